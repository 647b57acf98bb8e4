using WorkflowStandar.Server.Dashboard.Identity;

namespace WorkflowStandar.Server.Dashboard.Shell;

/// <summary>What a person reads where a page cannot be shown: what happened, what is safe, what to do.</summary>
public sealed class GalatModel : StaffPage
{
    public string Title { get; private set; } = "";

    public string Explanation { get; private set; } = "";

    public string? Trace { get; private set; }

    public bool IsStaff => StaffMember.Of(HttpContext) is not null;

    /// <summary>Staff keep their tabs, unless what broke may be what the tabs are made of.</summary>
    public bool HasStaffFrame => IsStaff && Response.StatusCode < StatusCodes.Status500InternalServerError;

    protected override bool IsForStaffOnly => false;

    public void OnGet(int status)
    {
        Response.StatusCode = status;
        Trace = HttpContext.Items[ErrorPages.Trace] as string;
        (Title, Explanation) = status switch
        {
            404 when HttpContext.Items.ContainsKey(ErrorPages.Closed) => (Say("Halaman ini untuk administrator", "This page is for administrators"), Say(
                "Jabatan Anda tidak membukanya. Bila Anda memerlukannya untuk pekerjaan Anda, hubungi administrator kantor.",
                "Your role does not open it. If you need it for your work, ask your office's administrator.")),
            404 when !IsStaff => (Say("Halaman tidak ditemukan", "Page not found"), Say(
                "Tidak ada apa-apa di alamat ini. Periksa tautannya, atau pilih salah satu di bawah.",
                "There is nothing at this address. Check the link, or choose one of these.")),
            404 => (Say("Halaman tidak ditemukan", "Page not found"), Say(
                "Alamat ini tidak ada, atau bukan untuk Anda. Periksa nomor atau tautannya.",
                "There is nothing at this address, or it is not for you. Check the number or the link.")),
            400 => (Say("Formulir tidak dapat diterima", "The form cannot be accepted"), Say(
                "Halaman ini sudah terlalu lama terbuka atau dibuka dari tempat lain. Kembali, muat ulang halamannya, lalu kirim lagi; isian Anda masih ada di halaman sebelumnya.",
                "This page was open for too long, or was opened from elsewhere. Go back, reload the page and send it again; what you typed is still on the page before.")),
            413 => (Say("Berkas terlalu besar", "The file is too large"), Say(
                "Kirim berkas yang lebih kecil, misalnya pindaian hitam putih 200 dpi.",
                "Send a smaller file, for example a black and white scan at 200 dpi.")),
            429 => (Say("Terlalu banyak percobaan", "Too many attempts"), Say(
                "Tunggu satu menit, lalu coba lagi.", "Wait a minute, then try again.")),
            >= 500 => (Say("Ada yang rusak di pihak kami", "Something broke on our side"), Say(
                "Yang sudah tersimpan tetap tersimpan. Coba lagi sebentar; bila masih gagal, beri tahu pengelola dengan kode kejadian di bawah.",
                "What was saved stays saved. Try again in a moment; if it still fails, tell the administrator the incident code below.")),
            _ => (Say("Permintaan tidak dapat dilayani", "The request cannot be served"), Say(
                "Kembali ke halaman sebelumnya lalu coba lagi.", "Go back to the page before and try again.")),
        };
    }
}

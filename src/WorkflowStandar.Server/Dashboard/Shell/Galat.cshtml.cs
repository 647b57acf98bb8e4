namespace WorkflowStandar.Server.Dashboard.Shell;

/// <summary>What a person reads where a page cannot be shown: what happened, what is safe, what to do.</summary>
public sealed class GalatModel : DashboardPage
{
    public string Title { get; private set; } = "";

    public string Explanation { get; private set; } = "";

    public string? Trace { get; private set; }

    public void OnGet(int status)
    {
        Response.StatusCode = status;
        Trace = HttpContext.Items[ErrorPages.Trace] as string;
        (Title, Explanation) = status switch
        {
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

using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Server.Dashboard.Cases;

/// <summary>What the page of an action is sent. Which of it an action asks, its slug says.</summary>
public sealed class ActionForm
{
    public int? Tugas { get; set; }

    public int? Hitungan { get; set; }

    /// <summary>Which return is recalled.</summary>
    public int? Pengembalian { get; set; }

    /// <summary>The field that chooses the tier.</summary>
    public string? Isian { get; set; }

    /// <summary>Its new value.</summary>
    public string? Nilai { get; set; }

    public string? Alasan { get; set; }

    public string? Kepada { get; set; }

    public string? Orang { get; set; }

    /// <summary>Of which document a file is the signed copy.</summary>
    public string? Dokumen { get; set; }

    /// <summary>The fields that the applicant has to complete.</summary>
    public string[] Kurang { get; set; } = [];

    /// <summary>The officer has made sure who the applicant is.</summary>
    public bool Diperiksa { get; set; }

    public int? Versi { get; set; }

    public string? Kunci { get; set; }
}

/// <summary>What an action does, told before it is done.</summary>
/// <param name="Done">Told afterwards.</param>
/// <param name="IsFinal">It cannot be undone.</param>
public sealed record ActionWords(Text Title, Text Explanation, Text Button, Text Done, bool AsksReason = true, bool IsFinal = false)
{
    public static ActionWords Of(string slug) => slug switch
    {
        OfferedAction.Return => new(
            new Text("Kembalikan kepada pemohon", "Return to the applicant"),
            new Text("Pemohon membaca alasan ini di halaman lacak dan melengkapi berkasnya.", "The applicant reads this reason on the tracking page and completes the file."),
            new Text("Kembalikan berkas", "Return the file"),
            new Text("Berkas dikembalikan kepada pemohon.", "The file is with the applicant.")),
        OfferedAction.Resubmit => new(
            new Text("Catat kelengkapan dari pemohon", "Enter what the applicant completed"),
            new Text("Pemohon datang melengkapi berkas. Isi hanya yang berubah; yang kurang wajib diisi.", "The applicant has come to complete the file. Fill in what is new; what was missing is required."),
            new Text("Simpan kelengkapan", "Save"),
            new Text("Berkas sudah lengkap kembali.", "The file is complete again."),
            AsksReason: false),
        OfferedAction.Recall => new(
            new Text("Tarik kembali berkas dari pemohon", "Take the file back from the applicant"),
            new Text("Untuk pengembalian yang keliru, selama pemohon belum melengkapi. Hitungan waktu berjalan seolah-olah berkas tidak pernah dikembalikan: kekeliruan kantor tidak menjadi beban pemohon. Alasan ini terbaca oleh pemohon.", "For a return sent by mistake, as long as the applicant has not completed the file. The clocks count as though the file had never been away: the applicant does not pay for the office's mistake. The applicant reads this reason."),
            new Text("Tarik kembali", "Take it back"),
            new Text("Berkas ditarik kembali; pemohon diberi tahu.", "The file is back; the applicant is told.")),
        OfferedAction.Assign => new(
            new Text("Serahkan kepada orang lain", "Hand to somebody else"),
            new Text("Tugas pindah ke daftar orang itu, dan ia diberi tahu. Tenggatnya tetap. Dapat diserahkan lagi kapan saja, juga kembali kepada yang semula.", "The task moves to that person's list, and they are told. Its deadline stays. It can be handed on again at any time, back to whoever had it too."),
            new Text("Serahkan tugas", "Hand over"),
            new Text("Tugas diserahkan.", "The task is handed over.")),
        OfferedAction.Extend => new(
            new Text("Perpanjang waktu", "Extend the time"),
            new Text("Alasan tertulis wajib dan terbaca oleh pemohon.", "A written reason is required, and the applicant reads it."),
            new Text("Perpanjang", "Extend"),
            new Text("Waktu diperpanjang.", "The time is extended."),
            IsFinal: true),
        OfferedAction.Reclassify => new(
            new Text("Ubah tingkat perkara", "Reclassify the case"),
            new Text("Jangka waktunya ikut berubah; hari yang sudah berjalan tetap dihitung. Dapat diubah kembali.", "Its term changes with it; what has elapsed still counts. It can be changed back."),
            new Text("Ubah", "Change"),
            new Text("Tingkat perkara diubah.", "The case is reclassified.")),
        OfferedAction.Attach => new(
            new Text("Lampirkan berkas", "Attach a file"),
            new Text("Misalnya salinan yang sudah ditandatangani. Berkas yang sudah dilampirkan tidak dapat dihapus dari riwayat.", "For instance a signed copy. A file once attached stays in the history."),
            new Text("Lampirkan", "Attach"),
            new Text("Berkas dilampirkan.", "The file is attached."),
            AsksReason: false),
        OfferedAction.ReplaceSecret => new(
            new Text("Beri kode rahasia baru", "Issue a new secret"),
            new Text("Untuk pemohon yang kehilangan kodenya. Periksa dulu bahwa orang di depan Anda memang pemohonnya: pemegang kode membaca seluruh isi permohonan dan dapat mencabutnya. Kode lama langsung tidak berlaku, dan tanda terima baru dicetak.", "For an applicant who has lost theirs. First make sure that the person before you is the applicant: whoever holds the secret reads the whole request and can withdraw it. The old secret ends at once, and a new receipt is printed."),
            new Text("Beri kode baru", "Issue a new secret"),
            new Text("Kode lama tidak berlaku lagi. Cetak tanda terima ini sekarang dan serahkan: kode baru tampil di sini 15 menit saja.", "The old secret has ended. Print this receipt now and hand it over: the new secret is shown here for 15 minutes only."),
            IsFinal: true),
        OfferedAction.Transfer => new(
            new Text("Alihkan ke instansi lain", "Transfer to another office"),
            new Text("Perkara berakhir di sini sebagai dialihkan. Pemohon membaca kepada siapa dan mengapa.", "The case ends here as transferred. The applicant reads to whom and why."),
            new Text("Alihkan perkara", "Transfer the case"),
            new Text("Perkara dialihkan.", "The case is transferred."),
            IsFinal: true),
        OfferedAction.Withdraw => new(
            new Text("Dicabut oleh pemohon", "Withdrawn by the applicant"),
            new Text("Pemohon sendiri menarik permohonannya dan menyampaikannya kepada petugas, misalnya datang atau berkirim surat; sebutkan caranya. Perkara berakhir sebagai dicabut.", "The applicants themselves withdraw the request and have told an officer so, for instance by coming or writing; say how. The case ends as withdrawn."),
            new Text("Catat pencabutan", "Record the withdrawal"),
            new Text("Pencabutan dicatat.", "The withdrawal is recorded."),
            IsFinal: true),
        _ => new(
            new Text("Batalkan perkara", "Cancel the case"),
            new Text("Perkara berakhir sebagai dibatalkan. Pakai ini hanya untuk perkara yang keliru tercatat, misalnya tercatat dua kali.", "The case ends as cancelled. Use this for cases entered by mistake only, for instance twice."),
            new Text("Batalkan perkara", "Cancel the case"),
            new Text("Perkara dibatalkan.", "The case is cancelled."),
            IsFinal: true),
    };
}

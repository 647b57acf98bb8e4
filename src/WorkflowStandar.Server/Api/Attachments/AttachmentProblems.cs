using WorkflowStandar.Core.Plans;
using WorkflowStandar.Server.Api.Problems;

namespace WorkflowStandar.Server.Api.Attachments;

/// <summary>What can be wrong with an attached file.</summary>
public static class AttachmentProblems
{
    public static Problem NoFile { get; } = new(
        400,
        "attachment/no-file",
        new Text("Berkas tidak ada", "There is no file"),
        new Text("Kirim satu berkas sebagai bagian 'file', misalnya curl -F file=@surat.pdf.", "Send one file as the part 'file', for instance curl -F file=@surat.pdf."));

    public static Problem NotMultipart { get; } = new(
        400,
        "attachment/multipart",
        new Text("Isi tidak lengkap", "The body is not complete"),
        new Text("Isi multipart/form-data terputus atau rusak. Kirim ulang.", "The multipart/form-data body is cut off or damaged. Send it again."));

    public static Problem Empty(string name) => new(
        422,
        "attachment/empty",
        new Text("Berkas kosong", "The file is empty"),
        new Text($"'{name}' tidak berisi apa-apa.", $"'{name}' has nothing in it."));

    public static Problem WrongKind(string name) => new(
        422,
        "attachment/kind",
        new Text("Jenis berkas tidak diterima", "The kind of file is not accepted"),
        new Text(
            $"Isi '{name}' bukan salah satu jenis yang diterima ({FileKind.Names}), atau tidak sesuai dengan akhiran namanya.",
            $"What '{name}' holds is none of the accepted kinds ({FileKind.Names}), or does not agree with the ending of its name."));

    /// <summary>One address has sent in as much as it may for now.</summary>
    public static Problem TooMuch { get; } = new(
        429,
        "attachment/too-much",
        new Text("Terlalu banyak berkas dari alamat ini", "Too many files from this address"),
        new Text(
            "Dari alamat ini sudah terlalu banyak berkas dikirim dalam satu jam terakhir. Tunggu beberapa menit lalu kirim lagi, kirim tanpa berkas dan susulkan berkasnya, atau datang ke loket.",
            "Too many files have come from this address within the last hour. Wait some minutes and send again, send without the file and add it later, or come to the counter."));

    /// <summary>Too much lies here that no form has been handed in with.</summary>
    public static Problem Full { get; } = new(
        503,
        "attachment/no-room",
        new Text("Tempat untuk berkas baru sedang penuh", "There is no room for new files now"),
        new Text(
            "Terlalu banyak berkas dari formulir yang belum terkirim. Tempatnya kosong lagi dalam 24 jam; kirim sekarang tanpa berkas dan susulkan berkasnya, atau datang ke loket.",
            "Too many files of forms that were not handed in lie here. There will be room within 24 hours; send now without the file and add it later, or come to the counter."));

    public static Problem NotFound(string id) => new(
        404,
        "attachment/not-found",
        new Text("Berkas tidak ditemukan", "The file is not found"),
        new Text($"Perkara ini tidak memiliki berkas '{id}'.", $"The case has no file '{id}'."));

    public static Problem Personal { get; } = new(
        403,
        "attachment/personal",
        new Text("Berkas memuat data pribadi", "The file holds personal data"),
        new Text("Hanya pemohon dan petugas yang langkahnya ada pada perkara ini yang dapat membukanya.", "Only the applicant and officers with a step in this case can open it."));
}

using WorkflowStandar.Publishing.Comparisons;
using WorkflowStandar.Tests.Architecture;

namespace WorkflowStandar.Tests.Publishing.Comparisons;

public sealed class EditionComparisonTests
{
    public static TheoryData<string> Standards()
    {
        var files = new TheoryData<string>();
        foreach (var path in Directory.EnumerateFiles(Repository.At("definitions", "standards"), "*.yaml", SearchOption.AllDirectories)
            .Where(path => !path.EndsWith(".scenarios.yaml", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
            files.Add(Path.GetRelativePath(Repository.Root, path));
        return files;
    }

    [Theory]
    [MemberData(nameof(Standards))]
    public void A_standard_does_not_differ_from_itself_nor_from_its_text_with_other_comments(string file)
    {
        var text = File.ReadAllText(Repository.At(file));
        var standard = Edition(Published.Of(text));

        EditionComparison.Between(standard, standard).Should().BeEmpty();
        EditionComparison.Between(standard, Edition(Published.Of("# Catatan\n" + text))).Should().BeEmpty();
    }

    [Theory]
    [InlineData("within: 30 office minutes", "within: 15 office minutes",
        "Jangka waktu 'Memeriksa kelengkapan berkas' berubah dari 30 menit jam kerja menjadi 15 menit jam kerja.",
        "The term of 'Memeriksa kelengkapan berkas' changes from 30 office minutes to 15 office minutes.")]
    [InlineData("        by: kepala\n", "        by: petugas\n",
        "Langkah 'Menandatangani kartu': pelaksana berubah dari 'Kepala perpustakaan' menjadi 'Petugas layanan'.",
        "The step 'Menandatangani kartu': who does it changes from 'Kepala perpustakaan' to 'Petugas layanan'.")]
    [InlineData("telepon: { type: phone, title: Nomor telepon, required: true,", "telepon: { type: phone, title: Nomor telepon,",
        "Isian 'Nomor telepon' tidak lagi wajib diisi.", "The field 'Nomor telepon' is no longer required.")]
    [InlineData("ktp: { type: file, title: Foto KTP,", "ktp: { type: file, title: Foto KTP, required: true,",
        "Isian 'Foto KTP' kini wajib diisi.", "The field 'Foto KTP' is now required.")]
    [InlineData("  kepala: Kepala perpustakaan\n", "  kepala: Pustakawan utama\n",
        "Jabatan 'Kepala perpustakaan' berganti nama menjadi 'Pustakawan utama'.", "The role 'Kepala perpustakaan' is renamed 'Pustakawan utama'.")]
    [InlineData("  fee: Tidak dipungut biaya.", "  fee: Sepuluh ribu rupiah.",
        "Komponen 'Biaya/tarif': teks berubah dari 'Tidak dipungut biaya.' menjadi 'Sepuluh ribu rupiah.'.",
        "The component 'Fee': the text changes from 'Tidak dipungut biaya.' to 'Sepuluh ribu rupiah.'.")]
    [InlineData("    2.d: Petugas menyerahkan kartu.\n", "    2.d: Petugas menyerahkan kartu dan buku panduan.\n",
        "Komponen 'Sistem, mekanisme, dan prosedur': butir 2.d berubah dari 'Petugas menyerahkan kartu.' menjadi 'Petugas menyerahkan kartu dan buku panduan.'.",
        "The component 'System, mechanism and procedure': clause 2.d changes from 'Petugas menyerahkan kartu.' to 'Petugas menyerahkan kartu dan buku panduan.'.")]
    [InlineData("number: 5/2026", "number: 9/2026",
        "Standar 'Kartu anggota': nomor keputusan berubah dari '5/2026' menjadi '9/2026'.",
        "The standard 'Membership card': the number of the decree changes from '5/2026' to '9/2026'.")]
    [InlineData("in-force: 2026-01-02", "in-force: 2026-08-17",
        "Standar 'Kartu anggota': tanggal berlaku berubah dari '2 Januari 2026' menjadi '17 Agustus 2026'.",
        "The standard 'Membership card': the day it comes into force changes from '2 January 2026' to '17 August 2026'.")]
    [InlineData("    situs: { title: Situs, self-service: true,", "    situs: { title: Situs,",
        "Kanal 'Situs' tidak lagi dapat dipakai pemohon sendiri.", "The channel 'Situs' can no longer be used by applicants themselves.")]
    [InlineData("options: { biasa: Biasa, peneliti: Peneliti }", "options: { biasa: Biasa, peneliti: Peneliti, pelajar: Pelajar }",
        "Isian 'Jenis kartu': pilihan 'Pelajar' ditambahkan.", "The field 'Jenis kartu': the option 'Pelajar' is added.")]
    [InlineData("        registers: buku-anggota\n", "",
        "Langkah 'Menyerahkan kartu': dicatat dalam dihapus, sebelumnya 'Buku anggota'.",
        "The step 'Menyerahkan kartu': the register is removed, before 'Buku anggota'.")]
    [InlineData("warn: [1 office hour before]", "warn: [2 office hours before]",
        "Jangka waktu 'Kartu jadi': peringatan dan eskalasi berubah dari",
        "The term of 'Kartu jadi': the warning or escalation changes from")]
    [InlineData("lapses-after: 5 working days", "lapses-after: 7 working days",
        "Langkah 'Dikembalikan kepada pemohon': batas melengkapi berubah dari '5 hari kerja' menjadi '7 hari kerja'.",
        "The step 'Dikembalikan kepada pemohon': the time to complete the file changes from '5 working days' to '7 working days'.")]
    [InlineData("starts: [loket, situs]", "starts: [situs, loket]",
        "Prosedur 'Pembuatan kartu anggota': urutan kanal berubah.", "The procedure 'Pembuatan kartu anggota': the order of the channel changes.")]
    [InlineData("        from: periksa.lengkap\n", "        from: submitted\n",
        "Jangka waktu 'Kartu jadi': mulai berubah dari 'selesainya 'Memeriksa kelengkapan berkas' (Lengkap)' menjadi 'permohonan diterima'.",
        "The term of 'Kartu jadi': the start changes from 'the completion of 'Memeriksa kelengkapan berkas' (Lengkap)' to 'the request is received'.")]
    public void One_change_is_told_once_in_both_languages(string old, string @new, string id, string en)
    {
        var change = Between(Published.Example, Published.Changed(old, @new)).Should().ContainSingle().Subject;

        change.Said.Id.Should().StartWith(id);
        change.Said.En.Should().StartWith(en);
    }

    [Fact]
    public void A_new_step_is_told_with_its_place_and_the_steps_around_it_are_not()
    {
        var changed = Published.Changed("      - task: tanda-tangan\n", "      - task: cetak\n        title: Mencetak kartu\n        by: petugas\n        inferred: Naskah diam.\n      - task: tanda-tangan\n");

        Between(Published.Example, changed).Should().ContainSingle().Which.Said.Id.Should().Be("Langkah 'Mencetak kartu' ditambahkan setelah 'Memeriksa kelengkapan berkas'.");
        Between(changed, Published.Example).Should().ContainSingle().Which.Said.En.Should().Be("The step 'Mencetak kartu' is removed.");
    }

    [Fact]
    public void A_step_that_moves_is_told_with_its_new_place()
    {
        const string Print = "      - task: cetak\n        title: Mencetak kartu\n        by: petugas\n        inferred: Naskah diam.\n";
        var before = Published.Changed("      - task: tanda-tangan\n", Print + "      - task: tanda-tangan\n");
        var after = Published.Changed("      - task: serahkan\n", Print + "      - task: serahkan\n");

        Between(before, after).Should().ContainSingle().Which.Should().Match<Change>(change =>
            change.Kind == ChangeKind.Moved && change.Address == "kartu/cetak" && change.Said.Id == "Langkah 'Mencetak kartu' dipindahkan: sekarang setelah 'Menandatangani kartu'.");
    }

    [Fact]
    public void A_new_outcome_is_told_with_where_it_leads()
    {
        var changed = Published.Changed("          lengkap: next\n", "          lengkap: next\n          batal: { title: Dibatalkan, next: kedaluwarsa }\n");

        Between(Published.Example, changed).Should().ContainSingle().Which.Said.Id.Should().StartWith("Langkah 'Memeriksa kelengkapan berkas': hasil 'Dibatalkan → Kedaluwarsa' ditambahkan.");
    }

    [Fact]
    public void A_new_channel_is_told_and_that_the_procedure_takes_it()
    {
        var changed = Published.Of(Published.Text
            .Replace("    loket: { title: Loket, requires: [ktp] }\n", "    loket: { title: Loket, requires: [ktp] }\n    surel: { title: Surel, requires: [ktp] }\n", StringComparison.Ordinal)
            .Replace("starts: [loket, situs]", "starts: [loket, situs, surel]", StringComparison.Ordinal));

        Between(Published.Example, changed).Select(change => change.Said.Id).Should().Equal(
            "Kanal 'Surel' ditambahkan.",
            "Prosedur 'Pembuatan kartu anggota': kanal 'Surel' ditambahkan.");
    }

    [Fact]
    public void What_is_only_written_under_another_key_is_told_as_that()
    {
        var changed = Published.Of(Published.Text.Replace("kartu-jadi", "kartu-terbit", StringComparison.Ordinal));

        Between(Published.Example, changed).Should().ContainSingle().Which.Said.Id.Should().Be("Jangka waktu 'Kartu jadi' ditulis 'kartu-terbit' dalam definisi, sebelumnya 'kartu-jadi'.");
    }

    [Fact]
    public void A_new_procedure_is_told_without_its_steps()
    {
        var changed = Published.Of(Published.Text + "  evaluasi:\n    title: Evaluasi tahunan\n    starts: { every: 1 year }\n    steps:\n      - task: nilai\n        by: kepala\n        clause: evaluation\n      - end: selesai\n");

        Between(Published.Example, changed).Should().ContainSingle().Which.Said.Id.Should().Be("Prosedur 'Evaluasi tahunan' ditambahkan.");
    }

    [Fact]
    public void Of_a_long_text_the_place_that_differs_is_shown_and_all_of_it_is_kept()
    {
        var long1 = string.Join(' ', Enumerable.Repeat("panjang", 40));
        var before = Published.Changed("fee: Tidak dipungut biaya.", $"fee: {long1} lama {long1}");
        var after = Published.Changed("fee: Tidak dipungut biaya.", $"fee: {long1} baru {long1}");

        var change = Between(before, after).Should().ContainSingle().Subject;

        change.Said.Id.Should().Contain("lama").And.Contain("baru").And.Match(said => said.Length < 300);
        change.Before!.Id.Should().Be($"{long1} lama {long1}");
    }

    [Fact]
    public void Notes_take_no_markup_from_the_text_of_a_standard()
    {
        var (old, @new) = (Edition(Published.Example), Edition(Published.Changed("fee: Tidak dipungut biaya.", "fee: '<b>[klik](http://x)</b>'")));

        ComparisonWriting.Markdown(ComparedEditions.Of(old, @new), "id").Should().Contain("\\<b\\>\\[klik\\](http://x)");
    }

    [Fact]
    public void Two_editions_of_the_same_standard_tell_what_an_official_would_ask()
    {
        const string Folder = "definitions/standards/setwan-dprd-pasuruan/";
        var said = Between(Published.Of(File.ReadAllText(Repository.At(Folder + "penanganan-pengaduan-2022.yaml"))), Published.Of(File.ReadAllText(Repository.At(Folder + "penanganan-pengaduan.yaml")))).Select(change => change.Said.Id);

        said.Should().Contain("Jangka waktu 'Surat tanda terima' ditambahkan.").And.Contain("Prosedur 'Rapat staf bulanan' ditambahkan.");
    }

    private static IEnumerable<Change> Between(Published old, Published @new) => EditionComparison.Between(Edition(old), Edition(@new));

    private static Edition Edition(Published published) => new(published.Model, published.Plan);
}

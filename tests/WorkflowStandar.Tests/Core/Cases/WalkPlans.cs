using System.Collections.Immutable;
using WorkflowStandar.Core.Plans;
using static WorkflowStandar.Tests.Core.Cases.PlanText;

namespace WorkflowStandar.Tests.Core.Cases;

/// <summary>Plans that between them have every kind of step, clock and rung, for random walks.</summary>
internal static class WalkPlans
{
    private static readonly FieldType Sections = new FieldType.Recipients([new RoleKey("umum"), new RoleKey("hukum"), new RoleKey("humas")]);

    public static ImmutableArray<Plan> All { get; } = [Complaint("2023", "5 working days"), Complaint("2024", "7 working days"), Disposition("2023"), Visit("2023"), Rounds("2023")];

    /// <summary>Another edition of the plan, to which all its open steps can move.</summary>
    public static Plan NextEdition(Plan plan) => plan with { Edition = $"{plan.Edition}+", ContentHash = $"{plan.ContentHash}+" };

    private static Plan Complaint(string edition, string normal) => Given.A.Plan
        .Edition(edition)
        .Field("uraian", new FieldType.Text(), required: true).Field("ktp", new FieldType.Text()).Tier("tingkat", "ringan", "normatif", "berat")
        .Channel("loket").Channel("situs", selfService: true)
        .Task("tanda-terima", by: "front-office", issues: "tanda-terima", registers: "buku-agenda")
        .Task("verifikasi", asks: ["tingkat"], outcomes: ["lengkap", "tidak-lengkap → lengkapi", "bukan-kewenangan → tolak"])
        .Task("telaah", by: "umum", notBy: "verifikasi")
        .Task("tanda-tangan", by: "sekretaris", notBy: "telaah", outcomes: ["ditandatangani", "dikembalikan → telaah"])
        .Inform("tembusan", "humas")
        .End(notifies: "applicant")
        .Task("tolak", by: "sekretaris", notifies: "applicant", next: "ditolak")
        .End("ditolak", Ending.Rejected)
        .Return("lengkapi", resumes: "verifikasi", pauses: "penyelesaian", resets: "verifikasi", lapsesAfter: "5 working days", lapsed: "kedaluwarsa")
        .End("kedaluwarsa", Ending.Lapsed)
        .Clock("tanda-terima", "15 office minutes", to: "tanda-terima", rungs: [Warn("5 office minutes"), Miss(Notify("sekretaris"), Share("sekretaris"))])
        .Clock("penyelesaian", tierBy: "tingkat", tiers: $"ringan: 3 office hours, normatif: {normal}, berat: 14 working days", extension: "3 working days 2 by sekretaris", rungs: [Warn("1 working day"), Miss(Mark("lewat")), After("1 working day", Reassign("sekretaris"))])
        .Clock("verifikasi", "2 working days", from: "tanda-terima done", to: "verifikasi.lengkap", rungs: [Miss()])
        .Clock("telaah-paling-lama", "1 working day", perOpening: "telaah", rungs: [Warn("1 office hour"), Miss(Share("sekretaris")), After("4 office hours", Reassign("hukum"))])
        .Clock("dilengkapi", "1 calendar day", from: "resubmitted", to: "verifikasi", rungs: [Miss()])
        .Clock("ditanggapi", "72 elapsed hours", from: "tingkat given", to: "tolak, tanda-tangan.ditandatangani", rungs: [Miss()]);

    private static Plan Disposition(string edition) => Given.A.Plan
        .Edition(edition)
        .LaterField("kepada", Sections).LaterField("bagian", new FieldType.Role([new RoleKey("umum"), new RoleKey("hukum")])).LaterField("dampak", Choice("luas", "sempit"))
        .Task("agenda", registers: "buku-agenda")
        .Parallel(
            "koordinasi",
            "any",
            branch => branch.Task("ketua", by: "ketua", asks: ["bagian!"]).Parallel("dalam", "all", null, inner => inner.Task("fasilitasi", chosenIn: "bagian"), inner => inner.Inform("humas", "humas")),
            branch => branch.Task("cepat", by: "sekretaris", outcomes: ["selesai → join", "batalkan → dialihkan", "kembali → lengkapi"])
                .Return("lengkapi", resumes: "cepat", pauses: "seluruhnya"))
        .Task("disposisi", by: "sekretaris", asks: ["kepada!", "dampak"])
        .Distribute("tindak-lanjut", "kepada", join: "2")
        .Choose("perlu-rapat", ifField: "dampak", isValue: "luas", then: "rapat", otherwise: "arsip")
        .Distribute("rapat", "kepada", join: "any")
        .Task("arsip").End()
        .End("dialihkan", Ending.Transferred)
        .Clock("seluruhnya", "10 working days", pausesDuring: "dalam", rungs: [Warn("3 working days"), Miss(Notify("ketua"))])
        .Clock("koordinasi", "1 working day", from: "koordinasi", to: "koordinasi", rungs: [Miss(Share("ketua"))])
        .Clock("masing-masing", "3 office hours", perOpening: "tindak-lanjut", extension: "1 office hour once by sekretaris", rungs: [Miss(Reassign("sekretaris"))])
        .Clock("lamanya", "~2 office hours", from: "rapat", to: "rapat", rungs: [Warn("10 office minutes"), Miss()]);

    private static Plan Visit(string edition) => Given.A.Plan
        .Edition(edition)
        .LaterField("tanggal", new FieldType.Date()).LaterField("jam", new FieldType.Time())
        .StartedBy("umum")
        .Task("usulan", by: "umum", asks: ["tanggal!", "jam"], outcomes: ["setuju", "ubah → usulan"])
        .Parallel(
            "persiapan",
            "all",
            branch => branch.Task("surat-tugas", asks: ["tanggal"], outcomes: ["terbit → join", "tunda → surat-tugas"]),
            branch => branch.WaitUntil("hari-h", "tanggal", "jam").Task("kunjungan", by: "umum"))
        .Task("laporan", by: "umum").End()
        .Clock("usulan", "3 working days before tanggal", to: "surat-tugas", rungs: [Warn("1 working day"), Miss(Share("ketua"))])
        .Clock("laporan", "1 calendar day after tanggal", to: "laporan", extension: "1 working day once by umum", rungs: [Miss(Mark("laporan-lewat"))])
        .Clock("setelah-kunjungan", "4 office hours", from: "hari-h done", to: "laporan", rungs: [Warn("1 office hour"), Miss()])
        .Clock("tanpa-menunggu", "3 working days", from: "usulan.setuju", pausesDuring: "hari-h", rungs: [Miss()]);

    /// <summary>The same few steps over and over: runs start again, are reset and restarted.</summary>
    private static Plan Rounds(string edition) => Given.A.Plan
        .Edition(edition)
        .Field("berkas", new FieldType.Text())
        .Task("periksa", outcomes: ["ulang → periksa", "kurang → lengkapi", "lanjut"], notifies: "applicant")
        .Task("tutup", notBy: "periksa", outcomes: ["tutup", "buka-lagi → periksa"]).End()
        .Return("lengkapi", resumes: "periksa", resets: "seluruhnya, tiap-kali", lapsesAfter: "72 elapsed hours", lapsed: "kedaluwarsa")
        .End("kedaluwarsa", Ending.Lapsed, notifies: "applicant")
        .Clock("seluruhnya", "2 working days", rungs: [Warn("4 office hours"), Miss(), After("1 working day", Share("ketua"))])
        .Clock("tiap-kali", "1 office hour", from: "periksa", to: "periksa", rungs: [Miss()])
        .Clock("tiap-bukaan", "90 office minutes", perOpening: "periksa", rungs: [Warn("30 office minutes"), Miss()]);
}

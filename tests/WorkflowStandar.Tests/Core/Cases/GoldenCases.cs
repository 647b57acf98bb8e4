using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Tests.Core.Calendars;
using static WorkflowStandar.Tests.Core.Cases.Desk;

namespace WorkflowStandar.Tests.Core.Cases;

/// <summary>Cases in which, between them, everything happens that can happen to a case.</summary>
internal static class GoldenCases
{
    public static ImmutableArray<Desk> All => [Complaint(), ComplaintWithApplicant(), Disposition(), Visit(), Recalled()];

    private static Desk Complaint()
    {
        var file = new CaseCommand.Attach(new AttachmentId("0190f0e0c0de7000800000000000f11e"), "ktp.pdf", "application/pdf", 48_211, new string('a', 64));
        var desk = new Desk(WalkPlans.All[0]);
        desk.Do(Submission("loket", ("uraian", "Jalan rusak"), ("ktp", "3514")) with { Attachments = [file] }, Officer("front-office"))
            .At("2026-11-23 09:05").Do(new CaseCommand.Claim(1), Officer("front-office", "sari"))
            .At("2026-11-23 09:20").Do(new CaseCommand.Release(1), Officer("front-office", "sari"))
            .Do(new CaseCommand.Assign(1, new ActorId("budi"), Roles("front-office"), "Sari rapat", "Budi"), Supervisor)
            .At("2026-11-23 09:25").Do(Completion(1), Officer("front-office", "budi"))
            .Completed("verifikasi", "lengkap", null, "Berkas lengkap", ("tingkat", "normatif"))
            .At("2026-11-24 10:00").Do(new CaseCommand.Reclassify(new FieldKey("tingkat"), "ringan", "Hanya informasi"), Supervisor)
            .At("2026-11-25 11:00").Do(new CaseCommand.Reclassify(new FieldKey("tingkat"), "berat", "Perlu kajian hukum"), Supervisor)
            .Do(new CaseCommand.Extend(new ClockKey("penyelesaian"), "Menunggu kajian"), Officer("sekretaris"))
            .At("2026-11-27 10:00").Do(new CaseCommand.Comment("Sedang ditelaah", ToApplicant: true), Officer("umum"))
            .Do(new CaseCommand.ReplaceSecret("Kode hilang; KTP diperiksa"), Officer("umum"))
            .Do(new CaseCommand.Migrate(WalkPlans.NextEdition(desk.Plan), ImmutableDictionary<StepKey, StepKey>.Empty), Supervisor);
        desk.Do(Completion(desk.Task("telaah")), Officer(desk.Open("telaah").Role.Value))
            .Completed("tanda-tangan", "ditandatangani");
        return desk;
    }

    private static Desk ComplaintWithApplicant()
    {
        var changed = Calendar.Compile(
            Offices.Definition("kabupaten-pasuruan", "Asia/Jakarta") with { Edition = "2026-b" },
            [Offices.Indonesia with { Days = Offices.Indonesia.Days.Add(new Holiday(new LocalDate(2026, 11, 26), HolidayKind.National, new Words("Pemilu", "Election"), HolidayStatus.Decreed)) }]);
        var desk = new Desk(WalkPlans.All[0]);
        desk.Submitted("loket", null, ("uraian", "Jalan rusak"))
            .At("2026-11-23 09:10").Completed("tanda-terima")
            .Do(new CaseCommand.Reclassify(new FieldKey("tingkat"), "normatif", "Biasa"), Officer("tata-usaha"));
        desk.Do(new CaseCommand.Return(desk.Task("verifikasi"), "KTP belum ada", [new FieldKey("ktp")]), Officer("tata-usaha"))
            .NewCalendar(changed).At("2026-11-24 09:00").Do(new CaseCommand.Replan(), Actor.System)
            .Do(new CaseCommand.Resubmit(Fields(("ktp", "3514"))), Applicant())
            .Do(new CaseCommand.Withdraw("Sudah diperbaiki"), Applicant());
        return desk;
    }

    private static Desk Recalled()
    {
        var desk = new Desk(WalkPlans.All[4]);
        desk.Submitted("loket", null, ("berkas", "proposal.pdf")).At("2026-11-23 09:10").Completed("periksa", "ulang");
        desk.Do(new CaseCommand.Return(desk.Task("periksa"), "Lampiran belum ada", [new FieldKey("berkas")]), Officer("tata-usaha") with { InsteadOf = new ActorId("sari") })
            .At("2026-11-24 09:00").Do(new CaseCommand.Recall("Lampiran ternyata ada"), Officer("tata-usaha"))
            .Completed("periksa", "lanjut");
        return desk;
    }

    private static Desk Disposition() => new Desk(WalkPlans.All[2]).Submitted()
        .At("2026-11-23 10:00").Completed("agenda")
        .Completed("ketua", null, null, null, ("bagian", "hukum"))
        .At("2026-11-24 09:00").Completed("cepat", "selesai")
        .Completed("disposisi", null, null, null, ("kepada", new[] { "umum", "hukum:pak-hukum", "humas" }), ("dampak", "luas"))
        .At("2026-11-24 13:30").Rung()
        .Completed("tindak-lanjut").Completed("tindak-lanjut")
        .Completed("rapat").Completed("arsip");

    private static Desk Visit() => new Desk(WalkPlans.All[3]).Do(Submission(null), Officer("umum"))
        .Completed("usulan", "ubah", null, null, ("tanggal", "2026-12-10"))
        .Completed("usulan", "setuju", null, null, ("tanggal", "2026-12-10"), ("jam", "09:00"))
        .Completed("surat-tugas", "tunda", null, null, ("tanggal", "2026-12-17"))
        .Completed("surat-tugas", "terbit")
        .At("2026-12-17 11:00").Rung()
        .Completed("kunjungan")
        .At("2026-12-21 09:00").Completed("laporan");
}

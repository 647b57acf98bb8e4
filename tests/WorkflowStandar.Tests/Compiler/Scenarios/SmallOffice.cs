using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Compiler.Scenarios;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Tests.Core.Calendars;

namespace WorkflowStandar.Tests.Compiler.Scenarios;

/// <summary>A small plan with one of everything that scenarios can name, made by hand so that scenarios are tested apart from the compiler.</summary>
internal static class SmallOffice
{
    public const string Key = "kantor-kecil/pengaduan";

    private static readonly RoleKey FrontOffice = new("front-office");
    private static readonly RoleKey Officer = new("petugas");
    private static readonly RoleKey Head = new("kepala");
    private static readonly ClockKey Receipt = new("tanda-terima");
    private static readonly ClockKey Settlement = new("penyelesaian");

    private static readonly ImmutableArray<Field> Fields =
    [
        new(new FieldKey("pemohon"), new Text("Pemohon"), new FieldType.Party(), Required: true),
        new(new FieldKey("surel"), new Text("Surel"), new FieldType.Email()),
        new(new FieldKey("jumlah"), new Text("Jumlah"), new FieldType.Number(1, 10)),
        new(new FieldKey("bukti"), new Text("Bukti"), new FieldType.File()),
        new(new FieldKey("setuju"), new Text("Pernyataan"), new FieldType.Undertaking()),
        new(new FieldKey("tanggal-kunjungan"), new Text("Tanggal kunjungan"), new FieldType.Date()),
        new(new FieldKey("tingkat"), new Text("Tingkat"), new FieldType.Choice([new("ringan", new Text("Ringan")), new("berat", new Text("Berat"))])),
        new(new FieldKey("penerima"), new Text("Penerima"), new FieldType.Recipients([Officer, Head])),
    ];

    public static ScenarioSubject Subject { get; } = new(Plan(), Offices.Pasuruan);

    public static ScenarioStandards Standards { get; } = new(
        name => name switch
        {
            null or Key => new ScenarioStandard(Key, ["terbit"], _ => Subject),
            "kantor-kecil/rusak" => new ScenarioStandard("kantor-kecil/rusak", [], _ => null),
            _ => null,
        },
        () => [Key, "kantor-kecil/rusak"]);

    private static Plan Plan() => new(
        StandardKey.Of(Key),
        "2026",
        new string('0', 64),
        new Text("Pengaduan"),
        "ADU",
        "kabupaten-pasuruan",
        new LocalDate(2026, 1, 1),
        new[] { FrontOffice, Officer, Head }.ToImmutableDictionary(role => role, role => new Text(role.Value)),
        Fields.ToImmutableDictionary(field => field.Key),
        new[] { Channel("loket", selfService: false), Channel("situs", selfService: true) }.ToImmutableDictionary(channel => channel.Key),
        new[] { "tanda-terima", "surat-jawaban" }.ToImmutableDictionary(document => new DocumentKey(document), document => new Text(document)),
        ImmutableDictionary<RegisterKey, Text>.Empty.Add(new RegisterKey("buku-agenda"), new Text("Buku agenda")),
        [Complaint(), Meeting()]);

    private static Channel Channel(string key, bool selfService) =>
        new(new ChannelKey(key), new Text(key), [.. Fields.Select(field => field.Key)], [], selfService);

    private static Procedure Complaint() => new(
        new ProcedureKey("pengaduan"),
        new Text("Pengaduan"),
        new ProcedureStart.ByApplicant([new ChannelKey("loket"), new ChannelKey("situs")]),
        To("terima"),
        [
            Task("terima", FrontOffice, "periksa") with { Issues = new DocumentKey("tanda-terima"), Registers = new RegisterKey("buku-agenda") },
            Task("periksa", Officer, ("lengkap", "teliti"), ("tidak-lengkap", "lengkapi")) with { Asks = [new Ask(new FieldKey("tingkat"), false)] },
            new Step.Return(new StepKey("lengkapi"), new Text("Lengkapi"), "2.c", null, null, [Settlement], [], new Term.WorkingDays(3), new StepKey("kedaluwarsa"), To("periksa")),
            Task("teliti", Officer, "beri-tahu") with { Asks = [new Ask(new FieldKey("penerima"), false)] },
            new Step.Inform(new StepKey("beri-tahu"), new Text("Beri tahu"), "2.d", null, null, [Addressee.Of(Head)], To("pilah")),
            new Step.Choose(new StepKey("pilah"), new Text("Pilah"), "2.e", null, null,
                [new Arm(new Condition.In(new FieldKey("tingkat"), [FieldValue.Of("berat")]), To("bagikan"))], To("setujui")),
            new Step.Distribute(new StepKey("bagikan"), new Text("Bagikan"), "2.f", null, null, new FieldKey("penerima"),
                Task("bagikan", FrontOffice, "setujui") with { By = new Performer.Recipient() }, new JoinRule.All(), To("setujui")),
            Task("setujui", Head, "selesai") with { Produces = new DocumentKey("surat-jawaban"), Notifies = [Addressee.Applicant] },
            End("selesai", Ending.Completed),
            End("kedaluwarsa", Ending.Lapsed),
        ],
        [
            Clock(Receipt, TermTable.Of(new TermPromise(new Term.OfficeTime(Duration.FromMinutes(30)))), "terima",
                new Rung("warn-1", RungKind.Warning, new Term.OfficeTime(Duration.FromMinutes(10)), []),
                new Rung(Rung.Miss, RungKind.Miss, null, [new RungAction.Notify(Addressee.Of(Officer)), new RungAction.ShareWith(Head), new RungAction.Mark("lewat")])),
            Clock(Settlement, Tiers(), null) with { Extension = new ExtensionRule(new Term.WorkingDays(2), 1, [Head]) },
        ]);

    private static Procedure Meeting() => new(
        new ProcedureKey("rapat"),
        new Text("Rapat"),
        new ProcedureStart.Internal([Head], []),
        To("undang"),
        [Task("undang", Officer, "rapat-selesai"), End("rapat-selesai", Ending.Completed)],
        []);

    private static TermTable Tiers() => new(
        new FieldKey("tingkat"),
        ImmutableDictionary<string, TermPromise>.Empty
            .Add("ringan", new TermPromise(new Term.WorkingDays(1)))
            .Add("berat", new TermPromise(new Term.WorkingDays(5))),
        new TermPromise(new Term.WorkingDays(3)));

    private static ClockPlan Clock(ClockKey key, TermTable terms, string? stopsAt, params ImmutableArray<Rung> rungs) => new(
        key, new Text(key.Value), terms, new ClockTrigger.Submitted(),
        [stopsAt is null ? new ClockTrigger.Ended() : new ClockTrigger.StepCompleted(new StepKey(stopsAt))],
        [], rungs, null, null, "3.1", null);

    private static Step.Work Task(string key, RoleKey by, string next) => Task(key, by, (OutcomeKey.Done.Value, next));

    private static Step.Work Task(string key, RoleKey by, params ImmutableArray<(string Outcome, string Next)> outcomes) => new(
        new StepKey(key), new Text(key), "2.a", null, null, new Performer.Role(by),
        [.. outcomes.Select(outcome => new Outcome(new OutcomeKey(outcome.Outcome), new Text(outcome.Outcome), To(outcome.Next)))],
        [], [], null, null, null, [], null);

    private static Step.End End(string key, Ending ending) => new(new StepKey(key), new Text(key), "2.g", null, null, ending, []);

    private static Target To(string step) => Target.To(new StepKey(step));
}

using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.StorageTests.Kit;

/// <summary>A small office: its calendar, and one service with a return, two parallel checks, a register, tiers and rungs.</summary>
internal static class Office
{
    public static readonly AgencyKey Agency = new("kantor-uji");
    public static readonly StandardKey Standard = new(Agency, "permohonan");
    public static readonly ProcedureKey Procedure = new("permohonan");
    public static readonly ChannelKey Counter = new("loket");

    public static readonly FieldKey Applicant = new("pemohon");
    public static readonly FieldKey Subject = new("perihal");
    public static readonly FieldKey Phone = new("kontak");
    public static readonly FieldKey Severity = new("tingkat");

    public static readonly RoleKey FrontOffice = new("front-office");
    public static readonly RoleKey Administration = new("tata-usaha");
    public static readonly RoleKey Legal = new("hukum");
    public static readonly RoleKey Technical = new("teknis");
    public static readonly RoleKey Secretary = new("sekretaris");

    public static readonly StepKey Receive = new("terima");
    public static readonly StepKey Check = new("periksa");
    public static readonly StepKey CheckLaw = new("telaah-hukum");
    public static readonly StepKey CheckFacts = new("telaah-teknis");
    public static readonly StepKey Sign = new("tanda-tangan");

    public static readonly ClockKey ReceiptClock = new("tanda-terima");
    public static readonly ClockKey WholeClock = new("penyelesaian");

    /// <summary>Monday 23 November 2026, 09:00 in Jakarta.</summary>
    public static readonly Instant Monday = Instant.FromUtc(2026, 11, 23, 2, 0);

    public static readonly Actor Clerk = Staff("sari", FrontOffice);
    public static readonly Actor Administrator = Staff("tono", Administration);
    public static readonly Actor Lawyer = Staff("ratna", Legal);
    public static readonly Actor Engineer = Staff("budi", Technical);
    public static readonly Actor Chief = Staff("dewi", Secretary);

    public static Calendar Calendar(string edition = "2026-1", params LocalDate[] closed) => Core.Calendars.Calendar.Compile(
        new CalendarDefinition(
            "kantor",
            edition,
            new Words("Kantor uji", "Test office"),
            DateTimeZoneProviders.Tzdb["Asia/Jakarta"],
            new LocalDate(2027, 12, 31),
            new WeekHours(Enumerable.Range(1, 5).ToImmutableDictionary(
                day => (IsoDayOfWeek)day,
                _ => ImmutableArray.Create(new OpenInterval(new LocalTime(7, 30), new LocalTime(16, 0))))),
            [],
            ["libur"],
            [HolidayKind.National]),
        [new HolidayList("libur", edition, [.. closed.Select(date => new Holiday(date, HolidayKind.National, new Words("Libur", "Holiday"), HolidayStatus.Decreed))])]);

    public static Plan Plan(string edition = "2026", string signStep = "tanda-tangan", bool clocks = true) => new(
        Standard,
        edition,
        $"hash-{edition}",
        new Text("Permohonan", "Request"),
        "UJI",
        "kantor",
        new LocalDate(2026, 1, 1),
        new[] { FrontOffice, Administration, Legal, Technical, Secretary }.ToImmutableDictionary(role => role, role => new Text(role.Value)),
        Fields.ToImmutableDictionary(field => field.Key),
        ImmutableDictionary<ChannelKey, Channel>.Empty.Add(Counter, new Channel(Counter, new Text("Loket"), [Applicant, Phone, Subject, Confidentiality.Field], [], false)),
        ImmutableDictionary<DocumentKey, Text>.Empty,
        ImmutableDictionary<RegisterKey, Text>.Empty.Add(new RegisterKey("buku-agenda"), new Text("Buku agenda")),
        [new Procedure(
            Procedure,
            new Text("Permohonan"),
            new ProcedureStart.ByApplicant([Counter]),
            Target.To(Receive),
            Steps(new StepKey(signStep)),
            clocks ? Clocks : [])]);

    public static ImmutableDictionary<FieldKey, FieldValue> Form(string name = "Warga Pasuruan") =>
        ImmutableDictionary<FieldKey, FieldValue>.Empty.Add(Applicant, FieldValue.Of(name));

    public static Actor Staff(string id, params RoleKey[] roles) => new(new ActorId(id), id, ActorKind.Staff, roles.ToHashSet());

    private static IEnumerable<Field> Fields =>
    [
        new Field(Applicant, new Text("Pemohon"), new FieldType.Party(), Required: true, Personal: true),
        new Field(Phone, new Text("Kontak"), new FieldType.Phone(), Personal: true),
        new Field(Subject, new Text("Perihal"), new FieldType.Text()),
        new Field(Confidentiality.Field, new Text("Rahasiakan nama saya"), new FieldType.YesNo()),
        new Field(Severity, new Text("Tingkat"), new FieldType.Choice([new Option("ringan", new Text("Ringan")), new Option("berat", new Text("Berat"))])),
    ];

    private static ImmutableArray<ClockPlan> Clocks =>
    [
        new ClockPlan(
            ReceiptClock,
            new Text("Tanda terima"),
            TermTable.Of(new TermPromise(new Term.OfficeTime(Duration.FromMinutes(15)))),
            new ClockTrigger.Submitted(),
            [new ClockTrigger.StepCompleted(Receive)],
            [],
            [
                new Rung("warn-1", RungKind.Warning, new Term.OfficeTime(Duration.FromMinutes(5)), [new RungAction.Notify(Addressee.Of(FrontOffice))]),
                new Rung(Rung.Miss, RungKind.Miss, null, [new RungAction.Notify(Addressee.Of(Administration)), new RungAction.ShareWith(Secretary), new RungAction.Mark("lewat")]),
            ],
            null,
            null,
            "3.1",
            null),
        new ClockPlan(
            WholeClock,
            new Text("Penyelesaian"),
            new TermTable(
                Severity,
                ImmutableDictionary<string, TermPromise>.Empty
                    .Add("ringan", new TermPromise(new Term.OfficeTime(Duration.FromHours(3))))
                    .Add("berat", new TermPromise(new Term.WorkingDays(60))),
                new TermPromise(new Term.WorkingDays(5))),
            new ClockTrigger.Submitted(),
            [new ClockTrigger.Ended()],
            [],
            [new Rung(Rung.Miss, RungKind.Miss, null, [new RungAction.Notify(Addressee.Of(Secretary))])],
            new ExtensionRule(new Term.WorkingDays(7), 1, [Secretary]),
            null,
            "3.2",
            null),
    ];

    private static ImmutableArray<Step> Steps(StepKey sign) =>
    [
        Work(Receive, FrontOffice, [Done(Target.To(Check))], registers: new RegisterKey("buku-agenda")),
        Work(
            Check,
            Administration,
            [new Outcome(new OutcomeKey("lengkap"), new Text("Lengkap"), Target.To(new StepKey("telaah"))), new Outcome(new OutcomeKey("kurang"), new Text("Kurang"), Target.To(new StepKey("kembali")))],
            asks: [new Ask(Severity, false)]),
        new Step.Return(new StepKey("kembali"), new Text("Dikembalikan"), "2", null, null, [WholeClock], [], new Term.WorkingDays(10), new StepKey("kedaluwarsa"), Target.To(Check)),
        new Step.Parallel(
            new StepKey("telaah"), new Text("Telaah"), "2", null, null,
            [new Branch(new Text("Hukum"), Target.To(CheckLaw)), new Branch(new Text("Teknis"), Target.To(CheckFacts))],
            new JoinRule.All(),
            Target.To(sign)),
        Work(sign, Secretary, [Done(Target.To(new StepKey("selesai")))], notBy: Check),
        new Step.End(new StepKey("selesai"), new Text("Selesai"), "2", null, null, Ending.Completed, [Addressee.Applicant]),
        new Step.End(new StepKey("kedaluwarsa"), new Text("Kedaluwarsa"), "2", null, null, Ending.Lapsed, [Addressee.Applicant]),
        Work(CheckLaw, Legal, [Done(Target.Join)], within: new StepKey("telaah")),
        Work(CheckFacts, Technical, [Done(Target.Join)], within: new StepKey("telaah")),
    ];

    private static Outcome Done(Target next) => new(OutcomeKey.Done, new Text("Selesai"), next);

    private static Step.Work Work(
        StepKey key,
        RoleKey by,
        ImmutableArray<Outcome> outcomes,
        ImmutableArray<Ask> asks = default,
        RegisterKey? registers = null,
        StepKey? notBy = null,
        StepKey? within = null) =>
        new(key, new Text(key.Value), "2", null, within, new Performer.Role(by), outcomes, asks.IsDefault ? [] : asks, [], null, null, registers, [], notBy);
}

using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Tests.Core.Calendars;

namespace WorkflowStandar.Tests.Core.Cases;

/// <summary>Everybody at an office, doing to one case whatever comes to mind. Each thing done follows from one number, so that a walk can be shortened and repeated.</summary>
internal sealed class RandomCase
{
    private static readonly Calendar OtherEdition = Calendar.Compile(
        Offices.Definition("kabupaten-pasuruan", "Asia/Jakarta") with { Edition = "2026-b" },
        [Offices.Indonesia with { Days = Offices.Indonesia.Days.Add(new Holiday(new LocalDate(2026, 11, 26), HolidayKind.National, new Words("Pemilu", "Election"), HolidayStatus.Decreed)) }]);

    private static readonly ImmutableArray<string> RoleNames = ["front-office", "tata-usaha", "umum", "hukum", "humas", "sekretaris", "ketua"];

    private readonly Noticing noticing;
    private readonly bool calendarChanges;

    public RandomCase(Plan plan, Noticing noticing, bool calendarChanges)
    {
        this.calendarChanges = calendarChanges;
        this.noticing = noticing;
        Desk = new Desk(plan);
        var channel = plan.Procedures[0].Start is ProcedureStart.ByApplicant start ? start.Channels[0].Value : null;
        var fields = plan.Fields.ContainsKey(new FieldKey("uraian")) ? [("uraian", (object)"Jalan rusak")] : Array.Empty<(string, object)>();
        Desk.Do(Desk.Submission(channel, fields), Desk.Officer("umum"));
    }

    public Desk Desk { get; }

    public int Refused { get; private set; }

    public void Do(int choice)
    {
        var random = new Random(choice);
        var next = Desk.Now + Pass(random);
        while (noticing == Noticing.AtOnce && Desk.Alarms is { IsEmpty: false } alarms && alarms.Min(alarm => alarm.DueAt) is var due && due <= next)
            Desk.At(Instant.Max(due, Desk.Now)).Rung(); // a new calendar may have moved it to before now
        Desk.At(next);
        if (random.Next(40) == 0 && calendarChanges)
            Desk.NewCalendar(OtherEdition);
        if (noticing == Noticing.BeforeCommands)
            Desk.Rung();
        var (command, by) = Command(random);
        var before = Desk.Json(Desk.State);
        switch (Desk.Decide(command, by))
        {
            case Decision.Accepted accepted:
                Desk.Keep(accepted, command);
                break;
            case Decision.Refused:
                Refused++;
                Desk.Json(Desk.State).Should().Be(before);
                break;
        }
    }

    private static Duration Pass(Random random) => random.Next(6) switch
    {
        0 => Duration.Zero,
        1 or 2 => Duration.FromMinutes(random.Next(1, 30)),
        3 or 4 => Duration.FromMinutes(random.Next(30, 600)),
        _ => Duration.FromHours(random.Next(10, 90)),
    };

    private (CaseCommand Command, Actor By) Command(Random random)
    {
        var anybody = Desk.Officer(Pick(random, RoleNames), $"petugas-{random.Next(1, 4)}");
        if (Desk.State.Tasks is { IsEmpty: false } tasks && random.Next(10) < 7)
            return OnTask(random, Pick(random, tasks), anybody);
        return random.Next(16) switch
        {
            < 4 => (new CaseCommand.Resubmit(Values(random, Desk.State.Position.Tokens.SelectMany(token => token.Missing))), Desk.Applicant()),
            4 or 5 => (new CaseCommand.Reclassify(new FieldKey("tingkat"), Pick<string>(random, ["ringan", "normatif", "berat"]), "alasan"), Desk.Supervisor),
            6 => (new CaseCommand.Extend(Pick<ClockKey>(random, Desk.State.Clocks is { IsEmpty: false } clocks ? [.. clocks.Select(run => run.Clock)] : [new ClockKey("x")]), "alasan"), Desk.Officer("sekretaris")),
            7 when random.Next(4) == 0 => (new CaseCommand.ReplaceSecret("KTP diperiksa"), anybody),
            7 => (new CaseCommand.Comment("Catatan", random.Next(2) == 0), anybody),
            8 => (new CaseCommand.Attach(new AttachmentId($"berkas-{random.Next(3)}"), "a.pdf", "application/pdf", 1, new string('0', 64)), Desk.Applicant()),
            9 or 10 => (new CaseCommand.Ring(), Actor.System),
            11 or 12 or 13 when Desk.State.Position.Tokens.FirstOrDefault(token => token.State == TokenState.Returned) is { } back && random.Next(2) == 0 =>
                (new CaseCommand.Recall("keliru", back.Number), random.Next(3) == 0 ? anybody : Desk.Officer(Pick(random, RoleNames))),
            11 => (new CaseCommand.Replan(), Actor.System),
            12 => (new CaseCommand.Migrate(WalkPlans.NextEdition(Desk.Plan), ImmutableDictionary<StepKey, StepKey>.Empty), Desk.Supervisor),
            13 when random.Next(6) == 0 => (new CaseCommand.Withdraw("x"), Desk.Applicant()),
            14 when random.Next(6) == 0 => (new CaseCommand.Cancel("x"), Desk.Supervisor),
            15 when random.Next(6) == 0 => (new CaseCommand.Transfer("Dinas lain", "x"), Desk.Supervisor),
            _ => (new CaseCommand.Ring(), Actor.System),
        };
    }

    private (CaseCommand Command, Actor By) OnTask(Random random, OpenTask task, Actor anybody)
    {
        var rightful = Desk.Officer(task.Role.Value, task.Holder?.Value ?? task.Person?.Value ?? $"petugas-{random.Next(1, 4)}");
        var by = random.Next(8) == 0 ? anybody : rightful;
        return random.Next(14) switch
        {
            0 or 1 => (new CaseCommand.Claim(task.Token), by),
            2 => (new CaseCommand.Release(task.Token), by),
            3 => (new CaseCommand.Assign(task.Token, new ActorId($"petugas-{random.Next(1, 4)}"), Desk.Roles(task.Role.Value), "alasan"), Desk.Supervisor),
            4 => (new CaseCommand.Return(task.Token, "kurang", random.Next(2) == 0 ? [] : [new FieldKey("ktp")]), by),
            _ => (Completion(random, task), by),
        };
    }

    private CaseCommand Completion(Random random, OpenTask task)
    {
        var work = Desk.Plan.Procedures[0][task.Step] is Step.Work own ? own : ((Step.Distribute)Desk.Plan.Procedures[0][task.Step]).Each;
        var outcome = work.Outcomes.Length == 1 ? (OutcomeKey?)null : Pick(random, work.Outcomes).Key;
        var asked = work.Asks.Where(ask => ask.Required || random.Next(2) == 0).Select(ask => ask.Field);
        return new CaseCommand.Complete(task.Token, outcome, Values(random, asked), "catatan");
    }

    private ImmutableDictionary<FieldKey, FieldValue> Values(Random random, IEnumerable<FieldKey> fields) =>
        fields.Distinct().ToImmutableDictionary(field => field, field => Desk.Plan.Fields.GetValueOrDefault(field)?.Type switch
        {
            FieldType.Choice choice => FieldValue.Of(Pick(random, choice.Options).Value),
            FieldType.Role role => FieldValue.Of(Pick(random, role.Among).Value),
            FieldType.Recipients recipients => FieldValue.Of([.. recipients.Among.Take(random.Next(0, 4)).Select(role => random.Next(3) == 0 ? $"{role}:petugas-1" : role.Value)]),
            FieldType.Date => FieldValue.Of(Desk.Calendar.DateOf(Desk.Now).PlusDays(random.Next(-2, 12)).ToString("yyyy-MM-dd", null)),
            FieldType.Time => FieldValue.Of($"{random.Next(7, 17):00}:30"),
            _ => FieldValue.Of("isi"),
        });

    private static T Pick<T>(Random random, ImmutableArray<T> from) => from[random.Next(from.Length)];
}

/// <summary>When what falls due is noticed.</summary>
internal enum Noticing
{
    /// <summary>Every alarm is rung at its instant.</summary>
    AtOnce,

    /// <summary>The office slept until somebody came; then the alarms rang first.</summary>
    BeforeCommands,

    /// <summary>No alarm ever rings: only commands settle what is due.</summary>
    ByCommands,
}

using System.Collections.Immutable;
using System.Text;
using NodaTime;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Tests.Core.Calendars;

namespace WorkflowStandar.Tests.Core.Cases;

/// <summary>The desk on which one case lies: gives commands at a time that it sets, keeps the history, and checks after each command what always holds.</summary>
internal sealed class Desk(Plan plan, Calendar? calendar = null)
{
    public static readonly ActorId Citizen = new("warga");

    private readonly Dictionary<RegisterKey, int> registers = [];

    public Plan Plan { get; private set; } = plan;

    public Calendar Calendar { get; private set; } = calendar ?? Offices.Pasuruan;

    public CaseState? Before { get; private set; }

    public CaseState State => Before ?? throw new InvalidOperationException("Nothing was submitted.");

    public List<CaseEvent> History { get; } = [];

    /// <summary>What the last command added.</summary>
    public ImmutableArray<CaseEvent> Added { get; private set; } = [];

    public Decision.Accepted? Last { get; private set; }

    public Instant Now { get; private set; } = (calendar ?? Offices.Pasuruan).At("2026-11-23 09:00");

    public CaseContext Context => new(Plan, Calendar, new FlowNavigator(), register => $"{registers.GetValueOrDefault(register) + 1}");

    public IEnumerable<string> OpenSteps => State.Tasks.Select(task => task.Step.Value);

    public Desk At(string local) => At(Calendar.At(local));

    public Desk At(Instant instant)
    {
        Now = instant;
        return this;
    }

    public Desk NewCalendar(Calendar next)
    {
        Calendar = next;
        return this;
    }

    public Desk Submitted(string channel = "loket", Actor? by = null, params (string Field, object Value)[] fields) =>
        Do(Submission(channel, fields), by ?? Officer("front-office"));

    public static CaseCommand.Submit Submission(string? channel, params (string Field, object Value)[] fields) => new(
        new CaseId("0190f0e0c0de7000800000000000c0de"),
        "PGD-2026-0001",
        PlanText.Main,
        channel is null ? null : new ChannelKey(channel),
        channel is null ? null : Citizen,
        Fields(fields));

    public Desk Completed(string step, string? outcome = null, string? by = null, string? note = null, params (string Field, object Value)[] fields)
    {
        var task = State.Tasks.First(open => open.Step.Value == step && (by is null || open.IsWorkOf(new RoleKey(by))));
        return Do(Completion(task.Token, outcome, note, fields), task.Person is { } person ? Officer(by ?? task.Role.Value, person.Value) : Officer(by ?? task.Role.Value));
    }

    public static CaseCommand.Complete Completion(int task, string? outcome = null, string? note = null, params (string Field, object Value)[] fields) =>
        new(task, outcome is null ? null : new OutcomeKey(outcome), Fields(fields), note);

    public Desk Rung() => Do(new CaseCommand.Ring(), Actor.System);

    public Desk Do(CaseCommand command, Actor by)
    {
        var decision = CaseDecider.Decide(Context, Before, new CaseRequest(command, by, Now));
        if (decision is Decision.Refused refused)
            throw new InvalidOperationException($"{refused.Refusal.Code}: {refused.Refusal.Message.En}");
        Keep((Decision.Accepted)decision, command);
        return this;
    }

    public Refusal Refused(CaseCommand command, Actor by, int? expectedVersion = null)
    {
        var decision = CaseDecider.Decide(Context, Before, new CaseRequest(command, by, Now, expectedVersion));
        return decision.Should().BeOfType<Decision.Refused>().Which.Refusal;
    }

    public Decision Decide(CaseCommand command, Actor by) => CaseDecider.Decide(Context, Before, new CaseRequest(command, by, Now));

    public void Keep(Decision.Accepted accepted, CaseCommand command)
    {
        foreach (var registered in accepted.Events.OfType<CaseEvent.Registered>())
            registers[registered.Register] = registers.GetValueOrDefault(registered.Register) + 1;
        if (command is CaseCommand.Migrate migrate)
            (Plan, Calendar) = (migrate.To, migrate.Calendar ?? Calendar);
        Last = accepted;
        Added = accepted.Events;
        History.AddRange(accepted.Events);
        Before = accepted.State;
        CheckWhatAlwaysHolds();
    }

    public int Task(string step) => State.Tasks.First(task => task.Step.Value == step).Token;

    public OpenTask Open(string step) => State.Tasks.First(task => task.Step.Value == step);

    public ClockRun Clock(string clock) => State.Clocks.Last(run => run.Clock.Value == clock);

    public string? Due(string clock) => Clock(clock).Due is { } due ? Calendar.Local(due) : null;

    public IEnumerable<T> All<T>() => History.OfType<T>();

    public T Only<T>() => Added.OfType<T>().Should().ContainSingle().Which;

    public ImmutableArray<Alarm> Alarms => CaseAlarms.Of(Context, State);

    public string? NextAlarm => Alarms.IsEmpty ? null : Calendar.Local(Alarms.Min(alarm => alarm.DueAt));

    public static Actor Officer(string role, string? id = null) => new(new ActorId(id ?? $"petugas-{role}"), $"Petugas {role}", ActorKind.Staff, Roles(role));

    public static Actor Supervisor { get; } = new(new ActorId("pengelola"), "Pengelola", ActorKind.Supervisor, Roles());

    public static Actor Applicant(string id = "warga") => new(new ActorId(id), "Warga", ActorKind.Applicant, Roles());

    public static IReadOnlySet<RoleKey> Roles(params string[] roles) => roles.Select(RoleKey.Of).ToHashSet();

    public static ImmutableDictionary<FieldKey, FieldValue> Fields(params (string Field, object Value)[] fields) =>
        fields.ToImmutableDictionary(field => new FieldKey(field.Field), field => field.Value switch
        {
            string text => FieldValue.Of(text),
            int number => FieldValue.Of((decimal)number),
            decimal number => FieldValue.Of(number),
            bool yesNo => FieldValue.Of(yesNo),
            string[] many => FieldValue.Of([.. many]),
            var other => throw new ArgumentException($"{other}"),
        });

    public static string Json(CaseState state) => Encoding.UTF8.GetString(CaseJson.Write(state));

    private void CheckWhatAlwaysHolds()
    {
        var rebuilt = CaseHistory.Rebuild(History);
        Json(rebuilt).Should().Be(Json(State), "a case is the fold of its events");
        CaseAlarms.Of(Context, rebuilt).Should().Equal(Alarms, "alarms are derived from the state");
        State.Version.Should().Be(History.Count);
        History.Zip(History.Skip(1)).Where(pair => pair.First.At > pair.Second.At).Should().BeEmpty("a history is in time order");
        if (State.IsOpen)
            State.Position.Tokens.Should().NotBeEmpty("an open case waits for somebody or something");
        else
            (State.Tasks.Length + State.Position.Tokens.Length + State.Position.Groups.Length + Alarms.Length + State.Clocks.Count(run => run.IsOpen)).Should().Be(0, "nothing is open in a closed case");
        State.Tasks.Select(task => task.Token).Should().Equal(
            State.Position.Tokens.Where(token => token.State == TokenState.Working).Select(token => token.Number), "each open task has its token");
        Alarms.Where(alarm => alarm.DueAt <= Now).Should().BeEmpty("nothing that is due is left behind");
        Alarms.Select(alarm => alarm.Key).Should().OnlyHaveUniqueItems();
        foreach (var group in State.Position.Groups)
            group.Arrived.Should().BeLessThan(group.Needed);
    }
}

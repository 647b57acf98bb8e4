using System.Collections.Immutable;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler.Scenarios;

/// <summary>Compares a case, as it stands at an instant, with what a scenario says of it.</summary>
/// <param name="told">Who was told something since the last comparison.</param>
internal sealed class ExpectationCheck(Scenario scenario, VirtualCase virtualCase, ImmutableArray<Addressee> told)
{
    private const string Nothing = "-";

    private CaseState State => virtualCase.State!;

    public ImmutableArray<Difference> Differences(Expectation expectation) => expectation switch
    {
        Expectation.Open it => Lists("open", Names(it.Steps), State.Tasks.Select(task => task.Step.Value)),
        Expectation.Returned it => Lists("returned", Names(it.Steps), StepsWith(TokenState.Returned)),
        Expectation.Waiting it => Lists("waiting", Names(it.Steps), StepsWith(TokenState.Waiting)),
        Expectation.Due it => Each($"due {it.Clock}", Local(it.At), Runs(it.Clock), run => run.Due is { } due ? Local(due) : Nothing),
        Expectation.ClockStands it => Each($"clocks {it.Clock}", Word(it.Standing), Runs(it.Clock), run => Word(StandingOf(run)), Word(ClockStanding.Waiting)),
        Expectation.Fired it => Lists("fired", it.Rungs, FiredRungs()),
        Expectation.Field it => Value($"fields {it.Key}", it.Value.ToString()!, State.Value(it.Key)?.ToString()),
        Expectation.Marks it => Lists("marks", it.Labels, State.Marks),
        Expectation.Notified it => Lists("notified", Names(it.To), Names(told)),
        Expectation.Shared it => Tasks(it.Step, $"shared {it.Step}", task => Lists($"shared {it.Step}", Names(it.With), Names(task.SharedWith))),
        Expectation.WorkOf it => Tasks(it.Step, $"work-of {it.Step}", task => Value($"work-of {it.Step}", it.Role.Value, task.Role.Value)),
        Expectation.Issued it => Lists("issued", Names(it.Documents), Events<CaseEvent.DocumentIssued>().Select(issued => issued.Document.Value).Distinct()),
        Expectation.Registered it => Lists("registered", Names(it.Registers), Events<CaseEvent.Registered>().Select(entry => entry.Register.Value).Distinct()),
        Expectation.Ended it => Value("ended", it.Name ?? "no", EndReached()),
        _ => throw new InvalidOperationException("The family of expectations is closed."),
    };

    private IEnumerable<string> StepsWith(TokenState state) =>
        State.Position.Tokens.Where(token => token.State == state).Select(token => token.Step.Value);

    // The runs that count now: those still open, else the last one.
    private ClockRun[] Runs(ClockKey clock)
    {
        var all = State.Clocks.Where(run => run.Clock == clock).ToArray();
        var open = Array.FindAll(all, run => run.IsOpen);
        return open.Length > 0 ? open : all.Length > 0 ? [all[^1]] : [];
    }

    private ClockStanding StandingOf(ClockRun run) => run.Status switch
    {
        ClockStatus.Waiting => ClockStanding.Waiting,
        ClockStatus.Running => run.Due < virtualCase.Now && !IsTarget(run) ? ClockStanding.Missed : ClockStanding.Running,
        ClockStatus.Paused => ClockStanding.Paused,
        ClockStatus.Met => ClockStanding.Met,
        ClockStatus.MetLate => ClockStanding.MetLate,
        _ => ClockStanding.Void,
    };

    private bool IsTarget(ClockRun run) => scenario.Procedure.Clock(run.Clock) is { } plan && plan.Terms.Of(run.Tier).IsTarget;

    private IEnumerable<string> FiredRungs() =>
        Events<CaseEvent.RungFired>().Select(fired => $"{fired.Clock}/{fired.Rung}").Distinct();

    private IEnumerable<T> Events<T>() => virtualCase.History.Select(happened => happened.Event).OfType<T>();

    private string EndReached() => State switch
    {
        { Ending: null } => "no",
        { End: { } step } => step.Value,
        { Ending: var ending } => ending.Value.ToString().ToLowerInvariant(),
    };

    private ImmutableArray<Difference> Tasks(StepKey step, string subject, Func<OpenTask, ImmutableArray<Difference>> compare)
    {
        var tasks = State.Tasks.Where(task => task.Step == step).ToArray();
        return tasks.Length == 0
            ? [new Difference(subject, "an open task", Nothing)]
            : [.. tasks.SelectMany(task => compare(task)).Distinct()];
    }

    private static ImmutableArray<Difference> Each(
        string subject, string expected, ClockRun[] runs, Func<ClockRun, string> actual, string withoutRun = Nothing) =>
        runs.Length == 0
            ? Value(subject, expected, withoutRun)
            : [.. runs.Select(actual).Distinct().SelectMany(found => Value(subject, expected, found))];

    private static ImmutableArray<Difference> Value(string subject, string expected, string? actual) =>
        expected == actual ? [] : [new Difference(subject, expected, actual ?? Nothing)];

    private static ImmutableArray<Difference> Lists(string subject, IEnumerable<string> expected, IEnumerable<string> actual)
    {
        var left = actual.ToList();
        var missing = expected.Where(name => !left.Remove(name)).ToArray();
        return [.. missing.Select(name => new Difference(subject, name, null)), .. left.Select(name => new Difference(subject, null, name))];
    }

    private string Local(NodaTime.Instant instant) => ScenarioTime.Format(scenario.Subject.Calendar, instant);

    private static IEnumerable<string> Names<T>(ImmutableArray<T> keys) where T : struct => keys.Select(key => key.ToString()!);

    private static string Word(ClockStanding standing) => standing == ClockStanding.MetLate ? "met-late" : standing.ToString().ToLowerInvariant();
}

using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Compiler.Scenarios;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Server.Api.Cases;

namespace WorkflowStandar.EndToEndTests.Procedures.Replay;

/// <summary>A case as the server shows it, compared with what a scenario says of it.</summary>
/// <param name="Told">To whom the server has sent notices of the case since the last comparison.</param>
/// <param name="Files">What the scenario calls the files that were uploaded.</param>
internal sealed record SeenCase(
    CaseDocument Case,
    ImmutableArray<CaseEvent> History,
    ImmutableArray<Addressee> Told,
    IReadOnlyDictionary<string, string> Files,
    Calendar Calendar,
    Instant Now)
{
    private const string Nothing = "-";

    public IEnumerable<Difference> Differences(Expectation expectation) => expectation switch
    {
        Expectation.Open it => Lists("open", it.Steps, Case.Tasks.Select(task => task.Step)),
        Expectation.Returned it => Lists("returned", it.Steps, Waiting("applicant")),
        Expectation.Waiting it => Lists("waiting", it.Steps, Waiting("date")),
        Expectation.Due it => Each($"due {it.Clock}", Local(it.At), Runs(it.Clock), run => run.Due is { } due ? Local(due) : Nothing, Nothing),
        Expectation.ClockStands it => Each($"clocks {it.Clock}", $"{it.Standing}", Runs(it.Clock), run => $"{StandingOf(run)}", $"{ClockStanding.Waiting}"),
        Expectation.Fired it => Lists("fired", it.Rungs, Events<CaseEvent.RungFired>().Select(fired => $"{fired.Clock}/{fired.Rung}").Distinct()),
        Expectation.Field it => Value($"fields {it.Key}", $"{it.Value}", ValueOf(it.Key)),
        Expectation.Marks it => Lists("marks", it.Labels, Case.Marks),
        Expectation.Notified it => Lists("notified", it.To, Told),
        Expectation.Shared it => AtTasks(it.Step, "shared", task => Lists($"shared {it.Step}", it.With, task.SharedWith)),
        Expectation.WorkOf it => AtTasks(it.Step, "work-of", task => Value($"work-of {it.Step}", $"{it.Role}", $"{task.Role}")),
        Expectation.Issued it => Lists("issued", it.Documents, Events<CaseEvent.DocumentIssued>().Select(issued => issued.Document).Distinct()),
        Expectation.Registered it => Lists("registered", it.Registers, Case.Registrations.Keys),
        Expectation.Ended it => Value("ended", it.Name ?? "open", Case.End?.Value ?? Case.Status),
        _ => throw new InvalidOperationException("The family of expectations is closed."),
    };

    private IEnumerable<StepKey> Waiting(string what) => Case.Waiting.Where(wait => wait.For == what).Select(wait => wait.Step);

    // The runs that count now: those still open, else the last one.
    private ClockDocument[] Runs(ClockKey clock)
    {
        var all = Case.Clocks.Where(run => run.Clock == clock).ToArray();
        var open = Array.FindAll(all, run => run.Status is ClockStatus.Waiting or ClockStatus.Running or ClockStatus.Paused);
        return open.Length > 0 ? open : all.Length > 0 ? [all[^1]] : [];
    }

    private ClockStanding StandingOf(ClockDocument run) => run.Status switch
    {
        ClockStatus.Running => run.Due < Now && !run.IsTarget ? ClockStanding.Missed : ClockStanding.Running,
        var other => Enum.Parse<ClockStanding>($"{other}"),
    };

    private string? ValueOf(FieldKey key) => Case.Fields.GetValueOrDefault(key)?.ToString() is { } value ? Files.GetValueOrDefault(value, value) : null;

    private IEnumerable<T> Events<T>() => History.OfType<T>();

    private Difference[] AtTasks(StepKey step, string subject, Func<TaskDocument, IEnumerable<Difference>> compare)
    {
        var tasks = Case.Tasks.Where(task => task.Step == step).ToArray();
        return tasks.Length == 0 ? [new Difference($"{subject} {step}", "an open task", Nothing)] : [.. tasks.SelectMany(compare).Distinct()];
    }

    private static IEnumerable<Difference> Each(string subject, string expected, ClockDocument[] runs, Func<ClockDocument, string> actual, string withoutRun) =>
        runs.Length == 0 ? Value(subject, expected, withoutRun) : runs.Select(actual).Distinct().SelectMany(found => Value(subject, expected, found));

    private static Difference[] Value(string subject, string expected, string? actual) =>
        expected == actual ? [] : [new Difference(subject, expected, actual ?? Nothing)];

    private static Difference[] Lists<T>(string subject, IEnumerable<T> expected, IEnumerable<T> actual)
    {
        var (left, right) = (Sorted(expected), Sorted(actual));
        return left == right ? [] : [new Difference(subject, left, right)];
    }

    private static string Sorted<T>(IEnumerable<T> items) => $"[{string.Join(", ", items.Select(item => $"{item}").Order(StringComparer.Ordinal))}]";

    private string Local(Instant instant) => ScenarioTime.Format(Calendar, instant);
}

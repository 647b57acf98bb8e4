using NodaTime;
using NodaTime.Text;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Server.Api.Cases;

/// <summary>Puts together what a clock's run, the plan and the case's fields each know, for words and explanations.</summary>
public sealed class ClockReader(Procedure procedure, Plan standard, CaseState state, Calendar calendar)
{
    public Calendar Calendar => calendar;

    public ClockPlan Plan(ClockRun run) => procedure.Clock(run.Clock)
        ?? throw new InvalidOperationException($"Clock '{run.Clock}' runs, but procedure '{procedure.Key}' has none of that name.");

    /// <summary>Null while the term is not known because a field has no value yet.</summary>
    public ClockReading? Read(ClockRun run)
    {
        if (run.Status == ClockStatus.Waiting)
            return null;
        var promise = Plan(run).Terms.Of(run.Tier);
        var anchor = AnchorDate(promise);
        if (promise.Anchor is not null && anchor is null)
            return null;
        var warned = Plan(run).Rungs.Any(rung => rung.Kind == RungKind.Warning && run.Fired.Contains(rung.Key));
        return new ClockReading(promise, run.History, anchor, run.StoppedAt, warned);
    }

    public Explanation? Explain(ClockRun run) => Read(run) switch
    {
        null => null,
        { AnchorDate: { } date } reading => Deadline.Explain(calendar, reading.Promise, date, reading.History),
        var reading => Deadline.Explain(calendar, reading.Promise.Term, reading.History),
    };

    /// <summary>What the date field that a promise is measured from is called.</summary>
    public Words? AnchorTitle(TermPromise promise) =>
        promise.Anchor is { } anchor && standard.Fields.TryGetValue(new FieldKey(anchor.Field), out var field)
            ? new Words(field.Title.Id, field.Title.In("en"))
            : null;

    private LocalDate? AnchorDate(TermPromise promise) =>
        promise.Anchor is { } anchor
        && state.Value(new FieldKey(anchor.Field)) is FieldValue.Text text
        && LocalDatePattern.Iso.Parse(text.Value).TryGetValue(default, out var date)
            ? date
            : null;
}

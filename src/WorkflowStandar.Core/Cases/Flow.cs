using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Core.Cases;

/// <summary>Asks the navigator for the way, and records it.</summary>
internal static class Flow
{
    public static Obstacle? Begin(CaseDraft draft) =>
        Follow(draft, draft.Navigator.Begin(draft.Procedure, draft.Look, Itinerary(draft, "", [])));

    /// <summary>Goes on from a step that the token has left already; on an obstacle nothing is recorded.</summary>
    public static Obstacle? Advance(CaseDraft draft, int? group, Target target, string returnReason = "", ImmutableArray<FieldKey> missing = default) =>
        Follow(draft, Route(draft, draft.State.Position, group, target, returnReason, missing.IsDefault ? [] : missing));

    /// <summary>The way from <paramref name="position"/>, without going it.</summary>
    public static Route Route(CaseDraft draft, Position position, int? group, Target target, string returnReason, ImmutableArray<FieldKey> missing) =>
        draft.Navigator.Advance(draft.Procedure, position, group, target, draft.Look, Itinerary(draft, returnReason, missing));

    public static Obstacle? Follow(CaseDraft draft, Route route)
    {
        if (route.Obstacle is { } obstacle)
            return obstacle;
        foreach (var @event in route.Events)
            draft.Record(@event);
        ClockStops.VoidUnreachable(draft);
        ClockPauses.Settle(draft);
        return null;
    }

    /// <summary>When the wait is over; null where the field has no date.</summary>
    public static Instant? Opens(CaseDraft draft, Step.WaitUntil wait)
    {
        if (DateIn(draft.Look(wait.Date)) is not { } date)
            return null;
        return wait.Time is { } field && draft.Look(field) is FieldValue.Text { Value: var text } && FieldRules.TimePattern.Parse(text) is { Success: true } time
            ? LocalTimePolicy.At(draft.Calendar.Zone, date, time.Value)
            : LocalTimePolicy.StartOf(draft.Calendar.Zone, date);
    }

    /// <summary>The last instant at which a file returned at <paramref name="since"/> may come back; null for any.</summary>
    public static Instant? Lapses(CaseDraft draft, Step.Return back, Instant since) =>
        back.LapsesAfter is { } term ? Deadline.Due(draft.Calendar, term, ClockHistory.From(since))?.At : null;

    public static LocalDate? DateIn(FieldValue? value) =>
        value is FieldValue.Text { Value: var text } && LocalDatePattern.Iso.Parse(text) is { Success: true } date ? date.Value : null;

    /// <summary>The work of a step that opens tasks; null for other kinds.</summary>
    public static Step.Work? WorkOf(Procedure procedure, StepKey step) => procedure.Find(step) switch
    {
        Step.Work work => work,
        Step.Distribute distribute => distribute.Each,
        _ => null,
    };

    private static Itinerary Itinerary(CaseDraft draft, string returnReason, ImmutableArray<FieldKey> missing) => new(
        draft.At,
        wait => Opens(draft, wait),
        back => Lapses(draft, back, draft.At),
        returnReason,
        missing);
}

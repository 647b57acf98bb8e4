using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Server.Api.Cases;

namespace WorkflowStandar.Server.Dashboard.Cases;

/// <summary>One clock of the case as its card shows it.</summary>
/// <param name="Promise">What was promised, or aimed at.</param>
/// <param name="Says">How it stands; null while its term is not known.</param>
/// <param name="Lines">Its working, day by day.</param>
public sealed record ClockCard(
    ClockRun Run,
    ClockPlan Plan,
    Words? Promise,
    DeadlinePhrase? Says,
    ClockBar? Bar,
    ImmutableArray<ExplanationLine> Lines,
    Words? Start,
    Words? Due)
{
    public bool IsOpen => Run.IsOpen;

    public bool IsTarget => Says?.IsTarget == true;

    public static ImmutableArray<ClockCard> Of(StaffCase opened)
    {
        var reader = opened.Clocks;
        // Running ones first, the most pressing at the top; what is over below.
        return
        [
            .. opened.State.Clocks.Where(run => run.Status != ClockStatus.Void && opened.Procedure.Clock(run.Clock) is not null)
                .OrderBy(run => run.IsOpen ? 0 : 1).ThenBy(run => run.Due ?? Instant.MaxValue).ThenBy(run => run.Run)
                .Select(run => Card(opened, reader, run)),
        ];
    }

    /// <summary>The clock that presses on an open step, and the one of the whole case.</summary>
    public static (ClockCard? OfStep, ClockCard? OfCase) Pressing(StaffCase opened, ImmutableArray<ClockCard> cards)
    {
        var steps = opened.State.Position.Tokens.Select(token => token.Step).ToHashSet();
        var tokens = opened.State.Position.Tokens.Select(token => token.Number).ToHashSet();
        bool IsOfStep(ClockCard card) => card.Run.Token is { } token
            ? tokens.Contains(token)
            : card.Plan.Stops.Any(stop => stop is ClockTrigger.StepCompleted completed && steps.Contains(completed.Step));
        var open = cards.Where(card => card.IsOpen).ToList();
        var ofStep = open.Find(IsOfStep);
        return (ofStep, open.Where(card => card != ofStep && card.Run.Token is null).OrderBy(card => card.IsTarget).ThenByDescending(card => card.Run.Due).FirstOrDefault());
    }

    private static ClockCard Card(StaffCase opened, ClockReader reader, ClockRun run)
    {
        var plan = reader.Plan(run);
        if (reader.Read(run) is not { } reading)
            return new ClockCard(run, plan, null, null, null, [], Moments.Short(opened, run.History.Start), null);
        var until = run.StoppedAt ?? opened.Now;
        return new ClockCard(
            run,
            plan,
            TermText.Describe(reading.Promise, reader.AnchorTitle(reading.Promise)),
            DeadlineWords.Describe(opened.Calendar, reading, opened.Now),
            run.Due is { } due ? ClockBar.Of(opened.Calendar, run.History, due, until, !run.IsOpen, Warnings(opened, plan, run, due)) : null,
            reader.Explain(run) is { } explanation ? ExplanationWords.Lines(opened.Calendar, explanation, opened.Now) : [],
            Moments.Short(opened, run.History.Start),
            run.Due is { } end ? Moments.Short(opened, end) : null);
    }

    private static IEnumerable<Instant> Warnings(StaffCase opened, ClockPlan plan, ClockRun run, Instant due) => plan.Rungs
        .Where(rung => rung is { Kind: RungKind.Warning, Offset: not null })
        .Select(rung => Deadline.RungAt(opened.Calendar, due, rung.Offset!, AnchorDirection.Before, plan.Terms.Of(run.Tier).Anchor is null ? run.History.Pauses : []))
        .OfType<Instant>();
}

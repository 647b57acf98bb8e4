using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Server.Api.Cases;
using WorkflowStandar.Server.Api.Tracking;
using WorkflowStandar.Server.Dashboard.Prints;

namespace WorkflowStandar.Server.Dashboard.Tracking;

/// <summary>What an applicant is told of their case: where it stands, by when, what is expected of them, and what has happened.</summary>
public sealed record StatusPage(
    PrintedCase Case,
    PromisedAnswer? Promise,
    ImmutableArray<Text> Now,
    ImmutableArray<Returned> Returned,
    ImmutableArray<(Text Title, Instant? Until)> Waits,
    ImmutableArray<PromiseToCome> Later,
    ImmutableArray<ToldMoment> Timeline)
{
    public bool IsOpen => Case.State.IsOpen;

    public Text? Outcome => Case.State.End is { } end ? Case.Opened.Procedure[end].Title : null;

    public static StatusPage Of(PrintedCase printed, Instant now)
    {
        var (opened, state) = (printed.Opened, printed.State);
        var words = new Timeline(opened.Plan, opened.Procedure);
        return new StatusPage(
            printed,
            PromisedAnswer.Of(printed, now),
            [.. state.Tasks.Select(task => words.TitleOf(task.Step)).Distinct()],
            [.. printed.Events.Select(recorded => recorded.Event).OfType<CaseEvent.Returned>()
                .Where(back => state.Position.Token(back.Token) is { State: TokenState.Returned })
                .Select(back => new Returned(back.Reason, back.At, state.Position.Token(back.Token)!.Until))],
            [.. state.Position.Tokens.Where(token => token.State == TokenState.Waiting).Select(token => (opened.Procedure[token.Step].Title, token.Until))],
            [.. ApplicantPromises.ToCome(printed)],
            Told(printed, words));
    }

    // What a step brought forth belongs to it; nobody outside needs it in a line of its own.
    private static ImmutableArray<ToldMoment> Told(PrintedCase printed, Timeline words)
    {
        var told = new List<ToldMoment>();
        foreach (var (what, said) in printed.Events.Select(recorded => (recorded.Event, words.MomentOf(recorded.Event))))
        {
            if (said is null)
                continue;
            if (what is CaseEvent.DocumentIssued && told.LastOrDefault() is { } step && step.At == what.At)
                told[^1] = step with { Details = step.Details.Add(said.What) };
            else
                told.Add(new ToldMoment(said.At, what is CaseEvent.StepCompleted done ? words.TitleOf(done.Step) : said.What, []));
        }

        return [.. told];
    }
}

/// <summary>Something that happened, in words for the applicant, and what came of it at once.</summary>
public sealed record ToldMoment(Instant At, Text What, ImmutableArray<Text> Details);

/// <param name="Until">When the case lapses if nothing comes; null for never.</param>
public sealed record Returned(string Reason, Instant At, Instant? Until);

/// <summary>The promise that matters most to the applicant, and how its date was reckoned.</summary>
/// <param name="Lines">Day by day; empty where the clock counts no days.</param>
public sealed record PromisedAnswer(ClockDocument Clock, ImmutableArray<ExplanationLine> Lines)
{
    /// <summary>Of the open promises the last to fall due: the nearer ones are the office's own steps on the way to it. Null when nothing is promised any more.</summary>
    public static PromisedAnswer? Of(PrintedCase printed, Instant now)
    {
        var promised = ApplicantPromises.Running(printed, now).ToList();
        if (promised.Count == 0)
            return null;
        var last = promised.MaxBy(clock => clock.Due ?? Instant.MaxValue)!;
        var reader = new ClockReader(printed.Opened.Procedure, printed.Plan, printed.State, printed.Calendar);
        var run = printed.State.Clocks.First(candidate => candidate.Run == last.Run);
        return new PromisedAnswer(last, reader.Explain(run) is { } explanation ? ExplanationWords.Lines(printed.Calendar, explanation, now) : []);
    }
}

using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Server.Api.Identity;
using WorkflowStandar.Server.Api.Problems;
using WorkflowStandar.Server.Api.Requests;

namespace WorkflowStandar.Server.Api.Cases;

/// <summary>The clocks of a case, and the working of each due instant.</summary>
public static class ReadClocks
{
    public static ImmutableArray<ClockDocument> Of(OpenedCase opened, Calendar calendar, Instant now, bool forApplicant = false)
    {
        var reader = ReaderOf(opened, calendar);
        return [.. opened.State.Clocks.Select(run => ClockDocument.Of(reader, run, now, forApplicant))];
    }

    public static async Task<IResult> ListAsync(string number, CaseDesk desk, IPlanSource plans, IClock clock, HttpContext context, CancellationToken cancellation)
    {
        var (opened, problem) = await desk.OpenAsync(context, number);
        if (opened is null)
            return problem!;
        CaseAnswers.SetVersion(context, opened.State.Version);
        return TypedResults.Ok(Of(opened, await plans.CalendarAsync(opened.Plan.CalendarId, cancellation), clock.GetCurrentInstant()));
    }

    public static async Task<IResult> ExplainAsync(
        string number, string clock, Caller caller, CaseDoor door, IPlanSource plans, IClock time, HttpContext context, CancellationToken cancellation)
    {
        var query = new Query(context.Request, CaseAddress.Agency, "run");
        var agency = query.Key<AgencyKey>(CaseAddress.Agency);
        var wanted = query.Number("run", 1, int.MaxValue);
        if (query.Problem is { } mistaken)
            return mistaken;
        var (opened, problem) = await door.OpenAsync(caller, number, agency, cancellation);
        if (opened is null)
            return problem!;

        // The latest run is the one that people ask about.
        var run = opened.State.Clocks.LastOrDefault(candidate => candidate.Clock.Value == clock && (wanted is null || candidate.Run == wanted));
        if (run is null)
            return NoSuchClock(opened, clock);
        var reader = ReaderOf(opened, await plans.CalendarAsync(opened.Plan.CalendarId, cancellation));
        return reader.Explain(run) is { } explanation
            ? TypedResults.Ok(ExplanationDocument.Of(reader, run, explanation, time.GetCurrentInstant()))
            : CaseProblems.TermUnknown(clock);
    }

    private static ClockReader ReaderOf(OpenedCase opened, Calendar calendar) => new(opened.Procedure, opened.Plan, opened.State, calendar);

    private static Problem NoSuchClock(OpenedCase opened, string clock)
    {
        var known = opened.State.Clocks.Select(run => run.Clock.Value).Distinct().ToList();
        return CaseProblems.NoSuchClock(clock, known, Nearest.Name(clock, known));
    }
}

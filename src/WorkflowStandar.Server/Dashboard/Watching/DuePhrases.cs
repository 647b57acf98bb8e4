using NodaTime;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Worklists;
using WorkflowStandar.Server.Api.Cases;

namespace WorkflowStandar.Server.Dashboard.Watching;

/// <summary>The words of a clock in a list, with the case that it runs in.</summary>
public sealed class DuePhrases(IWorklists worklists, IPlanSource plans)
{
    /// <summary>Null when the case has no such clock, or its term is not known yet.</summary>
    public async ValueTask<(CaseView View, Text Title, DeadlinePhrase Phrase)?> OfAsync(CaseKey key, Func<CaseView, ClockRun?> clock, Instant now, CancellationToken cancellation)
    {
        if (await worklists.CaseAsync(key, cancellation) is not { State: var state } view || clock(view) is not { } run
            || await plans.FindAsync(state.Standard, state.Edition, cancellation) is not { } plan
            || plan.Procedure(state.Procedure) is not { } procedure || procedure.Clock(run.Clock) is not { } promise)
            return null;
        var calendar = await plans.CalendarAsync(plan.CalendarId, cancellation);
        return new ClockReader(procedure, plan, state, calendar).Read(run) is { } reading
            ? (view, promise.Title, DeadlineWords.Describe(calendar, reading, now))
            : null;
    }

    /// <summary>The class of the style sheet that a tone has.</summary>
    public static string Class(DeadlineTone tone) => tone switch
    {
        DeadlineTone.Late or DeadlineTone.FinishedLate => "late",
        DeadlineTone.Soon => "soon",
        DeadlineTone.Paused => "wait",
        DeadlineTone.OnTime => "ok",
        DeadlineTone.PastTarget => "target",
        DeadlineTone.None => "none",
        _ => "",
    };
}

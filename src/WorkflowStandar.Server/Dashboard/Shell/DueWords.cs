using NodaTime;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Server.Api.Cases;

namespace WorkflowStandar.Server.Dashboard.Shell;

/// <summary>The words of a deadline and the shape in which they stand.</summary>
public static class DueWords
{
    /// <summary>The classes of <c>.due</c> for a phrase.</summary>
    public static string Class(this DeadlinePhrase phrase)
    {
        var tone = phrase.Tone switch
        {
            DeadlineTone.Ahead or DeadlineTone.OnTime => "ok",
            DeadlineTone.Soon => "soon",
            DeadlineTone.Late or DeadlineTone.FinishedLate => "late",
            DeadlineTone.Paused => "wait",
            _ => "none",
        };
        return phrase.IsTarget ? $"due {tone} target" : $"due {tone}";
    }

    /// <summary>What presses on a task: the clock whose run the list names, or none.</summary>
    public static DeadlinePhrase OfTask(Plan plan, CaseState state, Calendar calendar, int? dueRun, Instant openedAt, Instant now) =>
        dueRun is { } number
        && state.Clocks.FirstOrDefault(run => run.Run == number) is { } pressing
        && plan.Procedure(state.Procedure) is { } procedure
        && new ClockReader(procedure, plan, state, calendar).Read(pressing) is { } reading
            ? DeadlineWords.Describe(calendar, reading, now)
            : DeadlineWords.WithoutDeadline(calendar, openedAt, now);
}

using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;

namespace WorkflowStandar.Engine.Worklists;

/// <summary>A task that is open no longer, as it was when it ended.</summary>
/// <param name="Step">As it was called in the edition of that time.</param>
/// <param name="Role">Whose work it was at the end.</param>
/// <param name="By">Who did it; null where nobody did.</param>
/// <param name="InsteadOf">The person whom <paramref name="By"/> substituted for.</param>
/// <param name="Due">The earliest due instant that pressed on it then.</param>
/// <param name="IsLate">A promise that pressed on it had been missed; a target never makes it so.</param>
/// <param name="OfficeTime">From its opening to its end while the office was open, by the calendar of that time.</param>
public sealed record FinishedTask(
    int Token,
    StepKey Step,
    RoleKey Role,
    TaskEnd How,
    OutcomeKey? Outcome,
    ActorId? By,
    ActorId? InsteadOf,
    string? ByName,
    Instant OpenedAt,
    Instant DoneAt,
    Instant? Due,
    ClockKey? DueClock,
    bool IsLate,
    Duration OfficeTime);

/// <summary>How a task came to its end.</summary>
public enum TaskEnd
{
    Completed,

    /// <summary>Completed by sending the file back to the applicant.</summary>
    Returned,

    /// <summary>Left undone: the join that it belonged to opened without it.</summary>
    Skipped,

    /// <summary>Left undone: the case ended (withdrawn, lapsed, transferred, cancelled).</summary>
    CaseEnded,
}

/// <summary>A finished task in a list.</summary>
public sealed record FinishedItem(CaseKey Case, CaseRow Row, FinishedTask Task);

using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;

namespace WorkflowStandar.Engine.Reports;

/// <summary>Figures over many cases.</summary>
public interface IReports
{
    /// <summary>How the promises and targets of an agency were kept in a period, per promise, channel and month.</summary>
    /// <remarks>Each run counts once: on the day on which it was kept, or on which it was due and broken, finished, given up or open since. What comes after a period does not change its sums; only what was open and late becomes late.</remarks>
    ValueTask<ImmutableArray<PromiseCount>> PromisesAsync(AgencyKey agency, ReportPeriod period, Instant now, CancellationToken cancellation = default);

    /// <summary>The runs behind a figure of <see cref="PromisesAsync"/>: promise by promise the newest first; of those open and late, the longest late first.</summary>
    ValueTask<Page<PromiseRun>> RunsAsync(AgencyKey agency, RunFilter filter, Instant now, PageRequest page, CancellationToken cancellation = default);

    /// <summary>How many cases of a standard came in and ended in each of the periods.</summary>
    ValueTask<ImmutableArray<CaseFlow>> FlowAsync(StandardKey standard, ImmutableArray<ReportPeriod> periods, CancellationToken cancellation = default);

    /// <summary>What is open at an agency now, per standard.</summary>
    ValueTask<ImmutableArray<OpenWork>> OpenAsync(AgencyKey agency, Instant now, CancellationToken cancellation = default);

    /// <summary>Open tasks per role, and how many of them are past due.</summary>
    ValueTask<ImmutableArray<RoleLoad>> LoadAsync(AgencyKey agency, Instant now, CancellationToken cancellation = default);

    /// <summary>How an agency stands, per standard with open cases.</summary>
    /// <param name="soon">Up to when a case that is not late counts as due soon; included.</param>
    ValueTask<ImmutableArray<ServiceLoad>> ServicesAsync(AgencyKey agency, Instant now, Instant soon, CancellationToken cancellation = default);

    /// <summary>Open cases of which the earliest promise is due from one instant to another, both included: the earliest first.</summary>
    /// <param name="standard">Null for all.</param>
    ValueTask<ImmutableArray<CaseKey>> PressingAsync(AgencyKey agency, StandardKey? standard, Instant from, Instant to, int atMost, CancellationToken cancellation = default);

    /// <summary>How many open cases were handed in before the first of some instants, from each to the next, and since the last.</summary>
    /// <param name="standard">Null for all.</param>
    /// <param name="bounds">The earliest first.</param>
    ValueTask<ImmutableArray<int>> AgesAsync(AgencyKey agency, StandardKey? standard, ImmutableArray<Instant> bounds, CancellationToken cancellation = default);

    /// <summary>Open tasks per step and role, those of an escalation counted where they came from.</summary>
    ValueTask<ImmutableArray<StepLoad>> StepsAsync(AgencyKey agency, Instant now, CancellationToken cancellation = default);

    /// <summary>Open tasks per person who holds any.</summary>
    ValueTask<ImmutableArray<HolderLoad>> HoldersAsync(AgencyKey agency, Instant now, CancellationToken cancellation = default);

    /// <summary>How long the latest tasks of a step took that somebody did.</summary>
    /// <param name="period">In which they were done; null for ever.</param>
    ValueTask<StepTimes> TimesAsync(StepPlace place, ReportPeriod? period, int atMost, CancellationToken cancellation = default);

    /// <summary>As <see cref="TimesAsync"/>, apart by the tier that a clock had for each of them.</summary>
    ValueTask<ImmutableArray<TierTimes>> TimesByTierAsync(StepPlace place, ClockKey clock, ReportPeriod period, int atMost, CancellationToken cancellation = default);

    /// <summary>How many tasks of a step somebody did in a period.</summary>
    /// <param name="tier">Null for all.</param>
    ValueTask<int> DoneCountAsync(StepPlace place, ReportPeriod period, TierOf? tier = null, CancellationToken cancellation = default);

    /// <summary>Those of <see cref="DoneCountAsync"/>, the newest first.</summary>
    ValueTask<Page<DoneTask>> DoneAsync(StepPlace place, ReportPeriod period, TierOf? tier, PageRequest page, CancellationToken cancellation = default);

    /// <summary>Open tasks of a step that were opened before an instant, the oldest first.</summary>
    ValueTask<Page<OldTask>> OldTasksAsync(StepPlace place, Instant before, PageRequest page, CancellationToken cancellation = default);

    /// <summary>The oldest of them, and how many there are.</summary>
    ValueTask<OldTasks> OpenedBeforeAsync(StepPlace place, Instant before, int atMost, CancellationToken cancellation = default);

    /// <summary>The latest cases of a procedure that no applicant begins, the newest first.</summary>
    ValueTask<ImmutableArray<DutyCase>> DutiesAsync(StandardKey standard, ProcedureKey procedure, int atMost, CancellationToken cancellation = default);

    /// <summary>Alarms and notices that wait or are parked.</summary>
    ValueTask<Backlog> BacklogAsync(Instant now, CancellationToken cancellation = default);

    /// <summary>Those of one agency; its next alarm is not told, as finding it would mean passing those of all others.</summary>
    ValueTask<Backlog> BacklogAsync(AgencyKey agency, Instant now, CancellationToken cancellation = default);
}

/// <param name="Submitted">Came in during the period.</param>
/// <param name="Ended">Ended during the period, however.</param>
public readonly record struct CaseFlow(int Submitted, int Ended);

/// <param name="Overdue">Open cases with a running clock (targets left out) past its due instant.</param>
public sealed record OpenWork(StandardKey Standard, int Open, int Overdue);

/// <param name="Late">With a promise (no target) past its due instant.</param>
/// <param name="DueSoon">Not late, with a promise due by the instant that was asked for.</param>
/// <param name="Paused">With the applicant, or with a clock that stands still.</param>
public sealed record ServiceLoad(StandardKey Standard, int Open, int Late, int DueSoon, int Paused);

/// <param name="Late">With a promise (no target) past its due instant.</param>
public sealed record StepLoad(StandardKey Standard, ProcedureKey Procedure, StepKey Step, RoleKey Role, int Open, int Unclaimed, int Late);

/// <param name="Late">With a promise (no target) past its due instant.</param>
public sealed record HolderLoad(ActorId Holder, int Open, int Late);

/// <param name="Overdue">With a promise (no target) past its due instant.</param>
public sealed record RoleLoad(RoleKey Role, int Open, int Unclaimed, int Overdue);

/// <param name="AlarmsOverdue">Due, not yet rung, not parked.</param>
public sealed record Backlog(int AlarmsOverdue, int AlarmsParked, int NoticesWaiting, int NoticesParked, Instant? NextAlarm);

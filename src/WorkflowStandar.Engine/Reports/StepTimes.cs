using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Worklists;

namespace WorkflowStandar.Engine.Reports;

/// <summary>A step wherever cases come to it.</summary>
public readonly record struct StepPlace(StandardKey Standard, ProcedureKey Procedure, StepKey Step);

/// <summary>How long tasks of one step took from their opening until somebody did them.</summary>
/// <param name="Elapsed">Wall-clock time, the shortest first.</param>
/// <param name="OfficeTime">While the office was open, the shortest first.</param>
public sealed record StepTimes(ImmutableArray<Duration> Elapsed, ImmutableArray<Duration> OfficeTime)
{
    public int Count => Elapsed.Length;

    /// <summary>The nearest rank: the shortest time within which that many of a hundred were done.</summary>
    /// <exception cref="InvalidOperationException">Nothing was measured.</exception>
    public static Duration Percentile(ImmutableArray<Duration> sorted, int percent) =>
        sorted.IsEmpty ? throw new InvalidOperationException("Nothing was measured.") : sorted[Math.Max(0, (sorted.Length * percent + 99) / 100 - 1)];
}

/// <summary>How long those tasks of a step took whose clock had one of its tiers.</summary>
/// <param name="Tier">Null where the clock had none, or did not run.</param>
public sealed record TierTimes(string? Tier, StepTimes Times);

/// <summary>Tasks whose clock had one of its tiers.</summary>
/// <param name="Tier">Null for those without.</param>
public sealed record TierOf(ClockKey Clock, string? Tier);

/// <summary>A task of a step that somebody did.</summary>
public sealed record DoneTask(CaseKey Case, string Number, FinishedTask Task);

/// <summary>An open task that has been open for long.</summary>
public sealed record OldTask(CaseKey Case, string Number, int Token, RoleKey Role, ActorId? Holder, Instant OpenedAt);

/// <param name="Count">How many there are; <paramref name="Oldest"/> may be fewer.</param>
public sealed record OldTasks(int Count, ImmutableArray<OldTask> Oldest);

/// <summary>The case of an evaluation duty.</summary>
/// <param name="Due">The earliest of its open promises.</param>
/// <param name="WasLate">A promise of it was met after its due instant.</param>
public sealed record DutyCase(CaseKey Case, string Number, Instant BegunAt, Instant? Due, Ending? Ending, Instant? EndedAt, bool WasLate);

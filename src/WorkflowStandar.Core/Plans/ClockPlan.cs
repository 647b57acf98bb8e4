using System.Collections.Immutable;
using WorkflowStandar.Core.Calendars;

namespace WorkflowStandar.Core.Plans;

/// <summary>A time promise of a procedure: what starts, stops and pauses it, and what happens as it nears and passes its due instant.</summary>
/// <param name="PerOpening">The step of which each opening has a clock of its own (<c>within:</c>); null for a clock of the case.</param>
/// <param name="Clause">The clause that promises it; null where <paramref name="Inferred"/> says why it is there.</param>
public sealed record ClockPlan(
    ClockKey Key,
    Text Title,
    TermTable Terms,
    ClockTrigger Starts,
    ImmutableArray<ClockTrigger> Stops,
    ImmutableArray<StepKey> PausedDuring,
    ImmutableArray<Rung> Rungs,
    ExtensionRule? Extension,
    StepKey? PerOpening,
    string? Clause,
    string? Inferred);

/// <summary>The term of a clock: one for all, or one per value of a choice field (tiers).</summary>
/// <param name="By">The field that chooses the tier; null when <paramref name="Otherwise"/> is the only term.</param>
/// <param name="Tiers">A term per value of <paramref name="By"/>.</param>
/// <param name="Otherwise">The term while the field has no value or one without a tier; null where the clock waits for the field.</param>
public sealed record TermTable(FieldKey? By, ImmutableDictionary<string, TermPromise> Tiers, TermPromise? Otherwise)
{
    public static TermTable Of(TermPromise promise) => new(null, ImmutableDictionary<string, TermPromise>.Empty, promise);

    /// <summary>The tier (a value of <see cref="By"/>, or null for <see cref="Otherwise"/>) and its promise; null when the clock must wait for the field.</summary>
    public (string? Tier, TermPromise Promise)? For(Func<FieldKey, FieldValue?> fields) =>
        By is { } by && fields(by) is FieldValue.Text { Value: var tier } && Tiers.TryGetValue(tier, out var promise)
            ? (tier, promise)
            : Otherwise is null ? null : (null, Otherwise);

    /// <summary>The promise of a tier that <see cref="For"/> has named.</summary>
    public TermPromise Of(string? tier) =>
        tier is not null && Tiers.TryGetValue(tier, out var promise)
            ? promise
            : Otherwise ?? throw new InvalidOperationException($"The clock has no tier '{tier}'.");
}

/// <summary>What in the life of a case starts or stops a clock.</summary>
public abstract record ClockTrigger
{
    private ClockTrigger()
    {
    }

    public sealed record Submitted : ClockTrigger;

    /// <summary>The applicant has handed the completed file in again.</summary>
    public sealed record Resubmitted : ClockTrigger;

    public sealed record StepOpened(StepKey Step) : ClockTrigger;

    /// <summary>The step was completed (a distribution or parallel: joined), with <paramref name="Outcome"/> where one is named.</summary>
    public sealed record StepCompleted(StepKey Step, OutcomeKey? Outcome = null) : ClockTrigger;

    /// <summary>The case ended, however or in <paramref name="End"/>.</summary>
    public sealed record Ended(StepKey? End = null) : ClockTrigger;

    /// <summary>The field has its first value.</summary>
    public sealed record FieldGiven(FieldKey Field) : ClockTrigger;
}

/// <summary>A point on the ladder of a clock: a warning before the due instant, the miss itself, an escalation after it. Fires at most once per run.</summary>
/// <param name="Key">Stable within the clock: <c>warn-1</c>, <c>miss</c>, <c>after-1</c>.</param>
/// <param name="Offset">How far before or after the due instant; null for the miss.</param>
public sealed record Rung(string Key, RungKind Kind, Term? Offset, ImmutableArray<RungAction> Actions)
{
    public const string Miss = "miss";
}

public enum RungKind
{
    Warning,
    Miss,
    Escalation,
}

/// <summary>What a rung does when it fires.</summary>
public abstract record RungAction
{
    private RungAction()
    {
    }

    public sealed record Notify(Addressee To) : RungAction;

    /// <summary>The open tasks that the clock waits for become work of <paramref name="To"/> too, and are marked.</summary>
    public sealed record ShareWith(RoleKey To) : RungAction;

    /// <summary>The open tasks that the clock waits for are taken from their holder and given to <paramref name="To"/>.</summary>
    public sealed record ReassignTo(RoleKey To) : RungAction;

    /// <summary>The case carries <paramref name="Label"/> until it ends.</summary>
    public sealed record Mark(string Label) : RungAction;
}

/// <summary>Whether a clock may be extended. A reason is always required.</summary>
/// <param name="By">How much one extension adds.</param>
/// <param name="Times">How often; at least 1.</param>
/// <param name="Roles">Who may; never empty.</param>
public sealed record ExtensionRule(Term By, int Times, ImmutableArray<RoleKey> Roles);

using System.Collections.Immutable;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax.Keys;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler.Semantics.Clocks;

/// <summary>A time promise as declared under <c>clocks</c>.</summary>
/// <param name="From">Null where it is missing or cannot be read; that is reported.</param>
public sealed record ClockDeclaration(
    Name Name,
    Text? Title,
    TermTableDeclaration Terms,
    TriggerReference? From,
    ImmutableArray<TriggerReference> To,
    ImmutableArray<Name> PausesDuring,
    ImmutableArray<Written<string>> Clauses,
    Text? Inferred,
    LadderDeclaration Ladder,
    ExtensionDeclaration? Extension,
    TextSpan Span);

/// <summary>One term, or a term per value of a choice field.</summary>
/// <param name="Single"><c>term</c></param>
/// <param name="By"><c>by</c>: the field that chooses.</param>
/// <param name="RollsToWorkingDay"><c>roll: next-working-day</c>, and where it is written.</param>
public sealed record TermTableDeclaration(
    Written<TermPromise>? Single,
    Name? By,
    ImmutableArray<TierDeclaration> Tiers,
    Written<TermPromise>? Otherwise,
    Written<bool>? RollsToWorkingDay)
{
    /// <summary>Every promise that can be read, with where it is written.</summary>
    public IEnumerable<Written<TermPromise>> All =>
        new[] { Single, Otherwise }.Concat(Tiers.Select(tier => tier.Promise)).OfType<Written<TermPromise>>();

    /// <summary>Whether the term was written at all, readable or not.</summary>
    public bool HasSingle { get; init; }

    public bool HasTiers { get; init; }
}

public sealed record TierDeclaration(Name Value, Written<TermPromise> Promise);

/// <summary>What happens as the due instant nears and passes.</summary>
public sealed record LadderDeclaration(ImmutableArray<Written<Term>> Warnings, ActionsDeclaration? OnMiss, ImmutableArray<LaterDeclaration> Later)
{
    public static LadderDeclaration None { get; } = new([], null, []);
}

/// <summary><c>{ after: 1 working day, notify: […], escalate: … }</c></summary>
public sealed record LaterDeclaration(Written<Term>? After, ActionsDeclaration Actions);

/// <summary>What a rung does.</summary>
/// <param name="Notify">Roles, or <c>applicant</c>.</param>
public sealed record ActionsDeclaration(ImmutableArray<Name> Notify, Name? Escalate, Name? Reassign, Name? Mark, TextSpan Span)
{
    public bool IsEmpty => Notify.IsEmpty && Escalate is null && Reassign is null && Mark is null;
}

public sealed record ExtensionDeclaration(Written<Term>? By, int Times, ImmutableArray<Name> Roles, TextSpan Span);

/// <summary><c>within</c> on a step: a clock for each opening of it.</summary>
public sealed record WithinDeclaration(Written<TermPromise> Promise, LadderDeclaration Ladder);

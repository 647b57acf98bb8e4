using System.Collections.Immutable;

namespace WorkflowStandar.Core.Calendars;

/// <summary>Why a text is not a term. The names are stable: findings are made from them.</summary>
public enum TermProblemKind
{
    /// <summary>Nothing is written.</summary>
    Empty,

    /// <summary>A whole number was expected here: "three", "1.5", "2-10".</summary>
    NotANumber,

    /// <summary>The number is 0 or below.</summary>
    ZeroOrNegative,

    /// <summary>A range whose first number is not below its second: "10..2".</summary>
    RangeReversed,

    /// <summary>A number with no unit after it.</summary>
    MissingUnit,

    /// <summary>"minutes", "hours", "days" or "weeks" without saying of which kind.</summary>
    BareUnit,

    /// <summary>A word that is no unit; <see cref="TermProblem.Candidates"/> holds the nearest.</summary>
    UnknownUnit,

    /// <summary>Longer than <see cref="TermLimits"/>.</summary>
    TooLong,

    /// <summary>"before" or "after" without the name of a field.</summary>
    MissingField,

    /// <summary>More words after the end of the term.</summary>
    TrailingText,

    /// <summary>A range, a target or a field where only a plain length is allowed (a rung, an extension).</summary>
    NotAllowedHere,
}

/// <summary>What is wrong with the text of a term, and where.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Offset">Where it begins, in UTF-16 units from the beginning of the text.</param>
/// <param name="Length">How long the offending part is; 0 at the end of the text, where something is missing.</param>
/// <param name="Found">The offending part.</param>
/// <param name="Candidates">What could stand in its place, best first; may be empty.</param>
public sealed record TermProblem(TermProblemKind Kind, int Offset, int Length, string Found, ImmutableArray<string> Candidates);

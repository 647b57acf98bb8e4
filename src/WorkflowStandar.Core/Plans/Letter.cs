using System.Collections.Immutable;

namespace WorkflowStandar.Core.Plans;

/// <summary>The text of a document, to be filled with the case's values, printed and signed.</summary>
/// <param name="About">What stands behind "Hal"; empty where the letter says nothing there.</param>
/// <param name="Steps">Where it is offered.</param>
/// <param name="SignedBy">Whose name stands under it; null for a letter that nobody signs.</param>
public sealed record Letter(DocumentKey Document, ImmutableArray<LetterPart> About, ImmutableArray<LetterPart> Body, ImmutableArray<StepKey> Steps, RoleKey? SignedBy);

/// <summary>A piece of a letter.</summary>
public abstract record LetterPart
{
    private LetterPart()
    {
    }

    /// <summary>As written.</summary>
    public sealed record Words(string Text) : LetterPart;

    /// <summary>The value of a field.</summary>
    public sealed record Value(FieldKey Field) : LetterPart;

    /// <summary>Something that every case has.</summary>
    public sealed record Fact(CaseFact What) : LetterPart;
}

/// <summary>What a letter may say of a case besides its fields.</summary>
public enum CaseFact
{
    Number,

    /// <summary>The day on which the case came in.</summary>
    Received,
    Subject,
    Service,
    Channel,
    Applicant,

    /// <summary>The day on which the letter is printed.</summary>
    Today,
}

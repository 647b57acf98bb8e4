using System.Collections.Immutable;
using WorkflowStandar.Compiler.Diagnostics;

namespace WorkflowStandar.Compiler.Syntax.Keys;

/// <summary>What may be written in a place, as data: for findings ("a list is expected here") and for the editor schema. A closed family.</summary>
/// <param name="What">As part of a sentence, with article and example: "a date such as 2026-11-23".</param>
public abstract record ShapeDescription(Message What)
{
    /// <summary>Any text on one or more lines.</summary>
    public sealed record PlainText(Message What) : ShapeDescription(What);

    /// <summary>A text, or <c>{ id: …, en: … }</c>.</summary>
    public sealed record LocalText(Message What) : ShapeDescription(What);

    /// <summary>A name in kebab-case, see <see cref="NameRule"/>.</summary>
    public sealed record KebabName(Message What) : ShapeDescription(What);

    public sealed record WholeNumber(Message What, int Least, int Most) : ShapeDescription(What);

    public sealed record Date(Message What) : ShapeDescription(What);

    public sealed record Time(Message What) : ShapeDescription(What);

    /// <summary>A local date and time of day.</summary>
    public sealed record Moment(Message What) : ShapeDescription(What);

    public sealed record YesNo(Message What) : ShapeDescription(What);

    /// <summary>One of a few words of the language.</summary>
    public sealed record Word(Message What, ImmutableArray<WordDescription> Words) : ShapeDescription(What);

    /// <summary>A small notation of its own, such as a term or a condition, with a regular expression for editors where one can say it.</summary>
    public sealed record Phrase(Message What, string? Pattern, ImmutableArray<string> Examples) : ShapeDescription(What);

    public sealed record List(Message What, ShapeDescription Item, bool MayBeEmpty) : ShapeDescription(What);

    /// <summary>A mapping whose keys are names chosen by the author.</summary>
    public sealed record Entries(Message What, ShapeDescription Name, ShapeDescription Value, bool MayBeEmpty) : ShapeDescription(What);

    /// <summary>A mapping with the keys of a table.</summary>
    public sealed record Section(KeyTable Table) : ShapeDescription(Table.What);

    /// <summary>A mapping whose kind is told by which of several keys it has, such as a step.</summary>
    public sealed record Variants(Message What, ImmutableArray<VariantDescription> Kinds) : ShapeDescription(What);

    /// <summary>Several forms of the same thing, such as one name or a list of names.</summary>
    public sealed record Either(Message What, ImmutableArray<ShapeDescription> Forms) : ShapeDescription(What);

    /// <summary>A shape that is described elsewhere, so that shapes may contain themselves.</summary>
    public sealed record Deferred(Message What, Func<ShapeDescription> Target) : ShapeDescription(What);

    /// <summary>Anything; a rule elsewhere decides.</summary>
    public sealed record Anything(Message What) : ShapeDescription(What);
}

public sealed record WordDescription(string Word, Message Help);

/// <summary>One kind of mapping, and the key whose presence says that it is of this kind.</summary>
public sealed record VariantDescription(string TellingKey, KeyTable Table);

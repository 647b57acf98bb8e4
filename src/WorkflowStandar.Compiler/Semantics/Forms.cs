using System.Collections.Immutable;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax.Keys;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler.Semantics;

/// <summary>The shapes that several parts of a standard share.</summary>
internal static class Forms
{
    public static Shape<Name> Name { get; } = Shape.Name.To((written, _) => Written(Semantics.Name.Of(written), written));

    public static Shape<ImmutableArray<Written<Name>>> Names { get; } = Shape.OneOrMore(Name);

    /// <summary>One clause of the published text, or several.</summary>
    public static Shape<ImmutableArray<Written<string>>> Clauses { get; } = Shape.OneOrMore(Shape.PlainText);

    public static Shape<ImmutableArray<Written<Text>>> Texts { get; } = Shape.OneOrMore(Shape.LocalText);

    /// <summary>Something declared by a name and a title: <c>front-office: Petugas front office</c>.</summary>
    public static Shape<ImmutableArray<WrittenEntry<Text>>> Titles { get; } = Shape.Entries(Shape.LocalText);

    public static Written<T> Written<T, TOther>(T value, Written<TOther> like) => new(value, like.Syntax);

    public static ImmutableArray<Name> NamesOf(this Section section, Key<ImmutableArray<Written<Name>>> key) =>
        section.Get(key) is { } written ? [.. written.Value.Select(name => name.Value)] : [];

    /// <summary>Null where the key is absent; <see cref="Name.IsMissing"/> where it is there and cannot be read.</summary>
    public static Name? NameOf(this Section section, Key<Name> key) =>
        section.Get(key)?.Value ?? (section.Has(key) ? Semantics.Name.Missing(section.KeyOf(key)!.Span) : null);

    /// <summary>A name that must be there; where it is not, that has been reported.</summary>
    public static Name NameOrMissing(this Section section, Key<Name> key) =>
        section.NameOf(key) ?? Semantics.Name.Missing(section.HeadSpan());

    public static ImmutableArray<T> ListOf<T>(this Section section, Key<ImmutableArray<Written<T>>> key) =>
        section.Get(key) is { } written ? [.. written.Value.Select(item => item.Value)] : [];

    public static bool IsTrue(this Section section, Key<bool> key) => section.Get(key)?.Value ?? false;

    /// <summary>The first key of the mapping: short enough to underline.</summary>
    public static TextSpan HeadSpan(this Section section) =>
        section.Syntax.Entries.IsEmpty ? section.Span : section.Syntax.Entries[0].Key.Span;

    public static Message What(string en, string id) => new(en, id);
}

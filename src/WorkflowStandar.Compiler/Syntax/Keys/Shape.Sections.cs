using System.Collections.Immutable;
using WorkflowStandar.Compiler.Diagnostics;

namespace WorkflowStandar.Compiler.Syntax.Keys;

public static partial class Shape
{
    /// <summary>A mapping with the keys of a table. <paramref name="read"/> answers null when what it needs could not be read.</summary>
    public static Shape<T> Section<T>(KeyTable table, Func<Section, T?> read) where T : class
    {
        var description = new ShapeDescription.Section(table);
        return new(description, (node, findings) =>
        {
            if (node is not MappingSyntax mapping)
            {
                findings.Add(KeyDiagnostics.WrongForm(node, description));
                return null;
            }

            return read(Keys.Section.Read(mapping, table, findings)) is { } value ? new Written<T>(value, mapping) : null;
        });
    }

    /// <summary>A mapping whose kind is told by which telling key it has: <c>task: …</c> is a task, <c>end: …</c> an end.</summary>
    public static Shape<T> Variants<T>(Message what, params ImmutableArray<Variant<T>> kinds)
    {
        var description = new ShapeDescription.Variants(
            what, [.. kinds.Select(kind => new VariantDescription(kind.TellingKey, kind.Table))]);
        return new(description, (node, findings) =>
        {
            if (node is not MappingSyntax mapping)
            {
                findings.Add(KeyDiagnostics.WrongForm(node, description));
                return null;
            }

            return Choose(mapping, description, kinds, findings)?.Shape.Read(mapping, findings);
        });
    }

    /// <summary>One of the kinds of <see cref="Variants"/>.</summary>
    public static Variant<T> Kind<T>(Key tellingKey, KeyTable table, Func<Section, T?> read) where T : class =>
        new(tellingKey.Name, table, Section(table, read));

    // A key that tells one kind may be an ordinary key of another (a choice with an 'end'): the first telling key written
    // decides, and the others must be keys of that kind's table, which reading the section checks.
    private static Variant<T>? Choose<T>(
        MappingSyntax mapping, ShapeDescription.Variants description, ImmutableArray<Variant<T>> kinds, DiagnosticBag findings)
    {
        foreach (var entry in mapping.Entries)
        {
            foreach (var kind in kinds)
            {
                if (string.Equals(kind.TellingKey, entry.Key.Value, StringComparison.Ordinal))
                    return kind;
            }
        }

        findings.Add(KeyDiagnostics.NoTellingKey(mapping, description));
        return null;
    }
}

/// <summary>One kind of a mapping that comes in several kinds.</summary>
public sealed record Variant<T>(string TellingKey, KeyTable Table, Shape<T> Shape);

using System.Collections.Immutable;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler.Syntax.Keys;

public static partial class Shape
{
    /// <summary>A text, or <c>{ id: …, en: … }</c> with Indonesian required.</summary>
    public static Shape<Text> LocalText => LocalTexts.Form;

    /// <summary>Any node; a later rule decides what it means (such as the fields of a scenario's submission).</summary>
    public static Shape<SyntaxNode> Anything { get; } = new(
        new ShapeDescription.Anything(What("a value", "sebuah nilai")),
        (node, _) => new Written<SyntaxNode>(node, node));

    /// <summary>A list. Items that cannot be read are left out, after their finding.</summary>
    public static Shape<ImmutableArray<Written<T>>> List<T>(Shape<T> item, bool mayBeEmpty = false)
    {
        var description = new ShapeDescription.List(
            What("a list, each item on its own line after '- '", "sebuah daftar, tiap butir pada baris sendiri setelah '- '"),
            item.Description, mayBeEmpty);
        return new(description, (node, findings) =>
        {
            if (node is not SequenceSyntax sequence)
            {
                findings.Add(KeyDiagnostics.WrongForm(node, description));
                return null;
            }

            if (sequence.Items.IsEmpty && !mayBeEmpty)
                findings.Add(KeyDiagnostics.Empty(sequence, description));
            return new Written<ImmutableArray<Written<T>>>(ReadItems(sequence, item, findings), sequence);
        });
    }

    /// <summary>One value, or a list of them: <c>to: tata-usaha</c> as well as <c>to: [tata-usaha, sekretaris]</c>.</summary>
    public static Shape<ImmutableArray<Written<T>>> OneOrMore<T>(Shape<T> item)
    {
        var one = item.To((written, _) => new Written<ImmutableArray<Written<T>>>([written], written.Syntax));
        return Either(
            What($"{item.Description.What.En}, or a list of them", $"{item.Description.What.Id}, atau daftarnya"),
            scalar: one, list: List(item), mapping: one);
    }

    /// <summary>A mapping from names that the author chooses to values, in the order written.</summary>
    /// <remarks>The names are kebab-case unless <paramref name="name"/> says otherwise (clauses are <see cref="PlainText"/>).</remarks>
    public static Shape<ImmutableArray<WrittenEntry<T>>> Entries<T>(Shape<T> value, Shape<string>? name = null, bool mayBeEmpty = false)
    {
        name ??= Name;
        var description = new ShapeDescription.Entries(
            What("names with their values, each written 'name: value'", "nama beserta nilainya, masing-masing ditulis 'nama: nilai'"),
            name.Description, value.Description, mayBeEmpty);
        return new(description, (node, findings) =>
        {
            if (node is not MappingSyntax mapping)
            {
                findings.Add(KeyDiagnostics.WrongForm(node, description));
                return null;
            }

            if (mapping.Entries.IsEmpty && !mayBeEmpty)
                findings.Add(KeyDiagnostics.Empty(mapping, description));
            return new Written<ImmutableArray<WrittenEntry<T>>>(ReadEntries(mapping, name, value, findings), mapping);
        });
    }

    /// <summary>Different ways to write the same thing, told apart by what kind of node is there. Null where a kind is not allowed.</summary>
    public static Shape<T> Either<T>(Message what, Shape<T>? scalar = null, Shape<T>? list = null, Shape<T>? mapping = null)
    {
        var forms = new[] { scalar, list, mapping }.OfType<Shape<T>>().Select(form => form.Description).Distinct();
        var description = new ShapeDescription.Either(what, [.. forms]);
        return new(description, (node, findings) =>
        {
            var form = node switch { ScalarSyntax => scalar, SequenceSyntax => list, _ => mapping };
            if (form is not null)
                return form.Read(node, findings);
            findings.Add(KeyDiagnostics.WrongForm(node, description));
            return null;
        });
    }

    /// <summary>A shape that contains itself, such as steps with branches of steps.</summary>
    public static Shape<T> Deferred<T>(Message what, Func<Shape<T>> target) => new(
        new ShapeDescription.Deferred(what, () => target().Description),
        (node, findings) => target().Read(node, findings));

    private static ImmutableArray<Written<T>> ReadItems<T>(SequenceSyntax sequence, Shape<T> item, DiagnosticBag findings)
    {
        var items = ImmutableArray.CreateBuilder<Written<T>>(sequence.Items.Length);
        foreach (var node in sequence.Items)
        {
            if (node is ScalarSyntax { IsMissing: true })
                findings.Add(KeyDiagnostics.EmptyItem(node));
            else if (item.Read(node, findings) is { } written)
                items.Add(written);
        }

        return items.ToImmutable();
    }

    private static ImmutableArray<WrittenEntry<T>> ReadEntries<T>(
        MappingSyntax mapping, Shape<string> name, Shape<T> value, DiagnosticBag findings)
    {
        var entries = ImmutableArray.CreateBuilder<WrittenEntry<T>>(mapping.Entries.Length);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in mapping.Entries)
        {
            // Of two with the same name only the first counts; the syntax tree has reported the second.
            if (!seen.Add(entry.Key.Value))
                continue;
            var key = name.Read(entry.Key, findings);
            if (entry.Value is ScalarSyntax { IsMissing: true })
                findings.Add(KeyDiagnostics.NothingWritten(entry.Key));
            else if (value.Read(entry.Value, findings) is { } written && key is not null)
                entries.Add(new WrittenEntry<T>(key, written));
        }

        return entries.ToImmutable();
    }
}

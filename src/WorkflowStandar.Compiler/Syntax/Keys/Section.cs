using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Sources;

namespace WorkflowStandar.Compiler.Syntax.Keys;

/// <summary>A mapping of the file read against its key table: unknown and missing keys are reported once, when it is read.</summary>
public sealed class Section
{
    private readonly KeyTable table;
    private readonly Dictionary<string, MappingEntrySyntax> entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, object?> values = new(StringComparer.Ordinal);

    private Section(MappingSyntax syntax, KeyTable table, DiagnosticBag findings)
    {
        Syntax = syntax;
        Findings = findings;
        this.table = table;
    }

    public MappingSyntax Syntax { get; }

    public DiagnosticBag Findings { get; }

    public TextSpan Span => Syntax.Span;

    public static Section Read(MappingSyntax mapping, KeyTable table, DiagnosticBag findings)
    {
        var section = new Section(mapping, table, findings);
        for (var i = 0; i < mapping.Entries.Length; i++)
        {
            var entry = mapping.Entries[i];
            if (table.Find(entry.Key.Value) is not null)
                section.entries.TryAdd(entry.Key.Value, entry);
            else if (CommaInText.Before(mapping, i, table) is not { } pieces)
                findings.Add(KeyDiagnostics.UnknownKey(entry.Key, table));
            else if (pieces.End == i)
                findings.Add(KeyDiagnostics.CommaInText(pieces));
        }

        foreach (var key in table.Keys)
        {
            if (key.IsRequired && !mapping.IsPartial && !section.entries.ContainsKey(key.Name))
                findings.Add(KeyDiagnostics.MissingKey(mapping, table, key));
        }

        return section;
    }

    /// <summary>Whether the key is written, readable or not.</summary>
    public bool Has(Key key) => entries.ContainsKey(Known(key).Name);

    /// <summary>The value of a key; null when it is absent or could not be read, and then a finding says so where one is due.</summary>
    public Written<T>? Get<T>(Key<T> key)
    {
        if (values.TryGetValue(Known(key).Name, out var known))
            return (Written<T>?)known;

        Written<T>? value = null;
        if (entries.TryGetValue(key.Name, out var entry))
        {
            if (entry.Value is ScalarSyntax { IsMissing: true })
                Findings.Add(KeyDiagnostics.NothingWritten(entry.Key));
            else
                value = key.Shape.Read(entry.Value, Findings);
        }

        values[key.Name] = value;
        return value;
    }

    /// <summary>The key itself as written, for findings about the entry as a whole.</summary>
    public ScalarSyntax? KeyOf(Key key) => entries.GetValueOrDefault(Known(key).Name)?.Key;

    private Key Known(Key key) => table.Find(key.Name) is { } described && ReferenceEquals(described, key)
        ? key
        : throw new ArgumentException($"'{key.Name}' is not a key of the table '{table.Name}'.", nameof(key));
}

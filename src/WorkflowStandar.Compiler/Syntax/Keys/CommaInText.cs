namespace WorkflowStandar.Compiler.Syntax.Keys;

/// <summary>A text between braces that a comma has torn into pieces: <c>{ id: Ruang, materi, en: … }</c>.</summary>
/// <param name="First">The piece before the first comma.</param>
/// <param name="Rest">The others, which YAML takes for keys without a value.</param>
/// <param name="End">The place of the last piece among the entries.</param>
internal sealed record CommaInText(ScalarSyntax First, IReadOnlyList<ScalarSyntax> Rest, int End)
{
    /// <summary>No text of a form has more commas; a hostile line is not searched from end to end for each of its pieces.</summary>
    private const int MostPieces = 20;

    /// <summary>The torn text that the entry is a piece of; null when it is none.</summary>
    public static CommaInText? Before(MappingSyntax mapping, int at, KeyTable table)
    {
        var (from, to) = (at, at);
        while (from > 0 && at - from < MostPieces && IsPiece(mapping.Entries[from], table))
            from--;
        while (to + 1 < mapping.Entries.Length && to - at < MostPieces && IsPiece(mapping.Entries[to + 1], table))
            to++;
        return from < at && mapping.Entries[from].Value is ScalarSyntax { IsMissing: false, Style: ScalarStyle.Plain } first
            ? new CommaInText(first, [.. mapping.Entries[(from + 1)..(to + 1)].Select(entry => entry.Key)], to)
            : null;
    }

    /// <summary>The text as it was meant.</summary>
    public string Whole => string.Join(", ", Rest.Select(piece => piece.Value).Prepend(First.Value));

    // Between braces a key may stand without a colon; its value then begins where the key ends.
    private static bool IsPiece(MappingEntrySyntax entry, KeyTable table) =>
        table.Find(entry.Key.Value) is null
        && entry.Value is ScalarSyntax { IsMissing: true } value && value.Span.Start <= entry.Key.Span.End;
}

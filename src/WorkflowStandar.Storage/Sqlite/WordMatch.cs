using WorkflowStandar.Engine.Worklists;

namespace WorkflowStandar.Storage.Sqlite;

/// <summary>What somebody typed, as a query of the index of words. Only letters and digits are passed on, each word in quotes, so that nothing of it is syntax.</summary>
/// <param name="Public">Every word among those that anybody may see.</param>
/// <param name="Any">Every word, among the personal ones too.</param>
internal sealed record WordMatch(string Public, string Any)
{
    private const int MostWords = 12;

    // A single letter begins too many words to be looked for by its beginning.
    private const int ShortestBeginning = 2;

    /// <summary>Null where nothing was typed that could be looked for.</summary>
    public static WordMatch? Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var words = SearchWords.Of(text).Take(MostWords).Select(Word).ToList();
        if (words.Count == 0)
            return Nothing;
        var all = string.Join(" AND ", words);
        if (SearchWords.CaseNumber(text) is { Count.Length: > 0 } number)
            all = $"({all}) OR {Quoted(string.Concat(SearchWords.Of(number.Number)))}";
        var any = SearchWords.Phone(text) is { } phone ? $"({all}) OR {Beginning(phone)}" : all;
        return new WordMatch($"{{public}} : ({all})", any);
    }

    // No case has an empty word.
    private static WordMatch Nothing { get; } = new("\"\"", "\"\"");

    // Counts are kept without the zeros before them.
    private static string Word(string word) => word.TrimStart('0') is { Length: > 0 } count && count.Length < word.Length && count.All(char.IsAsciiDigit)
        ? $"({Beginning(word)} OR {Quoted(count)})"
        : word.Length < ShortestBeginning ? Quoted(word) : Beginning(word);

    private static string Quoted(string word) => $"\"{word}\"";

    private static string Beginning(string word) => $"\"{word}\"*";
}

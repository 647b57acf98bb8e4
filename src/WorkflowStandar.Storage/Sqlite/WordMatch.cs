using WorkflowStandar.Engine.Worklists;

namespace WorkflowStandar.Storage.Sqlite;

/// <summary>What somebody typed, as a query of an index of words. Only letters and digits are passed on, each word in quotes, so that nothing of it is syntax.</summary>
/// <param name="Public">Every word among those that anybody may see.</param>
/// <param name="Any">Every word, among the personal ones too.</param>
internal sealed record WordMatch(string Public, string Any)
{
    private const int MostWords = 12;

    // A single letter begins too many words to be looked for by its beginning.
    private const int ShortestBeginning = 2;

    // A word that so many cases have is meant as it stands. To look for all that begins with it would be to read half of the index.
    private const int Common = 5000;

    private const string CountInAll = "SELECT COUNT(*) FROM (SELECT 1 FROM words WHERE words MATCH ?1 LIMIT ?2)";
    private const string CountInOpen = "SELECT COUNT(*) FROM (SELECT 1 FROM open_words WHERE open_words MATCH ?1 LIMIT ?2)";

    // No case has an empty word.
    private static WordMatch Nothing { get; } = new("\"\"", "\"\"");

    /// <summary>Null where nothing was typed that could be looked for.</summary>
    /// <param name="onlyOpen">To be asked of the words of open cases.</param>
    public static WordMatch? Of(Session session, string? text, bool onlyOpen)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var words = SearchWords.Of(text).Take(MostWords).Select(word => Word(word, quoted => Matches(session, quoted, Common, onlyOpen) == Common)).ToList();
        if (words.Count == 0)
            return Nothing;
        var all = string.Join(" AND ", words);
        if (SearchWords.CaseNumber(text) is { Count.Length: > 0 } number)
            all = $"({all}) OR {Quoted(string.Concat(SearchWords.Of(number.Number)))}";
        var any = SearchWords.Phone(text) is { } phone ? $"({all}) OR {Beginning(phone)}" : all;
        return new WordMatch($"{{public}} : ({all})", any);
    }

    /// <summary>How many cases match, counted up to a bound.</summary>
    public static int Matches(Session session, string match, int atMost, bool onlyOpen) =>
        session[onlyOpen ? CountInOpen : CountInAll].Set(match).Set(atMost).First(row => row.Int(0));

    // Counts are kept without the zeros before them.
    private static string Word(string word, Func<string, bool> isCommon) =>
        word.TrimStart('0') is { Length: > 0 } count && count.Length < word.Length && count.All(char.IsAsciiDigit)
            ? $"({Beginning(word)} OR {Quoted(count)})"
            : word.Length < ShortestBeginning || isCommon(Quoted(word)) ? Quoted(word) : Beginning(word);

    private static string Quoted(string word) => $"\"{word}\"";

    private static string Beginning(string word) => $"\"{word}\"*";
}

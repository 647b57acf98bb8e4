using System.Collections.Immutable;

namespace WorkflowStandar.Core.Calendars;

/// <summary>What somebody probably meant by a word that is no number or no unit.</summary>
internal static class TermGuesses
{
    private static readonly ImmutableArray<(string En, string Id)> Numbers =
    [
        ("one", "satu"), ("two", "dua"), ("three", "tiga"), ("four", "empat"), ("five", "lima"), ("six", "enam"), ("seven", "tujuh"),
        ("eight", "delapan"), ("nine", "sembilan"), ("ten", "sepuluh"), ("eleven", "sebelas"), ("twelve", "dua belas"),
    ];

    /// <summary>"three" or "tiga" → 3, "2-10" → 2..10, "±2" → ~2, "15minutes" → 15 minutes.</summary>
    public static IEnumerable<string> Number(string word)
    {
        for (var i = 0; i < Numbers.Length; i++)
        {
            if (word.Equals(Numbers[i].En, StringComparison.OrdinalIgnoreCase) || word.Equals(Numbers[i].Id, StringComparison.OrdinalIgnoreCase))
                return [$"{i + 1}"];
        }

        var ends = word.Split('-', '–');
        if (ends is [{ Length: > 0 } least, { Length: > 0 } most] && least.All(char.IsAsciiDigit) && most.All(char.IsAsciiDigit))
            return [$"{least}..{most}"];
        if (word[0] == '±' && word.Length > 1)
            return [$"~{word[1..]}"];
        var digits = word.TakeWhile(char.IsAsciiDigit).Count();
        return digits > 0 && word[digits..].All(char.IsLetter) ? [$"{word[..digits]} {word[digits..]}"] : [];
    }

    /// <summary>The unit that other words stand for, else those that are written almost like it, nearest first.</summary>
    public static IEnumerable<TermUnitName> Unit(string phrase)
    {
        if (TermUnitName.AlsoCalled.TryGetValue(phrase, out var meant))
            return [meant];
        if (phrase.Length > 40)
            return [];
        return TermUnitName.All
            .Select(unit => (Unit: unit, Slips: Math.Min(Slips(phrase, unit.One), Slips(phrase, unit.Many))))
            .Where(guess => guess.Slips <= Math.Max(1, guess.Unit.One.Length / 3))
            .OrderBy(guess => guess.Slips)
            .Select(guess => guess.Unit)
            .Take(3);
    }

    // Levenshtein distance; the phrases are short.
    private static int Slips(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j - 1], row[j]) + 1);
            }
        }

        return row[b.Length];
    }
}

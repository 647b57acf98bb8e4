using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace WorkflowStandar.Engine.Worklists;

/// <summary>Text as the index of words has it and as it is asked for: lower-case letters and digits without accents, in words.</summary>
public static partial class SearchWords
{
    /// <summary>A longer word is found by its beginning.</summary>
    private const int Longest = 40;

    private const int PhoneDigits = 6;

    // Written out, because normalization is not there where the runtime has no tables for it.
    private const string Accented = "àáâãäåāçćčèéêëēğìíîïīñńòóôõöøōśšşùúûüūýÿźżž";
    private const string Unaccented = "aaaaaaaccceeeeegiiiiinnooooooosssuuuuuyyzzz";

    public static IEnumerable<string> Of(string text)
    {
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                word.Append(Plain(Rune.ToLowerInvariant(rune)));
            else if (!IsMark(rune) && Take(word) is { } found)
                yield return found;
        }
        if (Take(word) is { } last)
            yield return last;
    }

    /// <summary>The digits of a telephone number as they are dialled within the country; null for other text.</summary>
    public static string? Phone(string text)
    {
        if (!PhoneLike().IsMatch(text))
            return null;
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        return digits.Length < PhoneDigits ? null : digits.StartsWith("62", StringComparison.Ordinal) ? $"0{digits[2..]}" : digits;
    }

    /// <summary>A case number or the beginning of one, with or without dashes, as case numbers are written: <c>pdi 2026 421</c> → <c>PDI-2026-421</c>. Null for other text.</summary>
    public static CaseNumberText? CaseNumber(string text) => NumberLike().Match(text.Trim()) is { Success: true } match
        ? new CaseNumberText($"{match.Groups["code"].Value.ToUpperInvariant()}-{match.Groups["year"].Value}-", match.Groups["count"].Value)
        : null;

    private static string? Take(StringBuilder word)
    {
        if (word.Length == 0)
            return null;
        var taken = word.ToString(0, Math.Min(word.Length, Longest));
        word.Clear();
        return taken;
    }

    private static Rune Plain(Rune rune) =>
        rune.IsBmp && !rune.IsAscii && Accented.IndexOf((char)rune.Value) is >= 0 and var index ? new Rune(Unaccented[index]) : rune;

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    [GeneratedRegex(@"^[\d\s()+.\-/]+$")]
    private static partial Regex PhoneLike();

    // The code of a service may end with digits; a year has four.
    [GeneratedRegex(@"^(?<code>[A-Za-z][A-Za-z0-9]{1,7}?)[\s\-/.]*(?<year>20\d\d)[\s\-/.]*(?<count>\d{0,9})$")]
    private static partial Regex NumberLike();
}

/// <param name="Series">Code and year: <c>PDI-2026-</c>.</param>
/// <param name="Count">What was typed of the count; may be empty.</param>
public sealed record CaseNumberText(string Series, string Count)
{
    /// <summary>The number, if the count is complete as it was typed.</summary>
    public string Number => $"{Series}{Count.TrimStart('0').PadLeft(6, '0')}";

    /// <summary>What the number begins with, if more digits would follow.</summary>
    public string Beginning => $"{Series}{Count}";
}

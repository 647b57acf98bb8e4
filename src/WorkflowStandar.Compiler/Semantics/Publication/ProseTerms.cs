using System.Collections.Immutable;
using System.Globalization;
using WorkflowStandar.Core.Calendars;

namespace WorkflowStandar.Compiler.Semantics.Publication;

/// <summary>A length of time that Indonesian prose names: "maksimal 15 (lima belas) menit", "2 s/d 10 hari kerja", "satu hari".</summary>
/// <param name="Number">Of a range, the second.</param>
/// <param name="Words">As the text says it.</param>
internal sealed record ProseTerm(int Number, ProseUnit Unit, string Words)
{
    public bool Agrees(Term term) => term switch
    {
        Term.OfficeTime time => Minutes == time.Length.TotalMinutes,
        Term.ElapsedTime time => Minutes == time.Length.TotalMinutes || (Unit == ProseUnit.Days && Number == time.Length.TotalDays),
        Term.WorkingDays days => Unit == ProseUnit.WorkingDays && Number == days.Count,
        Term.CalendarDays days => (Unit == ProseUnit.Days && Number == days.Count) || (Unit == ProseUnit.Weeks && Number * 7 == days.Count),
        Term.Months months => (Unit == ProseUnit.Months && Number == months.Count) || (Unit == ProseUnit.Years && Number * 12 == months.Count),
        _ => throw new ArgumentOutOfRangeException(nameof(term), "The family of terms is closed."),
    };

    private int? Minutes => Unit switch
    {
        ProseUnit.Minutes => Number,
        ProseUnit.Hours => Number * 60,
        _ => null,
    };
}

internal enum ProseUnit
{
    Minutes,
    Hours,

    /// <summary>"hari" without "kerja": calendar days.</summary>
    Days,
    WorkingDays,
    Weeks,
    Months,
    Years,
}

/// <summary>Finds the lengths of time in a text. One pass over its words.</summary>
internal static class ProseTerms
{
    private static readonly ImmutableArray<string> Digits =
        ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"];

    public static ImmutableArray<ProseTerm> In(string text)
    {
        var found = ImmutableArray.CreateBuilder<ProseTerm>();
        var words = WordsOf(text);
        int? number = null;
        var start = 0;
        for (var i = 0; i < words.Count; i++)
        {
            if (NumberAt(words, i, out var length) is { } read)
            {
                // The words in brackets repeat the figures: "15 (lima belas)".
                if (!words[i].InBrackets || number is null)
                    (number, start) = (read, i);
                i += length - 1;
            }
            else if (number is { } count && UnitAt(words, i, out length) is { } unit)
            {
                found.Add(new ProseTerm(count, unit, Between(text, words[start], words[i + length - 1])));
                number = null;
                i += length - 1;
            }
            else if (!words[i].InBrackets)
            {
                number = null;
            }
        }

        return found.ToImmutable();
    }

    private static string Between(string text, Word first, Word last) => text[first.Start..(last.Start + last.Text.Length)];

    private static ProseUnit? UnitAt(List<Word> words, int at, out int length)
    {
        length = 1;
        var next = at + 1 < words.Count ? words[at + 1].Text : "";
        switch (words[at].Text)
        {
            case "menit":
                return ProseUnit.Minutes;
            case "jam":
                return ProseUnit.Hours;
            case "hari" when next is "kerja" or "kalender":
                length = 2;
                return next == "kerja" ? ProseUnit.WorkingDays : ProseUnit.Days;
            case "hari":
                return ProseUnit.Days;
            case "minggu" or "pekan":
                return ProseUnit.Weeks;
            case "bulan":
                return ProseUnit.Months;
            // "Nomor 105 tahun 2023" names a year.
            case "tahun" when next.Length != 4 || !char.IsAsciiDigit(next[0]):
                return ProseUnit.Years;
            default:
                return null;
        }
    }

    private static int? NumberAt(List<Word> words, int at, out int length)
    {
        length = 1;
        var word = words[at].Text;
        if (char.IsAsciiDigit(word[0]))
            return word.Length <= 5 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var figures) ? figures : null;
        if (word is "sepuluh" or "sebelas")
            return word == "sepuluh" ? 10 : 11;
        var digit = Digits.IndexOf(word);
        if (digit < 0)
            return null;
        var next = at + 1 < words.Count ? words[at + 1].Text : "";
        if (next == "belas")
        {
            length = 2;
            return 10 + digit;
        }

        if (next != "puluh")
            return digit;
        length = 2;
        var ones = at + 2 < words.Count ? Digits.IndexOf(words[at + 2].Text) : -1;
        if (ones < 0)
            return digit * 10;
        length = 3;
        return (digit * 10) + ones;
    }

    private static List<Word> WordsOf(string text)
    {
        var words = new List<Word>();
        var inBrackets = false;
        for (var i = 0; i < text.Length;)
        {
            if (text[i] is '(' or ')')
                inBrackets = text[i] == '(';
            if (!char.IsAsciiLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }

            // "3(tiga)Jam" and "5hari" are written too: figures and letters part by themselves.
            var start = i;
            var isDigit = char.IsAsciiDigit(text[i]);
            while (i < text.Length && (isDigit ? char.IsAsciiDigit(text[i]) : char.IsAsciiLetter(text[i])))
                i++;
            words.Add(new Word(text[start..i].ToLowerInvariant(), start, inBrackets));
        }

        return words;
    }

    private readonly record struct Word(string Text, int Start, bool InBrackets);
}

using NodaTime;
using NodaTime.Text;
using WorkflowStandar.Compiler.Diagnostics;

namespace WorkflowStandar.Compiler.Syntax.Keys;

/// <summary>Dates and times of day, written one way only; other usual ways are recognised to suggest the right one.</summary>
internal static class WrittenTimes
{
    private static readonly LocalDatePattern DateAsWritten = LocalDatePattern.CreateWithInvariantCulture("uuuu-MM-dd");
    private static readonly LocalTimePattern TimeAsWritten = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    private static readonly string[] Months =
    [
        "januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober", "november", "desember",
    ];

    public static Written<LocalDate>? Date(ScalarSyntax scalar, DiagnosticBag findings)
    {
        if (DateAsWritten.Parse(scalar.Value).TryGetValue(default, out var date))
            return new Written<LocalDate>(date, scalar);
        findings.Add(IsWrittenAsDate(scalar.Value) ? KeyDiagnostics.NoSuchDay(scalar) : KeyDiagnostics.NotADate(scalar, SuggestDate(scalar.Value)));
        return null;
    }

    public static Written<LocalTime>? Time(ScalarSyntax scalar, DiagnosticBag findings)
    {
        if (TimeAsWritten.Parse(scalar.Value).TryGetValue(default, out var time))
            return new Written<LocalTime>(time, scalar);
        findings.Add(KeyDiagnostics.NotATime(scalar, SuggestTime(scalar.Value)));
        return null;
    }

    public static Written<LocalDateTime>? Moment(ScalarSyntax scalar, DiagnosticBag findings)
    {
        var space = scalar.Value.IndexOf(' ', StringComparison.Ordinal);
        if (space > 0
            && DateAsWritten.Parse(scalar.Value[..space]).TryGetValue(default, out var date)
            && TimeAsWritten.Parse(scalar.Value[(space + 1)..]).TryGetValue(default, out var time))
        {
            return new Written<LocalDateTime>(date + time, scalar);
        }

        findings.Add(KeyDiagnostics.NotAMoment(scalar, SuggestMoment(scalar.Value)));
        return null;
    }

    private static bool IsWrittenAsDate(string text) =>
        text is [_, _, _, _, '-', _, _, '-', _, _] && text.All(c => c == '-' || char.IsAsciiDigit(c));

    private static string? SuggestMoment(string text)
    {
        var words = text.Split([' ', 'T', ','], StringSplitOptions.RemoveEmptyEntries);
        return words.Length >= 2
            && SuggestDate(string.Join(' ', words[..(words.Length >= 4 ? 3 : 1)])) is { } date
            && SuggestTime(words[^1]) is { } time
            ? $"{date} {time}"
            : null;
    }

    private static string? SuggestDate(string text)
    {
        var parts = text.Split([' ', '/', '-', '.'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 3 || !int.TryParse(parts[0], out var first) || !int.TryParse(parts[2], out var last))
            return null;
        if (!int.TryParse(parts[1], out var month))
            month = Array.FindIndex(Months, name => parts[1].Length >= 3 && name.StartsWith(parts[1], StringComparison.OrdinalIgnoreCase)) + 1;

        var (year, day) = first > 31 ? (first, last) : (last, first);
        return year is > 1900 and < 2200 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? DateAsWritten.Format(new LocalDate(year, month, day))
            : null;
    }

    private static string? SuggestTime(string text)
    {
        var parts = text.Split(['.', ':'], StringSplitOptions.TrimEntries);
        return parts.Length == 2 && parts[1].Length == 2
            && int.TryParse(parts[0], out var hour) && int.TryParse(parts[1], out var minute)
            && hour is >= 0 and < 24 && minute is >= 0 and < 60
            ? TimeAsWritten.Format(new LocalTime(hour, minute))
            : null;
    }
}

using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Syntax;
using WorkflowStandar.Compiler.Syntax.Keys;
using WorkflowStandar.Core.Calendars;

namespace WorkflowStandar.Compiler.Calendars;

/// <summary>What calendars and holiday lists write that other files do not.</summary>
internal static partial class CalendarShapes
{
    private static readonly LocalTimePattern TimeAsWritten = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>A part of a day in which the office is open: <c>07:30-12:00</c>, at the latest until <c>24:00</c>.</summary>
    public static Shape<OpenInterval> Hours { get; } = Shape.Phrase<OpenInterval>(
        new Message("office hours such as 07:30-12:00", "jam kantor seperti 07:30-12:00"),
        "^([01][0-9]|2[0-3]):[0-5][0-9]-(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$",
        ["07:30-12:00", "13:00-16:00"],
        ReadHours);

    /// <summary>A zone of the IANA database.</summary>
    public static Shape<DateTimeZone> Zone { get; } = Shape.Phrase<DateTimeZone>(
        new Message("a time zone such as Asia/Jakarta", "zona waktu seperti Asia/Jakarta"),
        pattern: null,
        ["Asia/Jakarta", "Asia/Pontianak", "Asia/Makassar", "Asia/Jayapura"],
        ReadZone);

    public static Shape<HolidayKind> Kind { get; } = Shape.Word(
        ("national", HolidayKind.National, "A national holiday.", "Hari libur nasional."),
        ("joint-leave", HolidayKind.JointLeave, "A day of joint leave (cuti bersama).", "Cuti bersama."),
        ("local", HolidayKind.Local, "A holiday of this region only.", "Hari libur daerah."));

    public static Shape<HolidayStatus> Status { get; } = Shape.Word(
        ("decreed", HolidayStatus.Decreed, "A decree sets the date.", "Tanggalnya ditetapkan keputusan."),
        ("fixed-date", HolidayStatus.FixedDate, "The date is known, the decree is not out yet.", "Tanggalnya tetap, keputusannya belum terbit."),
        ("estimated", HolidayStatus.Estimated, "The date is a forecast; deadlines that depend on it are provisional.", "Perkiraan; tenggat yang bergantung padanya bersifat sementara."));

    /// <summary>Only whether the dates of an exception are a forecast.</summary>
    public static Shape<bool> IsEstimated { get; } = Shape.Word(
        ("decided", false, "The dates are decided.", "Tanggalnya sudah pasti."),
        ("estimated", true, "The dates are a forecast; deadlines that depend on them are provisional.", "Perkiraan; tenggat yang bergantung padanya bersifat sementara."));

    /// <summary>A date that calendars count.</summary>
    public static Shape<LocalDate> Date { get; } = Shape.Date.To((written, findings) =>
    {
        if (Calendar.Counts(written.Value))
            return written;
        findings.Add(CalendarDiagnostics.NotCounted(written.Span, written.Value));
        return null;
    });

    private static Written<OpenInterval>? ReadHours(ScalarSyntax scalar, DiagnosticBag findings)
    {
        var ends = scalar.Value.Split('-');
        if (ends.Length == 2
            && TimeAsWritten.Parse(ends[0]).TryGetValue(default, out var opens)
            && (ends[1] == "24:00" | TimeAsWritten.Parse(ends[1]).TryGetValue(default, out var closes)))
        {
            LocalTime? end = ends[1] == "24:00" ? null : closes;
            if (end is null || end > opens)
                return new Written<OpenInterval>(new OpenInterval(opens, end), scalar);
            findings.Add(CalendarDiagnostics.HoursEndBeforeTheyBegin(scalar));
            return null;
        }

        findings.Add(CalendarDiagnostics.NotHours(scalar, SuggestHours(scalar.Value)));
        return null;
    }

    private static string? SuggestHours(string text)
    {
        var match = text.Length > 40 ? Match.Empty : LooseHours().Match(text);
        if (!match.Success)
            return null;
        var times = new[] { (match.Groups[1], match.Groups[2]), (match.Groups[3], match.Groups[4]) }
            .Select(time => (Hour: int.Parse(time.Item1.Value), Minute: time.Item2.Success ? int.Parse(time.Item2.Value) : 0))
            .ToList();
        return times.TrueForAll(time => time is { Hour: < 24, Minute: < 60 } or { Hour: 24, Minute: 0 }) && times[0].Hour < 24
            ? string.Join('-', times.Select(time => $"{time.Hour:00}:{time.Minute:00}"))
            : null;
    }

    private static Written<DateTimeZone>? ReadZone(ScalarSyntax scalar, DiagnosticBag findings)
    {
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(scalar.Value) is { } zone)
            return new Written<DateTimeZone>(zone, scalar);
        findings.Add(CalendarDiagnostics.UnknownZone(scalar, SuggestZone(scalar.Value)));
        return null;
    }

    private static string? SuggestZone(string text) => text.ToUpperInvariant() switch
    {
        "WIB" => "Asia/Jakarta",
        "WITA" => "Asia/Makassar",
        "WIT" => "Asia/Jayapura",
        _ => Nearest.Name(text, DateTimeZoneProviders.Tzdb.Ids),
    };

    [GeneratedRegex(@"^\s*(\d{1,2})(?:[.:](\d{2}))?\s*(?:-|–|—|to|sampai|s/d|s\.d\.)\s*(\d{1,2})(?:[.:](\d{2}))?\s*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex LooseHours();
}

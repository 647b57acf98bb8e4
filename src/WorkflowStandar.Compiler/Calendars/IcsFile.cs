using System.Collections.Immutable;
using System.Text;
using NodaTime;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler.Calendars;

/// <summary>An iCalendar file (RFC 5545), read for its whole days: what others call a calendar of holidays.</summary>
/// <param name="Days">In the order of their dates; an event of several days is there once for each.</param>
/// <param name="Findings">What was passed over or understood otherwise than it may have been meant.</param>
public sealed record IcsFile(ImmutableArray<IcsDay> Days, ImmutableArray<IcsFinding> Findings)
{
    /// <summary>Larger files are refused unread.</summary>
    public const int LargestBytes = 1024 * 1024;

    private const int EventsAtMost = 2000;
    private const int FindingsAtMost = 100;

    public static IcsFile Read(ReadOnlySpan<byte> file)
    {
        var findings = new List<IcsFinding>();
        if (file.Length > LargestBytes)
            return Unread("Berkas lebih besar dari 1 MB. Ekspor hanya kalender hari liburnya.", "The file is larger than 1 MB. Export the calendar of holidays alone.");
        var lines = IcsLine.In(Encoding.UTF8.GetString(file));
        if (!lines.Any(line => line.IsBegin("VCALENDAR")))
            return Unread("Ini bukan berkas iCalendar: tidak ada baris BEGIN:VCALENDAR.", "This is not an iCalendar file: it has no line BEGIN:VCALENDAR.");

        var events = IcsEvent.In(lines);
        if (events.Count > EventsAtMost)
            findings.Add(new(events[EventsAtMost].Line, new($"Hanya {EventsAtMost} acara pertama yang dibaca.", $"Only the first {EventsAtMost} events were read.")));
        var days = events.Take(EventsAtMost).SelectMany(one => one.Days(findings)).OrderBy(day => day.Date).ThenBy(day => day.Line).ToList();
        return new IcsFile(Once(days, findings), [.. findings.OrderBy(finding => finding.Line).Take(FindingsAtMost)]);
    }

    private static IcsFile Unread(string id, string en) => new([], [new IcsFinding(1, new Text(id, en))]);

    private static ImmutableArray<IcsDay> Once(List<IcsDay> days, List<IcsFinding> findings)
    {
        var kept = ImmutableArray.CreateBuilder<IcsDay>();
        foreach (var day in days)
        {
            if (kept.Count > 0 && kept[^1].Date == day.Date)
                findings.Add(new(day.Line, new(
                    $"{day.Date:yyyy-MM-dd} ada dua kali; yang dipakai “{kept[^1].Name}”.", $"{day.Date:yyyy-MM-dd} is there twice; '{kept[^1].Name}' is used.")));
            else
                kept.Add(day);
        }

        return kept.ToImmutable();
    }
}

/// <summary>A whole day of an iCalendar file.</summary>
/// <param name="Name">Its SUMMARY, in one line of at most 200 letters.</param>
/// <param name="Line">Where its event begins, counted from 1.</param>
public sealed record IcsDay(LocalDate Date, string Name, int Line);

/// <param name="Line">Counted from 1.</param>
public sealed record IcsFinding(int Line, Text Message);

using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Calendars;

namespace WorkflowStandar.Server.Dashboard.Cases;

/// <summary>The bar of a clock: from its start to its due instant (or to now, where that is past), in per cent.</summary>
/// <param name="Run">How far it has come, up to the due instant.</param>
/// <param name="Late">How far beyond the due instant.</param>
/// <param name="Closed">When the office is closed.</param>
/// <param name="Still">When it stood still.</param>
/// <param name="Warnings">Where it warns.</param>
public sealed record ClockBar(
    BarSpan Run, BarSpan? Late, ImmutableArray<BarSpan> Closed, ImmutableArray<BarSpan> Still, ImmutableArray<double> Warnings, double Now, double Due)
{
    // A longer bar shows closed days; a shorter one the nights and breaks between the hours as well.
    private static readonly Duration ShowsHoursBelow = Duration.FromDays(3);

    private const double Narrowest = 0.15;

    /// <param name="until">When it was finished, else now.</param>
    /// <param name="isFinished">Then no line shows the present.</param>
    public static ClockBar Of(Calendar calendar, ClockHistory history, Instant due, Instant until, bool isFinished, IEnumerable<Instant> warnings)
    {
        var (start, end) = (history.Start, Instant.Max(Instant.Max(due, until), history.Start + Duration.FromMinutes(1)));
        double At(Instant instant) => Math.Clamp((instant - start).TotalSeconds / (end - start).TotalSeconds * 100, 0, 100);
        BarSpan? Span(Instant from, Instant to) => At(to) - At(from) >= Narrowest ? new BarSpan(At(from), At(to) - At(from)) : null;

        return new ClockBar(
            new BarSpan(0, At(Instant.Min(until, due))),
            until > due ? Span(due, until) : null,
            [.. ClosedBetween(calendar, start, end).Select(gap => Span(gap.From, gap.To)).OfType<BarSpan>()],
            [.. history.Pauses.Select(pause => Span(pause.From, pause.To ?? until)).OfType<BarSpan>()],
            [.. warnings.Where(warning => warning > start && warning < end).Select(At)],
            isFinished ? -1 : At(until),
            At(due));
    }

    private static IEnumerable<(Instant From, Instant To)> ClosedBetween(Calendar calendar, Instant start, Instant end)
    {
        var (first, last) = (calendar.DateOf(start), calendar.DateOf(end));
        var showsHours = end - start < ShowsHoursBelow;
        Instant? since = null;
        for (var date = first; date <= last; date = date.PlusDays(1))
        {
            var opens = calendar.StatusOf(date) as DayStatus.Open;
            if (opens is null || showsHours)
                since ??= Instant.Max(start, Midnight(calendar, date));
            if (opens is null)
                continue;
            foreach (var hours in showsHours ? opens.Hours : [])
            {
                if (since is { } from && At(calendar, date, hours.Opens) is var opening && opening > from)
                    yield return (from, Instant.Min(end, opening));
                since = Instant.Max(start, At(calendar, date, hours.Closes));
            }

            if (!showsHours && since is { } closedFrom)
            {
                yield return (closedFrom, Midnight(calendar, date));
                since = null;
            }
        }

        if (since is { } open && open < end)
            yield return (open, end);
    }

    private static Instant Midnight(Calendar calendar, LocalDate date) => date.AtStartOfDayInZone(calendar.Zone).ToInstant();

    private static Instant At(Calendar calendar, LocalDate date, LocalTime? time) =>
        time is { } known ? (date + known).InZoneLeniently(calendar.Zone).ToInstant() : calendar.EndOf(date);
}

/// <summary>A stretch of the bar, in per cent of its width.</summary>
public readonly record struct BarSpan(double From, double Width);

using System.Collections.Immutable;
using NodaTime;

namespace WorkflowStandar.Core.Calendars;

/// <summary>Lists a finished working as rows. Nothing is counted anew: each running total is a reading of the same scale that gave the due instant.</summary>
internal static class ExplanationRows
{
    public static Explanation Of(DeadlineWorking working, ClockHistory history)
    {
        var rows = ImmutableArray.CreateBuilder<ExplanationRow>();
        var totals = ImmutableArray.CreateBuilder<TermAmount>();
        for (var i = 0; i < working.Parts.Length; i++)
        {
            var part = new PartRows(working, working.Parts[i]);
            totals.Add(part.Total);
            var skipDayZero = i > 0 && part.Scale.CountsDays;
            rows.AddRange(part.Days().Skip(skipDayZero ? 1 : 0).Select(part.Row));
        }

        return new Explanation(Annotate(rows, working, history), totals.ToImmutable(), working.Due);
    }

    private static ImmutableArray<ExplanationRow> Annotate(ImmutableArray<ExplanationRow>.Builder rows, DeadlineWorking working, ClockHistory history)
    {
        var (table, due) = (working.Table, working.Due);
        var startDate = table.DateOf(working.ClockStart.Day);
        for (var i = 0; i < rows.Count; i++)
        {
            var (from, to) = (table.StartOf(table.DayOf(rows[i].Date)), table.EndOf(table.DayOf(rows[i].Date)));
            rows[i] = rows[i] with
            {
                StartsAt = rows[i].Date == startDate ? history.Start : null,
                Pauses = Touching(history.Pauses, from, to, working.ClockStart.At),
                DueAt = i == rows.Count - 1 ? due?.At : null,
            };
        }

        foreach (var extension in history.Extensions.IsDefault ? [] : history.Extensions)
        {
            var row = RowOf(rows, table.DateOf(table.DayOf(CalendarTime.Of(extension.At))));
            rows[row] = rows[row] with { Extensions = rows[row].Extensions.Add(extension) };
        }

        return rows.ToImmutable();
    }

    private static ImmutableArray<Pause> Touching(ImmutableArray<Pause> pauses, long from, long to, long start) => pauses.IsDefault
        ? []
        : [.. pauses.Where(pause => CalendarTime.Of(pause.From) < to
            && (pause.To is not { } end || (CalendarTime.Of(end) > Math.Max(from, start) && end > pause.From)))];

    private static int RowOf(ImmutableArray<ExplanationRow>.Builder rows, LocalDate date)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Date == date)
                return i;
        }

        var descending = rows[0].Date > rows[^1].Date;
        return date < rows[0].Date == descending ? rows.Count - 1 : 0;
    }
}

/// <summary>The rows of one part of a working.</summary>
internal readonly struct PartRows
{
    private readonly DeadlineWorking _working;
    private readonly CountedPart _part;
    private readonly long _amount;

    public PartRows(DeadlineWorking working, CountedPart part)
    {
        _working = working;
        _part = part;
        Scale = TermScale.Of(working.Table, part.Term, part.Start.Day, part.Direction, out _amount);
    }

    public TermScale Scale { get; }

    public TermAmount Total => Scale.Amount(_amount);

    private CalendarTable Table => _working.Table;

    /// <summary>The days of the part in the order of counting.</summary>
    public IEnumerable<int> Days()
    {
        var first = _part.Start.Day;
        var last = _part.StandsStill ? Table.DayOf(_working.Pauses[_working.Pauses.Count - 1].From) : _part.End.Day;
        var step = _part.Direction == AnchorDirection.After ? 1 : -1;
        for (var day = first; step > 0 ? day <= Math.Max(first, last) : day >= last; day += step)
            yield return day;
    }

    public ExplanationRow Row(int day)
    {
        var total = RunningTotal(day);
        var counted = total - (day == _part.Start.Day ? 0 : RunningTotal(_part.Direction == AnchorDirection.After ? day - 1 : day + 1));
        var date = Table.DateOf(day);
        return new ExplanationRow(
            date,
            _working.Calendar.StatusOf(date),
            Counting(day, counted, isFull: total == _amount),
            Scale.Amount(counted),
            Scale.Amount(total),
            null,
            [],
            [],
            null);
    }

    private long RunningTotal(int day) => Math.Min(_amount, _part.Direction == AnchorDirection.After
        ? TermCount.Counted(Table, Scale, _part.Start, _working.Pauses, Table.EndOf(day))
        : Scale.OriginBack(Table, _part.Start) - (Scale.CountsDays ? 1 : 0) - Scale.By(Table, day == 0 ? Table.Start : Table.EndOf(day - 1)));

    private DayCounting Counting(int day, long counted, bool isFull)
    {
        if (day == _part.Start.Day && (Scale.CountsDays || StartsOutsideItsDay()))
            return DayCounting.DayZero;
        if (counted > 0)
            return DayCounting.Counted;
        if (isFull)
            return DayCounting.Moved;
        if (Scale.Unit is TermUnit.WorkingDays or TermUnit.OfficeTime && !Table.IsWorkingDay(day))
            return DayCounting.Closed;
        return IsPaused(day) ? DayCounting.Paused : DayCounting.OutsideHours;
    }

    // Time that is measured from a date begins where that date does, or ends.
    private bool StartsOutsideItsDay() => _part.Direction == AnchorDirection.Before || _part.Start.At >= Table.EndOf(_part.Start.Day);

    private bool IsPaused(int day)
    {
        for (var i = 0; i < _working.Pauses.Count; i++)
        {
            if (_working.Pauses[i].From <= Table.EndOf(day) && _working.Pauses[i].To > Table.StartOf(day))
                return true;
        }

        return false;
    }
}

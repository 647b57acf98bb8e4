using NodaTime;

namespace WorkflowStandar.Core.Calendars;

/// <summary>A clock as it stands at an instant, with the phrases that its words are made of.</summary>
internal sealed class DeadlineView
{
    private const int TellDaysFrom = 2;

    private readonly DeadlineWorking _working;
    private readonly Instant _now;

    public DeadlineView(Calendar calendar, ClockReading reading, Instant now)
    {
        var at = CalendarTime.Of(now);
        _working = reading.AnchorDate is { } date
            ? DeadlineWorking.FromDate(calendar, reading.Promise, date, reading.History, at)
            : DeadlineWorking.FromStart(calendar, reading.Promise.Term, reading.History, at);
        _now = now;
        Calendar = calendar;
        Reading = reading;
        Balance = Balances.Of(_working, at);
        Today = calendar.DateOf(now);
        if (_working.Due is { } due)
            (DueInstant, Due) = (due, DeadlineMoment.Of(calendar, due.At));
    }

    public Calendar Calendar { get; }

    public ClockReading Reading { get; }

    public TermBalance Balance { get; }

    public LocalDate Today { get; }

    /// <summary>Null while the clock stands still.</summary>
    public DueInstant? DueInstant { get; }

    public DeadlineMoment? Due { get; }

    public bool IsTarget => Reading.Promise.IsTarget;

    public bool Warned => Reading.Warned;

    public TermUnit Unit => _working.Scale.Unit;

    public Duration OfficeTimeLeft => DueInstant is { } due ? Calendar.OfficeTimeBetween(_now, due.At) : Duration.MaxValue;

    public Instant? PausedSince => _working.Pauses.Count > 0 ? CalendarTime.Instant(_working.Pauses[_working.Pauses.Count - 1].From) : null;

    public DeadlinePhrase Phrase(Words first, Words? second, DeadlineTone tone) =>
        new(first, second, tone, IsTarget, DueInstant is { Provisional: true }, DueInstant?.At);

    /// <summary>The amount in words; a target in office time leaves the kind of hours off, because it promises nothing.</summary>
    public Words Amount(TermAmount amount)
    {
        if (amount.IsZero)
            return AmountWords.LessThanOne(amount.Unit);
        return IsTarget && amount.Unit == TermUnit.OfficeTime ? AmountWords.Time(amount.Time) : AmountWords.Of(amount);
    }

    /// <summary>How far the due instant has passed. Hours of an office that add up to days say nothing to anybody: from the second working day on, its days are told.</summary>
    public Words Over()
    {
        var days = Balance.Over.Unit == TermUnit.OfficeTime && Due is { } due ? Calendar.WorkingDaysBetween(due.Date, Today) : 0;
        return days < TellDaysFrom ? Amount(Balance.Over) : AmountWords.WorkingDays(days);
    }

    /// <summary>What a finished clock took. Days are told by the date on which it was finished, its close or not.</summary>
    public Words Taken()
    {
        if (!_working.Scale.CountsDays)
            return Amount(Balance.Used);
        var table = _working.Table;
        var days = TermCount.Counted(table, _working.Scale, _working.ClockStart, _working.Pauses, table.EndOf(table.DayOf(CalendarTime.Of(_now))));
        return days == 0 ? new Words("pada hari yang sama", "on the same day") : Amount(_working.Scale.Amount(days));
    }

    public Words TimeLeft()
    {
        var left = Amount(Balance.Left);
        return new Words($"sisa {left.Id}", $"{left.En} left");
    }

    /// <summary>"hari ini, 16.00", "besok, sebelum 24.00", "6 hari kerja lagi", "3 hari lagi".</summary>
    public Words DaysLeft(DeadlineMoment due)
    {
        if (due.Date <= Today.PlusDays(1))
        {
            var near = due.Near(Today);
            return due.Time is null
                ? new Words(near.Id.Replace(", ", ", sebelum ", StringComparison.Ordinal), near.En.Replace(", ", ", before ", StringComparison.Ordinal))
                : near;
        }

        var left = Amount(Balance.Left);
        return new Words($"{left.Id} lagi", $"{left.En} left");
    }

    /// <summary>For a due instant on a date on which the office is closed: the working day before it, as long as that one is not over.</summary>
    public (Words First, Words Second)? DoBefore(DeadlineMoment due)
    {
        if (Calendar.IsWorkingDay(due.Date))
            return null;
        var last = Calendar.PreviousWorkingDay(due.Date);
        if (Calendar.CloseOf(last) is not { } close || close < _now)
            return null;
        var day = DateWords.Short(last, Today.Year);
        var limit = DateWords.Short(due.Date, Today.Year);
        var closed = ClosedAround(last, Calendar.NextWorkingDay(due.Date));
        return (
            last == Today ? new Words("kerjakan hari ini", "do it today") : new Words($"kerjakan sampai {day.Id}", $"do it by {day.En}"),
            new Words($"batas {limit.Id}, kantor tutup {closed.Id}", $"due {limit.En}, office closed {closed.En}"));
    }

    /// <summary>"kantor tutup 16.00", while that lies ahead.</summary>
    public Words? ClosesLaterToday()
    {
        if (Calendar.CloseOf(Today) is not { } close || close <= _now)
            return null;
        var time = DateWords.Time(DeadlineMoment.Of(Calendar, close).Time);
        return new Words($"kantor tutup {time.Id}", $"office closes {time.En}");
    }

    private static Words ClosedAround(LocalDate open, LocalDate nextOpen)
    {
        var (first, last) = (open.PlusDays(1), nextOpen.PlusDays(-1));
        if (first == last)
            return new Words("hari itu", "that day");
        var days = $"{first.Day}–{last.Day}";
        return first.Month == last.Month ? new Words(days, days) : DateWords.Span(first, last, last.Year);
    }
}

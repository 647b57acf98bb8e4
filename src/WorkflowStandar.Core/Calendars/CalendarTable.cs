using NodaTime;

namespace WorkflowStandar.Core.Calendars;

/// <summary>A stretch of a calendar as sorted arrays with running totals. Instants are nanoseconds since the Unix epoch, days are counted from <see cref="FirstDay"/>.</summary>
/// <remarks>Nanoseconds in 64 bits reach from 1677 to 2262, beyond <see cref="Calendar.FirstDate"/> and <see cref="Calendar.LastDate"/> on both sides.</remarks>
internal sealed class CalendarTable
{
    private const long NanosecondsPerDay = NodaConstants.NanosecondsPerDay;
    private static readonly LocalDate Epoch = new(1970, 1, 1);

    private readonly long[] _dayStarts;
    private readonly long[] _dayEnds;
    private readonly int[] _workingDaysThrough;
    private readonly int[] _openOrClosedInDoubt;
    private readonly int[] _hoursInDoubt;
    private readonly long[] _closes;
    private readonly int[] _workingDays;
    private readonly long[] _opens;
    private readonly long[] _shuts;
    private readonly long[] _openBefore;

    private CalendarTable(int firstDay, Draft draft)
    {
        FirstDay = firstDay;
        _dayStarts = [.. draft.DayStarts];
        _dayEnds = [.. draft.DayEnds];
        _workingDaysThrough = [.. draft.WorkingDaysThrough];
        _openOrClosedInDoubt = [.. draft.OpenOrClosedInDoubt];
        _hoursInDoubt = [.. draft.HoursInDoubt];
        _closes = [.. draft.Closes];
        _workingDays = [.. draft.WorkingDays];
        _opens = [.. draft.Opens];
        _shuts = [.. draft.Shuts];
        _openBefore = [.. draft.OpenBefore];
    }

    /// <summary>The first day, counted from 1970-01-01.</summary>
    public int FirstDay { get; }

    public int DayCount => _workingDaysThrough.Length;

    public int LastDay => FirstDay + DayCount - 1;

    public long Start => _dayStarts[0];

    public long End => _dayEnds[^1];

    public int WorkingDayCount => _closes.Length;

    public static int EpochDay(LocalDate date) => Period.DaysBetween(Epoch, date);

    public LocalDate DateOf(int day) => Epoch.PlusDays(FirstDay + day);

    public int DayOf(LocalDate date) => EpochDay(date) - FirstDay;

    /// <summary>The day in which an instant of this table lies. Days are about equally long, so that a guess is off by one at most.</summary>
    public int DayOf(long instant)
    {
        var day = (int)Math.Clamp((instant - Start) / NanosecondsPerDay, 0, DayCount - 1);
        while (day < DayCount - 1 && _dayStarts[day + 1] <= instant)
            day++;
        while (day > 0 && _dayStarts[day] > instant)
            day--;
        return day;
    }

    public long StartOf(int day) => _dayStarts[day];

    /// <summary>24:00. It is the start of the next day, or later than that where midnight occurs twice.</summary>
    public long EndOf(int day) => _dayEnds[day];

    /// <summary>How many days have ended before this instant.</summary>
    public int DaysEndedBefore(long instant)
    {
        var days = DayOf(instant);
        while (days > 0 && _dayEnds[days - 1] >= instant)
            days--;
        return days;
    }

    /// <summary>How many days have ended before or at this instant.</summary>
    public int DaysEndedBy(long instant)
    {
        var days = DayOf(instant);
        while (days > 0 && _dayEnds[days - 1] > instant)
            days--;
        return days;
    }

    /// <summary>How many working days have closed before this instant.</summary>
    public int WorkingDaysClosedBefore(long instant)
    {
        var days = WorkingDaysThrough(DayOf(instant));
        while (days > 0 && _closes[days - 1] >= instant)
            days--;
        return days;
    }

    /// <summary>How many working days have closed before or at this instant.</summary>
    public int WorkingDaysClosedBy(long instant)
    {
        var days = WorkingDaysThrough(DayOf(instant));
        while (days > 0 && _closes[days - 1] > instant)
            days--;
        return days;
    }

    /// <summary>How many working days there are up to and including this day; 0 before the first.</summary>
    public int WorkingDaysThrough(int day) => day < 0 ? 0 : _workingDaysThrough[day];

    public bool IsWorkingDay(int day) => WorkingDaysThrough(day) > WorkingDaysThrough(day - 1);

    /// <param name="ordinal">1 is the first working day of the table.</param>
    public long CloseOf(int ordinal) => _closes[ordinal - 1];

    /// <param name="ordinal">1 is the first working day of the table.</param>
    public int DayOfWorkingDay(int ordinal) => _workingDays[ordinal - 1];

    /// <summary>Open time from the beginning of the table.</summary>
    public long OpenTimeAt(long instant)
    {
        var i = LastAtOrBefore(_opens, instant);
        return i < 0 ? 0 : _openBefore[i] + Math.Min(instant, _shuts[i]) - _opens[i];
    }

    public long OpenTimeInAll => _openBefore[^1];

    public bool IsOpen(long instant)
    {
        var i = LastAtOrBefore(_opens, instant);
        return i >= 0 && instant < _shuts[i];
    }

    /// <summary>The earliest instant by which the office has been open this long; above 0, at most <see cref="OpenTimeInAll"/>.</summary>
    public long EarliestWithOpenTime(long openTime)
    {
        var i = LastAtOrBefore(_openBefore, openTime - 1);
        return _opens[i] + openTime - _openBefore[i];
    }

    /// <summary>The latest instant up to which the office has been open this long; at least 0, below <see cref="OpenTimeInAll"/>.</summary>
    public long LatestWithOpenTime(long openTime)
    {
        var i = LastAtOrBefore(_openBefore, openTime);
        return _opens[i] + openTime - _openBefore[i];
    }

    /// <summary>Whether any day after <paramref name="from"/> up to and including <paramref name="to"/> may turn out open instead of closed, or the reverse.</summary>
    public bool IsOpenOrClosedInDoubt(int from, int to) => to > from && _openOrClosedInDoubt[to + 1] > _openOrClosedInDoubt[from + 1];

    public bool AreHoursInDoubt(int from, int to) => to > from && _hoursInDoubt[to + 1] > _hoursInDoubt[from + 1];

    private static int LastAtOrBefore(long[] sorted, long value)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (sorted[middle] <= value)
                low = middle + 1;
            else
                high = middle;
        }

        return low - 1;
    }

    /// <param name="rules">What each date is.</param>
    /// <param name="zone">The zone of its local times.</param>
    /// <param name="firstDay">Counted from 1970-01-01.</param>
    /// <param name="lastDay">Included.</param>
    public static CalendarTable Build(CalendarRules rules, DateTimeZone zone, int firstDay, int lastDay)
    {
        var draft = new Draft(zone, lastDay - firstDay + 1);
        for (var day = firstDay; day <= lastDay; day++)
        {
            var date = Epoch.PlusDays(day);
            draft.Add(rules.StatusOf(date), rules.UncertaintyOf(date));
        }

        draft.Finish();
        return new CalendarTable(firstDay, draft);
    }

    private sealed class Draft(DateTimeZone zone, int days)
    {
        private long _lastShut = long.MinValue;
        private long _open;

        public List<long> DayStarts { get; } = new(days);

        public List<long> DayEnds { get; } = new(days);

        public List<int> WorkingDaysThrough { get; } = new(days);

        public List<int> OpenOrClosedInDoubt { get; } = [0];

        public List<int> HoursInDoubt { get; } = [0];

        public List<long> Closes { get; } = [];

        public List<int> WorkingDays { get; } = [];

        public List<long> Opens { get; } = [];

        public List<long> Shuts { get; } = [];

        public List<long> OpenBefore { get; } = [];

        public void Add(DayStatus status, Uncertainty uncertainty)
        {
            DayStarts.Add(Nanoseconds(LocalTimePolicy.StartOf(zone, status.Date)));
            DayEnds.Add(Nanoseconds(LocalTimePolicy.EndOf(zone, status.Date)));
            OpenOrClosedInDoubt.Add(OpenOrClosedInDoubt[^1] + (uncertainty == Uncertainty.OpenOrClosed ? 1 : 0));
            HoursInDoubt.Add(HoursInDoubt[^1] + (uncertainty == Uncertainty.None ? 0 : 1));
            if (status is DayStatus.Open open && AddHours(open))
            {
                WorkingDays.Add(DayStarts.Count - 1);
                Closes.Add(_lastShut);
            }

            WorkingDaysThrough.Add(Closes.Count);
        }

        public void Finish() => OpenBefore.Add(_open);

        // Around a zone change neighbouring intervals may shift into each other; what is left of them stays in order.
        private bool AddHours(DayStatus.Open open)
        {
            var any = false;
            foreach (var interval in open.Hours)
            {
                var opens = Math.Max(_lastShut, Nanoseconds(LocalTimePolicy.At(zone, open.Date, interval.Opens)));
                var shuts = interval.Closes is { } closes ? Nanoseconds(LocalTimePolicy.At(zone, open.Date, closes)) : DayEnds[^1];
                if (shuts <= opens)
                    continue;
                Opens.Add(opens);
                Shuts.Add(shuts);
                OpenBefore.Add(_open);
                _open += shuts - opens;
                _lastShut = shuts;
                any = true;
            }

            return any;
        }

        private static long Nanoseconds(Instant instant) => (instant - NodaConstants.UnixEpoch).ToInt64Nanoseconds();
    }
}

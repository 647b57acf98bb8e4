using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using WorkflowStandar.Core.Calendars;

namespace WorkflowStandar.Tests.Core.Calendars;

/// <summary>A random clock: any office, any kind of term, starts and pauses that like to fall on openings, breaks, closes and midnights.</summary>
public sealed record ClockCase(Calendar Calendar, Term Term, Instant Start, ImmutableArray<Pause> Pauses)
{
    private static readonly string[] Edges = ["00:00", "07:30", "08:00", "11:30", "12:00", "13:00", "15:00", "16:00", "16:30", "23:59"];

    // Around the days on which New York skips and repeats an hour, Ramadan, Idul Fitri, Christmas, the leap day.
    private static readonly string[] Seasons = ["2026-02-10", "2026-03-01", "2026-10-25", "2026-12-14", "2028-02-20"];

    public ClockHistory History => new(Start, Pauses, []);

    public static Arbitrary<ClockCase> Any { get; } = Cases(Terms(1)).ToArbitrary();

    public static Arbitrary<ClockCase> OfOfficeTime { get; } = Cases(OfficeTimes(20 * 60)).ToArbitrary();

    public static Arbitrary<ClockCase> OfDays { get; } = Cases(Gen.OneOf(WorkingDays(), CalendarDays())).ToArbitrary();

    public DueInstant? Due() => Deadline.Due(Calendar, Term, History);

    public override string ToString() =>
        $"{Calendar.Id}: {TermText.Format(Term)}{(Term is Term.CalendarDays { RollToWorkingDay: true } ? " rolling" : "")} from {Calendar.Local(Start)}"
        + string.Concat(Pauses.Select(pause => $", paused {Calendar.Local(pause.From)} to {(pause.To is { } to ? Calendar.Local(to) : "now")}"));

    public static Gen<Term> Terms(int least) => Gen.OneOf(
        OfficeTimes(60 * 60),
        WorkingDays(),
        CalendarDays(),
        Gen.Choose(least, 200).Select(hours => (Term)new Term.ElapsedTime(Duration.FromHours(hours))),
        Gen.Choose(least, 5).Select(months => (Term)new Term.Months(months)));

    private static Gen<Term> OfficeTimes(int most) => Gen.Choose(1, most).Select(minutes => (Term)new Term.OfficeTime(Duration.FromMinutes(minutes)));

    private static Gen<Term> WorkingDays() => Gen.Choose(1, 70).Select(days => (Term)new Term.WorkingDays(days));

    private static Gen<Term> CalendarDays() =>
        from days in Gen.Choose(1, 40)
        from rolls in Gen.Elements(true, false)
        select (Term)new Term.CalendarDays(days, rolls);

    private static Gen<ClockCase> Cases(Gen<Term> terms) =>
        from calendar in Gen.Elements(Offices.All.AsEnumerable())
        from term in terms
        from start in Moments(calendar)
        from count in Gen.Choose(0, 3)
        from pauses in Pause(calendar, start).ListOf(count)
        select new ClockCase(calendar, term, start, [.. pauses]);

    public static Gen<Instant> Moments(Calendar calendar) =>
        from season in Gen.Elements(Seasons)
        from days in Gen.Choose(0, 30)
        from edge in Gen.Elements(Edges)
        from minute in Gen.Choose(0, 1439)
        from onEdge in Gen.Elements(true, false)
        let time = onEdge ? edge : $"{minute / 60:00}:{minute % 60:00}"
        select calendar.At($"{Offices.Date(season).PlusDays(days):yyyy-MM-dd} {time}");

    public static Gen<Pause> Pause(Calendar calendar, Instant start) =>
        from days in Gen.Choose(-1, 20)
        from edge in Gen.Elements(Edges)
        from minutes in Gen.Choose(0, 6000)
        let stop = calendar.At($"{calendar.DateOf(start).PlusDays(days):yyyy-MM-dd} {edge}")
        select new Pause(stop, stop + Duration.FromMinutes(minutes));
}

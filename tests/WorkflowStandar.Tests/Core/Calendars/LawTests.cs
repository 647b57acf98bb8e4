using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using WorkflowStandar.Core.Calendars;

namespace WorkflowStandar.Tests.Core.Calendars;

/// <summary>What holds for every office, term and history.</summary>
public class LawTests
{
    private const int Cases = 1_000;

    [Fact]
    public void A_later_start_is_never_due_earlier() => Holds(
        from clock in ClockCase.Any.Generator
        from later in ClockCase.Moments(clock.Calendar)
        select (clock, later),
        pair =>
        {
            var (first, second) = pair.later < pair.clock.Start ? (pair.later, pair.clock.Start) : (pair.clock.Start, pair.later);
            return pair.clock.Calendar.Add(pair.clock.Term, first) <= pair.clock.Calendar.Add(pair.clock.Term, second);
        });

    [Fact]
    public void A_longer_term_is_never_due_earlier() => Holds(
        from clock in ClockCase.Any.Generator
        from more in Gen.Choose(1, 20)
        select (clock, more),
        pair => (pair.clock with { Term = Longer(pair.clock.Term, pair.more) }).Due()!.At >= pair.clock.Due()!.At);

    [Fact]
    public void A_pause_never_makes_a_deadline_earlier() => Holds(
        from clock in ClockCase.Any.Generator
        from pause in ClockCase.Pause(clock.Calendar, clock.Start)
        select (clock, pause),
        pair => (pair.clock with { Pauses = pair.clock.Pauses.Add(pair.pause) }).Due()!.At >= pair.clock.Due()!.At);

    [Fact]
    public void A_pause_that_begins_at_or_after_the_due_instant_changes_nothing() => Holds(
        from clock in ClockCase.Any.Generator
        from minutes in Gen.Choose(0, 3000)
        from open in Gen.Elements(true, false)
        select (clock, minutes, open),
        late =>
        {
            var due = late.clock.Due()!;
            var from = late.clock.Term is Term.WorkingDays or Term.CalendarDays or Term.Months ? due.At + Duration.Epsilon : due.At;
            var pause = new Pause(from + Duration.FromMinutes(late.minutes), late.open ? null : from + Duration.FromDays(30));
            return (late.clock with { Pauses = late.clock.Pauses.Add(pause) }).Due() == due;
        });

    [Fact]
    public void Splitting_a_pause_in_two_adjacent_ones_changes_nothing() => Holds(
        from clock in ClockCase.Any.Generator
        from pause in ClockCase.Pause(clock.Calendar, clock.Start)
        from share in Gen.Choose(0, 10)
        select (clock, pause, at: pause.From + ((pause.To!.Value - pause.From) * (share / 10.0))),
        split => (split.clock with { Pauses = split.clock.Pauses.Add(split.pause) }).Due()
            == (split.clock with { Pauses = split.clock.Pauses.Add(new Pause(split.at, split.pause.To)).Add(new Pause(split.pause.From, split.at)) }).Due());

    [Fact]
    public void An_extension_never_makes_a_deadline_earlier() => Holds(
        from clock in ClockCase.Any.Generator
        from more in ClockCase.Terms(1)
        select (clock, more),
        pair => Deadline.Due(pair.clock.Calendar, pair.clock.Term, pair.clock.History with { Extensions = [new Extension(pair.more, pair.clock.Start)] })!.At
            >= pair.clock.Due()!.At);

    [Fact]
    public void An_extension_of_the_same_unit_is_a_longer_term() => Holds(
        ClockCase.Any.Generator.Where(clock => clock.Term is not Term.Months),
        clock => Deadline.Due(clock.Calendar, clock.Term, clock.History with { Extensions = [new Extension(clock.Term, clock.Start)] })
            == (clock with { Term = Twice(clock.Term) }).Due());

    [Fact]
    public void A_due_instant_of_a_clock_that_was_paused_at_it_never_comes_before_the_clock_went_on() => Holds(
        ClockCase.Any.Generator,
        clock =>
        {
            var due = clock.Due()!.At;
            return !clock.Pauses.Any(pause => pause.From >= clock.Start && pause.From < due && due < pause.To);
        });

    [Fact]
    public void Working_days_forward_and_back_return_to_the_same_working_day() => Holds(
        from clock in ClockCase.Any.Generator
        from days in Gen.Choose(1, 70)
        select (clock.Calendar, clock.Start, new Term.WorkingDays(days)),
        walk =>
        {
            var (calendar, start, term) = walk;
            var back = calendar.DateOf(calendar.Subtract(term, calendar.Add(term, start)) - Duration.Epsilon);
            var date = calendar.DateOf(start);
            return back == (calendar.IsWorkingDay(date) ? date : calendar.PreviousWorkingDay(date));
        });

    [Fact]
    public void Office_time_forward_and_back_returns_to_the_same_open_instant() => Holds(
        ClockCase.OfOfficeTime.Generator,
        clock => clock.Calendar.Subtract(clock.Term, clock.Calendar.Add(clock.Term, clock.Start)) == clock.Calendar.NextOpening(clock.Start));

    [Fact]
    public void The_last_row_of_an_explanation_is_the_due_instant_and_its_running_total_is_the_term() => Holds(
        ClockCase.Any.Generator,
        clock =>
        {
            var explanation = Deadline.Explain(clock.Calendar, clock.Term, clock.History);
            var last = explanation.Rows[^1];
            return explanation.Due == clock.Due()
                && last.DueAt == clock.Due()!.At
                && last.RunningTotal == explanation.Totals.Single()
                && last.RunningTotal == Total(clock);
        });

    [Fact]
    public void The_rows_of_an_explanation_add_up_day_by_day() => Holds(
        ClockCase.Any.Generator,
        clock =>
        {
            var rows = Deadline.Explain(clock.Calendar, clock.Term, clock.History).Rows;
            return rows.Sum(row => row.Counted.Days) == rows[^1].RunningTotal.Days
                && rows.Aggregate(Duration.Zero, (sum, row) => sum + row.Counted.Time) == rows[^1].RunningTotal.Time
                && rows.Zip(rows.Skip(1)).All(pair => pair.Second.Date == pair.First.Date.PlusDays(1))
                && rows.All(row => row.Counting == DayCounting.Counted == !row.Counted.IsZero);
        });

    [Fact]
    public void What_is_used_and_what_is_left_make_up_the_term_of_office_time() => Holds(
        from clock in ClockCase.OfOfficeTime.Generator
        from minutes in Gen.Choose(0, 20_000)
        select (clock, now: clock.Start + Duration.FromMinutes(minutes)),
        pair =>
        {
            var balance = Deadline.Balance(pair.clock.Calendar, pair.clock.Term, pair.clock.History, pair.now);
            return balance.IsOver
                ? balance.Used.Time == Total(pair.clock).Time && balance.Left.IsZero
                : balance.Used.Time + balance.Left.Time == Total(pair.clock).Time;
        });

    [Fact]
    public void A_warning_before_the_due_instant_rings_when_that_much_is_left() => Holds(
        from clock in ClockCase.OfOfficeTime.Generator.Where(clock => Total(clock).Time > Duration.FromMinutes(1))
        from minutes in Gen.Choose(1, (int)Total(clock).Time.TotalMinutes - 1)
        select (clock, Duration.FromMinutes(minutes)),
        pair =>
        {
            var (clock, before) = pair;
            var rung = Deadline.RungAt(clock.Calendar, clock.Due()!.At, new Term.OfficeTime(before), AnchorDirection.Before, clock.Pauses)!.Value;
            return Deadline.Balance(clock.Calendar, clock.Term, clock.History, rung).Left.Time == before && rung <= clock.Due()!.At;
        });

    [Fact]
    public void Steps_of_a_ladder_follow_each_other() => Holds(
        from clock in ClockCase.Any.Generator
        from offset in ClockCase.Terms(1)
        select (clock, offset),
        pair =>
        {
            var due = pair.clock.Due()!.At;
            return Deadline.RungAt(pair.clock.Calendar, due, pair.offset, AnchorDirection.Before, pair.clock.Pauses) < due
                && due < Deadline.RungAt(pair.clock.Calendar, due, pair.offset, AnchorDirection.After, pair.clock.Pauses);
        });

    [Fact]
    public void Walking_minute_by_minute_gives_the_same_due_instant_of_office_time() => Holds(
        ClockCase.OfOfficeTime.Generator,
        clock => Walk.OfficeTime(clock) == clock.Due()!.At,
        cases: 200);

    [Fact]
    public void Walking_day_by_day_gives_the_same_due_instant_of_days() => Holds(
        ClockCase.OfDays.Generator,
        clock => Walk.Days(clock) == clock.Due()!.At);

    private static void Holds<T>(Gen<T> clocks, Func<T, bool> law, int cases = Cases) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(cases), Prop.ForAll(clocks.ToArbitrary(), law));

    private static TermAmount Total(ClockCase clock) => clock.Term switch
    {
        Term.OfficeTime office => new TermAmount(TermUnit.OfficeTime, office.Length, 0),
        Term.ElapsedTime elapsed => new TermAmount(TermUnit.ElapsedTime, elapsed.Length, 0),
        Term.WorkingDays days => new TermAmount(TermUnit.WorkingDays, Duration.Zero, days.Count),
        Term.CalendarDays days => new TermAmount(TermUnit.CalendarDays, Duration.Zero, days.Count),
        Term.Months months => new TermAmount(TermUnit.CalendarDays, Duration.Zero, DaysOf(clock, months)),
        _ => throw new ArgumentOutOfRangeException(nameof(clock)),
    };

    private static int DaysOf(ClockCase clock, Term.Months months)
    {
        var date = clock.Calendar.DateOf(clock.Start);
        return Period.DaysBetween(date, date.PlusMonths(months.Count));
    }

    private static Term Longer(Term term, int more) => term switch
    {
        Term.OfficeTime office => new Term.OfficeTime(office.Length + Duration.FromMinutes(more)),
        Term.ElapsedTime elapsed => new Term.ElapsedTime(elapsed.Length + Duration.FromMinutes(more)),
        Term.WorkingDays days => new Term.WorkingDays(days.Count + more),
        Term.CalendarDays days => new Term.CalendarDays(days.Count + more, days.RollToWorkingDay),
        Term.Months months => new Term.Months(months.Count + more),
        _ => throw new ArgumentOutOfRangeException(nameof(term)),
    };

    private static Term Twice(Term term) => term switch
    {
        Term.OfficeTime office => new Term.OfficeTime(office.Length * 2),
        Term.ElapsedTime elapsed => new Term.ElapsedTime(elapsed.Length * 2),
        Term.WorkingDays days => new Term.WorkingDays(days.Count * 2),
        Term.CalendarDays days => new Term.CalendarDays(days.Count * 2, days.RollToWorkingDay),
        _ => throw new ArgumentOutOfRangeException(nameof(term)),
    };
}

using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using WorkflowStandar.Core.Calendars;

namespace WorkflowStandar.Tests.Core.Calendars;

/// <summary>On which dates a duty falls.</summary>
public class DutyDatesTests
{
    private static readonly Gen<DutyDates> Any =
        from calendar in Gen.Elements<Calendar>(Offices.All)
        from day in Gen.Choose(0, 2000)
        from every in Gen.Elements("1 month", "3 months", "6 months", "1 calendar day", "14 calendar days", "5 working days", "72 elapsed hours", "20 office hours")
        select new DutyDates(calendar, new LocalDate(2022, 1, 1).PlusDays(day), Offices.Term(every));

    [Fact]
    public void Dates_lie_after_the_day_in_force_and_follow_each_other() => Holds(
        from dates in Any
        from ordinal in Gen.Choose(1, 60)
        select (dates, ordinal),
        at => at.dates.InForce < at.dates[1] && at.dates[at.ordinal] <= at.dates[at.ordinal + 1]);

    [Fact]
    public void The_first_after_a_date_is_later_and_the_one_before_it_is_not() => Holds(
        from dates in Any
        from days in Gen.Choose(-400, 4000)
        select (dates, date: dates.InForce.PlusDays(days)),
        at => at.dates.FirstAfter(at.date) is { } first
            && at.dates[first] > at.date
            && (first == 1 || at.dates[first - 1] <= at.date));

    [Fact]
    public void A_duty_begins_at_an_opening_with_no_working_day_skipped_on_the_way() => Holds(
        from calendar in Gen.Elements<Calendar>(Offices.All)
        from day in Gen.Choose(0, 2000)
        select (calendar, date: new LocalDate(2024, 1, 1).PlusDays(day)),
        at =>
        {
            var beginning = DutyDates.Beginning(at.calendar, at.date);
            var day = at.calendar.DateOf(beginning);
            return at.calendar.IsOpen(beginning)
                && day == (at.calendar.IsWorkingDay(at.date) ? at.date : at.calendar.NextWorkingDay(at.date));
        });

    [Fact]
    public void A_monthly_duty_of_the_31st_comes_back_to_the_31st()
    {
        var dates = new DutyDates(Offices.Pasuruan, new LocalDate(2026, 1, 31), new Term.Months(1));

        Enumerable.Range(1, 4).Select(ordinal => dates[ordinal]!.Value).Should().Equal(
            new LocalDate(2026, 2, 28), new LocalDate(2026, 3, 31), new LocalDate(2026, 4, 30), new LocalDate(2026, 5, 31));
    }

    [Theory]
    [InlineData("2026-12-25", "2026-12-28 07:30")] // Christmas, a Friday
    [InlineData("2026-12-28", "2026-12-28 07:30")]
    [InlineData("2026-03-19", "2026-03-25 07:30")] // from the Day of Silence to the end of the Eid leave
    public void A_date_on_which_the_office_is_closed_moves_to_the_next_working_day(string date, string begins) =>
        Offices.Pasuruan.Local(DutyDates.Beginning(Offices.Pasuruan, Offices.Date(date))).Should().Be(begins);

    [Fact]
    public void Past_the_dates_that_calendars_count_there_is_none()
    {
        var dates = new DutyDates(Offices.Pasuruan, new LocalDate(2026, 1, 31), new Term.Months(1));

        dates[int.MaxValue].Should().BeNull();
        dates.FirstAfter(Calendar.LastDate).Should().BeNull();
    }

    private static void Holds<T>(Gen<T> cases, Func<T, bool> law) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(cases.ToArbitrary(), law));
}

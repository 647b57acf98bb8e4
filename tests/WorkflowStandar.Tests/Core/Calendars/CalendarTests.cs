using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Calendars;

namespace WorkflowStandar.Tests.Core.Calendars;

public class CalendarTests
{
    private static readonly Calendar Office = Offices.Pasuruan;

    [Theory]
    [InlineData("2026-11-23 07:29", false)]
    [InlineData("2026-11-23 07:30", true)]
    [InlineData("2026-11-23 11:59", true)]
    [InlineData("2026-11-23 12:00", false)]
    [InlineData("2026-11-23 15:59", true)]
    [InlineData("2026-11-23 16:00", false)]
    [InlineData("2026-11-21 10:00", false)]
    [InlineData("2026-12-24 10:00", false)]
    public void The_office_is_open_from_its_opening_until_before_its_close(string at, bool open) =>
        Office.IsOpen(Office.At(at)).Should().Be(open);

    [Theory]
    [InlineData("2026-11-23 10:00", "2026-11-23 10:00")]
    [InlineData("2026-11-23 12:00", "2026-11-23 13:00")]
    [InlineData("2026-11-27 16:30", "2026-11-30 07:30")]
    [InlineData("2026-12-24 10:00", "2026-12-28 07:30")]
    public void The_next_opening_is_now_while_open(string at, string opening) =>
        Office.Local(Office.NextOpening(Office.At(at))).Should().Be(opening);

    [Fact]
    public void An_ordinary_week_has_37_hours_30_and_a_Ramadan_week_32_hours_30()
    {
        Office.OfficeTimeBetween(Office.At("2026-11-23 00:00"), Office.At("2026-11-30 00:00")).Should().Be(Duration.FromMinutes((37 * 60) + 30));
        Office.OfficeTimeBetween(Office.At("2026-02-23 00:00"), Office.At("2026-03-02 00:00")).Should().Be(Duration.FromMinutes((32 * 60) + 30));
        Office.OfficeTimeBetween(Office.At("2026-11-30 00:00"), Office.At("2026-11-23 00:00")).Should().Be(-Duration.FromMinutes((37 * 60) + 30));
    }

    [Fact]
    public void Working_days_are_counted_after_the_first_date_up_to_the_last()
    {
        Office.WorkingDaysBetween(Offices.Date("2026-12-21"), Offices.Date("2026-12-31")).Should().Be(6);
        Office.WorkingDaysBetween(Offices.Date("2026-12-31"), Offices.Date("2026-12-21")).Should().Be(-6);
        Office.WorkingDaysBetween(Offices.Date("2026-12-21"), Offices.Date("2026-12-21")).Should().Be(0);
        Office.NextWorkingDay(Offices.Date("2026-12-23")).Should().Be(Offices.Date("2026-12-28"));
        Office.PreviousWorkingDay(Offices.Date("2026-12-28")).Should().Be(Offices.Date("2026-12-23"));
    }

    [Fact]
    public void A_date_says_its_hours_or_why_the_office_is_closed()
    {
        Office.StatusOf(Offices.Date("2026-12-21")).Should().BeOfType<DayStatus.Open>().Which.Hours.Should().HaveCount(2);
        Office.StatusOf(Offices.Date("2026-02-23")).Should().BeOfType<DayStatus.Open>().Which.Exception!.Name.Id.Should().Be("Jam kerja Ramadan 1447 H");
        Office.StatusOf(Offices.Date("2026-12-26")).Should().BeOfType<DayStatus.Weekend>();

        var leave = Office.StatusOf(Offices.Date("2026-12-24")).Should().BeOfType<DayStatus.OnHoliday>().Subject;
        leave.Holidays.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Kind = HolidayKind.JointLeave, Decree = "SKB 1497/2025" });
        leave.Provisional.Should().BeFalse();
        Office.StatusOf(Offices.Date("2027-01-01")).Provisional.Should().BeTrue("no decree covers 2027 yet");
    }

    [Fact]
    public void An_office_that_does_not_take_joint_leave_is_open_on_it()
    {
        var definition = Offices.Definition("rumah-sakit", "Asia/Jakarta") with { ClosedOn = [HolidayKind.National] };

        var calendar = Calendar.Compile(definition, [Offices.Indonesia]);

        calendar.IsWorkingDay(Offices.Date("2026-12-24")).Should().BeTrue();
        calendar.IsWorkingDay(Offices.Date("2026-12-25")).Should().BeFalse();
    }

    [Fact]
    public void Special_hours_may_open_the_office_on_a_holiday_and_a_later_entry_replaces_an_earlier_one()
    {
        var duty = new SpecialHours(new Words("Piket", "Duty"), Offices.Date("2026-12-24"), Offices.Date("2026-12-24"), Offices.Week(everyDay: "08:00-12:00"), DespiteHolidays: true);
        var move = new SpecialHours(new Words("Pindah kantor", "Moving"), Offices.Date("2026-12-22"), Offices.Date("2026-12-23"), Offices.Week());
        var half = new SpecialHours(new Words("Setengah hari", "Half day"), Offices.Date("2026-12-23"), Offices.Date("2026-12-23"), Offices.Week(everyDay: "07:30-11:00"));
        var definition = Offices.Definition("piket", "Asia/Jakarta") with { Exceptions = [duty, move, half] };

        var calendar = Calendar.Compile(definition, [Offices.Indonesia]);

        calendar.Local(calendar.CloseOf(Offices.Date("2026-12-24"))!.Value).Should().Be("2026-12-24 12:00");
        calendar.StatusOf(Offices.Date("2026-12-22")).Should().BeOfType<DayStatus.ClosedSpecially>();
        calendar.Local(calendar.CloseOf(Offices.Date("2026-12-23"))!.Value).Should().Be("2026-12-23 11:00");
    }

    [Fact]
    public void Hours_that_are_skipped_by_summer_time_move_forward_and_repeated_ones_take_the_later()
    {
        var calendar = Calendar.Compile(
            new CalendarDefinition(
                "night", "1", new Words("Malam", "Night"), DateTimeZoneProviders.Tzdb["America/New_York"], new LocalDate(2026, 12, 31),
                Offices.Week(everyDay: "01:30-02:30"), [], [], []),
            []);

        Utc(calendar.CloseOf(Offices.Date("2026-03-08"))!.Value).Should().Be("2026-03-08T07:30:00Z", "02:30 does not exist and becomes 03:30 EDT");
        Utc(calendar.NextOpening(calendar.At("2026-11-01 00:00"))).Should().Be("2026-11-01T06:30:00Z", "01:30 occurs twice and the later, EST, counts");
        calendar.OfficeTimeBetween(calendar.At("2026-11-01 00:00"), calendar.At("2026-11-01 12:00")).Should().Be(Duration.FromHours(1));
    }

    [Fact]
    public void A_calendar_day_across_a_zone_change_ends_at_local_midnight_and_elapsed_time_keeps_its_length()
    {
        var calendar = Offices.NewYork;
        var start = calendar.At("2026-10-31 12:00");

        Utc(calendar.Add(Offices.Term("1 calendar day"), start)).Should().Be("2026-11-02T05:00:00Z");
        Utc(calendar.Add(Offices.Term("24 elapsed hours"), start)).Should().Be("2026-11-01T16:00:00Z");
        Offices.AlwaysOpenInNewYork.OfficeTimeBetween(calendar.EndOf(Offices.Date("2026-10-31")), calendar.EndOf(Offices.Date("2026-11-01"))).Should().Be(Duration.FromHours(25));
    }

    [Theory]
    [InlineData("America/Havana", "2026-11-01")] // midnight is not repeated here, one o'clock is
    [InlineData("Pacific/Apia", "2011-12-30")] // this date was left out
    [InlineData("Africa/Cairo", "2026-04-24")] // midnight is skipped
    public void Days_of_unusual_length_are_counted_like_any_other(string zone, string date)
    {
        var calendar = Offices.In("odd", zone);
        var start = calendar.At($"{Offices.Date(date).PlusDays(-3):yyyy-MM-dd} 09:00");

        var due = Enumerable.Range(1, 6).Select(days => calendar.Add(new Term.CalendarDays(days), start)).ToList();

        due.Should().BeInAscendingOrder();
        due.Zip(Enumerable.Range(1, 6)).Should().OnlyContain(pair => pair.First == calendar.EndOf(Offices.Date(date).PlusDays(pair.Second - 3)));
    }

    [Fact]
    public void A_date_that_the_zone_leaves_out_is_no_working_day()
    {
        var calendar = Offices.In("apia", "Pacific/Apia");

        calendar.IsWorkingDay(Offices.Date("2011-12-30")).Should().BeFalse("it was a Friday that never came");
        calendar.StatusOf(Offices.Date("2011-12-30")).Should().BeOfType<DayStatus.Weekend>();
    }

    [Fact]
    public void Nothing_that_a_person_can_type_breaks_the_arithmetic()
    {
        Instant[] instants = [Instant.MinValue, Instant.FromUtc(1850, 1, 1, 0, 0), Instant.FromUtc(1950, 1, 1, 0, 0), Instant.FromUtc(2149, 12, 31, 23, 0), Instant.MaxValue];
        Term[] terms =
        [
            new Term.OfficeTime(TermLimits.OfficeTime), new Term.WorkingDays(TermLimits.WorkingDays), new Term.CalendarDays(int.MaxValue, true),
            new Term.ElapsedTime(Duration.MaxValue), new Term.Months(int.MaxValue),
        ];

        foreach (var (instant, term) in instants.SelectMany(instant => terms.Select(term => (instant, term))))
        {
            Office.Add(term, instant).Should().BeLessThanOrEqualTo(Instant.FromUtc(2150, 1, 1, 0, 0));
            Office.Subtract(term, instant).Should().BeGreaterThanOrEqualTo(Instant.FromUtc(1950, 1, 1, 0, 0));
        }

        Calendar.Counts(new LocalDate(1949, 12, 31)).Should().BeFalse();
        Calendar.Counts(new LocalDate(2149, 12, 31)).Should().BeTrue();
    }

    [Fact]
    public void Years_far_from_the_data_are_compiled_when_something_asks_for_them()
    {
        var calendar = Offices.In("far", "Asia/Jakarta");

        calendar.Local(calendar.Add(Offices.Term("5 working days"), calendar.At("2099-12-28 09:00"))).Should().Be("2100-01-04 16:00");
        calendar.Local(calendar.Add(Offices.Term("5 working days"), calendar.At("1975-06-02 09:00"))).Should().Be("1975-06-09 16:00");
        calendar.Local(calendar.Add(Offices.Term("10 years"), calendar.At("2037-03-02 09:00"))).Should().Be("2047-03-02 24:00");
        calendar.Local(calendar.Subtract(new Term.WorkingDays(2000), calendar.At("2026-12-21 09:00")))[..4].Should().Be("2019");
    }

    [Fact]
    public void What_no_calendar_can_be_made_of_is_refused()
    {
        var definition = Offices.Definition("rusak", "Asia/Jakarta");
        WeekHours Monday(params ImmutableArray<OpenInterval> hours) => new(ImmutableDictionary<IsoDayOfWeek, ImmutableArray<OpenInterval>>.Empty.Add(IsoDayOfWeek.Monday, hours));

        Refuses(definition with { Week = Offices.Week() }, "no office hours");
        Refuses(definition with { Week = Monday(new OpenInterval(new LocalTime(8, 0), new LocalTime(12, 0)), new OpenInterval(new LocalTime(11, 0), new LocalTime(15, 0))) }, "overlap");
        Refuses(definition with { Week = Monday(new OpenInterval(new LocalTime(12, 0), new LocalTime(8, 0))) }, "end before they begin");
        Refuses(definition with { Holidays = ["mars"] }, "mars");
    }

    private static void Refuses(CalendarDefinition definition, string because) =>
        FluentActions.Invoking(() => Calendar.Compile(definition, [Offices.Indonesia])).Should().Throw<ArgumentException>().WithMessage($"*{because}*");

    private static string Utc(Instant instant) => instant.ToString();
}

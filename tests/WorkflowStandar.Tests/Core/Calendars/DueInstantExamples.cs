using WorkflowStandar.Core.Calendars;

namespace WorkflowStandar.Tests.Core.Calendars;

public class DueInstantExamples
{
    private static readonly Calendar Office = Offices.Pasuruan;

    [Theory]
    [InlineData("2026-11-23 09:00", "15 office minutes", "2026-11-23 09:15")]
    [InlineData("2026-11-23 09:00", "30 office minutes", "2026-11-23 09:30")]
    [InlineData("2026-11-23 11:50", "15 office minutes", "2026-11-23 13:05")] // across the lunch break
    [InlineData("2026-11-23 11:45", "15 office minutes", "2026-11-23 12:00")] // ends at the break, not after it
    [InlineData("2026-11-23 12:00", "15 office minutes", "2026-11-23 13:15")] // at the very beginning of the break
    [InlineData("2026-11-23 12:30", "15 office minutes", "2026-11-23 13:15")] // in the break
    [InlineData("2026-11-23 15:45", "15 office minutes", "2026-11-23 16:00")] // ends at the close, not next morning
    [InlineData("2026-11-23 15:50", "15 office minutes", "2026-11-24 07:35")] // into the next morning
    [InlineData("2026-11-23 16:00", "15 office minutes", "2026-11-24 07:45")] // at the very close
    [InlineData("2026-11-23 05:00", "30 office minutes", "2026-11-23 08:00")] // before opening
    [InlineData("2026-11-21 10:00", "30 office minutes", "2026-11-23 08:00")] // on a Saturday
    [InlineData("2026-11-27 11:20", "30 office minutes", "2026-11-27 13:20")] // Friday's longer break
    [InlineData("2026-11-27 16:20", "30 office minutes", "2026-11-30 07:50")] // Friday closes at 16:30, then the weekend
    [InlineData("2026-11-23 10:00", "3 office hours", "2026-11-23 14:00")]
    [InlineData("2026-11-26 15:00", "3 office hours", "2026-11-27 09:30")]
    [InlineData("2026-11-27 15:00", "3 office hours", "2026-11-30 09:00")]
    [InlineData("2026-12-24 09:00", "15 office minutes", "2026-12-28 07:45")] // on joint leave
    public void Office_time_runs_only_while_the_office_is_open(string start, string term, string due) =>
        Due(start, term).Should().Be(due);

    [Theory]
    [InlineData("2026-02-18 15:00", "3 office hours", "2026-02-19 10:00")] // the last ordinary day, then Ramadan from 08:00
    [InlineData("2026-02-19 07:30", "3 office hours", "2026-02-19 11:00")]
    [InlineData("2026-02-19 14:30", "3 office hours", "2026-02-20 10:30")] // Ramadan closes at 15:00
    [InlineData("2026-02-20 11:00", "1 office hour", "2026-02-20 13:00")] // its Friday break from 11:30 to 12:30
    [InlineData("2026-03-17 14:30", "3 office hours", "2026-03-25 10:00")] // over Nyepi and Idul Fitri into ordinary hours
    [InlineData("2026-02-23 09:00", "1 working day", "2026-02-24 15:00")] // the close of a Ramadan day
    public void Ramadan_hours_replace_the_ordinary_week(string start, string term, string due) =>
        Due(start, term).Should().Be(due);

    [Theory]
    [InlineData("2026-11-23 09:00", "1 working day", "2026-11-24 16:00")]
    [InlineData("2026-11-23 23:00", "1 working day", "2026-11-24 16:00")] // the day of receipt is day 0 until midnight
    [InlineData("2026-11-21 10:00", "1 working day", "2026-11-23 16:00")] // received on a Saturday: Monday is day 1
    [InlineData("2026-11-23 09:00", "5 working days", "2026-11-30 16:00")]
    [InlineData("2026-11-20 09:00", "5 working days", "2026-11-27 16:30")] // Friday's close
    [InlineData("2026-12-21 10:20", "3 working days", "2026-12-28 16:00")] // Christmas and its joint leave
    [InlineData("2026-12-21 10:20", "5 working days", "2026-12-30 16:00")]
    [InlineData("2026-12-21 10:20", "14 working days", "2027-01-14 16:00")] // New Year and Isra Mikraj too
    [InlineData("2026-12-21 10:20", "30 working days", "2027-02-05 16:30")]
    [InlineData("2026-12-21 10:20", "60 working days", "2027-03-24 16:00")]
    [InlineData("2026-03-16 09:00", "5 working days", "2026-03-30 16:00")] // across Nyepi and Idul Fitri
    [InlineData("2026-03-02 09:00", "14 working days", "2026-03-27 16:30")]
    [InlineData("2026-03-02 09:00", "30 working days", "2026-04-21 16:00")]
    [InlineData("2026-03-02 09:00", "60 working days", "2026-06-10 16:00")]
    public void Working_days_end_at_the_close_of_the_last(string start, string term, string due) =>
        Due(start, term).Should().Be(due);

    [Theory]
    [InlineData("2026-12-21 10:20", "1 calendar day", "2026-12-22 24:00")]
    [InlineData("2026-12-21 00:00", "1 calendar day", "2026-12-22 24:00")]
    [InlineData("2026-12-30 10:20", "3 calendar days", "2027-01-02 24:00")]
    [InlineData("2026-12-21 10:20", "1 month", "2027-01-21 24:00")]
    [InlineData("2026-12-31 10:20", "2 months", "2027-02-28 24:00")] // no 31 February
    [InlineData("2027-12-31 10:20", "2 months", "2028-02-29 24:00")] // a leap year
    [InlineData("2028-02-29 10:20", "1 year", "2029-02-28 24:00")]
    [InlineData("2028-02-28 10:20", "2 calendar days", "2028-03-01 24:00")]
    [InlineData("2026-12-21 10:20", "72 elapsed hours", "2026-12-24 10:20")]
    public void Calendar_days_and_months_end_at_midnight_and_elapsed_time_at_the_minute(string start, string term, string due) =>
        Due(start, term).Should().Be(due);

    [Theory]
    [InlineData("2026-12-21 10:20", 2, "2026-12-23 24:00")] // Wednesday is open: nothing moves
    [InlineData("2026-12-21 10:20", 3, "2026-12-28 16:00")] // joint leave
    [InlineData("2026-12-21 10:20", 5, "2026-12-28 16:00")] // Saturday
    public void A_last_calendar_day_on_which_the_office_is_closed_may_move_to_the_next_working_days_close(string start, int days, string due) =>
        Office.Local(Office.Add(new Term.CalendarDays(days, RollToWorkingDay: true), Office.At(start))).Should().Be(due);

    [Theory]
    [InlineData("Asia/Jakarta")]
    [InlineData("Asia/Pontianak")]
    [InlineData("Asia/Makassar")]
    public void Each_zone_counts_in_its_own_local_time(string zone)
    {
        var calendar = Offices.In("office", zone);

        calendar.Local(calendar.Add(Offices.Term("5 working days"), calendar.At("2026-11-23 09:00"))).Should().Be("2026-11-30 16:00");
        calendar.Local(calendar.Add(Offices.Term("3 office hours"), calendar.At("2026-11-23 10:00"))).Should().Be("2026-11-23 14:00");
        calendar.Local(calendar.Add(Offices.Term("1 calendar day"), calendar.At("2026-11-23 23:59"))).Should().Be("2026-11-24 24:00");
    }

    [Fact]
    public void The_same_instant_may_be_another_day_in_another_zone()
    {
        var beforeMidnightInJakarta = Offices.Pasuruan.At("2026-11-23 23:30");

        Offices.Pasuruan.Local(Offices.Pasuruan.Add(Offices.Term("1 working day"), beforeMidnightInJakarta)).Should().Be("2026-11-24 16:00");
        Offices.Tapin.Local(Offices.Tapin.Add(Offices.Term("1 working day"), beforeMidnightInJakarta)).Should().Be("2026-11-25 16:00");
    }

    private static string Due(string start, string term) => Office.Local(Office.Add(Offices.Term(term), Office.At(start)));
}

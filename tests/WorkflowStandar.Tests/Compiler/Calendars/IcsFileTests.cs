using System.Text;
using WorkflowStandar.Compiler.Calendars;
using WorkflowStandar.Tests.Core.Calendars;

namespace WorkflowStandar.Tests.Compiler.Calendars;

/// <summary>Calendars as other programs export them.</summary>
public class IcsFileTests
{
    [Fact]
    public void A_whole_day_is_a_day_with_its_name()
    {
        var file = Read("BEGIN:VEVENT", "UID:1@contoh", "DTSTART;VALUE=DATE:20261225", "DTEND;VALUE=DATE:20261226", "SUMMARY:Hari Raya Natal", "END:VEVENT");
        file.Days.Should().Equal(new IcsDay(Offices.Date("2026-12-25"), "Hari Raya Natal", 2));
        file.Findings.Should().BeEmpty();
    }

    [Fact]
    public void The_end_of_an_event_is_the_day_after_its_last() =>
        Dates("DTSTART;VALUE=DATE:20270310", "DTEND;VALUE=DATE:20270313").Should().Equal("2027-03-10", "2027-03-11", "2027-03-12");

    [Theory]
    [InlineData("DURATION:P2D")]
    [InlineData("DTEND;VALUE=DATE:20270312")]
    [InlineData("DTEND;VALUE=DATE;X-A=\"a:b;c\":20270312")]
    public void An_event_ends_as_it_says(string end) => Dates("DTSTART;VALUE=DATE:20270310", end).Should().Equal("2027-03-10", "2027-03-11");

    [Fact]
    public void An_event_without_an_end_is_one_day() => Dates("DTSTART:20270310").Should().Equal("2027-03-10");

    [Fact]
    public void Midnight_to_midnight_is_a_whole_day_as_Outlook_writes_it() =>
        Dates("DTSTART;TZID=Asia/Jakarta:20261225T000000", "DTEND;TZID=Asia/Jakarta:20261226T000000").Should().Equal("2026-12-25");

    [Fact]
    public void Lines_are_unfolded_and_unescaped() =>
        Read("BEGIN:VEVENT", "DTSTART;VALUE=DATE:20261224", "SUMMARY:Cuti bersama\\, Kelahiran", "  Yesus", "\t Kristus\\nbaris dua", "END:VEVENT")
            .Days.Single().Name.Should().Be("Cuti bersama, Kelahiran Yesus Kristus baris dua");

    [Fact]
    public void An_hour_of_a_day_is_no_holiday()
    {
        var file = Read("BEGIN:VEVENT", "DTSTART:20261225T090000Z", "SUMMARY:Rapat", "END:VEVENT");
        file.Days.Should().BeEmpty();
        file.Findings.Single().Message.En.Should().Contain("does not take a whole day");
    }

    [Fact]
    public void What_recurs_is_taken_once_and_said_so()
    {
        var file = Read("BEGIN:VEVENT", "DTSTART;VALUE=DATE:20260817", "RRULE:FREQ=YEARLY", "SUMMARY:Proklamasi Kemerdekaan", "END:VEVENT");
        file.Days.Should().ContainSingle();
        file.Findings.Single().Message.Id.Should().Contain("berulang");
    }

    [Fact]
    public void What_is_cancelled_is_passed_over() =>
        Read("BEGIN:VEVENT", "DTSTART;VALUE=DATE:20260817", "STATUS:CANCELLED", "SUMMARY:Batal", "END:VEVENT").Days.Should().BeEmpty();

    [Fact]
    public void An_alarm_within_an_event_is_not_the_event() =>
        Read("BEGIN:VEVENT", "BEGIN:VALARM", "SUMMARY:Ingat", "DTSTART;VALUE=DATE:20200101", "END:VALARM", "DTSTART;VALUE=DATE:20260817", "SUMMARY:Merdeka", "END:VEVENT")
            .Days.Should().ContainSingle().Which.Name.Should().Be("Merdeka");

    [Fact]
    public void A_day_that_is_there_twice_is_taken_once()
    {
        var file = Read(
            "BEGIN:VEVENT", "DTSTART;VALUE=DATE:20260817", "SUMMARY:Merdeka", "END:VEVENT", "BEGIN:VEVENT", "DTSTART;VALUE=DATE:20260817", "SUMMARY:Lain", "END:VEVENT");
        file.Days.Should().ContainSingle().Which.Name.Should().Be("Merdeka");
        file.Findings.Should().ContainSingle();
    }

    [Theory]
    [InlineData("DTEND;VALUE=DATE:99991231")]
    [InlineData("DTEND;VALUE=DATE:20260101")]
    [InlineData("DURATION:P9999W")]
    [InlineData("DURATION:PT1H")]
    [InlineData("DTEND;VALUE=DATE:besok")]
    public void An_end_that_makes_no_sense_takes_nothing(string end) =>
        Read("BEGIN:VEVENT", "DTSTART;VALUE=DATE:20260817", end, "SUMMARY:Aneh", "END:VEVENT").Days.Should().BeEmpty();

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("PK\u0003\u0004")]
    [InlineData("<html>BEGIN:VCALENDAR</html>")]
    public void Another_file_is_told_apart(string text)
    {
        var file = IcsFile.Read(Encoding.UTF8.GetBytes(text));
        file.Days.Should().BeEmpty();
        file.Findings.Single().Message.Id.Should().Contain("bukan berkas iCalendar");
    }

    [Fact]
    public void Hostile_files_stay_small()
    {
        var folded = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20260817\r\nSUMMARY:" + string.Concat(Enumerable.Repeat("x\r\n ", 200_000)) + "\r\nEND:VEVENT\r\nEND:VCALENDAR";
        IcsFile.Read(Encoding.UTF8.GetBytes(folded)).Days.Single().Name.Length.Should().BeLessThanOrEqualTo(200);

        var nested = string.Concat(Enumerable.Repeat("BEGIN:VEVENT\n", 50_000));
        IcsFile.Read(Encoding.UTF8.GetBytes("BEGIN:VCALENDAR\n" + nested)).Days.Should().BeEmpty();

        var many = string.Concat(Enumerable.Range(0, 5000).Select(_ => "BEGIN:VEVENT\nDTSTART:20260101T1200\nEND:VEVENT\n"));
        IcsFile.Read(Encoding.UTF8.GetBytes("BEGIN:VCALENDAR\n" + many)).Findings.Length.Should().BeLessThanOrEqualTo(100);

        IcsFile.Read(new byte[IcsFile.LargestBytes + 1]).Findings.Single().Message.En.Should().Contain("larger than 1 MB");
    }

    private static IcsFile Read(params string[] lines) => IcsFile.Read(Encoding.UTF8.GetBytes(string.Join("\r\n", ["BEGIN:VCALENDAR", .. lines, "END:VCALENDAR", ""])));

    private static IEnumerable<string> Dates(params string[] lines) =>
        Read(["BEGIN:VEVENT", .. lines, "END:VEVENT"]).Days.Select(day => day.Date.ToString("uuuu-MM-dd", null));
}

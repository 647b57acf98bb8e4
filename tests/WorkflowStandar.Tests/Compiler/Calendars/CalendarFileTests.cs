using WorkflowStandar.Compiler.Calendars;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Tests.Core.Calendars;

namespace WorkflowStandar.Tests.Compiler.Calendars;

public class CalendarFileTests
{
    private const string Holidays =
        """
        holidays: kabupaten
        edition: "1"
        title: Libur daerah
        decrees:
          perbup-1: Peraturan Bupati Nomor 1 Tahun 2026
        days:
          - { date: 2026-09-18, kind: local, name: { id: Hari jadi, en: Foundation day }, decree: perbup-1 }
          - { date: 2026-12-24, kind: joint-leave, name: Cuti bersama Natal }
        """;

    private const string Head =
        """
        calendar: contoh
        edition: "2026-1"
        title: Kalender contoh
        zone: Asia/Makassar
        covered-until: 2026-12-31
        holidays: [kabupaten]
        week:
          monday: [07:30-12:00, 13:00-16:00]
          thursday: [07:30-12:00, 13:00-24:00]
          friday: [07:30-11:30, 13:00-16:30]

        """;

    [Fact]
    public void A_calendar_is_read_as_it_is_written()
    {
        var calendar = Read(Head);

        calendar.Id.Should().Be("contoh");
        calendar.Edition.Should().Be("2026-1");
        calendar.Definition.Title.Should().Be(new Words("Kalender contoh", "Kalender contoh"), "a text without English is Indonesian in both");
        calendar.Local(calendar.CloseOf(Offices.Date("2026-11-26"))!.Value).Should().Be("2026-11-26 24:00");
        calendar.IsWorkingDay(Offices.Date("2026-11-24")).Should().BeFalse("a day that is not written is closed");
    }

    [Fact]
    public void All_kinds_of_holiday_close_the_office_unless_it_chooses()
    {
        var all = Read(Head);
        var chosen = Read(Head.Replace("holidays: [kabupaten]", "holidays: [kabupaten]\nclosed-on: [local]", StringComparison.Ordinal));

        all.IsWorkingDay(Offices.Date("2026-12-24")).Should().BeFalse();
        chosen.IsWorkingDay(Offices.Date("2026-12-24")).Should().BeTrue();
        chosen.StatusOf(Offices.Date("2026-09-18")).Should().BeOfType<DayStatus.OnHoliday>()
            .Which.Holidays[0].Should().BeEquivalentTo(new { Kind = HolidayKind.Local, Decree = "Peraturan Bupati Nomor 1 Tahun 2026", Name = new Words("Hari jadi", "Foundation day") });
    }

    [Fact]
    public void Exceptions_give_hours_to_open_days_weeks_by_day_or_close()
    {
        var calendar = Read(Head +
            """
            exceptions:
              - name: Ramadan
                hours: [08:00-15:00]
                during: [{ from: 2026-02-16, to: 2026-03-15, status: estimated }]
              - name: Rapat kerja
                closed: true
                during: [{ date: 2026-02-23, name: Rapat kerja tahunan, decree: Undangan 5 }]
              - name: Layanan Sabtu
                week: { saturday: [08:00-12:00] }
                despite-holidays: true
                during: [{ date: 2026-11-28 }]
              - name: Piket
                hours: [08:00-10:00]
                despite-holidays: true
                during: [{ date: 2026-12-24 }]
            """);

        Hours(calendar, "2026-02-16").Should().Be("08.00–15.00");
        Hours(calendar, "2026-02-17").Should().Be("tutup", "the ordinary Tuesday is closed, and hours only change open days");
        Hours(calendar, "2026-11-28").Should().Be("08.00–12.00");
        Hours(calendar, "2026-12-24").Should().Be("08.00–10.00");
        calendar.StatusOf(Offices.Date("2026-02-16")).Provisional.Should().BeTrue("its dates are a forecast");
        calendar.StatusOf(Offices.Date("2026-02-23")).Should().BeOfType<DayStatus.ClosedSpecially>()
            .Which.Exception.Should().BeEquivalentTo(new { Name = new Words("Rapat kerja tahunan", "Rapat kerja tahunan"), Decree = "Undangan 5" });
    }

    [Fact]
    public void A_file_with_errors_gives_findings_and_no_calendar()
    {
        var file = CalendarFile.Read(SourceText.From("contoh.yaml", "calendar: contoh\nzona: WIB\nweek: { senin: [07.30-12.00] }\n"), []);

        file.Calendar.Should().BeNull();
        file.Definition.Should().BeNull();
        file.Diagnostics.Select(finding => finding.Code).Should().Contain(["WS1101", "WS1102"], "unknown and missing keys are all told at once");
        file.Diagnostics.Single(finding => finding.Message.En.Contains("'senin'", StringComparison.Ordinal)).Fixes[0].NewText.Should().Be("monday");
    }

    [Fact]
    public void Of_two_files_with_one_name_the_first_counts_and_the_second_is_told()
    {
        var library = CalendarLibrary.Read(
            [SourceText.From("a.yaml", Head), SourceText.From("b.yaml", Head.Replace("\"2026-1\"", "\"2026-2\"", StringComparison.Ordinal))],
            [SourceText.From("kabupaten.yaml", Holidays), SourceText.From("lagi.yaml", Holidays)]);

        library.Diagnostics.Select(found => $"{found.Source.FileName} {found.Diagnostic.Code}").Should().Equal("lagi.yaml WS6017", "b.yaml WS6017");
        library.Calendars["contoh"].Edition.Should().Be("2026-1");
        library.CalendarFiles.Should().HaveCount(2);
    }

    [Theory]
    [InlineData("")]
    [InlineData("- a\n- b\n")]
    [InlineData("kalender")]
    [InlineData("calendar: [")]
    [InlineData("week: {{{{")]
    public void Nonsense_is_answered_with_findings(string text)
    {
        CalendarFile.Read(SourceText.From("x.yaml", text), []).Diagnostics.Should().Contain(finding => finding.IsError);
        HolidayFile.Read(SourceText.From("x.yaml", text)).Diagnostics.Should().Contain(finding => finding.IsError);
    }

    private static string Hours(Calendar calendar, string date) => DateWords.Hours(calendar.StatusOf(Offices.Date(date))).Id;

    private static Calendar Read(string text)
    {
        var library = CalendarLibrary.Read([SourceText.From("contoh.yaml", text)], [SourceText.From("kabupaten.yaml", Holidays)]);
        library.Diagnostics.Select(found => found.Diagnostic.Code + " " + found.Diagnostic.Message.En).Should().BeEmpty();
        return library.Calendars["contoh"];
    }
}

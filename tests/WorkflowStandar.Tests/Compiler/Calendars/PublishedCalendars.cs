using NodaTime;
using WorkflowStandar.Compiler.Calendars;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Tests.Architecture;
using WorkflowStandar.Tests.Core.Calendars;

namespace WorkflowStandar.Tests.Compiler.Calendars;

/// <summary>The calendars and holiday lists of this repository, as they are published.</summary>
public class PublishedCalendars
{
    internal static readonly CalendarLibrary Library = CalendarLibrary.Read(Sources("calendars"), Sources("holidays"));

    [Fact]
    public void Have_no_findings_at_all() =>
        Library.Diagnostics.Select(found => $"{found.Source.FileName}:{found.Source.PositionOf(found.Diagnostic.Span.Start)} {found.Diagnostic.Code} {found.Diagnostic.Message.En}")
            .Should().BeEmpty();

    [Fact]
    public void Are_named_as_their_files() =>
        Library.CalendarFiles.Select(file => file.Definition!.Id).Should().Equal(Library.CalendarFiles.Select(file => Path.GetFileNameWithoutExtension(file.Source.FileName)));

    [Theory]
    [InlineData("kabupaten-pasuruan", "Asia/Jakarta")]
    [InlineData("kabupaten-tapin", "Asia/Makassar")]
    [InlineData("kabupaten-ketapang", "Asia/Pontianak")]
    public void Serve_the_offices_in_their_zones(string name, string zone) => Library.Calendars[name].Zone.Id.Should().Be(zone);

    [Theory]
    [InlineData("kabupaten-pasuruan")]
    [InlineData("kabupaten-tapin")]
    [InlineData("kabupaten-ketapang")]
    public void Keep_the_hours_of_the_law(string name)
    {
        var calendar = Library.Calendars[name];

        Week(calendar, "2026-11-23").Should().Be(Duration.FromMinutes((37 * 60) + 30), "Perpres 21/2023, Pasal 4 ayat 1");
        Week(calendar, "2026-02-23").Should().Be(Duration.FromMinutes((32 * 60) + 30), "ayat 2, Ramadan");
        Week(calendar, "2024-03-18").Should().Be(Duration.FromMinutes((32 * 60) + 30));
    }

    [Theory]
    [InlineData("2022-05-02", 1443)]
    [InlineData("2023-04-22", 1444)]
    [InlineData("2024-04-10", 1445)]
    [InlineData("2025-03-31", 1446)]
    [InlineData("2026-03-21", 1447)]
    [InlineData("2027-03-10", 1448)]
    public void End_Ramadan_on_the_day_before_Idul_Fitri(string fitri, int year)
    {
        var calendar = Library.Calendars["kabupaten-pasuruan"];
        var holiday = calendar.StatusOf(Offices.Date(fitri)).Should().BeOfType<DayStatus.OnHoliday>().Subject.Holidays[0];
        var ramadan = calendar.Definition.Exceptions.Single(special => special.To == Offices.Date(fitri).PlusDays(-1));

        holiday.Name.Id.Should().Be($"Hari Raya Idul Fitri {year} Hijriah");
        (Period.DaysBetween(ramadan.From, ramadan.To) + 1).Should().BeOneOf(29, 30);
        ramadan.Estimated.Should().Be(year == 1448);
    }

    [Fact]
    public void Agree_with_the_example_offices_that_the_laws_are_tested_on()
    {
        foreach (var (published, example) in new[] { ("kabupaten-pasuruan", Offices.Pasuruan), ("kabupaten-tapin", Offices.Tapin), ("kabupaten-ketapang", Offices.Ketapang) })
        {
            var calendar = Library.Calendars[published];
            for (var date = Offices.Date("2026-01-19"); date < Offices.Date("2026-06-10"); date = date.PlusDays(1))
                DateWords.Hours(calendar.StatusOf(date)).Should().Be(DateWords.Hours(example.StatusOf(date)), "of {0}", date);
        }
    }

    [Fact]
    public void Close_on_every_national_holiday_and_joint_leave_and_say_by_which_decree()
    {
        var calendar = Library.Calendars["kabupaten-pasuruan"];
        var list = Library.HolidayFiles.Single().List!;

        list.Days.Should().HaveCount(146);
        list.Days.Should().OnlyContain(day => !calendar.IsWorkingDay(day.Date));
        list.Days.Where(day => day.Status == HolidayStatus.Decreed).Should().OnlyContain(day => day.Decree != null && day.Date <= calendar.CoveredUntil);
        list.Days.Where(day => day.Status != HolidayStatus.Decreed).Should().OnlyContain(day => day.Decree == null && day.Date > calendar.CoveredUntil);
    }

    [Fact]
    public void Explain_the_sixty_working_days_across_Christmas_and_Idul_Fitri()
    {
        var calendar = Library.Calendars["kabupaten-pasuruan"];
        var history = ClockHistory.From(calendar.At("2026-12-21 10:20"));

        var explanation = Deadline.Explain(calendar, new Term.WorkingDays(60), history);

        calendar.Local(explanation.Due!.At).Should().Be("2027-03-24 16:00");
        explanation.Due.Provisional.Should().BeTrue();
        explanation.Rows.Select(row => row.Day).OfType<DayStatus.OnHoliday>().Select(day => $"{day.Date:yyyy-MM-dd} {day.Holidays[0].Name.Id}").Should().Equal(
            "2026-12-24 Cuti bersama Kelahiran Yesus Kristus (Natal)",
            "2026-12-25 Kelahiran Yesus Kristus (Natal)",
            "2027-01-01 Tahun Baru 2027 Masehi",
            "2027-01-05 Isra Mikraj Nabi Muhammad SAW",
            "2027-02-06 Tahun Baru Imlek 2578 Kongzili",
            "2027-03-08 Hari Suci Nyepi (Tahun Baru Saka 1949)",
            "2027-03-10 Hari Raya Idul Fitri 1448 Hijriah",
            "2027-03-11 Hari Raya Idul Fitri 1448 Hijriah, hari kedua");
    }

    private static Duration Week(Calendar calendar, string monday) =>
        calendar.OfficeTimeBetween(calendar.At($"{monday} 00:00"), calendar.At($"{Offices.Date(monday).PlusDays(7):yyyy-MM-dd} 00:00"));

    private static IEnumerable<SourceText> Sources(string folder) =>
        Directory.EnumerateFiles(Repository.At("definitions", folder), "*.yaml").Order(StringComparer.Ordinal)
            .Select(path => SourceText.Decode(Path.GetFileName(path), File.ReadAllBytes(path)));
}

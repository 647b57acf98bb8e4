using WorkflowStandar.Compiler.Calendars;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Tests.Core.Calendars;

namespace WorkflowStandar.Tests.Compiler.Calendars;

/// <summary>What is written is read back as the same.</summary>
public class CalendarWritingTests
{
    [Fact]
    public void A_published_list_is_the_same_after_writing_it()
    {
        foreach (var file in PublishedCalendars.Library.HolidayFiles)
        {
            var again = HolidayFile.Read(SourceText.From("again", HolidayListText.Write(file.List!, file.Title!)));
            again.Diagnostics.Should().BeEmpty();
            again.Title.Should().Be(file.Title);
            again.List!.Days.Should().Equal(file.List!.Days.OrderBy(day => day.Date));
        }
    }

    [Theory]
    [InlineData("Hari \"jadi\": #1, 'kota' \\ {x} – \u00e9")]
    [InlineData("- bukan daftar\n---\nbukan dokumen")]
    [InlineData("no")]
    public void Names_and_decrees_may_hold_anything(string text)
    {
        var list = new HolidayList("lokal", text, [
            new Holiday(Offices.Date("2026-09-18"), HolidayKind.Local, new Words(text, text), HolidayStatus.Estimated, text),
            new Holiday(Offices.Date("2026-09-19"), HolidayKind.JointLeave, new Words("a", "b"), HolidayStatus.FixedDate, text.ToUpperInvariant())]);
        var again = HolidayFile.Read(SourceText.From("again", HolidayListText.Write(list, new Text(text, null))));
        again.Diagnostics.Should().BeEmpty();
        again.List!.Should().BeEquivalentTo(list);
    }

    [Fact]
    public void A_calendar_takes_another_edition_and_coverage_and_keeps_its_comments()
    {
        var source = SourceText.From("k", "# Kantor\ncalendar: contoh\nedition: 2026-1 # lama\ntitle: Contoh\nzone: Asia/Jakarta\ncovered-until: 2026-12-31\nweek:\n  monday: [08:00-12:00]\n");
        var changed = CalendarText.With(source, "2026 \"2\"", Offices.Date("2027-12-31"));
        changed.Content.Should().StartWith("# Kantor\ncalendar: contoh\nedition: \"2026 \\\"2\\\"\" # lama\n");
        var calendar = CalendarFile.Read(changed, []).Calendar!;
        (calendar.Edition, calendar.CoveredUntil).Should().Be(("2026 \"2\"", Offices.Date("2027-12-31")));
    }
}

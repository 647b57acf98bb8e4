using NodaTime;
using WorkflowStandar.Server.Dashboard.Watching;

namespace WorkflowStandar.EndToEndTests.Watching;

/// <summary>Periods as they stand in addresses.</summary>
public sealed class PeriodChoiceTests
{
    private static readonly LocalDate Today = new(2026, 12, 21);
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Jakarta"];

    [Theory]
    [InlineData("2026-12", null, null, "2026-12-01", "2026-12-31", "Desember 2026")]
    [InlineData("2026-T4", null, null, "2026-10-01", "2026-12-31", "Triwulan IV 2026")]
    [InlineData("2024-T1", null, null, "2024-01-01", "2024-03-31", "Triwulan I 2024")]
    [InlineData("2026", null, null, "2026-01-01", "2026-12-31", "Tahun 2026")]
    [InlineData("2026-12", "2026-11-03", "2026-11-09", "2026-11-03", "2026-11-09", "3–9 Nov 2026")]
    [InlineData(null, "2026-12-20", null, "2026-12-20", "2026-12-21", "20–21 Des 2026")]
    [InlineData(null, null, null, "2026-10-01", "2026-12-31", "Triwulan IV 2026")]
    [InlineData("2026-13", null, null, "2026-10-01", "2026-12-31", "Triwulan IV 2026")]
    [InlineData("99999", "besok", "2026-12-21", "2026-10-01", "2026-12-31", "Triwulan IV 2026")]
    [InlineData("0000-T1", "2026-12-21", "2026-12-01", "2026-10-01", "2026-12-31", "Triwulan IV 2026")]
    [InlineData(null, "1990-01-01", "2026-12-21", "2026-10-01", "2026-12-31", "Triwulan IV 2026")]
    public void An_address_names_a_period_and_what_names_none_is_the_quarter(string? key, string? from, string? to, string first, string last, string title)
    {
        var chosen = PeriodChoice.Read(key, from, to, Today, Zone);
        (PeriodChoice.Iso(chosen.Period.From), PeriodChoice.Iso(chosen.Period.To), chosen.Title.Id).Should().Be((first, last, title));
        var again = chosen.Query.Split('&').Select(part => part.Split('=')).ToDictionary(part => part[0], part => part[1]);
        PeriodChoice.Read(again.GetValueOrDefault("masa"), again.GetValueOrDefault("dari"), again.GetValueOrDefault("sampai"), Today, Zone).Should().Be(chosen);
    }

    [Theory]
    [InlineData("2026-03", "2026-02-01", "2026-02-28")]
    [InlineData("2026-T1", "2025-10-01", "2025-12-31")]
    [InlineData("2026", "2025-01-01", "2025-12-31")]
    public void Before_a_period_lies_one_of_its_kind(string key, string first, string last)
    {
        var before = PeriodChoice.Read(key, null, null, Today, Zone).Before;
        (PeriodChoice.Iso(before.From), PeriodChoice.Iso(before.To)).Should().Be((first, last));
    }

    [Fact]
    public void A_period_falls_into_months_that_are_cut_at_its_ends()
    {
        PeriodChoice.Read(null, "2026-10-15", "2026-12-03", Today, Zone).Period.Months().Select(month => $"{PeriodChoice.Iso(month.From)} {PeriodChoice.Iso(month.To)}")
            .Should().Equal("2026-10-15 2026-10-31", "2026-11-01 2026-11-30", "2026-12-01 2026-12-03");
    }
}

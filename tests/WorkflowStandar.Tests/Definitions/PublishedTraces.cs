using WorkflowStandar.Publishing.Tracing;

namespace WorkflowStandar.Tests.Definitions;

/// <summary>From the published texts to what carries them out.</summary>
public class PublishedTraces
{
    public static TheoryData<string> Files => [.. PublishedDefinitions.Files];

    [Theory]
    [MemberData(nameof(Files))]
    public void Leave_nothing_to_mend(string file) =>
        Trace(file).Gaps.Where(gap => gap.IsToMend).Select(gap => gap.Said.En).Should().BeEmpty();

    [Fact]
    public void A_way_in_that_the_text_names_leads_to_its_channel_and_to_the_scenarios_that_come_in_through_it()
    {
        var row = Trace("bkpsdm-pasuruan/pengaduan-pelayanan-publik.yaml").Rows.Single(row => row.Citation == "1.3.b");

        row.CarriedBy.Should().ContainSingle().Which.Address.Should().Be("sp4n");
        row.Scenarios.Should().Contain("Tidak dilengkapi dalam 30 hari").And.NotContain("Diselesaikan pada tingkat petugas");
    }

    private static TraceTable Trace(string file)
    {
        var compilation = PublishedDefinitions.Compile(file);
        return TraceTable.Of(compilation.Model!, compilation.Plan!, PublishedDefinitions.Run(file).Results);
    }
}

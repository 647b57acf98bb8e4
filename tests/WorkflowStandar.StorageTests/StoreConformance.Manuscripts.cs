using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Manuscripts;
using WorkflowStandar.StorageTests.Kit;

namespace WorkflowStandar.StorageTests;

public abstract partial class StoreConformance
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 11, 23, 5, 0);

    [Fact]
    public async Task A_manuscript_is_kept_as_it_was_written_and_each_saving_is_a_version()
    {
        var manuscripts = (await OpenHouseAsync()).Storage.Manuscripts;

        (await manuscripts.SaveAsync(Written("satu: 1\n", version: 0))).Should().Be(1);
        (await manuscripts.SaveAsync(Written("", version: 1) with { Scenarios = "scenarios: []\n" })).Should().Be(2);

        var kept = (await manuscripts.FindAsync(Office.Standard))!;
        (kept.Text, kept.Scenarios, kept.Head).Should().Be(("", "scenarios: []\n", Written("", version: 2).Head));
        (await manuscripts.ListAsync(Office.Agency)).Should().Equal(kept.Head);
        (await manuscripts.ListAsync(new AgencyKey("kantor-lain"))).Should().BeEmpty();
    }

    [Fact]
    public async Task Of_two_who_wrote_on_the_same_manuscript_the_second_is_told_and_overwrites_nothing()
    {
        var manuscripts = (await OpenHouseAsync()).Storage.Manuscripts;
        await manuscripts.SaveAsync(Written("pertama", version: 0));

        (await manuscripts.SaveAsync(Written("kedua", version: 0))).Should().BeNull("it had been begun meanwhile");
        await manuscripts.SaveAsync(Written("lanjut", version: 1));
        (await manuscripts.SaveAsync(Written("ketinggalan", version: 1))).Should().BeNull();
        (await manuscripts.DiscardAsync(Office.Standard, 1)).Should().BeFalse();

        (await manuscripts.FindAsync(Office.Standard))!.Text.Should().Be("lanjut");
    }

    [Fact]
    public async Task A_manuscript_that_is_thrown_away_is_gone()
    {
        var manuscripts = (await OpenHouseAsync()).Storage.Manuscripts;
        await manuscripts.SaveAsync(Written("pertama", version: 0));

        (await manuscripts.DiscardAsync(Office.Standard, 1)).Should().BeTrue();

        (await manuscripts.FindAsync(Office.Standard)).Should().BeNull();
        (await manuscripts.SaveAsync(Written("ketinggalan", version: 1))).Should().BeNull("what is gone does not come back by a late saving");
    }

    private static Manuscript Written(string text, int version) =>
        new(new ManuscriptHead(Office.Standard, version, "Naskah", "f00d", Noon, new ActorId("pengelola")), text, "");
}

using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Server.Dashboard.Cases;

namespace WorkflowStandar.EndToEndTests.Cases;

/// <summary>Who has a task open before them.</summary>
public sealed class TaskPresenceTests
{
    private static readonly Instant Nine = Instant.FromUtc(2026, 11, 23, 2, 0);
    private static readonly CaseKey Case = new(new AgencyKey("kantor"), new CaseId("1"));
    private static readonly ActorId Dewi = new("dewi");
    private static readonly ActorId Eko = new("eko");

    private readonly TaskPresence presence = new();

    [Fact]
    public void Others_are_told_and_oneself_is_not()
    {
        presence.Come(Case, 1, Dewi, "Dewi", Nine);
        presence.Others(Case, 1, Dewi, Nine).Should().BeEmpty();
        presence.Others(Case, 1, Eko, Nine).Should().ContainSingle().Which.Name.Should().Be("Dewi");
        presence.Others(Case, 2, Eko, Nine).Should().BeEmpty("it is another task");
    }

    [Fact]
    public void Whoever_stays_has_been_there_since_they_came()
    {
        presence.Come(Case, 1, Dewi, "Dewi", Nine);
        presence.Come(Case, 1, Dewi, "Dewi", Nine + Duration.FromMinutes(2));
        presence.Others(Case, 1, Eko, Nine + Duration.FromMinutes(4)).Single().Since.Should().Be(Nine);
    }

    [Fact]
    public void Whoever_says_nothing_any_more_is_gone_and_comes_anew()
    {
        presence.Come(Case, 1, Dewi, "Dewi", Nine);
        var later = Nine + TaskPresence.Lasts + Duration.FromSeconds(1);
        presence.Others(Case, 1, Eko, later).Should().BeEmpty();
        presence.Come(Case, 1, Dewi, "Dewi", later);
        presence.Others(Case, 1, Eko, later).Single().Since.Should().Be(later);
    }

    [Fact]
    public void Whoever_leaves_is_gone_at_once()
    {
        presence.Come(Case, 1, Dewi, "Dewi", Nine);
        presence.Leave(Case, 1, Dewi);
        presence.Others(Case, 1, Eko, Nine).Should().BeEmpty();
    }
}

using NodaTime;
using WorkflowStandar.Core.Agencies;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Tests.Core.Cases;

public sealed class RepresentationTests
{
    private static readonly RoleKey Secretary = new("sekretaris");
    private static readonly RoleKey Head = new("kabag");
    private static readonly ActorId Dewi = new("dewi");
    private static readonly ActorId Eko = new("eko");
    private static readonly RolesHeld Held = new([Head], [new StandingIn(Secretary, "eko", "Eko Prasetyo", new LocalDate(2026, 12, 31))]);

    [Fact]
    public void Work_of_a_role_that_is_held_for_somebody_absent_is_done_instead_of_them() =>
        Acting(Task(Secretary)).InsteadOf.Should().Be(Eko);

    [Fact]
    public void Work_of_one_s_own_role_is_done_for_oneself() => Acting(Task(Head)).InsteadOf.Should().BeNull();

    [Fact]
    public void Work_that_one_s_own_role_shares_is_done_for_oneself() =>
        Acting(Task(Secretary) with { SharedWith = [Head] }).InsteadOf.Should().BeNull();

    [Fact]
    public void Work_that_the_absent_had_taken_on_is_continued_instead_of_them() =>
        Acting(Task(Head) with { Holder = Eko }).InsteadOf.Should().Be(Eko);

    [Fact]
    public void Work_that_is_for_the_absent_person_is_done_instead_of_them() =>
        Acting(Task(Head) with { Person = Eko }).InsteadOf.Should().Be(Eko);

    [Fact]
    public void Work_that_is_for_somebody_else_gives_no_right_to_represent_them() =>
        Acting(Task(Secretary) with { Person = new ActorId("rudi") }).InsteadOf.Should().BeNull();

    private static Actor Acting(OpenTask task) =>
        new Actor(Dewi, "Dewi Kartikasari", ActorKind.Staff, Held.All).On(task, Held);

    private static OpenTask Task(RoleKey role) => new(1, new StepKey("h"), role, [], null, null, Instant.FromUtc(2026, 12, 21, 2, 0));
}

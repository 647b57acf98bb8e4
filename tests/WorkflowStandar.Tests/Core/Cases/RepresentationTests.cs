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

    [Fact]
    public void What_a_substitute_does_to_a_case_is_recorded_with_the_absent_person()
    {
        Plan plan = Given.A.Plan
            .Tier("tingkat", "ringan", "berat")
            .Task("verifikasi", by: "sekretaris", asks: ["tingkat"], outcomes: ["lengkap", "kurang → lengkapi"]).End()
            .Return("lengkapi", resumes: "verifikasi", pauses: "janji")
            .Clock("janji", tierBy: "tingkat", tiers: "ringan: 5 working days, berat: 14 working days", extension: "3 working days once by sekretaris");
        var dewi = new Actor(Dewi, "Dewi Kartikasari", ActorKind.Staff, Held.All);
        var desk = new Desk(plan).Submitted();
        void Do(CaseCommand command) => desk.Do(command, dewi.On(command, desk.Plan.Procedures[0], desk.State, Held));

        Do(new CaseCommand.Claim(1));
        Do(new CaseCommand.Release(1));
        Do(new CaseCommand.Claim(1));
        Do(new CaseCommand.Reclassify(new FieldKey("tingkat"), "berat", "Luas"));
        Do(new CaseCommand.Extend(new ClockKey("janji"), "Menunggu data"));
        Do(new CaseCommand.Return(1, "KTP belum ada", []));
        Do(new CaseCommand.Recall("Ternyata ada"));

        desk.History.Where(happened => happened.InsteadOf == Eko).Select(happened => happened.GetType().Name).Should().Equal(
            nameof(CaseEvent.StepClaimed), nameof(CaseEvent.StepReleased), nameof(CaseEvent.StepClaimed), nameof(CaseEvent.Reclassified), nameof(CaseEvent.ClockExtended),
            nameof(CaseEvent.StepCompleted), nameof(CaseEvent.Returned), nameof(CaseEvent.Recalled), nameof(CaseEvent.StepClaimed));
        desk.History.Where(happened => happened is CaseEvent.ClockPaused or CaseEvent.StepOpened).Should().OnlyContain(happened => happened.InsteadOf == null);
    }

    [Fact]
    public void What_one_s_own_role_allows_is_done_for_oneself_though_one_stands_in_for_somebody()
    {
        Plan plan = Given.A.Plan.Task("verifikasi", by: "kabag", outcomes: ["lengkap", "kurang → lengkapi"]).End().Return("lengkapi", resumes: "verifikasi")
            .Clock("janji", "5 working days", extension: "3 working days once by kabag");
        var desk = new Desk(plan).Submitted();
        Actor For(CaseCommand command) => new Actor(Dewi, "Dewi Kartikasari", ActorKind.Staff, Held.All).On(command, desk.Plan.Procedures[0], desk.State, Held);

        For(new CaseCommand.Extend(new ClockKey("janji"), "x")).InsteadOf.Should().BeNull();
        For(new CaseCommand.Comment("x", false)).InsteadOf.Should().BeNull();
        desk.Do(new CaseCommand.Return(1, "KTP belum ada", []), For(new CaseCommand.Return(1, "KTP belum ada", [])));
        For(new CaseCommand.Recall("x")).InsteadOf.Should().BeNull();
    }

    [Fact]
    public void Who_holds_no_role_but_somebody_else_s_writes_for_them()
    {
        var held = new RolesHeld([], Held.StandsIn);
        var comment = new CaseCommand.Comment("x", false);
        var desk = new Desk(Given.A.Plan.Task("verifikasi", by: "kabag").End()).Submitted();

        new Actor(Dewi, "Dewi Kartikasari", ActorKind.Staff, held.All).On(comment, desk.Plan.Procedures[0], desk.State, held).InsteadOf.Should().Be(Eko);
    }

    private static Actor Acting(OpenTask task) =>
        new Actor(Dewi, "Dewi Kartikasari", ActorKind.Staff, Held.All).On(task, Held);

    private static OpenTask Task(RoleKey role) => new(1, new StepKey("h"), role, [], null, null, Instant.FromUtc(2026, 12, 21, 2, 0));
}

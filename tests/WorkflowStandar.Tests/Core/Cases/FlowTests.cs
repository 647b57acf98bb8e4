using FsCheck;
using FsCheck.Fluent;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using static WorkflowStandar.Tests.Core.Cases.Desk;

namespace WorkflowStandar.Tests.Core.Cases;

public class FlowTests
{
    private static readonly FieldType Sections = new FieldType.Recipients([new RoleKey("umum"), new RoleKey("hukum"), new RoleKey("humas")]);

    private static PlanText Distribution(string join) => Given.A.Plan
        .LaterField("kepada", Sections)
        .LaterField("hasil", new FieldType.Text())
        .Task("disposisi", by: "sekretaris", asks: ["kepada"])
        .Distribute("tindak-lanjut", to: "kepada", join: join, asks: ["hasil"])
        .Task("arsip")
        .End()
        .Clock("tindak-lanjut-masing-masing", "5 working days", perOpening: "tindak-lanjut");

    private static Desk Distributed(string join, params string[] to) =>
        new Desk(Distribution(join)).Submitted().Completed("disposisi", null, null, null, ("kepada", to));

    private static PlanText Side(string join) => Given.A.Plan
        .Parallel(
            "koordinasi",
            join,
            branch => branch.Task("fasilitasi", by: "umum").Task("laporan-fasilitasi", by: "umum"),
            branch => branch.Task("humas", by: "humas"))
        .Task("tindak-lanjut")
        .End();

    [Fact]
    public void Branches_run_side_by_side_and_the_join_waits_for_all()
    {
        var desk = new Desk(Side("all")).Submitted();
        desk.OpenSteps.Should().Equal("fasilitasi", "humas");

        desk.Completed("humas").OpenSteps.Should().Equal("fasilitasi");
        desk.Completed("fasilitasi").OpenSteps.Should().Equal("laporan-fasilitasi");
        desk.Completed("laporan-fasilitasi").OpenSteps.Should().Equal("tindak-lanjut");
    }

    [Fact]
    public void The_first_branch_to_arrive_opens_a_join_on_any_and_ends_the_others()
    {
        var desk = new Desk(Side("any")).Submitted().Completed("humas");

        desk.OpenSteps.Should().Equal("tindak-lanjut");
        desk.Only<CaseEvent.StepSkipped>().Step.Should().Be(new StepKey("fasilitasi"));
        desk.Refused(Completion(desk.Only<CaseEvent.StepSkipped>().Token), Officer("umum")).Code.Should().Be("task/not-open");
    }

    [Fact]
    public void A_distribution_opens_a_task_for_each_recipient()
    {
        var desk = Distributed("all", "umum", "hukum:pak-hukum");

        desk.State.Tasks.Select(task => (task.Role.Value, task.Person?.Value)).Should().Equal(("umum", null), ("hukum", "pak-hukum"));
        desk.OpenSteps.Should().Equal("tindak-lanjut", "tindak-lanjut");
    }

    [Fact]
    public void One_recipient_may_be_given_as_a_text_alone()
    {
        var desk = new Desk(Distribution("all")).Submitted().Completed("disposisi", null, null, null, ("kepada", "umum"));

        desk.OpenSteps.Should().Equal("tindak-lanjut");
        desk.State.Value(new FieldKey("kepada")).Should().Be(FieldValue.Of(["umum"]));
    }

    [Fact]
    public void A_task_for_one_person_is_not_for_others_who_hold_the_role()
    {
        var desk = Distributed("all", "hukum:pak-hukum");
        var task = desk.Task("tindak-lanjut");

        desk.Refused(Completion(task), Officer("hukum")).Code.Should().Be("task/for-another-person");
        desk.Refused(Completion(task), Officer("umum")).Code.Should().Be("task/for-another-person");
        desk.Do(Completion(task), Officer("hukum", "pengganti") with { InsteadOf = new ActorId("pak-hukum") }).OpenSteps.Should().Equal("arsip");
    }

    [Fact]
    public void A_supervisor_may_give_a_task_for_one_person_to_another()
    {
        var desk = Distributed("all", "hukum:pak-hukum");
        var task = desk.Task("tindak-lanjut");

        desk.Do(new CaseCommand.Assign(task, new ActorId("bu-hukum"), Roles("hukum"), "cuti"), Supervisor);

        desk.Do(Completion(task), Officer("hukum", "bu-hukum")).OpenSteps.Should().Equal("arsip");
    }

    [Theory]
    [InlineData("all", 3)]
    [InlineData("any", 1)]
    [InlineData("2", 2)]
    [InlineData("9", 3)]
    public void A_distribution_goes_on_when_enough_have_answered(string join, int enough)
    {
        var desk = Distributed(join, "umum", "hukum", "humas");

        for (var answered = 1; answered < enough; answered++)
            desk.Completed("tindak-lanjut").OpenSteps.Should().NotContain("arsip");
        desk.Completed("tindak-lanjut").OpenSteps.Should().Equal("arsip");

        desk.All<CaseEvent.GroupJoined>().Should().ContainSingle();
        desk.All<CaseEvent.ClockStopped>().Should().HaveCount(enough);
        desk.All<CaseEvent.ClockVoided>().Should().HaveCount(3 - enough);
    }

    [Fact]
    public void A_distribution_to_nobody_is_refused_at_the_completion_that_leads_to_it()
    {
        var desk = new Desk(Distribution("all")).Submitted();

        foreach (var nobody in new[] { Completion(1), Completion(1, null, null, ("kepada", Array.Empty<string>())) })
        {
            var refusal = desk.Refused(nobody, Officer("sekretaris"));
            refusal.Code.Should().Be("fields/invalid");
            refusal.Fields.Should().ContainSingle().Which.Field.Should().Be(new FieldKey("kepada"));
        }
    }

    [Fact]
    public void Recipients_are_among_the_declared_roles_and_named_once()
    {
        var desk = new Desk(Distribution("all")).Submitted();

        desk.Refused(Completion(1, null, null, ("kepada", new[] { "keuangan" })), Officer("sekretaris")).Fields[0].Code.Should().Be("not-among");
        desk.Refused(Completion(1, null, null, ("kepada", new[] { "umum:" })), Officer("sekretaris")).Fields[0].Code.Should().Be("not-among");
        desk.Refused(Completion(1, null, null, ("kepada", new[] { "umum", "umum" })), Officer("sekretaris")).Fields[0].Code.Should().Be("twice");
    }

    [Fact]
    public void A_join_opens_once_whatever_the_order_of_its_branches() =>
        Prop.ForAll(
            Gen.Shuffle(Enumerable.Range(0, 6)).ToArbitrary(),
            Gen.Choose(1, 6).ToArbitrary(),
            (order, needed) =>
            {
                var desk = new Desk(Distribution($"{needed}")).Submitted();
                desk.Completed("disposisi", null, null, null, ("kepada", Enumerable.Range(1, 6).Select(person => $"umum:orang-{person}").ToArray()));
                var tasks = desk.State.Tasks;
                foreach (var index in order)
                    if (desk.State.Task(tasks[index].Token) is { } task)
                        desk.Do(Completion(task.Token), Officer("umum", task.Person!.Value.Value));

                desk.OpenSteps.Should().Equal("arsip");
                desk.All<CaseEvent.GroupJoined>().Should().ContainSingle();
                desk.All<CaseEvent.StepOpened>().Count(opened => opened.Step.Value == "arsip").Should().Be(1);
                desk.All<CaseEvent.StepSkipped>().Should().HaveCount(6 - needed);
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_distribution_nested_in_a_branch_vanishes_with_it()
    {
        Plan plan = Given.A.Plan
            .LaterField("kepada", Sections)
            .Task("disposisi", asks: ["kepada!"])
            .Parallel("sisi", "any", branch => branch.Distribute("bagi", to: "kepada"), branch => branch.Task("cepat", by: "umum"))
            .Task("arsip")
            .End();
        var desk = new Desk(plan).Submitted().Completed("disposisi", null, null, null, ("kepada", new[] { "umum", "hukum" }));
        desk.Completed("bagi", by: "hukum").OpenSteps.Should().Equal("bagi", "cepat");

        desk.Completed("cepat");

        desk.OpenSteps.Should().Equal("arsip");
        desk.State.Position.Groups.Should().BeEmpty();
    }

    [Fact]
    public void A_nested_join_arrives_at_the_outer_one()
    {
        Plan plan = Given.A.Plan
            .Parallel(
                "luar",
                "all",
                branch => branch.Parallel("dalam", "all", null, inner => inner.Task("a"), inner => inner.Task("b")),
                branch => branch.Task("c"))
            .Task("arsip")
            .End();
        var desk = new Desk(plan).Submitted();

        desk.Completed("a").Completed("c").OpenSteps.Should().Equal("b");
        desk.Completed("b").OpenSteps.Should().Equal("arsip");
    }

    [Fact]
    public void An_end_in_a_branch_ends_the_whole_case()
    {
        Plan plan = Given.A.Plan
            .Parallel("sisi", "all", branch => branch.Task("periksa", outcomes: ["baik", "palsu → ditolak"]), branch => branch.Task("siapkan"))
            .End()
            .End("ditolak", Ending.Rejected);

        var desk = new Desk(plan).Submitted().Completed("periksa", "palsu");

        desk.State.Ending.Should().Be(Ending.Rejected);
        desk.State.End.Should().Be(new StepKey("ditolak"));
        desk.Only<CaseEvent.StepSkipped>().Step.Should().Be(new StepKey("siapkan"));
    }

    [Fact]
    public void A_branch_without_a_task_arrives_at_once_and_may_open_the_join_by_itself()
    {
        Plan plan = Given.A.Plan
            .Parallel("sisi", "any", branch => branch.Inform("beri-tahu", "umum"), branch => branch.Task("siapkan"))
            .Task("arsip")
            .End();

        var desk = new Desk(plan).Submitted();

        desk.OpenSteps.Should().Equal("arsip");
        desk.All<CaseEvent.StepOpened>().Should().ContainSingle();
    }

    [Fact]
    public void An_information_never_holds_the_case_up()
    {
        Plan plan = Given.A.Plan.Task("agenda").Inform("tembusan", "umum, hukum").Task("disposisi").End();

        var desk = new Desk(plan).Submitted().Completed("agenda");

        desk.OpenSteps.Should().Equal("disposisi");
        desk.Only<CaseEvent.Informed>().To.Select(to => to.ToString()).Should().Equal("umum", "hukum");
    }

    [Theory]
    [InlineData("luas", "hearing")]
    [InlineData("sempit", "jawab")]
    public void A_choice_goes_by_the_fields(string effect, string next)
    {
        Plan plan = Given.A.Plan
            .LaterField("dampak", PlanText.Choice("luas", "sempit"))
            .Task("kaji", asks: ["dampak!"])
            .Choose("perlu-hearing", ifField: "dampak", isValue: "luas", then: "hearing", otherwise: "jawab")
            .Task("hearing", next: "selesai")
            .Task("jawab")
            .End();

        var desk = new Desk(plan).Submitted().Completed("kaji", null, null, null, ("dampak", effect));

        desk.OpenSteps.Should().Equal(next);
        desk.Only<CaseEvent.BranchChosen>().Next.ToString().Should().Be(next);
    }

    [Fact]
    public void A_condition_may_ask_for_the_channel()
    {
        Plan plan = Given.A.Plan
            .Channel("loket").Channel("surel")
            .Choose("cara", ifField: "channel", isValue: "surel", then: "cetak", otherwise: "terima")
            .Task("cetak", next: "selesai")
            .Task("terima")
            .End();

        new Desk(plan).Submitted("surel").OpenSteps.Should().Equal("cetak");
        new Desk(plan).Submitted("loket").OpenSteps.Should().Equal("terima");
    }

    [Fact]
    public void A_plan_that_goes_round_without_anybody_is_caught()
    {
        Plan informs = Given.A.Plan.Task("a").Inform("b", "umum").Inform("c", "umum", next: "b").End();
        Plan joins = Given.A.Plan.Task("a").Parallel("b", "any", branch => branch.Inform("c", "umum")).Inform("d", "umum", next: "b").End();
        Plan waits = Given.A.Plan.Field("tanggal", new FieldType.Date()).Task("a").WaitUntil("b", "tanggal").Inform("c", "umum", next: "b").End();

        foreach (var plan in new[] { informs, joins })
            new Desk(plan).Submitted().Invoking(desk => desk.Completed("a")).Should().Throw<InvalidOperationException>().WithMessage("*goes round*");
        new Desk(waits).Submitted("loket", null, ("tanggal", "2026-11-20")).Invoking(desk => desk.Completed("a")).Should().Throw<InvalidOperationException>().WithMessage("*goes round*");
    }
}

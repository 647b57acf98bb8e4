using System.Collections.Immutable;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Tests.Core.Calendars;
using static WorkflowStandar.Tests.Core.Cases.Desk;

namespace WorkflowStandar.Tests.Core.Cases;

public class MigrationTests
{
    private static PlanText Old => Given.A.Plan
        .Field("ktp", new FieldType.Text())
        .LaterField("kepada", new FieldType.Recipients([new RoleKey("umum"), new RoleKey("hukum")]))
        .Tier("tingkat", "ringan", "berat")
        .Task("konsep", by: "tata-usaha", asks: ["kepada", "tingkat"], outcomes: ["lengkap", "kurang → lengkapi"])
        .Task("tanda-tangan", by: "sekretaris", notBy: "konsep")
        .Distribute("bagi", "kepada")
        .Task("arsip").End()
        .Return("lengkapi", resumes: "konsep", pauses: "janji", lapsesAfter: "5 working days", lapsed: "kedaluwarsa")
        .End("kedaluwarsa", Ending.Lapsed)
        .Clock("janji", "5 working days", rungs: [PlanText.Warn("1 working day"), PlanText.Miss()])
        .Clock("bagi-paling-lama", "2 working days", perOpening: "bagi");

    private static PlanText New(string draft = "konsep", string signature = "tanda-tangan", string distribution = "bagi", string term = "10 working days", string by = "sekretaris") => Given.A.Plan
        .Edition("2026")
        .Field("ktp", new FieldType.Text())
        .LaterField("kepada", new FieldType.Recipients([new RoleKey("umum"), new RoleKey("hukum")]))
        .Tier("tingkat", "ringan", "berat")
        .Task(draft, by: "tata-usaha", asks: ["kepada", "tingkat"], outcomes: ["lengkap", "kurang → lengkapi"])
        .Task(signature, by: by, notBy: draft)
        .Distribute(distribution, "kepada")
        .Task("arsip-baru").End()
        .Return("lengkapi", resumes: draft, pauses: "janji", lapsesAfter: "10 working days", lapsed: "kedaluwarsa")
        .End("kedaluwarsa", Ending.Lapsed)
        .Clock("janji", term, rungs: [PlanText.Warn("1 working day"), PlanText.Miss()])
        .Clock("bagi-paling-lama", "3 working days", perOpening: distribution);

    private static CaseCommand.Migrate To(Plan plan, params (string From, string To)[] steps) =>
        new(plan, steps.ToImmutableDictionary(pair => new StepKey(pair.From), pair => new StepKey(pair.To)));

    private static Desk AtDraft => new Desk(Old).Submitted();

    private static Desk AtSignature => AtDraft.Completed("konsep", "lengkap", null, null, ("kepada", new[] { "umum", "hukum" }));

    [Fact]
    public void Steps_and_clocks_of_the_same_name_move_and_the_case_goes_on_by_the_new_edition()
    {
        var desk = AtSignature.Do(To(New()), Supervisor);

        desk.State.Edition.Should().Be("2026");
        desk.Due("janji").Should().Be("2026-12-07 16:00");
        desk.Only<CaseEvent.ClockMoved>().Cause.Should().Be("edition/2026");
        desk.Completed("tanda-tangan").Completed("bagi").Completed("bagi").OpenSteps.Should().Equal("arsip-baru");
    }

    [Fact]
    public void A_renamed_step_is_mapped_and_remembered_by_its_new_name()
    {
        var desk = AtSignature.Do(To(New(draft: "naskah", signature: "paraf"), ("konsep", "naskah"), ("tanda-tangan", "paraf")), Supervisor);

        desk.OpenSteps.Should().Equal("paraf");
        desk.Refused(Completion(desk.Task("paraf")), Officer("sekretaris", "petugas-tata-usaha")).Code.Should().Be("task/second-eyes");
        desk.Completed("paraf").OpenSteps.Should().Equal("bagi", "bagi");
    }

    [Fact]
    public void A_distribution_under_way_is_mapped_with_its_recipients_and_their_clocks()
    {
        var desk = AtSignature.Completed("tanda-tangan").Completed("bagi").Do(To(New(distribution: "sebar"), ("bagi", "sebar")), Supervisor);

        desk.OpenSteps.Should().Equal("sebar");
        desk.Due("bagi-paling-lama").Should().Be("2026-11-26 16:00");
        desk.Completed("sebar").OpenSteps.Should().Equal("arsip-baru");
    }

    [Fact]
    public void All_that_has_no_counterpart_is_told_at_once_and_nothing_changes()
    {
        Plan narrow = Given.A.Plan.Edition("2026")
            .LaterField("kepada", new FieldType.Recipients([new RoleKey("humas")]))
            .Task("lain").End();
        var desk = AtSignature.Completed("tanda-tangan");
        var before = Json(desk.State);

        var refusal = desk.Refused(To(narrow), Supervisor);

        refusal.Code.Should().Be("migration/unmapped");
        refusal.Names.Should().Equal("bagi", "janji", "bagi-paling-lama", "konsep", "kepada");
        refusal.Message.En.Should().Contain("\"janji\": the new edition has no such clock");
        Json(desk.State).Should().Be(before);
    }

    [Fact]
    public void A_step_of_another_kind_or_in_another_branch_is_no_counterpart()
    {
        Plan informs = Given.A.Plan.Edition("2026").Task("a").Inform("konsep", "umum").End().Clock("janji", "5 working days");
        AtDraft.Refused(To(informs), Supervisor).Names.Should().Equal("konsep");

        Plan branches = Given.A.Plan.Edition("2026")
            .Parallel("sisi", "all", branch => branch.Task("konsep"), branch => branch.Task("b")).End().Clock("janji", "5 working days");
        AtDraft.Refused(To(branches), Supervisor).Names.Should().Equal("konsep");
    }

    [Fact]
    public void A_parallel_with_other_branches_is_no_counterpart()
    {
        Plan two = Given.A.Plan.Parallel("sisi", "all", branch => branch.Task("a"), branch => branch.Task("b")).Task("c").End();
        Plan three = Given.A.Plan.Edition("2026").Parallel("sisi", "all", branch => branch.Task("a"), branch => branch.Task("b"), branch => branch.Task("d")).Task("c").End();
        Plan renamed = Given.A.Plan.Edition("2026").Parallel("dua-sisi", "any", branch => branch.Task("a"), branch => branch.Task("b")).Task("e").End();

        new Desk(two).Submitted().Refused(To(three), Supervisor).Names.Should().Equal("sisi");

        var desk = new Desk(two).Submitted().Do(To(renamed, ("sisi", "dua-sisi")), Supervisor);
        desk.Completed("a").Completed("b").OpenSteps.Should().Equal("e");
    }

    [Fact]
    public void A_clock_may_have_another_name_and_never_vanishes()
    {
        Plan renamed = Given.A.Plan.Edition("2026").Task("konsep").End().Clock("tenggat", "7 working days");
        AtDraft.Refused(To(renamed), Supervisor).Names.Should().Equal("janji");

        var desk = AtDraft.Do(To(renamed) with { Clocks = ImmutableDictionary<ClockKey, ClockKey>.Empty.Add(new ClockKey("janji"), new ClockKey("tenggat")) }, Supervisor);

        desk.Due("tenggat").Should().Be("2026-12-02 16:00");
    }

    [Fact]
    public void A_tier_takes_its_term_from_the_new_edition()
    {
        PlanText Tiers(string edition, string tiers) => Given.A.Plan.Edition(edition).Tier("tingkat", "ringan", "berat").Task("a", asks: ["tingkat"]).Task("b").End().Clock("janji", tierBy: "tingkat", tiers: tiers);
        var desk = new Desk(Tiers("2023", "ringan: 3 office hours, berat: 14 working days")).Submitted().Completed("a", null, null, null, ("tingkat", "berat"));

        desk.Refused(To(Tiers("2026", "ringan: 3 office hours")), Supervisor).Names.Should().Equal("janji");
        desk.Do(To(Tiers("2026", "ringan: 3 office hours, berat: 30 working days")), Supervisor).Due("janji").Should().Be("2027-01-08 16:30");
    }

    [Fact]
    public void The_role_of_an_open_task_follows_the_new_edition()
    {
        var desk = AtSignature.Do(To(New(by: "ketua")), Supervisor);

        desk.Open("tanda-tangan").Role.Should().Be(new RoleKey("ketua"));
    }

    [Fact]
    public void What_an_escalation_decided_stays()
    {
        var desk = new Desk(Given.A.Plan.Task("a", by: "umum").End().Clock("janji", "5 office minutes", rungs: [PlanText.Miss(PlanText.Reassign("sekretaris"))])).Submitted().At("2026-11-23 10:00").Rung();

        desk.Do(To(Given.A.Plan.Edition("2026").Task("a", by: "hukum").End().Clock("janji", "5 office minutes")), Supervisor);

        desk.Open("a").Role.Should().Be(new RoleKey("sekretaris"));
    }

    [Fact]
    public void A_file_with_the_applicant_gets_the_new_term()
    {
        var desk = AtDraft.Completed("konsep", "kurang", null, "KTP").Do(To(New()), Supervisor);

        desk.Calendar.Local(desk.Only<CaseEvent.WaitMoved>().To).Should().Be("2026-12-07 16:00");
    }

    [Fact]
    public void A_case_may_move_to_another_calendar()
    {
        Plan elsewhere = New().OnCalendar("kabupaten-tapin");

        AtDraft.Invoking(desk => desk.Decide(To(elsewhere), Supervisor)).Should().Throw<ArgumentException>();
        AtDraft.Do(To(elsewhere) with { Calendar = Offices.Tapin }, Supervisor).Clock("janji").Due.Should().Be(Offices.Tapin.At("2026-12-07 16:00"));
    }

    [Fact]
    public void A_step_that_pauses_a_clock_in_the_new_edition_pauses_it_from_the_move_on()
    {
        Plan pausing = Given.A.Plan.Edition("2026").Task("a").Task("b").End().Clock("janji", "5 working days", pausesDuring: "a");
        var desk = new Desk(Given.A.Plan.Task("a").Task("b").End().Clock("janji", "5 working days")).Submitted();

        desk.At("2026-11-24 09:00").Do(To(pausing), Supervisor).Clock("janji").Status.Should().Be(ClockStatus.Paused);
        desk.At("2026-11-26 09:00").Completed("a").Due("janji").Should().Be("2026-12-02 16:00");
    }

    [Fact]
    public void Only_a_supervisor_migrates_and_only_within_the_standard()
    {
        AtDraft.Refused(To(New()), Officer("tata-usaha")).Code.Should().Be("case/not-supervisor");
        AtDraft.Refused(To(Old), Supervisor).Code.Should().Be("migration/same-edition");
        AtDraft.Refused(To(New().Build() with { Standard = StandardKey.Of("setwan-dprd-pasuruan/unjuk-rasa") }), Supervisor).Code.Should().Be("migration/other-standard");
    }

    [Fact]
    public void A_new_term_that_is_past_already_is_missed_at_once()
    {
        var desk = AtDraft.At("2026-11-26 09:00").Do(To(New(term: "1 working day")), Supervisor);

        desk.Clock("janji").Fired.Should().Contain("miss");
    }
}

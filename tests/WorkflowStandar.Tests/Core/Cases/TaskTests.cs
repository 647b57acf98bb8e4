using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using static WorkflowStandar.Tests.Core.Cases.Desk;

namespace WorkflowStandar.Tests.Core.Cases;

public class TaskTests
{
    private static PlanText Refusal => Given.A.Plan
        .LaterField("alasan", new FieldType.Text())
        .LaterField("catatan", new FieldType.Text())
        .Task("konsep", by: "tata-usaha", asks: ["alasan!", "catatan"], issues: "surat-penolakan", registers: "buku-agenda", notifies: "applicant")
        .Task("tanda-tangan", by: "sekretaris", notBy: "konsep", outcomes: ["ditandatangani", "dikembalikan → konsep"])
        .End("ditolak", Ending.Rejected, notifies: "applicant");

    private static Desk AtDraft => new Desk(Refusal).Submitted();

    private static Desk AtSignature => AtDraft.Completed("konsep", null, null, null, ("alasan", "Rahasia negara"));

    [Fact]
    public void Completing_a_task_opens_the_next_and_leaves_its_papers()
    {
        var desk = AtSignature;

        desk.OpenSteps.Should().Equal("tanda-tangan");
        desk.Only<CaseEvent.DocumentIssued>().Document.Should().Be(new DocumentKey("surat-penolakan"));
        desk.Only<CaseEvent.Registered>().Number.Should().Be("1");
        desk.State.Registrations.Should().Contain(new RegisterKey("buku-agenda"), "1");
        desk.State.Value(new FieldKey("alasan")).Should().Be(FieldValue.Of("Rahasia negara"));
        desk.Only<CaseEvent.StepCompleted>().Should().Match<CaseEvent.StepCompleted>(done => done.By.Value == "petugas-tata-usaha" && done.Name == "Petugas tata-usaha");
    }

    [Fact]
    public void A_second_run_of_a_step_takes_the_next_number_of_its_register()
    {
        var desk = AtSignature.Completed("tanda-tangan", "dikembalikan");

        desk.Completed("konsep").Only<CaseEvent.Registered>().Number.Should().Be("2");
    }

    [Fact]
    public void Only_a_holder_of_the_role_completes_a_task()
    {
        var refusal = AtDraft.Refused(Completion(1), Officer("sekretaris"));

        refusal.Code.Should().Be("task/not-your-role");
        refusal.Message.Id.Should().Contain("tata-usaha");
    }

    [Fact]
    public void An_applicant_never_completes_a_task_whatever_roles_are_claimed_for_them() =>
        AtDraft.Refused(Completion(1), new Actor(Citizen, "Warga", ActorKind.Applicant, Roles("tata-usaha"))).Code.Should().Be("task/not-your-role");

    [Fact]
    public void A_supervisor_does_a_step_whose_role_they_hold_and_no_other()
    {
        AtDraft.Refused(Completion(1), Supervisor).Code.Should().Be("task/not-your-role");
        AtDraft.Do(Completion(1, null, null, ("alasan", "x")), Supervisor with { Roles = Roles("tata-usaha") }).OpenSteps.Should().Equal("tanda-tangan");
    }

    [Fact]
    public void The_second_to_complete_a_task_is_told_who_was_first_and_when()
    {
        var desk = AtDraft;
        var task = desk.Task("konsep");
        desk.At("2026-11-23 09:12").Completed("konsep", null, null, null, ("alasan", "x"));

        var refusal = desk.At("2026-11-23 09:13").Refused(Completion(task), Officer("tata-usaha", "orang-lain"));

        refusal.Code.Should().Be("task/already-completed");
        refusal.Message.Id.Should().Be("Tugas ini sudah diselesaikan oleh Petugas tata-usaha pada Senin, 23 November 2026 pukul 09.12 WIB.");
        refusal.Message.En.Should().Be("This task was already completed by Petugas tata-usaha on Monday, 23 November 2026 at 09:12 WIB.");
    }

    [Fact]
    public void The_second_is_told_even_when_the_first_ended_the_case()
    {
        var desk = AtSignature;
        var task = desk.Task("tanda-tangan");
        desk.Completed("tanda-tangan", "ditandatangani").State.IsOpen.Should().BeFalse();

        desk.Refused(Completion(task, "ditandatangani"), Officer("sekretaris")).Code.Should().Be("task/already-completed");
    }

    [Fact]
    public void A_task_that_never_was_is_not_open() => AtDraft.Refused(Completion(77), Officer("tata-usaha")).Code.Should().Be("task/not-open");

    [Fact]
    public void A_task_claimed_by_another_names_its_holder()
    {
        var desk = AtDraft.Do(new CaseCommand.Claim(1), Officer("tata-usaha", "sari") with { Name = "Sari" });

        var refusal = desk.Refused(Completion(1, null, null, ("alasan", "x")), Officer("tata-usaha", "budi"));

        refusal.Code.Should().Be("task/claimed-by-other");
        refusal.Message.Id.Should().Contain("Sari");
        desk.Refused(new CaseCommand.Claim(1), Officer("tata-usaha", "budi")).Code.Should().Be("task/claimed-by-other");
        desk.Refused(new CaseCommand.Release(1), Officer("tata-usaha", "budi")).Code.Should().Be("task/claimed-by-other");
    }

    [Fact]
    public void Claiming_again_what_one_holds_changes_nothing()
    {
        var desk = AtDraft.Do(new CaseCommand.Claim(1), Officer("tata-usaha")).Do(new CaseCommand.Claim(1), Officer("tata-usaha"));

        desk.Added.Should().BeEmpty();
        desk.Open("konsep").Holder.Should().Be(new ActorId("petugas-tata-usaha"));
    }

    [Fact]
    public void A_released_task_is_free_again()
    {
        var desk = AtDraft.Do(new CaseCommand.Claim(1), Officer("tata-usaha", "sari")).Do(new CaseCommand.Release(1), Officer("tata-usaha", "sari"));

        desk.Open("konsep").Should().Match<OpenTask>(task => task.Holder == null && task.HolderName == null);
        desk.Do(new CaseCommand.Claim(1), Officer("tata-usaha", "budi")).Open("konsep").Holder.Should().Be(new ActorId("budi"));
    }

    [Fact]
    public void A_supervisor_may_release_what_another_holds() =>
        AtDraft.Do(new CaseCommand.Claim(1), Officer("tata-usaha", "sari")).Do(new CaseCommand.Release(1), Supervisor).Open("konsep").Holder.Should().BeNull();

    [Fact]
    public void A_supervisor_assigns_a_task_to_a_holder_of_its_role()
    {
        var desk = AtDraft;

        desk.Refused(new CaseCommand.Assign(1, new ActorId("budi"), Roles("tata-usaha"), "cuti"), Officer("tata-usaha")).Code.Should().Be("case/not-supervisor");
        desk.Refused(new CaseCommand.Assign(1, new ActorId("budi"), Roles("sekretaris"), "cuti"), Supervisor).Code.Should().Be("task/assignee-lacks-role");

        desk.Do(new CaseCommand.Assign(1, new ActorId("budi"), Roles("tata-usaha"), "cuti", "Budi"), Supervisor);

        desk.Open("konsep").Holder.Should().Be(new ActorId("budi"));
        desk.Refused(Completion(1), Officer("tata-usaha", "sari")).Message.Id.Should().Contain("Budi");
    }

    [Fact]
    public void Whoever_did_the_first_step_is_not_the_second_pair_of_eyes()
    {
        var desk = AtSignature;
        var task = desk.Task("tanda-tangan");
        var both = new Actor(new ActorId("petugas-tata-usaha"), "Sari", ActorKind.Staff, Roles("tata-usaha", "sekretaris"));

        desk.Refused(Completion(task, "ditandatangani"), both).Code.Should().Be("task/second-eyes");
        desk.Refused(new CaseCommand.Claim(task), both).Code.Should().Be("task/second-eyes");
        desk.Refused(new CaseCommand.Assign(task, both.Id, Roles("sekretaris"), ""), Supervisor).Code.Should().Be("task/second-eyes");
    }

    [Fact]
    public void A_substitute_is_not_the_second_pair_of_eyes_for_whom_they_stand_in()
    {
        var desk = AtSignature;
        var substitute = Officer("sekretaris", "pengganti") with { InsteadOf = new ActorId("petugas-tata-usaha") };

        desk.Refused(Completion(desk.Task("tanda-tangan"), "ditandatangani"), substitute).Code.Should().Be("task/second-eyes");
    }

    [Fact]
    public void Neither_the_substitute_nor_the_substituted_who_did_the_first_step_does_the_second()
    {
        var desk = AtDraft.Do(Completion(1, null, null, ("alasan", "x")), Officer("tata-usaha", "pengganti") with { InsteadOf = new ActorId("sari") });
        var task = desk.Task("tanda-tangan");

        desk.Refused(Completion(task, "ditandatangani"), Officer("sekretaris", "sari")).Code.Should().Be("task/second-eyes");
        desk.Refused(Completion(task, "ditandatangani"), Officer("sekretaris", "pengganti")).Code.Should().Be("task/second-eyes");
        desk.Do(Completion(task, "ditandatangani"), Officer("sekretaris", "orang-ketiga")).State.IsOpen.Should().BeFalse();
    }

    [Fact]
    public void A_substitute_goes_on_with_what_the_absent_person_claimed()
    {
        var desk = AtDraft.Do(new CaseCommand.Claim(1), Officer("tata-usaha", "sari"));

        desk.Do(Completion(1, null, null, ("alasan", "x")), Officer("tata-usaha", "pengganti") with { InsteadOf = new ActorId("sari") });

        desk.Only<CaseEvent.StepCompleted>().InsteadOf.Should().Be(new ActorId("sari"));
    }

    [Fact]
    public void A_step_with_outcomes_needs_one_of_them()
    {
        var desk = AtSignature;
        var task = desk.Task("tanda-tangan");

        var refusal = desk.Refused(Completion(task), Officer("sekretaris"));

        refusal.Code.Should().Be("task/outcome-required");
        refusal.Names.Should().Equal("ditandatangani", "dikembalikan");
        desk.Refused(Completion(task, "dibuang"), Officer("sekretaris")).Code.Should().Be("task/unknown-outcome");
    }

    [Fact]
    public void A_required_field_must_be_given_unless_the_case_has_it()
    {
        AtDraft.Refused(Completion(1), Officer("tata-usaha")).Fields.Should().ContainSingle().Which.Code.Should().Be("required");

        AtSignature.Completed("tanda-tangan", "dikembalikan").Completed("konsep").OpenSteps.Should().Equal("tanda-tangan");
    }

    [Fact]
    public void A_blank_text_is_no_value()
    {
        AtDraft.Refused(Completion(1, null, null, ("alasan", "   ")), Officer("tata-usaha")).Fields.Should().ContainSingle().Which.Code.Should().Be("required");

        AtDraft.Completed("konsep", null, null, null, ("alasan", "x"), ("catatan", "")).State.Fields.Should().NotContainKey(new FieldKey("catatan"));
    }

    [Fact]
    public void A_refused_command_leaves_no_trace()
    {
        var desk = AtDraft;
        var before = Json(desk.State);

        desk.Refused(Completion(1, null, null, ("alasan", "x"), ("tidak-ada", "y")), Officer("tata-usaha"));

        Json(desk.State).Should().Be(before);
    }

    [Fact]
    public void The_actor_of_a_step_may_be_a_role_that_an_earlier_step_chose()
    {
        Plan plan = Given.A.Plan
            .LaterField("bagian", new FieldType.Role([new RoleKey("umum"), new RoleKey("hukum")]))
            .Task("teruskan", asks: ["bagian!"])
            .Task("siapkan-data", chosenIn: "bagian")
            .End();

        var desk = new Desk(plan).Submitted().Completed("teruskan", null, null, null, ("bagian", "hukum"));

        desk.Open("siapkan-data").Role.Should().Be(new RoleKey("hukum"));
        desk.Refused(Completion(desk.Task("siapkan-data")), Officer("umum")).Code.Should().Be("task/not-your-role");
    }

    [Fact]
    public void A_step_whose_actor_nobody_chose_is_refused_at_the_completion_that_leads_to_it()
    {
        Plan plan = Given.A.Plan
            .LaterField("bagian", new FieldType.Role([new RoleKey("umum")]))
            .Task("teruskan", asks: ["bagian"])
            .Task("siapkan-data", chosenIn: "bagian")
            .End();
        var desk = new Desk(plan).Submitted();

        var refusal = desk.Refused(Completion(1), Officer("tata-usaha"));

        refusal.Code.Should().Be("fields/invalid");
        refusal.Fields.Should().ContainSingle().Which.Field.Should().Be(new FieldKey("bagian"));
        desk.OpenSteps.Should().Equal("teruskan");
    }

    [Fact]
    public void A_note_that_no_store_can_keep_is_refused() =>
        AtDraft.Refused(Completion(1, null, "x\0y", ("alasan", "x")), Officer("tata-usaha")).Code.Should().Be("text/not-printable");

    [Fact]
    public void The_system_settles_and_the_officer_completes_each_under_their_own_name()
    {
        Plan plan = Given.A.Plan.Task("verifikasi").End().Clock("janji", "15 office minutes", to: "verifikasi", rungs: [PlanText.Miss()]);
        var desk = new Desk(plan).Submitted().At("2026-11-23 09:20").Completed("verifikasi");
        var officer = Officer("tata-usaha");

        desk.Added.Select((happened, index) => $"{happened.GetType().Name} {desk.Last!.DoneBy(index, officer)}").Should().Equal(
            "RungFired system", "StepCompleted petugas-tata-usaha", "ClockStopped petugas-tata-usaha", "Ended petugas-tata-usaha");
    }
}

using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using static WorkflowStandar.Tests.Core.Cases.Desk;

namespace WorkflowStandar.Tests.Core.Cases;

/// <summary>A promise that nothing can keep any more is void at once: it warns nobody and is missed by nobody.</summary>
public class UnstoppableClockTests
{
    [Fact]
    public void A_clock_whose_step_was_skipped_by_a_join_is_void()
    {
        var desk = new Desk(Given.A.Plan
            .Parallel("bersama", "any", one => one.Task("cepat", by: "umum"), other => other.Task("lambat", by: "persuratan")).Task("tutup").End()
            .Clock("janji-lambat", "1 working day", to: "lambat", rungs: [PlanText.Miss(PlanText.Notify("sekretaris"))])
            .Clock("janji", "2 working days", rungs: [PlanText.Miss(PlanText.Notify("sekretaris"))])).Submitted();

        desk.Completed("cepat");

        desk.Clock("janji-lambat").Status.Should().Be(ClockStatus.Void);
        desk.Clock("janji").Status.Should().Be(ClockStatus.Running, "the end still comes");
        desk.At("2026-11-30 09:00").Rung().Added.OfType<CaseEvent.RungFired>().Should().OnlyContain(rung => rung.Clock.Value == "janji");
    }

    [Fact]
    public void A_clock_whose_way_was_not_taken_is_void()
    {
        var desk = new Desk(Given.A.Plan.Task("telaah", outcomes: ["terima → balas", "tolak → tutup"]).Task("balas").Task("tutup").End()
            .Clock("balasan", "1 working day", to: "balas")).Submitted();

        desk.Completed("telaah", "tolak").Clock("balasan").Status.Should().Be(ClockStatus.Void);
    }

    [Fact]
    public void A_clock_that_a_way_back_can_still_lead_to_goes_on()
    {
        var desk = new Desk(Given.A.Plan.Task("terima", outcomes: ["lengkap", "kurang → lengkapi"]).Task("tutup", outcomes: ["selesai", "ulang → terima"]).End()
            .Return("lengkapi", resumes: "terima")
            .Clock("janji", "1 working day", to: "terima.lengkap")).Submitted();

        desk.Completed("terima", "kurang", null, "KTP").Clock("janji").Status.Should().Be(ClockStatus.Running);
        desk.Do(new CaseCommand.Resubmit(Fields()), Applicant()).Clock("janji").Status.Should().Be(ClockStatus.Running);
        desk.Completed("terima", "lengkap").Clock("janji").Status.Should().Be(ClockStatus.Met);
    }

    [Fact]
    public void A_distribution_is_joined_while_a_recipient_still_has_their_task()
    {
        var desk = new Desk(Given.A.Plan.LaterField("kepada", new FieldType.Recipients([new RoleKey("umum"), new RoleKey("hukum")]))
            .Task("disposisi", asks: ["kepada"]).Distribute("tindak-lanjut", "kepada").Task("tutup").End()
            .Clock("janji", "1 working day", to: "tindak-lanjut")).Submitted();

        desk.Completed("disposisi", null, null, null, ("kepada", new[] { "umum", "hukum" }));
        desk.Completed("tindak-lanjut").Clock("janji").Status.Should().Be(ClockStatus.Running);
        desk.Completed("tindak-lanjut").Clock("janji").Status.Should().Be(ClockStatus.Met);
    }
}

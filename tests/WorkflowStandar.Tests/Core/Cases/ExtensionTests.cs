using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Tests.Core.Calendars;
using static WorkflowStandar.Tests.Core.Cases.Desk;

namespace WorkflowStandar.Tests.Core.Cases;

public class ExtensionTests
{
    private static readonly CaseCommand Extend = new CaseCommand.Extend(new ClockKey("tanggapan"), "Data tersebar di beberapa bagian");

    private static Desk Request(string extension = "7 working days once by sekretaris") => new Desk(Given.A.Plan
        .Tier("tingkat", "berat")
        .Task("siapkan-data").End()
        .Clock("tanggapan", "10 working days", extension: extension, rungs: [PlanText.Warn("1 working day"), PlanText.Miss()])
        .Clock("lain", "10 working days")
        .Clock("bertingkat", tierBy: "tingkat", tiers: "berat: 5 working days", extension: extension)).Submitted();

    [Fact]
    public void An_extension_adds_to_the_term_with_who_and_why()
    {
        var desk = Request();
        desk.Due("tanggapan").Should().Be("2026-12-07 16:00");

        desk.At("2026-12-01 09:00").Do(Extend, Officer("sekretaris"));

        desk.Due("tanggapan").Should().Be("2026-12-16 16:00");
        desk.Only<CaseEvent.ClockExtended>().Should().Match<CaseEvent.ClockExtended>(extended => extended.Reason.StartsWith("Data tersebar") && extended.By == new WorkflowStandar.Core.Calendars.Term.WorkingDays(7));
        desk.Clock("tanggapan").ExtensionsUsed.Should().Be(1);
    }

    [Fact]
    public void Only_the_roles_of_the_rule_extend()
    {
        Request().Refused(Extend, Officer("tata-usaha")).Code.Should().Be("clock/not-your-role");
        Request().Refused(Extend, Supervisor).Code.Should().Be("clock/not-your-role");
        Request().Refused(Extend, Applicant()).Code.Should().Be("clock/not-your-role");
    }

    [Theory]
    [InlineData("7 working days once by sekretaris", 1)]
    [InlineData("7 working days 3 by sekretaris", 3)]
    public void It_can_be_extended_so_often_and_no_more(string rule, int times)
    {
        var desk = Request(rule);
        for (var time = 0; time < times; time++)
            desk.Do(Extend, Officer("sekretaris"));

        desk.Refused(Extend, Officer("sekretaris")).Code.Should().Be("clock/extension-used-up");
    }

    [Fact]
    public void A_reason_is_always_required() =>
        Request().Refused(new CaseCommand.Extend(new ClockKey("tanggapan"), ""), Officer("sekretaris")).Code.Should().Be("reason/missing");

    [Fact]
    public void At_its_due_instant_a_clock_can_still_be_extended_and_after_it_no_more()
    {
        var desk = Request();

        desk.At("2026-12-07 16:00").Decide(Extend, Officer("sekretaris")).Should().BeOfType<Decision.Accepted>();

        var refusal = desk.At("2026-12-07 16:01").Refused(Extend, Officer("sekretaris"));
        refusal.Code.Should().Be("clock/already-missed");
        refusal.Message.Id.Should().Contain("Senin, 7 Desember 2026 pukul 16.00 WIB");
    }

    [Fact]
    public void Clocks_that_cannot_be_extended_say_why()
    {
        Request().Refused(new CaseCommand.Extend(new ClockKey("lain"), "x"), Officer("sekretaris")).Code.Should().Be("clock/not-extendable");
        Request().Refused(new CaseCommand.Extend(new ClockKey("entah"), "x"), Officer("sekretaris")).Names.Should().Equal("tanggapan", "lain", "bertingkat");
        Request().Refused(new CaseCommand.Extend(new ClockKey("bertingkat"), "x"), Officer("sekretaris")).Code.Should().Be("clock/not-running");
    }

    [Fact]
    public void Of_several_openings_the_task_says_which_clock_is_meant()
    {
        var desk = new Desk(Given.A.Plan
            .Parallel("sisi", "all", branch => branch.Distribute("bagi", "kepada"), branch => branch.Task("lain"))
            .Field("kepada", new FieldType.Recipients([new RoleKey("umum"), new RoleKey("hukum")]))
            .Task("tutup").End()
            .Clock("tanggapan", "2 working days", perOpening: "bagi", extension: "1 working day once by sekretaris"));
        desk.Submitted("loket", null, ("kepada", new[] { "umum", "hukum" }));
        var second = desk.State.Tasks.Single(task => task.Role.Value == "hukum").Token;

        desk.Refused(Extend, Officer("sekretaris")).Code.Should().Be("clock/which-task");
        desk.Do(new CaseCommand.Extend(new ClockKey("tanggapan"), "x", second), Officer("sekretaris"));

        desk.State.Clocks.Select(run => desk.Calendar.Local(run.Due!.Value)).Should().Equal("2026-11-25 16:00", "2026-11-26 16:00");
    }
}

using System.Collections.Immutable;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Tests.Core.Calendars;
using static WorkflowStandar.Tests.Core.Cases.Desk;

namespace WorkflowStandar.Tests.Core.Cases;

public class NotificationTests
{
    private static Desk Case => new Desk(Given.A.Plan
        .Task("agenda", notifies: "applicant", outcomes: ["lengkap", "kurang → lengkapi"])
        .Inform("tembusan", "umum, hukum")
        .Task("telaah").End(notifies: "applicant, umum")
        .Return("lengkapi", resumes: "agenda")
        .Clock("janji", "30 office minutes", to: "agenda", rungs: [PlanText.Miss(PlanText.Notify("sekretaris"))])).Submitted();

    private static IEnumerable<string> Told(Desk desk) =>
        CaseNotifications.Of(desk.Added).Select(told => $"{told.Kind} {told.To}{(told.Person is { } person ? $":{person}" : "")}");

    [Fact]
    public void Nobody_is_told_of_a_task_that_worklists_show() => Told(Case).Should().BeEmpty();

    [Fact]
    public void A_task_and_an_information_tell_those_whom_they_name() =>
        Told(Case.Completed("agenda", "lengkap")).Should().Equal("Informed applicant", "Informed umum", "Informed hukum");

    [Fact]
    public void A_rung_tells_those_whom_it_names() =>
        Told(Case.At(Offices.Pasuruan.At("2026-11-23 10:00")).Rung()).Should().Equal("Clock sekretaris");

    [Fact]
    public void A_warning_tells_those_whose_open_task_the_clock_waits_for()
    {
        var desk = Warning;

        Told(desk.At(Offices.Pasuruan.At("2026-11-23 09:20")).Rung()).Should().Equal(["Clock persuratan"], "the other open task stops another clock");
        Told(desk.Completed("klasifikasi").At(Offices.Pasuruan.At("2026-11-24 15:00")).Rung()).Should().Equal(["Clock umum"], "the clock of the whole case waits for whatever is open");
    }

    [Fact]
    public void A_warning_about_a_task_that_somebody_has_taken_on_tells_them_and_nobody_else()
    {
        var desk = Warning;
        desk.Do(new CaseCommand.Claim(desk.Task("klasifikasi")), Officer("persuratan", "budi"));

        Told(desk.At(Offices.Pasuruan.At("2026-11-23 09:20")).Rung()).Should().Equal("Clock persuratan:budi");
    }

    [Fact]
    public void A_warning_while_nobody_has_a_task_tells_nobody()
    {
        var desk = new Desk(Given.A.Plan.LaterField("tanggal", new FieldType.Date()).Task("atur", asks: ["tanggal"]).WaitUntil("hari", "tanggal").End()
            .Clock("janji", "5 working days", rungs: [PlanText.Warn("1 working day"), PlanText.Miss(PlanText.Notify("sekretaris"))])).Submitted();
        desk.Completed("atur", null, null, null, ("tanggal", "2026-12-24"));

        Told(desk.At(Offices.Pasuruan.At("2026-11-30 09:00")).Rung()).Should().BeEmpty();
    }

    private static Desk Warning => new Desk(Given.A.Plan
        .Parallel("bersama", "all", one => one.Task("klasifikasi", by: "persuratan"), other => other.Task("telaah", by: "umum")).End()
        .Clock("janji", "30 office minutes", to: "klasifikasi", rungs: [PlanText.Warn("10 office minutes"), PlanText.Miss(PlanText.Notify("sekretaris"))])
        .Clock("seluruhnya", "1 working day", rungs: [PlanText.Warn("1 office hour")])).Submitted();

    [Fact]
    public void The_applicant_is_told_that_the_file_came_back() =>
        Told(Case.Completed("agenda", "kurang", null, "KTP")).Should().Equal("Informed applicant", "Returned applicant");

    [Fact]
    public void The_end_tells_those_whom_it_names() =>
        Told(Case.Completed("agenda", "lengkap").Completed("telaah")).Should().Equal("Ended applicant", "Ended umum");

    [Fact]
    public void Whoever_is_given_a_task_is_told_in_person() =>
        Told(Case.Do(new CaseCommand.Assign(1, new ActorId("sari"), Roles("tata-usaha"), ""), Supervisor)).Should().Equal("Assigned tata-usaha:sari");

    [Fact]
    public void An_officers_comment_reaches_the_applicant_when_it_is_meant_for_them()
    {
        Told(Case.Do(new CaseCommand.Comment("x", ToApplicant: true), Officer("umum"))).Should().Equal("Comment applicant");
        Told(Case.Do(new CaseCommand.Comment("x", ToApplicant: false), Officer("umum"))).Should().BeEmpty();
    }

    [Fact]
    public void Each_notification_says_what_it_is_about()
    {
        var events = Case.Completed("agenda", "kurang", null, "KTP belum ada").Added;

        CaseNotifications.Of(events).Last().About.Should().BeOfType<CaseEvent.Returned>().Which.Reason.Should().Be("KTP belum ada");
        CaseNotifications.Of(ImmutableArray<CaseEvent>.Empty).Should().BeEmpty();
    }
}

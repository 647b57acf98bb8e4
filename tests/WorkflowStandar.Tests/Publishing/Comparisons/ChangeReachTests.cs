using WorkflowStandar.Compiler.Scenarios;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Publishing.Comparisons;
using WorkflowStandar.Tests.Definitions;

namespace WorkflowStandar.Tests.Publishing.Comparisons;

/// <summary>A data request of the published standard, walked as one of its scenarios walks it, against what an edition would change.</summary>
public sealed class ChangeReachTests
{
    private const string File = "setwan-dprd-pasuruan/data-informasi.yaml";

    private static readonly ScenarioSubject Subject = PublishedDefinitions.Run(File).Bound.Scenarios[0].Subject;
    private static readonly CaseState AtTheCounter = Submitted();

    [Theory]
    [InlineData(ChangeArea.Step, "permohonan/tanda-terima", true)]
    [InlineData(ChangeArea.Step, "permohonan/verifikasi", false)]
    [InlineData(ChangeArea.Step, "rapat-staf/tanda-terima", false)]
    [InlineData(ChangeArea.Clock, "permohonan/tanda-terima", true)]
    [InlineData(ChangeArea.Clock, "rapat-staf/tanda-terima", false)]
    [InlineData(ChangeArea.Procedure, "permohonan", true)]
    [InlineData(ChangeArea.Procedure, "rapat-staf", false)]
    [InlineData(ChangeArea.Role, "front-office", true)]
    [InlineData(ChangeArea.Role, "sekretaris", false)]
    [InlineData(ChangeArea.Component, "fee", false)]
    public void Only_what_a_case_has_open_touches_it(ChangeArea area, string address, bool touches) =>
        ChangeReach.Touches(Change(area, ChangeKind.Changed, address), Subject.Plan, AtTheCounter).Should().Be(touches);

    [Fact]
    public void What_is_new_touches_nobody_yet() =>
        ChangeReach.Touches(Change(ChangeArea.Step, ChangeKind.Added, "permohonan/tanda-terima"), Subject.Plan, AtTheCounter).Should().BeFalse();

    [Fact]
    public void A_step_that_has_another_name_is_looked_for_under_its_old_one() =>
        ChangeReach.Touches(Change(ChangeArea.Step, ChangeKind.Changed, "permohonan/terima") with { Was = "permohonan/tanda-terima" }, Subject.Plan, AtTheCounter).Should().BeTrue();

    private static Change Change(ChangeArea area, ChangeKind kind, string address) => new(area, kind, address, new("Berubah."), null, null);

    private static CaseState Submitted()
    {
        var scenario = PublishedDefinitions.Run(File).Bound.Scenarios[0];
        var submission = scenario.Submission;
        var @case = new VirtualCase(Subject, scenario.Start);
        var command = new CaseCommand.Submit(new CaseId("00000000000070008000000000000000"), "PDI-1", scenario.Procedure.Key, submission.Channel, ScenarioCast.ApplicantId, submission.Fields)
        {
            Attachments = @case.AttachmentsFor(submission.Fields),
        };
        @case.Do(command, ScenarioCast.SubmitterOf(scenario.Procedure, submission.Channel, Subject.Plan)).Should().BeNull();
        return @case.State!;
    }
}

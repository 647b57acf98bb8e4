using System.Collections.Immutable;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler.Scenarios;

/// <summary>Runs scenarios on a virtual clock. Pure: the same scenario always comes to the same result.</summary>
public sealed class ScenarioRunner
{
    private readonly Scenario scenario;
    private readonly VirtualCase virtualCase;
    private readonly ImmutableArray<ScenarioFailure>.Builder failures = ImmutableArray.CreateBuilder<ScenarioFailure>();
    private int toldSince;

    private ScenarioRunner(Scenario scenario)
    {
        this.scenario = scenario;
        virtualCase = new VirtualCase(scenario.Subject, scenario.Start);
    }

    public static ScenarioResult Run(Scenario scenario)
    {
        var runner = new ScenarioRunner(scenario);
        var notRun = runner.RunAll();
        return new ScenarioResult(
            scenario,
            runner.failures.ToImmutable(),
            notRun,
            [.. runner.virtualCase.History],
            Coverage.Of(scenario.Procedure, runner.virtualCase.History));
    }

    private int RunAll()
    {
        if (!Submit())
            return scenario.Then.Length;
        for (var i = 0; i < scenario.Then.Length; i++)
        {
            var item = scenario.Then[i];
            virtualCase.MoveTo(item.At);
            if (!Run(item))
                return scenario.Then.Length - i - 1;
        }

        return 0;
    }

    private bool Submit()
    {
        var submission = scenario.Submission;
        var plan = scenario.Subject.Plan;
        var by = submission.By is { } person
            ? ScenarioCast.ActorOf(person, plan)
            : ScenarioCast.SubmitterOf(scenario.Procedure, submission.Channel, plan);
        var command = new CaseCommand.Submit(
            new CaseId("00000000000070008000000000000000"),
            $"{plan.ServiceCode}-1",
            scenario.Procedure.Key,
            submission.Channel,
            scenario.Procedure.Start is ProcedureStart.ByApplicant ? ScenarioCast.ApplicantId : null,
            submission.Fields)
        {
            Attachments = virtualCase.AttachmentsFor(submission.Fields),
        };
        return Expect(submission.Refused, virtualCase.Do(command, by), submission.Span);
    }

    private bool Run(ScenarioItem item)
    {
        switch (item)
        {
            case ScenarioItem.Act act:
                return Run(act);
            case ScenarioItem.Expect expect:
                Check(expect);
                return true;
            default:
                return true;
        }
    }

    private bool Run(ScenarioItem.Act act)
    {
        var command = CommandOf(act);
        if (command is not { } found)
            return false;
        return Expect(act.Refused, virtualCase.Do(found.Command, found.By), act.Span);
    }

    private void Check(ScenarioItem.Expect expect)
    {
        var told = CaseNotifications.Of([.. virtualCase.History.Skip(toldSince).Select(happened => happened.Event)]);
        var sight = new ExpectationCheck(scenario, virtualCase, [.. told.Select(notification => notification.To).Distinct()]);
        foreach (var expectation in expect.Expectations)
        {
            var differences = sight.Differences(expectation);
            if (!differences.IsEmpty)
                failures.Add(new ScenarioFailure(expectation.Span, virtualCase.Now, NotAsExpected, differences));
        }

        toldSince = virtualCase.History.Count;
    }

    // A refusal that was expected and came changes nothing, so the scenario goes on; any other surprise leaves nothing to build on.
    private bool Expect(string? refused, Refusal? refusal, Sources.TextSpan span)
    {
        if (refused == refusal?.Code)
            return true;
        failures.Add(new ScenarioFailure(
            span,
            virtualCase.Now,
            refusal is null ? NotRefused : refused is null ? WasRefused(refusal) : RefusedOtherwise(refusal),
            [new Difference("refused", refused ?? Nothing, refusal?.Code ?? Nothing)]));
        return false;
    }

    private (CaseCommand Command, Actor By)? CommandOf(ScenarioItem.Act act) => act.Action switch
    {
        ScenarioAction.Complete it => OnTask(act, it.Step, task => new CaseCommand.Complete(task, it.Outcome, it.Fields)
        {
            Attachments = virtualCase.AttachmentsFor(it.Fields),
        }),
        ScenarioAction.Return it => OnTask(act, it.Step, task => new CaseCommand.Return(task, it.Reason, it.Missing)),
        ScenarioAction.Claim it => OnTask(act, it.Step, task => new CaseCommand.Claim(task)),
        ScenarioAction.Release it => OnTask(act, it.Step, task => new CaseCommand.Release(task)),
        ScenarioAction.Assign it => OnTask(act, it.Step, task =>
        {
            var to = Person(it.To);
            return new CaseCommand.Assign(task, to.Id, to.Roles, it.Reason, to.Name);
        }),
        ScenarioAction.Resubmit it => (new CaseCommand.Resubmit(it.Fields) { Attachments = virtualCase.AttachmentsFor(it.Fields) }, By(act, ScenarioPerson.Applicant)),
        ScenarioAction.Recall it => (new CaseCommand.Recall(it.Reason, ReturnFrom(it.Step)), By(act, WorkerOf(it.Step))),
        ScenarioAction.Reclassify it => (new CaseCommand.Reclassify(it.Field, it.Value, it.Reason), By(act, SomeOfficer)),
        ScenarioAction.Extend it => (new CaseCommand.Extend(it.Clock, it.Reason), By(act, ExtenderOf(it.Clock))),
        ScenarioAction.Withdraw it => (new CaseCommand.Withdraw(it.Reason), By(act, ScenarioPerson.Applicant)),
        ScenarioAction.Transfer it => (new CaseCommand.Transfer(it.To, it.Reason), By(act, ScenarioPerson.Supervisor)),
        ScenarioAction.Cancel it => (new CaseCommand.Cancel(it.Reason), By(act, ScenarioPerson.Supervisor)),
        ScenarioAction.Comment it => (new CaseCommand.Comment(it.Text, ToApplicant: false), By(act, SomeOfficer)),
        _ => throw new InvalidOperationException("The family of actions is closed."),
    };

    private (CaseCommand Command, Actor By)? OnTask(ScenarioItem.Act act, StepKey step, Func<int, CaseCommand> command)
    {
        var open = virtualCase.State!.Tasks;
        if (ScenarioTasks.Choose(open, step, act.By) is { } task)
            return (command(task.Token), act.By is { } by ? Person(by) : ScenarioCast.WorkerOf(task, scenario.Subject.Plan));

        // A step that is done already may be tried again, to be refused.
        if (act.Refused is not null && virtualCase.State.Completions.LastOrDefault(done => done.Step == step) is { } completed)
        {
            return (command(completed.Token), By(act, WorkerOf(step)));
        }

        failures.Add(new ScenarioFailure(
            act.Span,
            virtualCase.Now,
            NotOpen(step),
            [new Difference("open", step.Value, open.IsEmpty ? Nothing : string.Join(", ", open.Select(task => task.Step)))]));
        return null;
    }

    /// <summary>The return to which a task of the step led; null where the file is not with the applicant by it.</summary>
    private int? ReturnFrom(StepKey step) => virtualCase.State!.Position.Tokens
        .FirstOrDefault(token => token.Sent is { } sent && virtualCase.State.CompletionOf(sent)?.Step == step)?.Number;

    private ScenarioPerson WorkerOf(StepKey step) =>
        scenario.Procedure[step] is Step.Work { By: Performer.Role { Key: var key } } ? ScenarioPerson.Of(key) : SomeOfficer;

    private Actor By(ScenarioItem.Act act, ScenarioPerson otherwise) => Person(act.By ?? otherwise);

    private Actor Person(ScenarioPerson person) => ScenarioCast.ActorOf(person, scenario.Subject.Plan);

    private ScenarioPerson SomeOfficer => ScenarioPerson.Of(
        virtualCase.State is { Tasks: [var task, ..] } ? task.Role : scenario.Subject.Plan.Roles.Keys.First());

    private ScenarioPerson ExtenderOf(ClockKey clock) =>
        scenario.Procedure.Clock(clock)?.Extension is { Roles: [var role, ..] } ? ScenarioPerson.Of(role) : SomeOfficer;

    private const string Nothing = "-";

    private static readonly Message NotAsExpected = new("not as expected", "tidak seperti yang diharapkan");
    private static readonly Message NotRefused = new("it was done, but should have been refused", "dilaksanakan, padahal seharusnya ditolak");

    private static Message WasRefused(Refusal refusal) => Said(refusal, "it was refused", "ditolak");

    private static Message RefusedOtherwise(Refusal refusal) =>
        Said(refusal, "it was refused for another reason", "ditolak karena alasan lain");

    private static Message Said(Refusal refusal, string en, string id) => refusal.Fields.IsEmpty
        ? new($"{en}: {Sentence(refusal.Message.In("en"))}", $"{id}: {Sentence(refusal.Message.Id)}")
        : new(
            $"{en}: {string.Join("; ", refusal.Fields.Select(problem => $"{problem.Field}: {Sentence(problem.Message.In("en"))}"))}",
            $"{id}: {string.Join("; ", refusal.Fields.Select(problem => $"{problem.Field}: {Sentence(problem.Message.Id)}"))}");

    private static string Sentence(string text) => text.TrimEnd('.');

    private static Message NotOpen(StepKey step) =>
        new($"the step '{step}' has no open task", $"langkah '{step}' tidak memiliki tugas terbuka");
}

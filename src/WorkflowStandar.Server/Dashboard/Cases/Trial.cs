using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Server.Dashboard.Cases;

/// <summary>What this person may do with the case as it stands: asked of the state machine itself, by commands that are decided and never carried out.</summary>
public sealed class Trial(StaffCase opened, INavigator navigator)
{
    // Long enough to be a reason; nobody reads it.
    public const string Reason = "–";

    private static readonly ActorId Somebody = new("seseorang");

    public Refusal? Refusal(CaseCommand command) => Refusal(command, opened.ActorFor(command));

    public Refusal? Refusal(CaseCommand command, Actor by) => Decide(command, by) is Decision.Refused { Refusal: var refusal } ? refusal : null;

    /// <summary>What the command would come to; null where it would be refused.</summary>
    public Decision.Accepted? Accepted(CaseCommand command) => Decide(command, opened.ActorFor(command)) as Decision.Accepted;

    /// <summary>Why the task is not this person's to do; null when it is.</summary>
    public Refusal? RefusalOf(OpenTask task) => Refusal(new CaseCommand.Claim(task.Token));

    public bool MayReturn(OpenTask task) => Allows(new CaseCommand.Return(task.Token, Reason, []));

    public bool MayRelease(OpenTask task) => task.Holder is not null && Allows(new CaseCommand.Release(task.Token));

    public bool MayAssign(OpenTask task) => Allows(new CaseCommand.Assign(task.Token, Somebody, new HashSet<RoleKey> { task.Role }, Reason));

    /// <summary>The file is with the applicant, who comes to the counter. What it lacks is asked for on the form.</summary>
    public bool MayResubmit() =>
        Refusal(new CaseCommand.Resubmit(ImmutableDictionary<FieldKey, FieldValue>.Empty)) is null or { Code: "fields/invalid" };

    /// <param name="back">A return that is still with the applicant.</param>
    public bool MayRecall(Token back) => back.State == TokenState.Returned && Allows(new CaseCommand.Recall(Reason, back.Number));

    public bool MayExtend(ClockRun run) => run.IsOpen && Allows(new CaseCommand.Extend(run.Clock, Reason, run.Token));

    public bool MayReclassify(FieldKey field, string value) => Allows(new CaseCommand.Reclassify(field, value, Reason));

    public bool MayWithdraw() => Allows(new CaseCommand.Withdraw(Reason));

    public bool MayTransfer() => Allows(new CaseCommand.Transfer(Reason, Reason));

    public bool MayCancel() => Allows(new CaseCommand.Cancel(Reason));

    /// <summary>Only for those who may know whose case it is: who holds the secret reads all that the applicant gave.</summary>
    public bool MayReplaceSecret() => PersonalSight.Of(opened, asked: false).MayUncover && Allows(new CaseCommand.ReplaceSecret(Reason));

    public bool MayComment() => Allows(new CaseCommand.Comment(Reason, false));

    public bool MayAttach() => opened.State.IsOpen && opened.Staff.Actor.IsOfficer;

    private Decision Decide(CaseCommand command, Actor by) => CaseDecider.Decide(
        new CaseContext(opened.Plan, opened.Calendar, navigator, _ => Reason),
        opened.State,
        new CaseRequest(command, by, Instant.Max(opened.Now, opened.State.LastAt)));

    private bool Allows(CaseCommand command) => Refusal(command) is null;
}

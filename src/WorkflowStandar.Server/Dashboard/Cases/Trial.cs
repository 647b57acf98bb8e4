using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Server.Dashboard.Cases;

/// <summary>What this person may do with the case as it stands: asked of the state machine itself, by commands that are decided and never carried out.</summary>
public sealed class Trial(StaffCase opened, INavigator navigator)
{
    // Long enough to be a reason; nobody reads it.
    private const string Reason = "–";

    private static readonly ActorId Somebody = new("seseorang");

    public Refusal? Refusal(CaseCommand command, Actor by) =>
        CaseDecider.Decide(
            new CaseContext(opened.Plan, opened.Calendar, navigator, _ => Reason),
            opened.State,
            new CaseRequest(command, by, Instant.Max(opened.Now, opened.State.LastAt))) is Decision.Refused { Refusal: var refusal } ? refusal : null;

    /// <summary>Why the task is not this person's to do; null when it is.</summary>
    public Refusal? RefusalOf(OpenTask task) => Refusal(new CaseCommand.Claim(task.Token), opened.ActorFor(task));

    public bool MayReturn(OpenTask task) => Allows(new CaseCommand.Return(task.Token, Reason, []), task);

    public bool MayRelease(OpenTask task) => task.Holder is not null && Allows(new CaseCommand.Release(task.Token), task);

    public bool MayAssign(OpenTask task) => Allows(new CaseCommand.Assign(task.Token, Somebody, new HashSet<RoleKey> { task.Role }, Reason), task);

    /// <summary>The file is with the applicant, who comes to the counter. What it lacks is asked for on the form.</summary>
    public bool MayResubmit() =>
        Refusal(new CaseCommand.Resubmit(ImmutableDictionary<FieldKey, FieldValue>.Empty), opened.Staff.Actor) is null or { Code: "fields/invalid" };

    public bool MayExtend(ClockRun run) => run.IsOpen && Allows(new CaseCommand.Extend(run.Clock, Reason, run.Token), null);

    public bool MayReclassify(FieldKey field, string value) => Allows(new CaseCommand.Reclassify(field, value, Reason), null);

    public bool MayWithdraw() => Allows(new CaseCommand.Withdraw(Reason), null);

    public bool MayTransfer() => Allows(new CaseCommand.Transfer(Reason, Reason), null);

    public bool MayCancel() => Allows(new CaseCommand.Cancel(Reason), null);

    public bool MayComment() => Allows(new CaseCommand.Comment(Reason, false), null);

    public bool MayAttach() => opened.State.IsOpen && opened.Staff.Actor.IsOfficer;

    private bool Allows(CaseCommand command, OpenTask? task) => Refusal(command, opened.ActorFor(task)) is null;
}

using System.Collections.Immutable;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Actors;
using WorkflowStandar.Server.Api.Attachments;
using WorkflowStandar.Server.Api.Problems;
using WorkflowStandar.Server.Api.Requests;
using WorkflowStandar.Server.Dashboard.Identity;

namespace WorkflowStandar.Server.Api.Cases;

/// <summary>The commands about one open task of a case.</summary>
public static class TaskCommands
{
    /// <param name="To">The actor who is to do it.</param>
    public sealed record AssignRequest(ActorId To, string Reason);

    /// <param name="Outcome">One of the task's outcomes; left out where it has none to choose.</param>
    public sealed record CompleteRequest(OutcomeKey? Outcome = null, ImmutableDictionary<FieldKey, FieldValue>? Fields = null, string? Note = null);

    /// <param name="Missing">The fields that the applicant has to fill or mend.</param>
    public sealed record ReturnRequest(string Reason, ImmutableArray<FieldKey>? Missing = null);

    public static Task<IResult> ClaimAsync(string number, int task, CommandHeaders headers, CaseDesk desk, HttpContext context) =>
        desk.CarryOutAsync(context, number, headers, _ => new CaseCommand.Claim(task));

    public static Task<IResult> ReleaseAsync(string number, int task, CommandHeaders headers, CaseDesk desk, HttpContext context) =>
        desk.CarryOutAsync(context, number, headers, _ => new CaseCommand.Release(task));

    public static async Task<IResult> AssignAsync(string number, int task, Body<AssignRequest> body, CommandHeaders headers, CaseDesk desk, IActorStore actors, StaffRoles roles, HttpContext context)
    {
        var (opened, problem) = await desk.OpenAsync(context, number);
        if (opened is null)
            return problem!;
        var (to, reason) = body.Value;
        return await actors.FindAsync(opened.Key.Agency, to, context.RequestAborted) is { IsActive: true } actor
            ? await desk.CarryOutAsync(context, opened, headers, new CaseCommand.Assign(task, to, (await roles.OfAsync(actor, context.RequestAborted)).All, reason, actor.Name))
            : HttpProblems.BadBody([new FieldError("to", "unknown", new Text(
                $"Instansi ini tidak memiliki petugas '{to}' yang aktif.", $"The agency has no active officer '{to}'."))]);
    }

    public static async Task<IResult> CompleteAsync(string number, int task, Body<CompleteRequest> body, CommandHeaders headers, CaseDesk desk, UploadedFiles files, HttpContext context)
    {
        var (opened, problem) = await desk.OpenAsync(context, number);
        if (opened is null)
            return problem!;
        var (outcome, given, note) = body.Value;
        var fields = given ?? ImmutableDictionary<FieldKey, FieldValue>.Empty;
        var attachments = await files.NamedInAsync(opened.Plan, fields, opened.Key.Agency, opened.Caller.Uploader, context.RequestAborted);
        return await desk.CarryOutAsync(context, opened, headers, new CaseCommand.Complete(task, outcome, fields, note) { Attachments = attachments });
    }

    public static Task<IResult> ReturnAsync(string number, int task, Body<ReturnRequest> body, CommandHeaders headers, CaseDesk desk, HttpContext context) =>
        desk.CarryOutAsync(context, number, headers, _ => new CaseCommand.Return(task, body.Value.Reason, body.Value.Missing ?? []));
}

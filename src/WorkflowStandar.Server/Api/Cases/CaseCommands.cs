using System.Collections.Immutable;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Server.Api.Attachments;
using WorkflowStandar.Server.Api.Identity;
using WorkflowStandar.Server.Api.Problems;
using WorkflowStandar.Server.Api.Requests;
using WorkflowStandar.Server.Observability;

namespace WorkflowStandar.Server.Api.Cases;

/// <summary>Carries a command out for whoever sent it. Whether they may, the engine decides.</summary>
public sealed class CaseDesk(CaseDoor door, CaseEngine engine)
{
    public async Task<IResult> CarryOutAsync(
        HttpContext context, string number, CommandHeaders headers, Func<OpenedCase, CaseCommand> command)
    {
        var (opened, problem) = await OpenAsync(context, number);
        return opened is null ? problem! : await CarryOutAsync(context, opened, headers, command(opened));
    }

    public async Task<IResult> CarryOutAsync(HttpContext context, OpenedCase opened, CommandHeaders headers, CaseCommand command)
    {
        var answer = await engine.ExecuteAsync(opened.Key, command, opened.ActorFor(command), headers.ExpectedVersion, headers.IdempotencyKey, context.RequestAborted);
        return answer.ToResult(context, accepted => TypedResults.Ok(CommandReceipt.Of(opened.Plan, accepted)));
    }

    public async Task<(OpenedCase? Opened, Problem? Problem)> OpenAsync(HttpContext context, string number)
    {
        var query = new Query(context.Request, CaseAddress.Agency);
        var agency = query.Key<AgencyKey>(CaseAddress.Agency);
        if (query.Problem is { } problem)
            return (null, problem);
        var opened = await door.OpenAsync(Caller.Of(context), number, agency, context.RequestAborted);
        if (opened.Case is { } found)
            RequestLog.About(context, found.State.Number);
        return opened;
    }
}

/// <summary>What the addresses of cases have in common.</summary>
public static class CaseAddress
{
    public const string Agency = "agency";
}

/// <summary>The commands about a case as a whole.</summary>
public static class CaseCommands
{
    public sealed record ResubmitRequest(ImmutableDictionary<FieldKey, FieldValue>? Fields = null);

    /// <param name="Task">The task whose opening is meant, for a clock that has one run for each.</param>
    public sealed record ExtendRequest(ClockKey Clock, string Reason, int? Task = null);

    /// <param name="Field">The choice field by which tiers are chosen.</param>
    public sealed record ReclassifyRequest(FieldKey Field, string Value, string Reason);

    /// <param name="Return">Which return is meant, where the file went back by several: the token in its event.</param>
    public sealed record RecallRequest(string Reason, int? Return = null);

    public sealed record ReasonRequest(string Reason);

    /// <param name="To">Whom it is handed to, in words.</param>
    public sealed record TransferRequest(string To, string Reason);

    /// <param name="ToApplicant">True: the applicant reads it on the tracking page.</param>
    public sealed record CommentRequest(string Text, bool ToApplicant = false);

    public static async Task<IResult> ResubmitAsync(string number, Body<ResubmitRequest> body, CommandHeaders headers, CaseDesk desk, UploadedFiles files, HttpContext context)
    {
        var (opened, problem) = await desk.OpenAsync(context, number);
        if (opened is null)
            return problem!;
        var fields = body.Value.Fields ?? ImmutableDictionary<FieldKey, FieldValue>.Empty;
        var attachments = await files.NamedInAsync(opened.Plan, fields, opened.Key.Agency, opened.Caller.Uploader, context.RequestAborted);
        return await desk.CarryOutAsync(context, opened, headers, new CaseCommand.Resubmit(fields) { Attachments = attachments });
    }

    public static Task<IResult> RecallAsync(string number, Body<RecallRequest> body, CommandHeaders headers, CaseDesk desk, HttpContext context) =>
        desk.CarryOutAsync(context, number, headers, _ => new CaseCommand.Recall(body.Value.Reason, body.Value.Return));

    public static Task<IResult> ExtendAsync(string number, Body<ExtendRequest> body, CommandHeaders headers, CaseDesk desk, HttpContext context) =>
        desk.CarryOutAsync(context, number, headers, _ => new CaseCommand.Extend(body.Value.Clock, body.Value.Reason, body.Value.Task));

    public static Task<IResult> ReclassifyAsync(string number, Body<ReclassifyRequest> body, CommandHeaders headers, CaseDesk desk, HttpContext context) =>
        desk.CarryOutAsync(context, number, headers, _ => new CaseCommand.Reclassify(body.Value.Field, body.Value.Value, body.Value.Reason));

    public static Task<IResult> WithdrawAsync(string number, Body<ReasonRequest> body, CommandHeaders headers, CaseDesk desk, HttpContext context) =>
        desk.CarryOutAsync(context, number, headers, _ => new CaseCommand.Withdraw(body.Value.Reason));

    public static Task<IResult> TransferAsync(string number, Body<TransferRequest> body, CommandHeaders headers, CaseDesk desk, HttpContext context) =>
        desk.CarryOutAsync(context, number, headers, _ => new CaseCommand.Transfer(body.Value.To, body.Value.Reason));

    public static Task<IResult> CancelAsync(string number, Body<ReasonRequest> body, CommandHeaders headers, CaseDesk desk, HttpContext context) =>
        desk.CarryOutAsync(context, number, headers, _ => new CaseCommand.Cancel(body.Value.Reason));

    public static Task<IResult> CommentAsync(string number, Body<CommentRequest> body, CommandHeaders headers, CaseDesk desk, HttpContext context) =>
        desk.CarryOutAsync(context, number, headers, _ => new CaseCommand.Comment(body.Value.Text, body.Value.ToApplicant));
}

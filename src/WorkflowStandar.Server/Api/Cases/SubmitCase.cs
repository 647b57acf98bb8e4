using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Server.Api.Attachments;
using WorkflowStandar.Server.Api.Identity;
using WorkflowStandar.Server.Api.Requests;
using WorkflowStandar.Server.Api.Standards;
using WorkflowStandar.Server.Observability;

namespace WorkflowStandar.Server.Api.Cases;

/// <summary>Handing in: by an officer at the counter, by an integration, or by anybody through a self-service channel.</summary>
public static class SubmitCase
{
    /// <param name="Procedure">May be left out where the standard has one that the channel starts.</param>
    /// <param name="Channel">Left out for a procedure that the office itself starts.</param>
    /// <param name="Edition">Left out for the edition in force today; a variant is written <c>2024/published</c>.</param>
    public sealed record Request(
        StandardKey Standard,
        ProcedureKey? Procedure = null,
        ChannelKey? Channel = null,
        ImmutableDictionary<FieldKey, FieldValue>? Fields = null,
        string? Edition = null);

    /// <param name="TrackingSecret">Shown this once: with the number it opens the case for its applicant.</param>
    public sealed record Receipt(string Number, AgencyKey Agency, string? TrackingSecret, int Version, string Status, ImmutableArray<TaskDocument> Tasks, string Tracking);

    public static async Task<IResult> HandleAsync(
        Body<Request> body, CommandHeaders headers, Caller caller, CaseEngine engine, PublishedStandards standards, UploadedFiles files, HttpContext context, CancellationToken cancellation)
    {
        var request = body.Value;
        if (await standards.ForNewCaseAsync(request.Standard, request.Edition, cancellation) is not { } plan)
            return await standards.UnknownAsync(request.Standard, request.Edition, cancellation);
        if (!MayHandIn(caller, request, plan))
            return caller is Caller.Known ? CaseProblems.OtherAgency(request.Standard) : CaseProblems.NotSelfService(plan);
        if (ProcedureOf(plan, request) is not { } procedure)
            return CaseProblems.WhichProcedure(plan, request.Procedure);

        var applicant = ApplicantOf(caller, procedure, headers.IdempotencyKey);
        var actor = caller is Caller.Known known ? known.Actor : Caller.Public.As(applicant);
        var fields = request.Fields ?? ImmutableDictionary<FieldKey, FieldValue>.Empty;
        var submission = new Submission(
            request.Standard,
            procedure.Key,
            request.Channel,
            applicant,
            fields,
            request.Edition)
        { Attachments = await files.NamedInAsync(plan, fields, request.Standard.Agency, caller.Uploader, cancellation) };
        var answer = await engine.SubmitAsync(submission, actor, headers.IdempotencyKey, cancellation);
        if (answer is CaseAnswer.Accepted { State.Number: var number })
            RequestLog.About(context, number);
        return answer.ToResult(context, accepted => ReceiptOf(plan, accepted));
    }

    private static Created<Receipt> ReceiptOf(Plan plan, CaseAnswer.Accepted accepted)
    {
        var receipt = CommandReceipt.Of(plan, accepted);
        return TypedResults.Created(
            $"/api/v1/cases/{Uri.EscapeDataString(receipt.Number)}",
            new Receipt(receipt.Number, receipt.Agency, accepted.TrackingSecret, receipt.Version, receipt.Status, receipt.Tasks, $"/api/v1/tracking/{Uri.EscapeDataString(receipt.Number)}"));
    }

    private static bool MayHandIn(Caller caller, Request request, Plan plan) => caller is Caller.Known known
        ? known.Reaches(request.Standard.Agency) || known.Row.Kind == ActorKind.Applicant
        : request.Channel is { } channel && plan.Channels.TryGetValue(channel, out var way) && way.SelfService;

    private static Procedure? ProcedureOf(Plan plan, Request request)
    {
        if (request.Procedure is { } asked)
            return plan.Procedure(asked);
        var candidates = plan.Procedures.Where(procedure => procedure.Start switch
        {
            ProcedureStart.ByApplicant start => request.Channel is { } channel && start.Channels.Contains(channel),
            ProcedureStart.Internal => request.Channel is null,
            _ => false,
        }).ToList();
        return candidates is [var only] ? only : plan.Procedures is [var single] ? single : null;
    }

    // Every applicant's case has an identity of its own, so that the secret on the receipt opens this case and no other.
    // It is drawn from the idempotency key where there is one: the same submission sent twice stays the same.
    private static ActorId? ApplicantOf(Caller caller, Procedure procedure, string? idempotencyKey)
    {
        if (procedure.Start is not ProcedureStart.ByApplicant)
            return null;
        if (caller is Caller.Known { Row: { Kind: ActorKind.Applicant } integration })
            return integration.Id;
        return FreshApplicant(idempotencyKey);
    }

    /// <summary>An identity for the applicant of one case.</summary>
    public static ActorId FreshApplicant(string? idempotencyKey)
    {
        var seed = idempotencyKey is null ? RandomNumberGenerator.GetBytes(16) : SHA256.HashData(Encoding.UTF8.GetBytes("pemohon:" + idempotencyKey));
        return new ActorId("pemohon-" + Convert.ToHexStringLower(seed.AsSpan(0, 10)));
    }
}

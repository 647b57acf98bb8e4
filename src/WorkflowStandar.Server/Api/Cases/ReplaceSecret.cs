using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Server.Api.Problems;
using WorkflowStandar.Server.Api.Requests;

namespace WorkflowStandar.Server.Api.Cases;

/// <summary>Another secret for an applicant who has lost theirs and has shown an officer who they are.</summary>
public static class ReplaceSecret
{
    /// <param name="TrackingSecret">Shown this once: with the number it opens the case for its applicant.</param>
    public sealed record Receipt(string Number, AgencyKey Agency, string TrackingSecret, int Version);

    // Who holds the secret reads what the applicant gave: it is for those to hand out who may read that themselves.
    private static Problem NotYours { get; } = new(
        403,
        "case/personal",
        new Text("Data pribadi tidak terbuka bagi Anda", "The personal data are not for you"),
        new Text(
            "Kode baru hanya diberikan petugas yang langkahnya ada pada perkara ini: pemegang kode membaca seluruh isi permohonan.",
            "A new secret is issued only by officers with a step in this case: whoever holds it reads the whole request."));

    public static async Task<IResult> HandleAsync(string number, Body<CaseCommands.ReasonRequest> body, CommandHeaders headers, CaseDesk desk, CaseEngine engine, HttpContext context)
    {
        var (opened, problem) = await desk.OpenAsync(context, number);
        if (opened is null)
            return problem!;
        if (!PersonalData.IsShownTo(opened))
            return NotYours;
        var command = new CaseCommand.ReplaceSecret(body.Value.Reason);
        var answer = await engine.ExecuteAsync(opened.Key, command, opened.ActorFor(command), headers.ExpectedVersion, headers.IdempotencyKey, context.RequestAborted);
        return answer.ToResult(context, accepted => TypedResults.Ok(new Receipt(number, opened.Key.Agency, accepted.TrackingSecret!, accepted.State.Version)));
    }
}

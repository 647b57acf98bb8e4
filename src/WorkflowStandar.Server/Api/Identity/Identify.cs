using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Actors;
using WorkflowStandar.Server.Api.Problems;
using WorkflowStandar.Server.Dashboard.Administration;
using WorkflowStandar.Server.Dashboard.Identity;

namespace WorkflowStandar.Server.Api.Identity;

/// <summary>Finds out who sends the request. A proof that proves nothing is refused here, before anything else runs.</summary>
public sealed class Identify(RequestDelegate next, IActorStore actors, StaffRoles roles, KeyUses uses)
{
    public const string TrackingScheme = "Tracking";

    private const int LongestHeader = 256;

    public async Task InvokeAsync(HttpContext context)
    {
        var header = context.Request.Headers.Authorization.ToString().Trim();
        var (caller, problem) = header.Length == 0 ? (new Caller.Public(), null) : await ProveAsync(header, context.RequestAborted);
        if (problem is not null)
        {
            await problem.ExecuteAsync(context);
            return;
        }

        context.Features.Set(caller);
        await next(context);
    }

    private async Task<(Caller? Caller, Problem? Problem)> ProveAsync(string header, CancellationToken cancellation)
    {
        if (header.Length > LongestHeader || header.Split(' ', 2, StringSplitOptions.TrimEntries) is not [var scheme, { Length: > 0 } proof])
            return (null, Unreadable);
        if (scheme.Equals(TrackingScheme, StringComparison.OrdinalIgnoreCase))
            return (new Caller.Tracker(proof), null);
        if (!scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase))
            return (null, Unreadable);
        if (await actors.ByKeyAsync(ApiKeys.Hash(proof), cancellation) is not var (key, actor))
            return (null, HttpProblems.UnknownKey);
        uses.Note(key.Id);
        return (new Caller.Known(actor, key.Id, await roles.OfAsync(actor, cancellation)), null);
    }

    private static Problem Unreadable { get; } = HttpProblems.BadHeader("Authorization", new Text(
        "Tulis Authorization: Bearer wsk_… (kunci API) atau Authorization: Tracking … (kode rahasia dari tanda terima).",
        "Write Authorization: Bearer wsk_… (an API key) or Authorization: Tracking … (the secret from a receipt)."));
}

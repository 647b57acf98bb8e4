using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json.Serialization;
using Microsoft.Net.Http.Headers;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Server.Api.Problems;

namespace WorkflowStandar.Server.Api.Cases;

/// <summary>What a command came to: how the case stands right after it.</summary>
/// <param name="Version">The new version, also in the ETag.</param>
/// <param name="Events">What the command added to the history, by type; empty where nothing was left to do.</param>
/// <param name="Tasks">The tasks that are open now.</param>
public sealed record CommandReceipt(
    string Number,
    AgencyKey Agency,
    int Version,
    string Status,
    ImmutableArray<string> Events,
    ImmutableArray<TaskDocument> Tasks,
    ImmutableArray<WaitDocument> Waiting)
{
    public static CommandReceipt Of(Plan plan, CaseAnswer.Accepted accepted)
    {
        var state = accepted.State;
        var procedure = plan.Procedure(state.Procedure)!;
        return new CommandReceipt(
            state.Number,
            accepted.Case.Agency,
            state.Version,
            CaseDocument.StatusOf(state.Ending),
            [.. accepted.Events.Select(recorded => EventNames.Of(recorded.Event))],
            [.. state.Tasks.Select(task => TaskDocument.Of(plan, procedure, task))],
            [.. state.Position.Tokens.Where(token => token.State != TokenState.Working).Select(token => WaitDocument.Of(procedure, token))]);
    }
}

/// <summary>Turns the engine's answer into one over HTTP, with the version as ETag.</summary>
public static class CaseAnswers
{
    public static IResult ToResult(this CaseAnswer answer, HttpContext context, Func<CaseAnswer.Accepted, IResult> accepted)
    {
        switch (answer)
        {
            case CaseAnswer.Refused refused:
                if (refused.Version is { } unchanged)
                    SetVersion(context, unchanged);
                return refused.Refusal.ToProblem();
            case CaseAnswer.Accepted done:
                SetVersion(context, done.State.Version);
                if (done.Replayed)
                    context.Response.Headers["Idempotency-Replayed"] = "true";
                return accepted(done);
            default:
                throw new InvalidOperationException($"The engine answered with a {answer.GetType().Name}.");
        }
    }

    public static void SetVersion(HttpContext context, int version) => context.Response.Headers.ETag = TagOf(version);

    public static string TagOf(int version) => $"\"{version}\"";

    /// <summary>Whether the reader has this version already (If-None-Match).</summary>
    public static bool IsKnown(HttpContext context, int version) =>
        context.Request.Headers.TryGetValue(HeaderNames.IfNoneMatch, out var known) && known.ToString().Split(',', StringSplitOptions.TrimEntries).Contains(TagOf(version));
}

/// <summary>Events by the names under which they are stored: <c>step-completed</c>.</summary>
public static class EventNames
{
    private static readonly Dictionary<Type, string> Names = typeof(CaseEvent)
        .GetCustomAttributes<JsonDerivedTypeAttribute>()
        .ToDictionary(named => named.DerivedType, named => (string)named.TypeDiscriminator!);

    public static string Of(CaseEvent @event) => Names[@event.GetType()];
}

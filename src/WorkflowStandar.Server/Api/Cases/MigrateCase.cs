using System.Collections.Immutable;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Server.Api.Requests;
using WorkflowStandar.Server.Api.Standards;

namespace WorkflowStandar.Server.Api.Cases;

/// <summary>Moving a running case to another edition of its standard: as a preview, which changes nothing, or for good.</summary>
public static class MigrateCase
{
    /// <param name="ToEdition">The edition to run on from now on.</param>
    /// <param name="Steps">Open steps that have another name there: old name → new name.</param>
    /// <param name="Clocks">Open clocks that have another name there: old name → new name.</param>
    public sealed record Request(string ToEdition, ImmutableDictionary<StepKey, StepKey>? Steps = null, ImmutableDictionary<ClockKey, ClockKey>? Clocks = null);

    /// <param name="Possible">False where something open has no place in the other edition; <paramref name="Problem"/> and <paramref name="Names"/> say what.</param>
    /// <param name="Tasks">The tasks that would be open.</param>
    /// <param name="Clocks">The clocks that would run, with their deadlines.</param>
    public sealed record Preview(
        string Number, string FromEdition, string ToEdition, bool Possible, string? Code, Text? Problem, ImmutableArray<string> Names,
        ImmutableArray<TaskDocument> Tasks, ImmutableArray<ClockDocument> Clocks);

    public static async Task<IResult> HandleAsync(string number, Body<Request> body, CommandHeaders headers, CaseDesk desk, CaseEngine engine, PublishedStandards standards, HttpContext context)
    {
        var (opened, to, problem) = await OpenAsync(number, body.Value, desk, standards, context);
        if (problem is not null)
            return problem;
        var answer = await engine.MigrateAsync(opened!.Key, MigrationOf(body.Value), opened.Actor, headers.ExpectedVersion, headers.IdempotencyKey, context.RequestAborted);
        return answer.ToResult(context, accepted => TypedResults.Ok(CommandReceipt.Of(to!, accepted)));
    }

    public static async Task<IResult> PreviewAsync(string number, Body<Request> body, CaseDesk desk, MigrationPreview preview, PublishedStandards standards, HttpContext context)
    {
        var (opened, to, problem) = await OpenAsync(number, body.Value, desk, standards, context);
        return problem is null
            ? TypedResults.Ok(await preview.OfAsync(opened!, to!, MigrationOf(body.Value), context.RequestAborted))
            : problem;
    }

    private static async Task<(OpenedCase? Opened, Plan? To, IResult? Problem)> OpenAsync(
        string number, Request request, CaseDesk desk, PublishedStandards standards, HttpContext context)
    {
        var (opened, problem) = await desk.OpenAsync(context, number);
        if (opened is null)
            return (null, null, problem);
        return await standards.FindAsync(opened.View.Row.Standard, request.ToEdition, context.RequestAborted) is { } to
            ? (opened, to, null)
            : (null, null, await standards.UnknownAsync(opened.View.Row.Standard, request.ToEdition, context.RequestAborted));
    }

    private static Migration MigrationOf(Request request) => new(request.ToEdition, request.Steps ?? ImmutableDictionary<StepKey, StepKey>.Empty)
    {
        Clocks = request.Clocks ?? ImmutableDictionary<ClockKey, ClockKey>.Empty,
    };
}

using System.Collections.Immutable;
using WorkflowStandar.Compiler;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Editions;
using WorkflowStandar.Server.Api.Identity;
using WorkflowStandar.Server.Api.Problems;
using WorkflowStandar.Server.Api.Requests;
using WorkflowStandar.Server.Publication;

namespace WorkflowStandar.Server.Api.Standards;

/// <summary>Publishing an edition: the same pipeline as <c>wfs check</c>, and everything it finds comes back.</summary>
public static class PublishStandard
{
    /// <param name="Published">False for a dry run, and where the same text had been published already.</param>
    /// <param name="Findings">Warnings and remarks; errors would have kept it from being published.</param>
    public sealed record Document(StandardKey Standard, ImmutableArray<string> Editions, string Hash, bool Published, ImmutableArray<FindingDocument> Findings);

    public static async Task<IResult> HandleAsync(SourceBody body, Administrator administrator, StandardPublisher publisher, HttpContext context, CancellationToken cancellation)
    {
        var query = new Query(context.Request, "dry-run");
        var dryRun = query.YesNo("dry-run") ?? false;
        if (query.Problem is { } mistaken)
            return mistaken;
        var publication = await publisher.PublishAsync(body.Source, administrator.Known.Row.Id, administrator.Known.Administers, dryRun, cancellation);
        var compilation = publication.Compilation;
        if (compilation.Plan is not { } plan)
            return FindingDocument.ProblemOf(compilation.Diagnostics, compilation.Syntax.Source);
        if (publication.IsOutOfReach)
            return AgencyProblems.NoSuchAgency(plan.Standard.Agency);
        return publication.Outcome == PublishOutcome.NameTaken ? NameTaken(plan) : Answer(publication, compilation, plan);
    }

    private static IResult Answer(StandardPublication publication, Compilation compilation, Plan plan)
    {
        var document = new Document(
            plan.Standard, publication.Editions, plan.ContentHash, publication.Outcome == PublishOutcome.Published,
            [.. compilation.Diagnostics.Select(finding => FindingDocument.Of(finding, compilation.Syntax.Source))]);
        return document.Published
            ? TypedResults.Created($"/api/v1/standards/{plan.Standard}/editions/{Uri.EscapeDataString(publication.Editions[0])}", document)
            : TypedResults.Ok(document);
    }

    private static Problem NameTaken(Plan plan) => new(
        409,
        "edition/name-taken",
        new Text("Edisi itu sudah diterbitkan dengan teks lain", "That edition is published with another text"),
        new Text(
            $"'{plan.Standard}' edisi '{plan.Edition}' tidak dapat diubah lagi. Beri edisi ini nama lain.",
            $"Edition '{plan.Edition}' of '{plan.Standard}' cannot be changed any more. Give this edition another name."));
}

using System.Collections.Immutable;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Publishing.Comparisons;
using WorkflowStandar.Server.Api.Identity;
using WorkflowStandar.Server.Api.Problems;
using WorkflowStandar.Server.Api.Requests;
using WorkflowStandar.Server.Publication;

namespace WorkflowStandar.Server.Api.Standards;

/// <summary>What an edition that is sent in would change against a published one, and which running cases stand there. Publishes nothing.</summary>
public static class CompareStandard
{
    /// <param name="From">The published edition that was compared with, and on which the cases run.</param>
    /// <param name="FromHash">SHA-256 of its text.</param>
    /// <param name="Running">How many cases run on it.</param>
    /// <param name="Touched">How many of them stand where something changes.</param>
    public sealed record Document(StandardKey Standard, Text Title, string From, string FromHash, string To, int Running, int Touched, ImmutableArray<ChangeDocument> Changes)
    {
        public static Document Of(ComparedEditions compared, Plan from) => new(
            compared.Standard, compared.Title, compared.From, from.ContentHash, compared.To, compared.Running ?? 0, compared.Touched, [.. compared.Changes.Select(ChangeDocument.Of)]);
    }

    /// <param name="Address">What it is about in the definition: <c>surat/tanda-terima</c>, <c>fee</c>.</param>
    /// <param name="Cases">The numbers of the running cases that stand there, the newest first.</param>
    public sealed record ChangeDocument(ChangeArea Area, ChangeKind Kind, string Address, Text Message, Text? Before, Text? After, ImmutableArray<string> Cases)
    {
        public static ChangeDocument Of(TouchingChange touching) => new(
            touching.Change.Area, touching.Change.Kind, touching.Change.Address, touching.Change.Said, touching.Change.Before, touching.Change.After, touching.Cases);
    }

    public static async Task<IResult> HandleAsync(
        string agency, string standard, SourceBody body, Administrator administrator, StandardPublisher publisher, EditionPreview preview, PublishedStandards standards, HttpContext context, CancellationToken cancellation)
    {
        var query = new Query(context.Request, "from");
        var from = query.Text("from")?.Split('/')[0];
        if (query.Problem is { } mistaken)
            return mistaken;
        var key = new StandardKey(new AgencyKey(agency), standard);
        if (!administrator.Known.Administers(key.Agency))
            return AgencyProblems.NoSuchAgency(key.Agency);
        if (await standards.ForNewCaseAsync(key, from, cancellation) is not { } old)
            return await standards.UnknownAsync(key, from, cancellation);

        var compilation = (await publisher.PublishAsync(body.Source, administrator.Known.Row.Id, administrator.Known.Administers, tryOnly: true, cancellation)).Compilation;
        if (compilation is not { Plan: { } plan, Model: { } model })
            return FindingDocument.ProblemOf(compilation.Diagnostics, compilation.Syntax.Source);
        return plan.Standard == key
            ? TypedResults.Ok(Document.Of(await preview.OfAsync(new Edition(model, plan), old, cancellation), old))
            : OtherStandard(key, plan.Standard);
    }

    private static Problem OtherStandard(StandardKey asked, StandardKey sent) => new(
        422,
        "edition/other-standard",
        new Text("Berkas itu standar lain", "The file is another standard"),
        new Text($"Yang dikirim adalah '{sent}', bukan '{asked}'.", $"What was sent is '{sent}', not '{asked}'."));
}

using NodaTime;
using WorkflowStandar.Compiler;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Editions;
using WorkflowStandar.Server.Api.Cases;
using WorkflowStandar.Server.Api.Requests;

namespace WorkflowStandar.Server.Api.Standards;

/// <summary>What is published, for everybody: the standards, their editions, their texts.</summary>
public static class ReadStandards
{
    public static async Task<IResult> ListAsync(IEditionStore store, IPlanSource plans, IClock clock, HttpContext context, CancellationToken cancellation)
    {
        var query = new Query(context.Request, CaseAddress.Agency);
        var wanted = query.Key<AgencyKey>(CaseAddress.Agency);
        if (query.Problem is { } problem)
            return problem;
        var now = clock.GetCurrentInstant();
        var items = new List<StandardItem>();
        foreach (var agency in wanted is { } one ? [one] : await store.AgenciesAsync(cancellation))
        {
            var rows = await store.EditionsAsync(agency, null, cancellation);
            var inForce = new Dictionary<StandardKey, string?>();
            foreach (var standard in rows.Select(row => row.Standard).Distinct())
                inForce[standard] = (await plans.InForceAsync(standard, now, cancellation))?.Edition;
            items.AddRange(StandardItem.Of(rows, standard => inForce[standard]));
        }

        return TypedResults.Ok(items);
    }

    public static Task<IResult> ReadInForceAsync(string agency, string standard, PublishedStandards standards, CancellationToken cancellation) =>
        AnswerAsync(new StandardKey(new AgencyKey(agency), standard), null, standards, cancellation);

    public static async Task<IResult> ReadAsync(string agency, string standard, string edition, PublishedStandards standards, HttpContext context, CancellationToken cancellation)
    {
        var (name, problem) = NameOf(edition, context);
        return problem ?? await AnswerAsync(new StandardKey(new AgencyKey(agency), standard), name, standards, cancellation);
    }

    public static async Task<IResult> SourceAsync(
        string agency, string standard, string edition, IEditionStore store, PublishedStandards standards, HttpContext context, CancellationToken cancellation)
    {
        var (key, source, problem) = await SourceOfAsync(agency, standard, edition, store, standards, context, cancellation);
        return problem ?? TypedResults.Text(source, "application/yaml; charset=utf-8");
    }

    public static async Task<IResult> ComponentsAsync(
        string agency, string standard, string edition, IEditionStore store, PublishedStandards standards, HttpContext context, CancellationToken cancellation)
    {
        var (key, source, problem) = await SourceOfAsync(agency, standard, edition, store, standards, context, cancellation);
        if (problem is not null)
            return problem;
        var model = StandardCompiler.Compile(SourceText.From(key.Value, source!), CompilationContext.Unknown).Model
            ?? throw new InvalidOperationException($"The source of {key} {edition} holds no standard.");
        return TypedResults.Ok(ComponentsDocument.Of(model));
    }

    private static async Task<IResult> AnswerAsync(StandardKey key, string? edition, PublishedStandards standards, CancellationToken cancellation) =>
        await standards.ForNewCaseAsync(key, edition, cancellation) is { } plan
            ? TypedResults.Ok(EditionDocument.Of(plan))
            : await standards.UnknownAsync(key, edition, cancellation);

    private static async Task<(StandardKey Key, string? Source, IResult? Problem)> SourceOfAsync(
        string agency, string standard, string edition, IEditionStore store, PublishedStandards standards, HttpContext context, CancellationToken cancellation)
    {
        var key = new StandardKey(new AgencyKey(agency), standard);
        var (name, problem) = NameOf(edition, context);
        if (problem is not null)
            return (key, null, problem);
        if (await store.FindAsync(key, name, cancellation) is not { } row)
            return (key, null, await standards.UnknownAsync(key, name, cancellation));
        return (key, await store.SourceAsync(row.ContentHash, cancellation), null);
    }

    // A variant is named in the query: an edition's address has no slash in it.
    private static (string Name, IResult? Problem) NameOf(string edition, HttpContext context)
    {
        var query = new Query(context.Request, "variant");
        var variant = query.Text("variant");
        return (variant is null ? edition : $"{edition}/{variant}", query.Problem);
    }
}

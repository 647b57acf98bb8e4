using WorkflowStandar.Server.Api.OpenApi;

namespace WorkflowStandar.Server.Api.Standards;

/// <summary>The addresses of published standards; reading them needs no key.</summary>
public static class StandardRoutes
{
    public static void Map(RouteGroupBuilder api)
    {
        var standards = api.MapGroup("/standards").WithTags("Standards");
        standards.MapGet("/", ReadStandards.ListAsync)
            .Says("list-standards", "All published standards with their editions.")
            .Answers<IReadOnlyList<StandardItem>>()
            .Takes("agency", "Only of this agency.");
        standards.MapPost("/", PublishStandard.HandleAsync)
            .Says("publish-standard", "Publish an edition from its YAML, or (dry-run) only say what the compiler finds.")
            .Answers<PublishStandard.Document>(StatusCodes.Status201Created)
            .Takes("dry-run", "true: publish nothing.");
        standards.MapGet("/{agency}/{standard}", ReadStandards.ReadInForceAsync)
            .Says("read-standard", "The edition in force: channels with their forms, procedures with their steps and clocks.")
            .Answers<EditionDocument>();
        standards.MapPost("/{agency}/{standard}/comparison", CompareStandard.HandleAsync)
            .Says("compare-standard", "What an edition sent as YAML would change, and which running cases stand where it changes; publishes nothing.")
            .Answers<CompareStandard.Document>()
            .Takes("from", "The published edition to compare with; left out: the one in force.");
        standards.MapGet("/{agency}/{standard}/editions/{edition}", ReadStandards.ReadAsync)
            .Says("read-edition", "One edition, in force or not.")
            .Answers<EditionDocument>()
            .Takes("variant", "A published alternative of the edition.");
        standards.MapGet("/{agency}/{standard}/editions/{edition}/source", ReadStandards.SourceAsync)
            .Says("read-source", "The YAML as it was published.")
            .Takes("variant", "A published alternative of the edition.");
        standards.MapGet("/{agency}/{standard}/editions/{edition}/components", ReadStandards.ComponentsAsync)
            .Says("read-components", "The fourteen components of the published standard.")
            .Answers<ComponentsDocument>()
            .Takes("variant", "A published alternative of the edition.");
    }
}

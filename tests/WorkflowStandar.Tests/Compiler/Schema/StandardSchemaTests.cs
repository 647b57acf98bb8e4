using System.Text.Json.Nodes;
using WorkflowStandar.Compiler.Schema;
using WorkflowStandar.Compiler.Semantics.Components;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax;
using WorkflowStandar.Tests.Architecture;
using WorkflowStandar.Tests.Compiler.Agencies;

namespace WorkflowStandar.Tests.Compiler.Schema;

public sealed class StandardSchemaTests
{
    private static readonly JsonSchemaCheck Standard = new((JsonObject)JsonNode.Parse(StandardSchema.OfStandard)!);
    private static readonly JsonSchemaCheck Agency = new((JsonObject)JsonNode.Parse(StandardSchema.OfAgency)!);

    [Theory]
    [InlineData("standard")]
    [InlineData("agency")]
    public void The_published_schema_is_that_of_the_key_tables(string name)
    {
        var schema = name == "standard" ? StandardSchema.OfStandard : StandardSchema.OfAgency;
        var file = Repository.At("definitions", "schema", $"{name}.schema.json");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllText(file, schema);

        File.ReadAllText(file).Should().Be(schema, "UPDATE_GOLDEN=1 writes it anew");
    }

    [Theory]
    [MemberData(nameof(PublishedStandards.Files), MemberType = typeof(PublishedStandards))]
    public void Every_published_standard_agrees_with_it(string file) =>
        Standard.Check(SyntaxTree.Parse(PublishedStandards.Read(file)).Root!).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(PublishedAgencies.Files), MemberType = typeof(PublishedAgencies))]
    public void Every_published_agency_agrees_with_it(string file) =>
        Agency.Check(Parse(File.ReadAllText(Repository.At("definitions", "agencies", file)))).Should().BeEmpty();

    [Theory]
    [InlineData("edition: \"2023\"", "editon: \"2023\"", "$: editon is not a key")]
    [InlineData("      - task: verifikasi\n", "      - tugas: verifikasi\n", "$.procedures.permohonan.steps[1]")]
    [InlineData("term: 30 office minutes", "term: 30 minutes", "$.procedures.permohonan.clocks.tanda-terima.term")]
    [InlineData("code: PDI\n", "", "$: code is missing")]
    public void An_editor_shows_the_mistakes_that_a_schema_can_see(string right, string wrong, string shown)
    {
        var text = File.ReadAllText(Repository.At("definitions", "standards", "setwan-dprd-pasuruan", "data-informasi.yaml"));

        var found = Standard.Check(Parse(text.Replace(right, wrong, StringComparison.Ordinal)));

        found.Should().Contain(line => line.StartsWith(shown, StringComparison.Ordinal));
    }

    [Fact]
    public void The_hover_text_of_a_component_names_its_law()
    {
        foreach (var kind in ComponentKind.All)
            StandardSchema.OfStandard.Should().Contain($"Komponen: {kind.Title.Id} (UU 25/2009 Pasal 21; PermenPANRB 15/2014).");
    }

    private static SyntaxNode Parse(string text) => SyntaxTree.Parse(SourceText.From("file.yaml", text)).Root!;
}

using WorkflowStandar.Compiler.Schema;
using WorkflowStandar.Compiler.Semantics.Components;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax;
using WorkflowStandar.Tests.Architecture;

namespace WorkflowStandar.Tests.Compiler.Schema;

public sealed class EditorSchemaTests
{
    private static readonly JsonSchemaCheck Standard = JsonSchemaCheck.Of(EditorSchema.Standard);

    public static TheoryData<string> Names => [.. EditorSchema.All.Select(schema => schema.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_published_schema_is_that_of_the_key_tables(string name)
    {
        var schema = EditorSchema.All.Single(schema => schema.Name == name);
        var file = Repository.At("definitions", EditorSchema.Folder, schema.FileName);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllText(file, schema.Text);

        File.ReadAllText(file).Should().Be(schema.Text, "UPDATE_GOLDEN=1 writes it anew");
    }

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
            EditorSchema.Standard.Text.Should().Contain($"Komponen: {kind.Title.Id} (UU 25/2009 Pasal 21; PermenPANRB 15/2014).");
    }

    private static SyntaxNode Parse(string text) => SyntaxTree.Parse(SourceText.From("file.yaml", text)).Root!;
}

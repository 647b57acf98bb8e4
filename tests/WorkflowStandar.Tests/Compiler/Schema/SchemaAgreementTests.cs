using WorkflowStandar.Compiler;
using WorkflowStandar.Compiler.Agencies;
using WorkflowStandar.Compiler.Calendars;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Scenarios;
using WorkflowStandar.Compiler.Schema;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax;
using WorkflowStandar.Tests.Architecture;
using WorkflowStandar.Tests.Compiler.Diagnostics;
using WorkflowStandar.Tests.Compiler.Scenarios;
using WorkflowStandar.Tests.Definitions;

namespace WorkflowStandar.Tests.Compiler.Schema;

/// <summary>
/// The schema and the compiler, held against each other. What the schema refuses the compiler refuses; what the compiler has to
/// say of keys, kinds and forms the schema sees too. Names, dates that do not exist and sums are the compiler's alone.
/// </summary>
public sealed class SchemaAgreementTests
{
    private static readonly Dictionary<EditorSchema, JsonSchemaCheck> Schemas = EditorSchema.All.ToDictionary(schema => schema, JsonSchemaCheck.Of);

    /// <summary>Written in ways that only the calendar can judge: the 30th of February has the form of a date.</summary>
    private static readonly string[] OfValues = ["WS1107", "WS1108"];

    public static TheoryData<string> Definitions => SchemaLines.Files;

    public static TheoryData<string> Mistakes =>
    [
        .. CorpusTests.Cases().Select<object[], string>(row => Path.Combine(CorpusTests.Folder(), (string)row[0])),
        .. ScenarioFindingsTests.Cases.Select<object[], string>(row => Path.Combine(ScenarioFindingsTests.Corpus, $"{row[0]}.yaml")),
    ];

    public static TheoryData<string> Examples =>
    [
        "samples/library-card/kartu-anggota.yaml",
        "samples/library-card/kartu-anggota.scenarios.yaml",
        "definitions/agencies/bkpsdm-pasuruan.yaml",
        "definitions/calendars/kabupaten-ketapang.yaml",
        "definitions/holidays/indonesia.yaml",
        "tests/WorkflowStandar.Tests/Cli/example/definitions/standards/perpustakaan-desa/kartu-anggota.yaml",
    ];

    [Theory]
    [MemberData(nameof(Definitions))]
    public void Both_accept_every_definition(string file)
    {
        var schema = SchemaLines.SchemaOf(file);
        var source = Read(Repository.At(file));

        Schemas[schema].Check(SyntaxTree.Parse(source).Root!).Should().BeEmpty();
        Compile(source, schema).Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Code).Should().NotContain(code => IsOfForm(code));
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Both_judge_a_mistake_alike(string path)
    {
        if (SchemaOf(path) is { } schema)
            Disagreement(Read(path), schema).Should().BeNull();
    }

    /// <summary>Each entry of a right file taken out, renamed, emptied, and given another form, one after another.</summary>
    [Theory]
    [MemberData(nameof(Examples))]
    public void Both_judge_every_mistake_in_a_right_file_alike(string file)
    {
        var schema = SchemaLines.SchemaOf(file);
        var source = Read(Repository.At(file));

        var mistakes = MistakenForms.Of(source).ToArray();

        mistakes.Should().HaveCountGreaterThan(100);
        mistakes.Select(mistake => Disagreement(mistake, schema)).OfType<string>().Should().BeEmpty();
    }

    private static string? Disagreement(SourceText source, EditorSchema schema)
    {
        var tree = SyntaxTree.Parse(source);
        // What is not YAML every editor says by itself.
        if (tree.Root is null || tree.Diagnostics.Any(finding => finding.Severity == Severity.Error))
            return null;
        var wrong = Schemas[schema].Check(tree.Root);
        var errors = Compile(source, schema).Where(finding => finding.Severity == Severity.Error).ToArray();
        return (wrong.Count > 0, errors) switch
        {
            (true, []) => $"only the schema refuses {source.FileName}: {wrong[0]}",
            (false, _) when errors.FirstOrDefault(finding => IsOfForm(finding.Code)) is { } unseen => $"only the compiler refuses {source.FileName}: {unseen.Code} {unseen.Message.En}",
            _ => null,
        };
    }

    private static bool IsOfForm(string code) => code.StartsWith("WS11", StringComparison.Ordinal) && !OfValues.Contains(code);

    private static EditorSchema? SchemaOf(string path) => Path.GetFileName(path)[..4] switch
    {
        "WS20" or "WS40" or "WS50" => EditorSchema.Standard,
        "WS60" when File.ReadAllText(path).StartsWith("holidays:", StringComparison.Ordinal) => EditorSchema.Holidays,
        "WS60" => EditorSchema.Calendar,
        "WS61" => EditorSchema.Agency,
        "WS70" => EditorSchema.Scenarios,
        _ => null,
    };

    private static SourceText Read(string path) => SourceText.Decode(Path.GetFileName(path), File.ReadAllBytes(path));

    private static IReadOnlyList<Diagnostic> Compile(SourceText source, EditorSchema schema) => schema.Name switch
    {
        "scenarios" => ScenarioFile.Read(source).Diagnostics,
        "agency" => AgencyFile.Read(source).Diagnostics,
        "calendar" => CalendarFile.Read(source, []).Diagnostics,
        "holidays" => HolidayFile.Read(source).Diagnostics,
        _ => StandardCompiler.Compile(source, CompilationContext.Unknown).Diagnostics,
    };
}

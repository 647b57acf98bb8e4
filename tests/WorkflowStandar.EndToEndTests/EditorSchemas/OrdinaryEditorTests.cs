using System.Diagnostics;
using System.Text.Json;
using WorkflowStandar.Compiler;
using WorkflowStandar.Compiler.Agencies;
using WorkflowStandar.Compiler.Calendars;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Schema;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.EndToEndTests.Harness;

namespace WorkflowStandar.EndToEndTests.EditorSchemas;

/// <summary>The schemas in the hands of the libraries with which ordinary editors read YAML and judge it: ajv, in its strict mode.</summary>
public sealed class OrdinaryEditorTests
{
    private static readonly string Corpus = Path.Combine(Repository.Root, "tests", "WorkflowStandar.Tests", "corpus");

    [Fact]
    public async Task An_editor_finds_the_schema_of_every_definition_and_nothing_to_underline()
    {
        var files = new[] { "definitions", "samples" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.yaml", SearchOption.AllDirectories)).ToArray();

        var judged = await JudgeAsync(files);

        judged.Should().HaveSameCount(files).And.HaveCountGreaterThan(40);
        judged.Where(one => one.Errors.Length > 0).Select(one => $"{one.File}: {one.Errors[0]}").Should().BeEmpty();
    }

    [Fact]
    public async Task An_editor_and_the_compiler_judge_the_form_of_every_mistake_alike()
    {
        var mistakes = Directory.EnumerateFiles(Corpus, "*.yaml").Select(file => (File: file, Schema: SchemaOf(file))).Where(one => one.Schema is not null).ToArray();

        var judged = await JudgeAsync(mistakes.Select(one => $"{one.File}\t{Path.Combine(Repository.Definitions, EditorSchema.Folder, one.Schema!.FileName)}"));

        judged.Should().HaveSameCount(mistakes).And.HaveCountGreaterThan(100);
        judged.Zip(mistakes).Select(pair => Disagreement(pair.First, pair.Second.Schema!)).OfType<string>().Should().BeEmpty();
    }

    private static string? Disagreement(Verdict verdict, EditorSchema schema)
    {
        var errors = Compile(SourceText.Decode(verdict.File, File.ReadAllBytes(verdict.File)), schema).Where(finding => finding.IsError).ToArray();
        // A date that is none and a time of day that is none have the right form.
        var ofForm = errors.Any(finding => finding.Code.StartsWith("WS11", StringComparison.Ordinal) && finding.Code is not ("WS1107" or "WS1108"));
        return (verdict.Errors, errors, ofForm) switch
        {
            ([var only, ..], [], _) => $"only the editor underlines {verdict.File}: {only}",
            ([], _, true) => $"only the compiler refuses {verdict.File}: {errors[0].Message.En}",
            _ => null,
        };
    }

    private static EditorSchema? SchemaOf(string file) => Path.GetFileName(file)[..4] switch
    {
        "WS20" or "WS40" or "WS50" => EditorSchema.Standard,
        "WS60" => File.ReadAllText(file).StartsWith("holidays:", StringComparison.Ordinal) ? EditorSchema.Holidays : EditorSchema.Calendar,
        "WS61" => EditorSchema.Agency,
        _ => null,
    };

    private static IReadOnlyList<Diagnostic> Compile(SourceText source, EditorSchema schema) => schema.Name switch
    {
        "agency" => AgencyFile.Read(source).Diagnostics,
        "calendar" => CalendarFile.Read(source, []).Diagnostics,
        "holidays" => HolidayFile.Read(source).Diagnostics,
        _ => StandardCompiler.Compile(source, CompilationContext.Unknown).Diagnostics,
    };

    private static async Task<Verdict[]> JudgeAsync(IEnumerable<string> lines)
    {
        var project = Path.Combine(Repository.Root, "tests", "WorkflowStandar.EndToEndTests");
        var start = new ProcessStartInfo("node", [Path.Combine(project, "EditorSchemas", "check.mjs"), project])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var node = Process.Start(start)!;
        var (output, error) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        await node.StandardInput.WriteAsync(string.Join('\n', lines));
        node.StandardInput.Close();
        await node.WaitForExitAsync();
        node.ExitCode.Should().Be(0, "node says: {0}", await error);
        return [.. (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<Verdict>(line, JsonSerializerOptions.Web)!)];
    }

    private sealed record Verdict(string File, string[] Errors);
}

using WorkflowStandar.Compiler;
using WorkflowStandar.Compiler.Calendars;
using WorkflowStandar.Compiler.Scenarios;
using WorkflowStandar.Compiler.Semantics;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Tests.Architecture;

namespace WorkflowStandar.Tests.Publishing;

/// <summary>The standard of the village library, as it is and as a test changes it.</summary>
internal sealed record Published(Standard Model, Plan Plan)
{
    private const string Folder = "tests/WorkflowStandar.Tests/Cli/example/definitions";

    public static string Text => File.ReadAllText(Repository.At($"{Folder}/standards/perpustakaan-desa/kartu-anggota.yaml"));

    public static Published Example { get; } = Of(Text);

    public static Published Changed(string old, string @new)
    {
        Text.Should().Contain(old, "a change that changes nothing tests nothing");
        return Of(Text.Replace(old, @new, StringComparison.Ordinal));
    }

    public static Published Of(string text)
    {
        var compilation = StandardCompiler.Compile(SourceText.From("kartu-anggota.yaml", text), CompilationContext.Unknown);
        compilation.Plan.Should().NotBeNull(string.Join('\n', compilation.Diagnostics.Where(finding => finding.IsError).Select(finding => finding.Message.En)));
        return new Published(compilation.Model!, compilation.Plan!);
    }

    /// <summary>Runs the scenarios of the example, or others, on this edition.</summary>
    public IReadOnlyList<ScenarioResult> Run(string? scenarios = null)
    {
        var calendar = CalendarLibrary.Read([Source("calendars/desa.yaml")], [Source("holidays/desa.yaml")]).Calendars["desa"];
        var subject = new ScenarioStandard(Plan.Standard.Value, [], _ => new ScenarioSubject(Plan, calendar));
        var bound = ScenarioFile.Read(scenarios is null ? Source("standards/perpustakaan-desa/kartu-anggota.scenarios.yaml") : SourceText.From("kartu-anggota.scenarios.yaml", scenarios))
            .Bind(new ScenarioStandards(_ => subject, () => [subject.Key]));
        bound.Diagnostics.Where(finding => finding.IsError).Should().BeEmpty();
        return [.. bound.Scenarios.Select(ScenarioRunner.Run)];
    }

    private static SourceText Source(string name) => SourceText.From(name, File.ReadAllText(Repository.At($"{Folder}/{name}")));
}

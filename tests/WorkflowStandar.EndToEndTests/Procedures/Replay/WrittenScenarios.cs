using System.Collections.Immutable;
using WorkflowStandar.Compiler;
using WorkflowStandar.Compiler.Calendars;
using WorkflowStandar.Compiler.Scenarios;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.EndToEndTests.Harness;

namespace WorkflowStandar.EndToEndTests.Procedures.Replay;

/// <summary>The scenarios beside one standard, bound to the edition that a server publishes from the same file.</summary>
internal sealed record WrittenScenarios(string File, SourceText Source, Plan Plan, ImmutableArray<Scenario> Scenarios)
{
    private static readonly string Standards = Path.Combine(Repository.Definitions, "standards");
    private static readonly CalendarLibrary Calendars = CalendarLibrary.Read(Sources("calendars"), Sources("holidays"));

    /// <summary>As <c>agency/file.scenarios.yaml</c>.</summary>
    public static IReadOnlyList<string> Files { get; } =
        [.. Directory.EnumerateFiles(Standards, "*" + ScenarioFile.Ending, SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Standards, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    public static WrittenScenarios Read(string file)
    {
        var source = Decode(Path.Combine(Standards, file));
        var standard = Decode(Path.Combine(Standards, file[..^ScenarioFile.Ending.Length] + ".yaml"));
        var compilation = StandardCompiler.Compile(standard, CompilationContext.Unknown);
        var key = compilation.Plan!.Standard.Value;
        var beside = new ScenarioStandard(key, [.. compilation.Model!.Variants.Select(variant => variant.Name.Value)], variant => Subject(standard, variant));
        var bound = ScenarioFile.Read(source).Bind(new ScenarioStandards(name => name is null || name == key ? beside : null, () => [key]));
        return new WrittenScenarios(file, source, compilation.Plan, bound.Scenarios);
    }

    /// <summary>Where a scenario stands in its file, for whoever has to look: <c>file:line 'name'</c>.</summary>
    public string Place(Scenario scenario, TextSpan span) => $"{File}:{Source.PositionOf(span.Start)} '{scenario.Name}'";

    private static ScenarioSubject Subject(SourceText standard, string? variant)
    {
        var plan = StandardCompiler.Compile(standard, CompilationContext.Unknown, variant).Plan!;
        return new ScenarioSubject(plan, Calendars.Calendars[plan.CalendarId]);
    }

    private static IEnumerable<SourceText> Sources(string kind) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Definitions, kind), "*.yaml").Order(StringComparer.Ordinal).Select(Decode);

    private static SourceText Decode(string path) => SourceText.Decode(path, System.IO.File.ReadAllBytes(path));
}

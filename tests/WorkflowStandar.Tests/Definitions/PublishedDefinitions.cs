using System.Collections.Concurrent;
using WorkflowStandar.Compiler;
using WorkflowStandar.Compiler.Scenarios;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Tests.Architecture;
using WorkflowStandar.Tests.Compiler.Calendars;

namespace WorkflowStandar.Tests.Definitions;

/// <summary>The standards of this repository with the scenarios beside them, on the published calendars.</summary>
internal static class PublishedDefinitions
{
    /// <summary>Paths below the standards' folder, as <c>agency/file.yaml</c>.</summary>
    public static IReadOnlyList<string> Files { get; } =
        [.. Directory.EnumerateFiles(Repository.At("definitions", "standards"), "*.yaml", SearchOption.AllDirectories)
            .Where(path => !path.EndsWith(ScenarioFile.Ending, StringComparison.Ordinal))
            .Select(path => Path.GetRelativePath(Repository.At("definitions", "standards"), path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    private static readonly ConcurrentDictionary<(string File, string? Variant), Compilation> Compiled = new();
    private static readonly ConcurrentDictionary<string, (BoundScenarios Bound, IReadOnlyList<ScenarioResult> Results)> Ran = new();

    public static Compilation Compile(string file, string? variant = null) =>
        Compiled.GetOrAdd((file, variant), key => StandardCompiler.Compile(Read(key.File), CompilationContext.Unknown, key.Variant));

    /// <summary>The scenarios beside the standard, and what came of running them.</summary>
    public static (BoundScenarios Bound, IReadOnlyList<ScenarioResult> Results) Run(string file) =>
        Ran.GetOrAdd(file, name => Scenarios(name) is var bound ? (bound, [.. bound.Scenarios.Select(ScenarioRunner.Run)]) : default);

    private static BoundScenarios Scenarios(string file)
    {
        var compilation = Compile(file);
        var key = compilation.Plan!.Standard.Value;
        var standard = new ScenarioStandard(key, [.. compilation.Model!.Variants.Select(variant => variant.Name.Value)], variant => Subject(file, variant));
        return ScenarioFile.Read(Read(ScenariosOf(file))).Bind(new ScenarioStandards(name => name is null || name == key ? standard : null, () => [key]));
    }

    public static string ScenariosOf(string file) => Path.ChangeExtension(file, null) + ScenarioFile.Ending;

    public static SourceText Read(string file) =>
        SourceText.Decode(file, File.ReadAllBytes(Repository.At("definitions", "standards", file)));

    private static ScenarioSubject? Subject(string file, string? variant) =>
        Compile(file, variant).Plan is { } plan ? new ScenarioSubject(plan, PublishedCalendars.Library.Calendars[plan.CalendarId]) : null;
}

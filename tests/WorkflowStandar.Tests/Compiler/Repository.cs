using System.Runtime.CompilerServices;

namespace WorkflowStandar.Tests.Compiler;

/// <summary>The files of this repository, found from where this source stands.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "..", "..", ".."));

    public static string Definitions { get; } = Path.Combine(Root, "definitions");

    /// <summary>Every standard, by its path below definitions/standards.</summary>
    public static IEnumerable<string> Standards { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(Definitions, "standards"), "*.yaml", SearchOption.AllDirectories)
            .Where(path => !path.EndsWith(".scenarios.yaml", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}

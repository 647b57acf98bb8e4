using System.Collections.Immutable;
using System.Reflection;

namespace WorkflowStandar.Compiler.Diagnostics;

/// <summary>Every kind of finding that this compiler can make, by code.</summary>
/// <remarks>Collected from the static <see cref="DiagnosticKind"/> fields of the families, so that none can be left out.</remarks>
public static class DiagnosticCatalogue
{
    private static readonly Lazy<ImmutableSortedDictionary<string, DiagnosticKind>> Kinds = new(Collect);

    public static IEnumerable<DiagnosticKind> All => Kinds.Value.Values;

    public static DiagnosticKind? Find(string code) =>
        Kinds.Value.GetValueOrDefault(code.Trim().ToUpperInvariant());

    private static ImmutableSortedDictionary<string, DiagnosticKind> Collect() =>
        typeof(DiagnosticCatalogue).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => field.FieldType == typeof(DiagnosticKind))
            .Select(field => (DiagnosticKind)field.GetValue(null)!)
            .ToImmutableSortedDictionary(kind => kind.Code, kind => kind, StringComparer.Ordinal);
}

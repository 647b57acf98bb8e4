using System.Collections.Concurrent;
using WorkflowStandar.Compiler;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Engine.Editions;

namespace WorkflowStandar.Server.Dashboard.Administration;

/// <summary>The decrees behind published editions; each source is read for it once.</summary>
public sealed class DecreesKnown(IEditionStore editions)
{
    private readonly ConcurrentDictionary<string, string?> numbers = new(StringComparer.Ordinal);

    /// <returns>The number of the decree; null where the source names none.</returns>
    public async ValueTask<string?> OfAsync(EditionRow row, CancellationToken cancellation)
    {
        if (numbers.TryGetValue(row.ContentHash, out var known))
            return known;
        var source = await editions.SourceAsync(row.ContentHash, cancellation);
        var number = source is null ? null : StandardCompiler.Compile(SourceText.From(row.Standard.Value, source), CompilationContext.Unknown).Model?.Decree.Number;
        return numbers[row.ContentHash] = number;
    }
}

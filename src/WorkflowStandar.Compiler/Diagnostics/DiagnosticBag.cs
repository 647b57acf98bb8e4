using System.Collections.Immutable;

namespace WorkflowStandar.Compiler.Diagnostics;

/// <summary>Collects the findings of one file, so that all of them are told at once.</summary>
public sealed class DiagnosticBag
{
    /// <summary>Beyond this many findings the rest is only counted: nobody reads on, and a hostile file must not fill the memory.</summary>
    public const int Limit = 500;

    private readonly List<Diagnostic> found = [];

    public bool HasErrors { get; private set; }

    /// <summary>Findings beyond <see cref="Limit"/>, which were not kept.</summary>
    public int Dropped { get; private set; }

    public void Add(Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        HasErrors |= diagnostic.IsError;
        if (found.Count < Limit)
            found.Add(diagnostic);
        else
            Dropped++;
    }

    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
            Add(diagnostic);
    }

    /// <summary>Everything found, in the order of the file.</summary>
    public ImmutableArray<Diagnostic> ToImmutable() =>
        [.. found.OrderBy(d => d.Span.Start).ThenBy(d => d.Span.Length).ThenBy(d => d.Code, StringComparer.Ordinal)];
}

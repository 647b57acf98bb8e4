using System.Collections.Immutable;
using WorkflowStandar.Compiler.Sources;

namespace WorkflowStandar.Compiler.Diagnostics;

/// <summary>Collects the findings of one file, so that all of them are told at once.</summary>
public sealed class DiagnosticBag
{
    /// <summary>Beyond this many findings the rest is only counted: nobody reads on, and a hostile file must not fill the memory.</summary>
    public const int Limit = 200;

    private static readonly DiagnosticKind WS0009 = DiagnosticKind.Info("More was found than is shown", "Yang ditemukan lebih banyak dari yang ditampilkan");

    private readonly List<Diagnostic> found = [];
    private int dropped;
    private int lastDropped;

    public bool HasErrors { get; private set; }

    /// <summary>No more are kept, and the file has errors in any case: what takes time only to word a finding can be spared.</summary>
    public bool IsFull => HasErrors && found.Count >= Limit;

    public void Add(Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        HasErrors |= diagnostic.IsError;
        if (found.Count < Limit)
            found.Add(diagnostic);
        else
        {
            dropped++;
            lastDropped = Math.Max(lastDropped, diagnostic.Span.Start);
        }
    }

    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
            Add(diagnostic);
    }

    /// <summary>Everything found, in the order of the file; where some was dropped, one more that says how much.</summary>
    public ImmutableArray<Diagnostic> ToImmutable()
    {
        IEnumerable<Diagnostic> all = dropped == 0 ? found : found.Append(Rest());
        return [.. all.OrderBy(d => d.Span.Start).ThenBy(d => d.Span.Length).ThenBy(d => d.Code, StringComparer.Ordinal)];
    }

    private Diagnostic Rest() => WS0009.At(new TextSpan(lastDropped, 0),
        $"{dropped} more findings are not shown. Correct the ones above, then check again.",
        $"{dropped} temuan lain tidak ditampilkan. Perbaiki yang di atas, lalu periksa lagi.");
}

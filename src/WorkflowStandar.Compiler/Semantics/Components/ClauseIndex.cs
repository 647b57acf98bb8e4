using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler.Semantics.Components;

/// <summary>The clauses of the published text, by what a citation calls them.</summary>
/// <remarks>
/// A heading (<c>2.1.c</c>), a component of one text (<c>product</c>), or an item of a list (<c>guarantee.1</c>).
/// Where there is no heading <c>2.1</c>, citing it stands for those below it: <c>2.1.a</c>, <c>2.1.b</c>.
/// </remarks>
public sealed class ClauseIndex
{
    private readonly Dictionary<string, List<Clause>> exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Clause>> above = new(StringComparer.Ordinal);
    private readonly List<Clause> all = [];

    public ClauseIndex(Standard standard)
    {
        foreach (var component in standard.Components.Where(component => component.Kind != ComponentKind.Competence))
        {
            foreach (var entry in component.Entries)
                Add(component, entry);
        }
    }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<Clause> All => all;

    public IEnumerable<string> Citations => exact.Keys;

    /// <summary>What a citation leads to; empty where it leads nowhere.</summary>
    public IReadOnlyList<Clause> Find(string citation) =>
        exact.GetValueOrDefault(citation) ?? above.GetValueOrDefault(citation) ?? [];

    private void Add(Component component, ComponentEntry entry)
    {
        var isOne = entry.Heading is null && component.Entries.Length == 1;
        var citation = entry.Heading?.Value ?? (isOne ? component.Kind.Key : $"{component.Kind.Key}.{entry.Number}");
        var clause = new Clause(component.Kind, citation, entry.Text, entry.Heading?.Span ?? entry.Span);
        all.Add(clause);
        Add(exact, citation, clause);
        if (isOne)
            Add(exact, $"{component.Kind.Key}.1", clause);
        if (entry.Heading is not { Value: var heading })
            return;
        for (var dot = heading.LastIndexOf('.'); dot > 0; dot = heading.LastIndexOf('.', dot - 1))
            Add(above, heading[..dot], clause);
    }

    private static void Add(Dictionary<string, List<Clause>> clauses, string citation, Clause clause)
    {
        if (!clauses.TryGetValue(citation, out var cited))
            clauses[citation] = cited = [];
        cited.Add(clause);
    }
}

/// <summary>One clause of the published text.</summary>
/// <param name="Citation">What a <c>clause:</c> calls it.</param>
public sealed record Clause(ComponentKind Component, string Citation, Text Text, TextSpan Span);

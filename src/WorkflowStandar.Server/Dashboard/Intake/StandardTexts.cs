using System.Collections.Concurrent;
using System.Collections.Immutable;
using WorkflowStandar.Compiler;
using WorkflowStandar.Compiler.Semantics.Components;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Editions;

namespace WorkflowStandar.Server.Dashboard.Intake;

/// <summary>What the published text of a standard says to those who ask for it: what to bring, what it costs, under which decree.</summary>
/// <param name="Decree">Its number; null where the source names none.</param>
public sealed record StandardText(ImmutableArray<Requirement> Requirements, Text? Fee, string? Decree);

/// <param name="Clause">Null in a plain list.</param>
public sealed record Requirement(string? Clause, Text Text);

/// <summary>Reads the published texts, each once: an edition does not change.</summary>
public sealed class StandardTexts(IEditionStore store)
{
    private readonly ConcurrentDictionary<string, StandardText> read = new();

    public async Task<StandardText> OfAsync(Plan plan, CancellationToken cancellation)
    {
        if (read.TryGetValue(plan.ContentHash, out var known))
            return known;
        var source = await store.SourceAsync(plan.ContentHash, cancellation) ?? throw new InvalidOperationException($"The source {plan.ContentHash} is not in the store.");
        var model = StandardCompiler.Compile(SourceText.From(plan.Standard.Value, source), CompilationContext.Unknown).Model
            ?? throw new InvalidOperationException($"The source of {plan.Standard} {plan.Edition} holds no standard.");
        var requirements = model.Component(ComponentKind.Requirements)?.Entries ?? [];
        return read.GetOrAdd(plan.ContentHash, new StandardText(
            [.. requirements.Select(entry => new Requirement(entry.Heading?.Value, entry.Text))],
            model.Component(ComponentKind.Fee)?.Entries.FirstOrDefault()?.Text,
            model.Decree.Number));
    }
}

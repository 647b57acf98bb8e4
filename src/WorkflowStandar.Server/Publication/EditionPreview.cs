using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using WorkflowStandar.Compiler;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine;
using WorkflowStandar.Engine.Editions;
using WorkflowStandar.Engine.Worklists;
using WorkflowStandar.Publishing.Comparisons;

namespace WorkflowStandar.Server.Publication;

/// <summary>What an edition would change if it took the place of a published one, and which running cases stand where it changes. Publishes and changes nothing.</summary>
public sealed class EditionPreview(IEditionStore store, IWorklists worklists)
{
    /// <param name="candidate">Compiled without errors, not a variant.</param>
    /// <param name="from">The published edition to compare with, not a variant.</param>
    public async Task<ComparedEditions> OfAsync(Edition candidate, Plan from, CancellationToken cancellation)
    {
        var old = await EditionOfAsync(from, cancellation);
        var changes = EditionComparison.Between(old, candidate);
        var touched = changes.Select(_ => ImmutableArray.CreateBuilder<string>()).ToArray();
        var running = 0;
        await foreach (var @case in RunningOnAsync(from, cancellation))
        {
            running++;
            for (var index = 0; index < changes.Length; index++)
            {
                if (ChangeReach.Touches(changes[index], from, @case))
                    touched[index].Add(@case.Number);
            }
        }

        return new ComparedEditions(
            from.Standard, candidate.Plan.Title, from.Edition, candidate.Plan.Edition, [.. changes.Zip(touched, (change, cases) => new TouchingChange(change, cases.ToImmutable()))])
        {
            Running = running,
        };
    }

    private async Task<Edition> EditionOfAsync(Plan plan, CancellationToken cancellation)
    {
        var source = await store.SourceAsync(plan.ContentHash, cancellation) ?? throw new InvalidOperationException($"The source {plan.ContentHash} is not in the store.");
        var compilation = StandardCompiler.Compile(SourceText.From(plan.Standard.Value, source), CompilationContext.Unknown);
        return new Edition(compilation.Model ?? throw new InvalidOperationException($"The source of {plan.Standard} {plan.Edition} holds no standard."), plan);
    }

    // Variants have the steps of their edition, and their cases move with it.
    private async IAsyncEnumerable<CaseState> RunningOnAsync(Plan plan, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var filter = new CaseFilter(plan.Standard, Open: true);
        string? next = null;
        do
        {
            var page = await worklists.CasesAsync(plan.Standard.Agency, filter, new PageRequest(next, PageRequest.MaximumSize), cancellation);
            foreach (var item in page.Items.Where(item => item.Row.Edition.Split('/')[0] == plan.Edition))
            {
                if (await worklists.CaseAsync(item.Case, cancellation) is { State: { IsOpen: true } state })
                    yield return state;
            }

            next = page.Next;
        }
        while (next is not null);
    }
}

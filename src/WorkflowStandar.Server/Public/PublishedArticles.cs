using System.Collections.Concurrent;
using WorkflowStandar.Compiler;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Editions;
using WorkflowStandar.Publishing.Standards;

namespace WorkflowStandar.Server.Public;

/// <summary>The article of each edition in each language, written once: a published edition does not change.</summary>
public sealed class PublishedArticles(IEditionStore store)
{
    private readonly ConcurrentDictionary<(string Hash, string Edition, string Language), string> written = new();

    public async Task<string> OfAsync(Plan plan, string language, CancellationToken cancellation)
    {
        var key = (plan.ContentHash, plan.Edition, language);
        if (written.TryGetValue(key, out var known))
            return known;
        var source = await store.SourceAsync(plan.ContentHash, cancellation) ?? throw new InvalidOperationException($"The source {plan.ContentHash} is not in the store.");
        var model = StandardCompiler.Compile(SourceText.From(plan.Standard.Value, source), CompilationContext.Unknown).Model
            ?? throw new InvalidOperationException($"The source of {plan.Standard} {plan.Edition} holds no standard.");
        return written.GetOrAdd(key, StandardArticle.Write(model, plan, language));
    }
}

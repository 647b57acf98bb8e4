using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Compiler;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Editions;

namespace WorkflowStandar.Server.Publication;

/// <summary>Publishes an edition of a standard with all of its variants, or tells what keeps it from being published.</summary>
public sealed class StandardPublisher(IEditionStore store, PlanShelf shelf, AgencyDirectory agencies, IClock clock)
{
    /// <param name="mayPublishFor">Which agencies' standards the publisher may publish.</param>
    /// <param name="tryOnly">True: compiles and says what it finds, and publishes nothing.</param>
    public async Task<StandardPublication> PublishAsync(SourceText source, ActorId by, Func<AgencyKey, bool> mayPublishFor, bool tryOnly, CancellationToken cancellation)
    {
        var text = SourceText.From(source.FileName, source.Content);
        var compilations = await CompileAsync(source.Defects.IsEmpty ? text : source, cancellation);
        compilations = [.. compilations.Select(compilation => compilation.ForPublishing())];
        if (compilations.FirstOrDefault(compilation => compilation.HasErrors) is { } broken)
            return new StandardPublication(broken, null, []);
        var plans = compilations.Select(compilation => compilation.Plan!).ToImmutableArray();
        if (!mayPublishFor(plans[0].Standard.Agency))
            return new StandardPublication(compilations[0], null, []) { IsOutOfReach = true };
        if (tryOnly)
            return new StandardPublication(compilations[0], null, [.. plans.Select(plan => plan.Edition)]);

        var now = clock.GetCurrentInstant();
        var rows = plans.Select(plan => RowOf(plan, now, by)).ToImmutableArray();
        var outcome = await store.PublishAsync(new Engine.Editions.Publication(text.Content, text.Sha256, now, by), rows, cancellation);
        shelf.Forget();
        return new StandardPublication(compilations[0], outcome, [.. plans.Select(plan => plan.Edition)]);
    }

    /// <summary>What the text says and what is wrong with it here, while it is being written.</summary>
    public async Task<Compilation> CheckAsync(SourceText source, CancellationToken cancellation) =>
        StandardCompiler.Compile(source, await ContextAsync(KeyOf(source), cancellation));

    private async Task<ImmutableArray<Compilation>> CompileAsync(SourceText source, CancellationToken cancellation)
    {
        var first = await CheckAsync(source, cancellation);
        if (first is not { HasErrors: false, Model: { } model })
            return [first];
        return [first, .. model.Variants.Select(variant => StandardCompiler.Compile(source, CompilationContext.Unknown, variant.Name.Value))];
    }

    private async Task<CompilationContext> ContextAsync(StandardKey? own, CancellationToken cancellation)
    {
        var calendars = (await store.CalendarsAsync(cancellation)).Select(row => row.CalendarId).ToImmutableHashSet();
        var codes = ImmutableDictionary.CreateBuilder<string, StandardKey>();
        if (own is { } standard)
        {
            foreach (var row in (await store.EditionsAsync(standard.Agency, null, cancellation)).Where(row => row.Standard != standard))
                codes[row.ServiceCode] = row.Standard;
        }

        return new CompilationContext(calendars, agencies.RolesAround(own?.Agency), codes.ToImmutable());
    }

    // A first look without knowing anything around it, only to learn whose standard it is.
    private static StandardKey? KeyOf(SourceText source)
    {
        var written = StandardCompiler.Compile(source, CompilationContext.Unknown).Model?.Key.Value;
        return written?.Split('/') is [{ Length: > 0 } agency, { Length: > 0 } name] ? new StandardKey(new AgencyKey(agency), name) : null;
    }

    private static EditionRow RowOf(Plan plan, Instant now, ActorId by) => new(
        plan.Standard, plan.Edition, plan.ContentHash, plan.Title, plan.ServiceCode, plan.CalendarId, plan.InForce, now, by);
}

/// <param name="Compilation">Of the standard itself, or of the variant that does not compile.</param>
/// <param name="Outcome">Null where nothing was published: there are errors, or it was only a try.</param>
/// <param name="Editions">What was or would be published: the edition and its variants.</param>
public sealed record StandardPublication(Compilation Compilation, PublishOutcome? Outcome, ImmutableArray<string> Editions)
{
    /// <summary>It compiles, but the publisher has no say over its agency.</summary>
    public bool IsOutOfReach { get; init; }
}

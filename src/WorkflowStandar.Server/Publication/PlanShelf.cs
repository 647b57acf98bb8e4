using System.Collections.Concurrent;
using NodaTime;
using WorkflowStandar.Compiler;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Editions;

namespace WorkflowStandar.Server.Publication;

/// <summary>Compiled editions and calendars, kept in memory: each is compiled once, when it is first asked for.</summary>
public sealed class PlanShelf(IEditionStore store) : IPlanSource
{
    private readonly ConcurrentDictionary<(StandardKey Standard, string Edition), Plan> plans = new();
    private readonly ConcurrentDictionary<(StandardKey Standard, LocalDate On), string> inForce = new();
    private readonly ConcurrentDictionary<string, Calendar> calendars = new();

    public async ValueTask<Plan?> FindAsync(StandardKey standard, string edition, CancellationToken cancellation)
    {
        if (plans.TryGetValue((standard, edition), out var known))
            return known;
        return await store.FindAsync(standard, edition, cancellation) is { } row
            ? plans.GetOrAdd((standard, edition), await CompileAsync(row, cancellation))
            : null;
    }

    public async ValueTask<Plan?> InForceAsync(StandardKey standard, Instant at, CancellationToken cancellation)
    {
        if (await DayAsync(standard, at, cancellation) is not { } day)
            return null;
        if (inForce.TryGetValue((standard, day), out var edition))
            return await FindAsync(standard, edition, cancellation);
        if (await HoldingAsync(standard, day, cancellation) is not { } plan)
            return null;
        inForce[(standard, day)] = plan.Edition;
        return plan;
    }

    public async ValueTask<Calendar> CalendarAsync(string calendarId, CancellationToken cancellation)
    {
        if (calendars.TryGetValue(calendarId, out var known))
            return known;
        var row = await store.CalendarAsync(calendarId, cancellation)
            ?? throw new InvalidOperationException($"The calendar '{calendarId}' is not published.");
        var source = await SourceAsync(row.ContentHash, cancellation);
        var (calendar, _) = CalendarReading.Of(CalendarBundle.Split(SourceText.From(calendarId, source)));
        return calendars.GetOrAdd(calendarId, calendar ?? throw new InvalidOperationException($"The calendar '{calendarId}' was published, but this release does not read it."));
    }

    /// <summary>Something was published: what was in force, or current, may no longer be.</summary>
    public void Forget()
    {
        inForce.Clear();
        calendars.Clear();
    }

    // The one whose day has come last; of two of one day, the one published last. What says of itself that it is superseded, whatever its date, does not hold.
    private async ValueTask<Plan?> HoldingAsync(StandardKey standard, LocalDate day, CancellationToken cancellation)
    {
        foreach (var row in await store.EditionsAsync(standard.Agency, standard, cancellation))
        {
            if (!row.IsVariant && row.InForce <= day && await FindAsync(standard, row.Edition, cancellation) is { IsSuperseded: false } plan)
                return plan;
        }

        return null;
    }

    // The day at the office decides which edition is in force there.
    private async ValueTask<LocalDate?> DayAsync(StandardKey standard, Instant at, CancellationToken cancellation)
    {
        var any = plans.FirstOrDefault(pair => pair.Key.Standard == standard).Value?.CalendarId
            ?? (await store.EditionsAsync(standard.Agency, standard, cancellation)).FirstOrDefault()?.CalendarId;
        return any is null ? null : (await CalendarAsync(any, cancellation)).DateOf(at);
    }

    private async Task<Plan> CompileAsync(EditionRow row, CancellationToken cancellation)
    {
        var source = SourceText.From(row.Standard.Value, await SourceAsync(row.ContentHash, cancellation));
        var variant = row.IsVariant ? row.Edition[(row.Edition.IndexOf('/') + 1)..] : null;
        var compilation = StandardCompiler.Compile(source, CompilationContext.Unknown, variant);
        return compilation.Plan ?? throw new InvalidOperationException(
            $"Edition {row.Edition} of {row.Standard} was published, but this release does not compile it: {compilation.Diagnostics.First(finding => finding.IsError).Message.En}");
    }

    private async Task<string> SourceAsync(string hash, CancellationToken cancellation) =>
        await store.SourceAsync(hash, cancellation) ?? throw new InvalidOperationException($"The source {hash} is not in the store.");
}

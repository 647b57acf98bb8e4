using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Administration;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Editions;

namespace WorkflowStandar.Server.Dashboard.Administration;

/// <summary>The standards of the office with their editions, and how many cases run on each.</summary>
public sealed class StandarModel(IEditionStore editions, IAdministrationStore administration, IPlanSource plans, DecreesKnown decrees) : AdministrationPage
{
    public ImmutableArray<Service> Services { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        if (IsWithoutOffice)
            return;
        var running = (await administration.RunningAsync(Agency, cancellation)).ToLookup(load => load.Standard);
        var services = ImmutableArray.CreateBuilder<Service>();
        foreach (var rows in (await editions.EditionsAsync(Agency, null, cancellation)).GroupBy(row => row.Standard))
            services.Add(await ServiceAsync(rows.Key, [.. rows], running[rows.Key], cancellation));
        Services = [.. services.OrderBy(service => service.Title.In(Reader.Language), StringComparer.OrdinalIgnoreCase)];
    }

    public string DayOf(LocalDate date) => Say(DateWords.Long(date));

    private async Task<Service> ServiceAsync(StandardKey key, ImmutableArray<EditionRow> rows, IEnumerable<EditionLoad> loads, CancellationToken cancellation)
    {
        var current = await plans.InForceAsync(key, Now, cancellation);
        var open = loads.ToDictionary(load => load.Edition, load => load.Open);
        var shown = ImmutableArray.CreateBuilder<Shown>();
        foreach (var row in rows.OrderByDescending(row => row.InForce).ThenByDescending(row => row.PublishedAt))
            shown.Add(new Shown(row, await decrees.OfAsync(row, cancellation), row.Edition == current?.Edition, row.InForce > Today, open.GetValueOrDefault(row.Edition)));
        var older = shown.Where(one => one.Running > 0 && one.Row.Edition.Split('/')[0] != current?.Edition).Sum(one => one.Running);
        return new Service(key, current?.Title ?? rows[0].Title, shown.ToImmutable(), current is null ? 0 : older);
    }

    /// <param name="Elsewhere">Cases that run on another edition than the one in force.</param>
    public sealed record Service(StandardKey Key, Text Title, ImmutableArray<Shown> Editions, int Elsewhere);

    /// <param name="IsCurrent">New cases begin on it.</param>
    /// <param name="IsComing">Its day has not come.</param>
    public sealed record Shown(EditionRow Row, string? Decree, bool IsCurrent, bool IsComing, int Running);
}

using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Compiler;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Starting;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Actors;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Editions;
using WorkflowStandar.Engine.Manuscripts;
using WorkflowStandar.Server.Publication;

namespace WorkflowStandar.Server.Dashboard.Editor;

/// <summary>The texts that are being written at an agency: where they begin, and how they are kept.</summary>
public sealed class ManuscriptDesk(IManuscriptStore store, IEditionStore editions, IPlanSource plans, IActorStore actors, ScenariosBeside scenarios, AgencyDirectory agencies, IClock clock)
{
    private static readonly (string Key, string Title)[] NobodysRoles = [("petugas", "Petugas layanan"), ("kepala", "Kepala kantor")];

    /// <summary>Every standard of an agency: published, being written, or both.</summary>
    public async Task<ImmutableArray<ShelvedStandard>> ListAsync(AgencyKey agency, CancellationToken cancellation)
    {
        var written = (await store.ListAsync(agency, cancellation)).ToDictionary(head => head.Standard);
        var published = (await editions.EditionsAsync(agency, null, cancellation)).Where(row => !row.IsVariant).ToLookup(row => row.Standard);
        var shelf = ImmutableArray.CreateBuilder<ShelvedStandard>();
        foreach (var standard in published.Select(group => group.Key).Union(written.Keys).OrderBy(key => key.Name, StringComparer.Ordinal))
        {
            var inForce = await plans.InForceAsync(standard, clock.GetCurrentInstant(), cancellation);
            var manuscript = written.GetValueOrDefault(standard);
            shelf.Add(new ShelvedStandard(standard, inForce?.Edition, [.. published[standard]], manuscript, await WriterAsync(manuscript, cancellation)));
        }

        return shelf.ToImmutable();
    }

    /// <summary>The text that was saved, else that of an edition; null where there is neither.</summary>
    /// <param name="edition">The edition to begin from; null: what was saved, else what is in force, else what was published last.</param>
    public async Task<OpenedManuscript?> OpenAsync(StandardKey standard, string? edition, CancellationToken cancellation)
    {
        var saved = await store.FindAsync(standard, cancellation);
        if (saved is not null && edition is null)
            return new OpenedManuscript(saved.Text, saved.Scenarios, saved.Head.Version, saved.Head, await WriterAsync(saved.Head, cancellation), null);
        var wanted = edition ?? (await plans.InForceAsync(standard, clock.GetCurrentInstant(), cancellation))?.Edition;
        var rows = (await editions.EditionsAsync(standard.Agency, standard, cancellation)).Where(row => !row.IsVariant).ToList();
        var row = wanted is null ? rows.FirstOrDefault() : rows.Find(one => one.Edition == wanted);
        if (row is null || await editions.SourceAsync(row.ContentHash, cancellation) is not { } source)
            return null;
        return new OpenedManuscript(source, scenarios.Of(row.ContentHash) ?? "", saved?.Head.Version ?? 0, saved?.Head, await WriterAsync(saved?.Head, cancellation), row.Edition);
    }

    /// <summary>Keeps a text over the version that was read.</summary>
    /// <returns>The new version; null when somebody else has saved in between.</returns>
    public async Task<int?> SaveAsync(StandardKey standard, string text, string scenarioText, int version, ActorId by, CancellationToken cancellation)
    {
        var source = SourceText.From(standard.Name, text);
        var title = StandardCompiler.Compile(source, CompilationContext.Unknown).Model?.Title.Id ?? standard.Name;
        return await store.SaveAsync(new Manuscript(new ManuscriptHead(standard, version, title, source.Sha256, clock.GetCurrentInstant(), by), text, scenarioText), cancellation);
    }

    /// <summary>A commented text to begin from, as <c>wfs new</c> writes it, saved under the name.</summary>
    /// <returns>False when there is a standard of that name.</returns>
    public async Task<bool> BeginAsync(StandardKey standard, string title, string calendar, ActorId by, CancellationToken cancellation)
    {
        var rows = await editions.EditionsAsync(standard.Agency, null, cancellation);
        if (rows.Any(row => row.Standard == standard))
            return false;
        var roles = agencies.Find(standard.Agency)?.Roles.Select(role => (role.Key.Value, role.Value.Title.Id)).ToArray() is { Length: > 0 } known ? known : NobodysRoles;
        var code = StartingFiles.CodeFor(standard.Name, rows.Select(row => row.ServiceCode).ToHashSet());
        var values = new StartingValues(standard.Agency.Value, standard.Name, title, code, calendar, roles[0], roles[^1]);
        return await SaveAsync(standard, StartingFiles.Standard(values), StartingFiles.Scenarios(values), 0, by, cancellation) is not null;
    }

    /// <summary>The calendars to count on: that of the agency first.</summary>
    public async Task<ImmutableArray<CalendarRow>> CalendarsAsync(AgencyKey agency, CancellationToken cancellation)
    {
        var own = agencies.Find(agency)?.CalendarId;
        return [.. (await editions.CalendarsAsync(cancellation)).DistinctBy(row => row.CalendarId).OrderByDescending(row => row.CalendarId == own)];
    }

    /// <summary>What is published under the name of an edition; null where nothing is.</summary>
    public ValueTask<EditionRow?> EditionAsync(StandardKey standard, string edition, CancellationToken cancellation) => editions.FindAsync(standard, edition, cancellation);

    public ValueTask<bool> DiscardAsync(StandardKey standard, int version, CancellationToken cancellation) => store.DiscardAsync(standard, version, cancellation);

    private async Task<string?> WriterAsync(ManuscriptHead? head, CancellationToken cancellation) =>
        head is null ? null : (await actors.FindAsync(head.Standard.Agency, head.SavedBy, cancellation) ?? await actors.FindAsync(ActorRow.Installation, head.SavedBy, cancellation))?.Name ?? head.SavedBy.Value;
}

/// <param name="InForce">The edition in force now.</param>
/// <param name="Writer">Who saved the manuscript.</param>
public sealed record ShelvedStandard(StandardKey Standard, string? InForce, ImmutableArray<EditionRow> Editions, ManuscriptHead? Manuscript, string? Writer)
{
    /// <summary>The text that was saved last is an edition already.</summary>
    public bool IsAsPublished => Manuscript is { } manuscript && Editions.Any(edition => edition.ContentHash == manuscript.ContentHash);

    public Text Title => Editions is [var newest, ..] ? newest.Title : new Text(Manuscript!.Title);
}

/// <param name="Version">To be saved over; 0 where nothing is saved.</param>
/// <param name="Writer">Who saved it.</param>
/// <param name="From">The edition that the text is of; null where it is the manuscript.</param>
public sealed record OpenedManuscript(string Text, string Scenarios, int Version, ManuscriptHead? Saved, string? Writer, string? From);

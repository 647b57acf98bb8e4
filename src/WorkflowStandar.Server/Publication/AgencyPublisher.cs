using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Compiler.Agencies;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Core.Agencies;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Accounts;
using WorkflowStandar.Engine.Actors;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Editions;

namespace WorkflowStandar.Server.Publication;

/// <summary>Takes over what an agency says of itself: its name, how it is reached, its roles and its people. It holds at once, and after every start.</summary>
public sealed class AgencyPublisher(IEditionStore store, IPlanSource plans, IStaffingStore staffing, IActorStore actors, AgencyDirectory directory, IClock clock)
{
    /// <summary>Describes every agency as it was last published.</summary>
    /// <param name="trouble">Told of an agency whose text this release cannot read any more.</param>
    public async Task OpenAsync(Action<AgencyKey> trouble, CancellationToken cancellation)
    {
        foreach (var row in (await store.AgencyTextsAsync(cancellation)).DistinctBy(row => row.Agency))
        {
            var text = await store.SourceAsync(row.ContentHash, cancellation) ?? throw new InvalidOperationException($"The source {row.ContentHash} is not in the store.");
            if (AgencyFile.Read(SourceText.From(row.Agency.Value, text)).Agency is { } agency)
                directory.Describe(agency);
            else
                trouble(row.Agency);
        }
    }

    /// <param name="mayDescribe">Which agencies the publisher may describe.</param>
    /// <param name="tryOnly">True: reads it and says what it finds, and changes nothing.</param>
    public async Task<AgencyPublication> PublishAsync(SourceText source, ActorId by, Func<AgencyKey, bool> mayDescribe, bool tryOnly, CancellationToken cancellation)
    {
        var calendars = (await store.CalendarsAsync(cancellation)).Select(row => row.CalendarId).ToHashSet();
        var file = AgencyFile.Read(source, calendars);
        if (file.Agency is not { } agency)
            return new AgencyPublication(file, IsNew: false);
        if (!mayDescribe(agency.Key))
            return new AgencyPublication(file, IsNew: false) { IsOutOfReach = true };
        // What lies in the definitions is taken as it is: whoever changes the files answers for all of them.
        var missing = by == ActorId.System ? [] : await MissingAsync(agency, cancellation);
        var taken = await TakenAsync(agency, cancellation);
        if (tryOnly || !missing.IsEmpty || !taken.IsEmpty)
            return new AgencyPublication(file, IsNew: false) { Missing = missing, Taken = taken };

        var now = clock.GetCurrentInstant();
        var text = SourceText.From(source.FileName, source.Content);
        var isNew = await store.PublishAgencyAsync(new Engine.Editions.Publication(text.Content, text.Sha256, now, by), agency.Key, cancellation);
        directory.Describe(agency);
        await staffing.TakeFromFileAsync(agency.Key, agency.People, now, cancellation);
        return new AgencyPublication(file, isNew);
    }

    /// <summary>What lies in the definitions directory: published when it is another text than the last that came from there, so that what somebody published since stays until the file is changed.</summary>
    /// <returns>Null where the file has not changed.</returns>
    public async Task<AgencyPublication?> TakeFileAsync(SourceText source, CancellationToken cancellation)
    {
        var file = AgencyFile.Read(source);
        var texts = await store.AgencyTextsAsync(cancellation);
        var taken = file.Agency is { } agency ? texts.FirstOrDefault(row => row.Agency == agency.Key && row.PublishedBy == ActorId.System) : null;
        return taken?.ContentHash == SourceText.From(source.FileName, source.Content).Sha256
            ? null
            : await PublishAsync(source, ActorId.System, _ => true, tryOnly: false, cancellation);
    }

    // In the cases of the agency they would be one with whoever manages the installation.
    private async Task<ImmutableArray<string>> TakenAsync(Agency agency, CancellationToken cancellation)
    {
        var taken = ImmutableArray.CreateBuilder<string>();
        foreach (var person in agency.People.Select(person => new ActorId(person.Id)))
        {
            if (await actors.FindAsync(agency.Key, person, cancellation) is null
                && (ReservedIds.Holds(agency.Key, person) || await actors.IsTakenBesideAsync(agency.Key, person, cancellation)))
                taken.Add(person.Value);
        }

        return taken.ToImmutable();
    }

    // A role that a standard in force gives work to cannot go: nobody could do that work.
    private async Task<ImmutableArray<MissingRole>> MissingAsync(Agency agency, CancellationToken cancellation)
    {
        var missing = ImmutableArray.CreateBuilder<MissingRole>();
        foreach (var standard in (await store.EditionsAsync(agency.Key, null, cancellation)).Select(row => row.Standard).Distinct())
        {
            if (await plans.InForceAsync(standard, clock.GetCurrentInstant(), cancellation) is { } plan)
                missing.AddRange(plan.Roles.Keys.Where(role => !agency.Roles.ContainsKey(role)).Select(role => new MissingRole(role, plan.Title)));
        }

        return missing.ToImmutable();
    }
}

/// <param name="IsNew">False where the same text held already, it was only a try, or there are errors.</param>
public sealed record AgencyPublication(AgencyFile File, bool IsNew)
{
    /// <summary>It can be read, but the publisher has no say over the agency.</summary>
    public bool IsOutOfReach { get; init; }

    /// <summary>Roles that standards in force need and the text lacks; with any of them nothing is published.</summary>
    public ImmutableArray<MissingRole> Missing { get; init; } = [];

    /// <summary>Ids of people in the text by which others go who act at every agency; with any of them nothing is published.</summary>
    public ImmutableArray<string> Taken { get; init; } = [];

    /// <summary>What to do about <see cref="Taken"/>.</summary>
    public Text TakenWords => new(
        $"Orang dengan nama {string.Join(", ", Taken)} tidak dapat diambil dari berkas: nama itu dipakai pelaku instalasi, yang bertindak di semua instansi. Beri nama lain pada bagian people.",
        $"The file cannot name people {string.Join(", ", Taken)}: those of the installation, who act at every agency, go by these names. Give them others under people.");
}

/// <param name="Standard">The title of one that needs it.</param>
public sealed record MissingRole(RoleKey Role, Text Standard);

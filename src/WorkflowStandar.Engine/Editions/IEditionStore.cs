using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Engine.Editions;

/// <summary>What was published: sources as they were sent in, named by their content. Nothing published is changed or taken back.</summary>
public interface IEditionStore
{
    /// <summary>Publishes an edition with all of its variants. The same content again changes nothing.</summary>
    ValueTask<PublishOutcome> PublishAsync(Publication publication, ImmutableArray<EditionRow> editions, CancellationToken cancellation = default);

    /// <summary>Editions of a standard, or of all (null) of an agency, the newest in force first; of two of one day, the one published last first.</summary>
    ValueTask<ImmutableArray<EditionRow>> EditionsAsync(AgencyKey agency, StandardKey? standard, CancellationToken cancellation = default);

    /// <summary>All agencies that have published anything.</summary>
    ValueTask<ImmutableArray<AgencyKey>> AgenciesAsync(CancellationToken cancellation = default);

    ValueTask<EditionRow?> FindAsync(StandardKey standard, string edition, CancellationToken cancellation = default);

    /// <summary>Publishes what an agency says of itself; it holds from then on. False when the same text holds already.</summary>
    ValueTask<bool> PublishAgencyAsync(Publication publication, AgencyKey agency, CancellationToken cancellation = default);

    /// <summary>What all agencies ever said of themselves, the last published first.</summary>
    ValueTask<ImmutableArray<AgencyTextRow>> AgencyTextsAsync(CancellationToken cancellation = default);

    /// <summary>The text behind a content hash; null when there is none.</summary>
    ValueTask<string?> SourceAsync(string contentHash, CancellationToken cancellation = default);

    /// <summary>Publishes an edition of a calendar; it is current from then on.</summary>
    ValueTask<PublishOutcome> PublishCalendarAsync(Publication publication, CalendarRow calendar, CancellationToken cancellation = default);

    /// <summary>The current edition of a calendar; null when it is not published.</summary>
    ValueTask<CalendarRow?> CalendarAsync(string calendarId, CancellationToken cancellation = default);

    /// <summary>All editions of all calendars, the current first.</summary>
    ValueTask<ImmutableArray<CalendarRow>> CalendarsAsync(CancellationToken cancellation = default);
}

/// <param name="ContentHash">SHA-256 of <paramref name="Source"/> in UTF-8, lower-case hexadecimal.</param>
public sealed record Publication(string Source, string ContentHash, Instant At, ActorId By);

/// <param name="Edition">With <c>/variant</c> behind it for a variant.</param>
public sealed record EditionRow(
    StandardKey Standard,
    string Edition,
    string ContentHash,
    Text Title,
    string ServiceCode,
    string CalendarId,
    LocalDate InForce,
    Instant PublishedAt,
    ActorId PublishedBy)
{
    public bool IsVariant => Edition.Contains('/');
}

public sealed record AgencyTextRow(AgencyKey Agency, string ContentHash, Instant PublishedAt, ActorId PublishedBy);

public sealed record CalendarRow(string CalendarId, string Edition, string ContentHash, Text Title, Instant PublishedAt, ActorId PublishedBy);

public enum PublishOutcome
{
    Published,

    /// <summary>The same content had been published under that name: nothing has changed.</summary>
    AlreadyPublished,

    /// <summary>Another content stands under that name: nothing has changed. Give the edition another name.</summary>
    NameTaken,
}

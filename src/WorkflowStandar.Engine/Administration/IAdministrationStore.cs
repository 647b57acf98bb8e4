using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Actors;
using WorkflowStandar.Engine.Cases;

namespace WorkflowStandar.Engine.Administration;

/// <summary>What those who run an agency or the installation ask: what runs on which edition, who did what, which keys are in use.</summary>
public interface IAdministrationStore
{
    /// <summary>How many open cases run on each edition of each standard of an agency; editions without any are left out.</summary>
    ValueTask<ImmutableArray<EditionLoad>> RunningAsync(AgencyKey agency, CancellationToken cancellation = default);

    /// <summary>Open cases on an edition, in the order of their submission, after one of them (null: from the first).</summary>
    ValueTask<ImmutableArray<CaseKey>> OnEditionAsync(StandardKey standard, string edition, CaseId? after, int limit, CancellationToken cancellation = default);

    /// <summary>Open cases on a calendar, whatever edition of it, in the order of their keys, after one of them (null: from the first).</summary>
    ValueTask<ImmutableArray<CaseKey>> OnCalendarAsync(string calendarId, CaseKey? after, int limit, CancellationToken cancellation = default);

    /// <summary>How many open cases on a calendar are planned under each edition of it.</summary>
    ValueTask<ImmutableArray<CalendarLoad>> PlannedAsync(string calendarId, CancellationToken cancellation = default);

    /// <summary>Acts outside of cases that the filter lets through, the newest first: of an agency, or (null) of the whole installation.</summary>
    ValueTask<Page<TrailEntry>> ActsAsync(AgencyKey? agency, TrailFilter filter, PageRequest page, CancellationToken cancellation = default);

    /// <summary>Looks at personal data that the filter lets through, the newest first.</summary>
    ValueTask<Page<TrailEntry>> LooksAsync(AgencyKey? agency, TrailFilter filter, PageRequest page, CancellationToken cancellation = default);

    /// <summary>Adds an act that changes no row of its own, such as letting something parked be tried again.</summary>
    ValueTask RecordAsync(AgencyKey? agency, Instant at, ActorId by, string action, string subject, CancellationToken cancellation = default);

    /// <summary>Reads the whole chain of acts.</summary>
    ValueTask<ChainCheck> VerifyActsAsync(CancellationToken cancellation = default);

    /// <summary>All keys of an agency by the names of whose they are, the newest of each first.</summary>
    ValueTask<ImmutableArray<KeyInUse>> KeysAsync(AgencyKey agency, CancellationToken cancellation = default);

    /// <summary>Keeps how a move of a standard's cases stands; the one before it is forgotten. Durable on return.</summary>
    ValueTask KeepMoveAsync(EditionMove move, CancellationToken cancellation = default);

    /// <summary>The latest move of a standard's cases; null where there was none.</summary>
    ValueTask<EditionMove?> MoveAsync(StandardKey standard, CancellationToken cancellation = default);

    /// <summary>Keeps when keys were last used.</summary>
    ValueTask KeepKeyUsesAsync(IReadOnlyCollection<KeyValuePair<string, Instant>> uses, CancellationToken cancellation = default);
}

public sealed record EditionLoad(StandardKey Standard, string Edition, int Open);

/// <param name="UsedAt">To within some minutes; null where it was never used.</param>
public sealed record KeyInUse(ApiKeyRow Key, string ActorName, bool ActorIsActive, Instant? UsedAt);

public sealed record CalendarLoad(string Edition, int Open);

/// <param name="By">The actor.</param>
/// <param name="Action">The beginning of the action's name, as <c>key/</c>.</param>
/// <param name="Text">Contained in the subject, capitals or not.</param>
/// <param name="From">Included.</param>
/// <param name="To">Excluded.</param>
public sealed record TrailFilter(ActorId? By = null, string? Action = null, string? Text = null, Instant? From = null, Instant? To = null);

/// <param name="Agency">Null for an act of the installation.</param>
/// <param name="Case">The number of the case that it is about; null where it is about none.</param>
public sealed record TrailEntry(long Sequence, AgencyKey? Agency, Instant At, ActorId By, string Action, string Subject, string? Case);

/// <param name="Broken">The first row that does not follow from the one before; null where the chain is whole.</param>
public sealed record ChainCheck(long Rows, long? Broken);

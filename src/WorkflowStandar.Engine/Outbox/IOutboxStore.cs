using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;

namespace WorkflowStandar.Engine.Outbox;

/// <summary>The notices as they wait for delivery and stay readable afterwards; rows come with the cases' own transactions.</summary>
public interface IOutboxStore
{
    ValueTask<Instant?> NextAsync(CancellationToken cancellation = default);

    /// <summary>Notices to deliver by now, the longest waiting first.</summary>
    ValueTask<IReadOnlyList<OutboxNotice>> DueAsync(Instant now, int limit, CancellationToken cancellation = default);

    /// <summary>Keeps how deliveries went, all in one transaction.</summary>
    ValueTask RecordAsync(IReadOnlyList<DeliveryResult> results, CancellationToken cancellation = default);

    ValueTask<Page<ParkedNotice>> ParkedAsync(AgencyKey agency, PageRequest page, CancellationToken cancellation = default);

    /// <summary>Queues a notice of the agency for delivery again, parked or delivered. False when there is none of that id.</summary>
    ValueTask<bool> ReplayAsync(AgencyKey agency, long id, Instant now, CancellationToken cancellation = default);

    /// <summary>Notices to any of the roles, the newest first; those to another person left out.</summary>
    ValueTask<Page<Notice>> ToRolesAsync(AgencyKey agency, IReadOnlyCollection<RoleKey> roles, ActorId reader, PageRequest page, CancellationToken cancellation = default);

    /// <summary>Notices to the applicant of one case, the newest first.</summary>
    ValueTask<Page<Notice>> ToApplicantAsync(CaseKey key, PageRequest page, CancellationToken cancellation = default);
}

/// <param name="Error">Null when it was delivered.</param>
/// <param name="NextTry">Null with an error parks it.</param>
public sealed record DeliveryResult(long Id, Instant At, string? Error = null, Instant? NextTry = null);

/// <summary>A notice as its reader sees it.</summary>
public sealed record Notice(long Id, CaseKey Case, string Number, int Sequence, Addressee To, ActorId? Person, string Kind, ReadOnlyMemory<byte> Json, Instant At);

public sealed record ParkedNotice(Notice Notice, int Attempts, string Error, Instant ParkedAt);

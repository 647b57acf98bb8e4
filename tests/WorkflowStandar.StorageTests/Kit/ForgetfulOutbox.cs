using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Outbox;

namespace WorkflowStandar.StorageTests.Kit;

/// <summary>An outbox that can lose the power to keep what was delivered.</summary>
internal sealed class ForgetfulOutbox(IOutboxStore inner) : IOutboxStore
{
    public volatile bool Forgets;

    public ValueTask RecordAsync(IReadOnlyList<DeliveryResult> results, CancellationToken cancellation = default) =>
        Forgets ? throw new IOException("The disk is full.") : inner.RecordAsync(results, cancellation);

    public ValueTask<Instant?> NextAsync(CancellationToken cancellation = default) => inner.NextAsync(cancellation);

    public ValueTask<IReadOnlyList<OutboxNotice>> DueAsync(Instant now, int limit, CancellationToken cancellation = default) => inner.DueAsync(now, limit, cancellation);

    public ValueTask<Page<ParkedNotice>> ParkedAsync(AgencyKey agency, PageRequest page, CancellationToken cancellation = default) =>
        inner.ParkedAsync(agency, page, cancellation);

    public ValueTask<bool> ReplayAsync(AgencyKey agency, long id, Instant now, CancellationToken cancellation = default) => inner.ReplayAsync(agency, id, now, cancellation);

    public ValueTask<Page<Notice>> ToRolesAsync(AgencyKey agency, IReadOnlyCollection<RoleKey> roles, ActorId reader, PageRequest page, CancellationToken cancellation = default) =>
        inner.ToRolesAsync(agency, roles, reader, page, cancellation);

    public ValueTask<Page<Notice>> ToApplicantAsync(CaseKey key, PageRequest page, CancellationToken cancellation = default) =>
        inner.ToApplicantAsync(key, page, cancellation);
}

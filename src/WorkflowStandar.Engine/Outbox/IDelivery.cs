using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;

namespace WorkflowStandar.Engine.Outbox;

/// <summary>Carries a notice out of the house: mail, webhook. Given in by the host.</summary>
public interface IDelivery
{
    /// <summary>Delivers, or throws: it is then tried again later, so the receiver must bear repeats (<see cref="OutboxNotice.Id"/> tells them).</summary>
    Task DeliverAsync(OutboxNotice notice, CancellationToken cancellation);
}

/// <param name="Id">Unique in the installation, and growing.</param>
/// <param name="Person">The one holder of the role who is told; null for all of them.</param>
/// <param name="Kind">What happened, kebab-case as events are named.</param>
/// <param name="Json">What there is to tell.</param>
/// <param name="Applicant">Whose case it is, where the notice goes to the applicant.</param>
public sealed record OutboxNotice(
    long Id,
    CaseKey Case,
    string Number,
    StandardKey Standard,
    string Edition,
    int Sequence,
    Addressee To,
    ActorId? Person,
    ActorId? Applicant,
    string Kind,
    ReadOnlyMemory<byte> Json,
    Instant At,
    int Attempts);

using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Engine.Cases;

/// <summary>Under what an accepted command can be repeated: the actor's own key, so that nobody meets another's answers.</summary>
/// <param name="KeyHash">SHA-256 of the idempotency key.</param>
public sealed record AnswerKey(AgencyKey Agency, ActorId By, ReadOnlyMemory<byte> KeyHash)
{
    public bool Equals(AnswerKey? other) =>
        other is not null && Agency == other.Agency && By == other.By && KeyHash.Span.SequenceEqual(other.KeyHash.Span);

    public override int GetHashCode() => HashCode.Combine(Agency, By, KeyHash.Length >= 4 ? BitConverter.ToInt32(KeyHash.Span) : 0);
}

/// <summary>An accepted command, kept for whoever repeats it under the same idempotency key.</summary>
/// <remarks>A refusal is not kept: it changed nothing, and the corrected command may come under the same key.</remarks>
/// <param name="Fingerprint">SHA-256 of what was asked for; the same key with another is a mistake.</param>
/// <param name="From">Sequence of the first event that it added.</param>
/// <param name="To">The version afterwards; below <paramref name="From"/> where it added none.</param>
/// <param name="SealedSecret">The tracking secret, readable only with the idempotency key itself; null for everything but a submission and a replacement.</param>
public sealed record RecordedAnswer(
    AnswerKey Key,
    ReadOnlyMemory<byte> Fingerprint,
    CaseId Case,
    int From,
    int To,
    Instant At,
    ReadOnlyMemory<byte>? SealedSecret);

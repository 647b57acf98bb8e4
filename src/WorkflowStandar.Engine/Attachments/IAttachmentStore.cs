using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Engine.Attachments;

/// <summary>Files, named by their content on disk and by an id in the case.</summary>
/// <remarks>
/// A file is unclaimed until a case takes it on (<see cref="CaseCommand.Attach"/>): the append that does so claims it, in its own transaction.
/// What stays unclaimed is swept some time after a form last held it; what a case or a draft refers to never is.
/// </remarks>
public interface IAttachmentStore
{
    /// <summary>Takes a file in, unclaimed; on return its bytes and its row are durable.</summary>
    /// <param name="isPublic">Sent in by somebody without a key or a session: the public and the staff have a bound each on what lies unclaimed, so that neither takes the other's room.</param>
    /// <exception cref="AttachmentTooLargeException">The stream is longer than <paramref name="maximumBytes"/>; nothing is kept.</exception>
    /// <exception cref="UnclaimedFullException">Too much lies unclaimed already; nothing is kept.</exception>
    ValueTask<AttachmentRow> SaveAsync(AgencyKey agency, Stream content, string name, string mediaType, long maximumBytes, ActorId by, Instant at, bool isPublic = false, CancellationToken cancellation = default);

    ValueTask<AttachmentRow?> FindAsync(AgencyKey agency, AttachmentId id, CancellationToken cancellation = default);

    /// <summary>The file, which a form holds at this instant: from here on it is kept anew for as long as unclaimed files are. Null when there is no such file, or none any more.</summary>
    ValueTask<AttachmentRow?> HoldAsync(AgencyKey agency, AttachmentId id, Instant at, CancellationToken cancellation = default);

    /// <summary>The bytes, to be disposed of by the caller; null when there is no such file.</summary>
    ValueTask<Stream?> OpenAsync(AgencyKey agency, AttachmentId id, CancellationToken cancellation = default);

    /// <summary>Whether the bytes on disk still have the hash that was kept.</summary>
    ValueTask<bool> VerifyAsync(AgencyKey agency, AttachmentId id, CancellationToken cancellation = default);

    /// <summary>Removes unclaimed files that no form has held since an instant and no draft names, rows first and bytes afterwards. Returns how many.</summary>
    ValueTask<int> SweepAsync(Instant heldBefore, int atMost, CancellationToken cancellation = default);

    /// <summary>Removes bytes that no row names: what a crash left between a file and its row. Returns how many.</summary>
    ValueTask<int> SweepBytesAsync(CancellationToken cancellation = default);
}

/// <param name="Sha256">Of the bytes, lower-case hexadecimal.</param>
public sealed record AttachmentRow(AgencyKey Agency, AttachmentId Id, string Name, string MediaType, long Bytes, string Sha256, Instant At, ActorId By);

public sealed class AttachmentTooLargeException(long maximumBytes) : Exception($"The file is larger than the {maximumBytes} bytes that are allowed.")
{
    public long MaximumBytes => maximumBytes;
}

public sealed class UnclaimedFullException() : Exception("As many files as there is room for lie here that no form has been handed in with.");

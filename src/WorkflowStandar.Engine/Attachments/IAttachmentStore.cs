using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Engine.Attachments;

/// <summary>Files, named by their content on disk and by an id in the case.</summary>
public interface IAttachmentStore
{
    /// <summary>Takes a file in; on return its bytes and its row are durable. Attaching it to a case is a command (<see cref="CaseCommand.Attach"/>).</summary>
    /// <exception cref="AttachmentTooLargeException">The stream is longer than <paramref name="maximumBytes"/>; nothing is kept.</exception>
    ValueTask<AttachmentRow> SaveAsync(AgencyKey agency, Stream content, string name, string mediaType, long maximumBytes, ActorId by, Instant at, CancellationToken cancellation = default);

    ValueTask<AttachmentRow?> FindAsync(AgencyKey agency, AttachmentId id, CancellationToken cancellation = default);

    /// <summary>The bytes, to be disposed of by the caller; null when there is no such file.</summary>
    ValueTask<Stream?> OpenAsync(AgencyKey agency, AttachmentId id, CancellationToken cancellation = default);

    /// <summary>Whether the bytes on disk still have the hash that was kept.</summary>
    ValueTask<bool> VerifyAsync(AgencyKey agency, AttachmentId id, CancellationToken cancellation = default);
}

/// <param name="Sha256">Of the bytes, lower-case hexadecimal.</param>
public sealed record AttachmentRow(AgencyKey Agency, AttachmentId Id, string Name, string MediaType, long Bytes, string Sha256, Instant At, ActorId By);

public sealed class AttachmentTooLargeException(long maximumBytes) : Exception($"The file is larger than the {maximumBytes} bytes that are allowed.")
{
    public long MaximumBytes => maximumBytes;
}

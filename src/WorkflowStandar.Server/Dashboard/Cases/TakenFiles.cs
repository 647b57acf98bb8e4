using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Attachments;
using WorkflowStandar.Server.Api.Attachments;
using WorkflowStandar.Server.Api.Problems;

namespace WorkflowStandar.Server.Dashboard.Cases;

/// <summary>Takes in the files of a form as soon as they arrive, whatever else is wrong with it: nobody has to choose them twice.</summary>
public sealed class TakenFiles(IAttachmentStore store, IClock clock)
{
    /// <summary>The stored file, or why it was not taken.</summary>
    public async Task<(AttachmentRow? Row, Problem? Problem)> TakeAsync(AgencyKey agency, IFormFile file, ActorId by, CancellationToken cancellation)
    {
        var name = FileName.Of(file.FileName) ?? "berkas";
        if (file.Length == 0)
            return (null, AttachmentProblems.Empty(name));
        await using var content = file.OpenReadStream();
        var head = new byte[FileKind.HeadLength];
        var length = await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellation);
        if (FileKind.Of(name, head.AsMemory(0, length)) is not { } kind)
            return (null, AttachmentProblems.WrongKind(name));
        content.Position = 0;
        try
        {
            return (await store.SaveAsync(agency, content, name, kind.MediaType, UploadReader.MaximumBytes, by, clock.GetCurrentInstant(), cancellation: cancellation), null);
        }
        catch (AttachmentTooLargeException tooLarge)
        {
            return (null, HttpProblems.TooLarge(tooLarge.MaximumBytes));
        }
        catch (UnclaimedFullException)
        {
            return (null, AttachmentProblems.Full);
        }
    }

    /// <summary>A file that this person has sent in before, by the id that the form carries; null when it is nobody's or somebody else's.</summary>
    public async ValueTask<AttachmentRow?> FindAsync(AgencyKey agency, string id, ActorId by, CancellationToken cancellation) =>
        await store.HoldAsync(agency, new AttachmentId(id), clock.GetCurrentInstant(), cancellation) is { } row && row.By == by ? row : null;

    public ValueTask<AttachmentRow?> FindAsync(AgencyKey agency, AttachmentId id, CancellationToken cancellation) => store.FindAsync(agency, id, cancellation);

    public ValueTask<Stream?> OpenAsync(AgencyKey agency, AttachmentId id, CancellationToken cancellation) => store.OpenAsync(agency, id, cancellation);
}

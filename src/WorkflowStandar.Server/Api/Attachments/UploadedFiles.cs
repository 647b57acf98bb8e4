using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Attachments;

namespace WorkflowStandar.Server.Api.Attachments;

/// <summary>Files that were uploaded before the form that names them.</summary>
public sealed class UploadedFiles(IAttachmentStore store, IClock clock)
{
    /// <summary>The files that fields of type file name. One that is not there, or is somebody else's, is left to the engine to refuse, with its field.</summary>
    /// <param name="uploader">Whoever hands the form in must have uploaded its files.</param>
    public async Task<ImmutableArray<CaseCommand.Attach>> NamedInAsync(
        Plan plan, ImmutableDictionary<FieldKey, FieldValue> fields, AgencyKey agency, ActorId uploader, CancellationToken cancellation)
    {
        var files = ImmutableArray.CreateBuilder<CaseCommand.Attach>();
        foreach (var (key, value) in fields)
        {
            if (plan.Fields.TryGetValue(key, out var field) && field.Type is FieldType.File
                && value is FieldValue.Text named
                && await store.HoldAsync(agency, new AttachmentId(named.Value), clock.GetCurrentInstant(), cancellation) is { } row
                && row.By == uploader)
                files.Add(AttachmentOf(row));
        }

        return files.ToImmutable();
    }

    public static CaseCommand.Attach AttachmentOf(AttachmentRow row) => new(row.Id, row.Name, row.MediaType, row.Bytes, row.Sha256);
}

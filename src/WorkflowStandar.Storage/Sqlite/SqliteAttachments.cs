using System.Security.Cryptography;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Attachments;
using WorkflowStandar.Storage.Files;

namespace WorkflowStandar.Storage.Sqlite;

internal sealed class SqliteAttachments(SqliteFile file, Agencies agencies, AttachmentFiles files) : IAttachmentStore
{
    private const string Insert = """
        INSERT INTO attachments (agency, attachment, name, media_type, bytes, sha256, stored_at, stored_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """;

    private const string One = "SELECT name, media_type, bytes, sha256, stored_at, stored_by FROM attachments WHERE agency = ? AND attachment = ?";

    public async ValueTask<AttachmentRow> SaveAsync(AgencyKey agency, Stream content, string name, string mediaType, long maximumBytes, ActorId by, Instant at, CancellationToken cancellation = default)
    {
        var (sha256, bytes) = await files.SaveAsync(content, maximumBytes, cancellation);
        var id = new AttachmentId(Guid.CreateVersion7(at.ToDateTimeOffset()).ToString("N"));
        var number = agencies.Of(agency);
        file.Write(session => session[Insert].Set(number).Set(id.Value).Set(name).Set(mediaType).Set(bytes).Set(sha256).Set(at.Ms()).Set(by.Value).Run());
        return new AttachmentRow(agency, id, name, mediaType, bytes, sha256, at, by);
    }

    public ValueTask<AttachmentRow?> FindAsync(AgencyKey agency, AttachmentId id, CancellationToken cancellation = default) => new(Find(agency, id));

    public ValueTask<Stream?> OpenAsync(AgencyKey agency, AttachmentId id, CancellationToken cancellation = default) =>
        new(Find(agency, id) is { } found ? files.Open(found.Sha256) : null);

    public async ValueTask<bool> VerifyAsync(AgencyKey agency, AttachmentId id, CancellationToken cancellation = default)
    {
        if (Find(agency, id) is not { } found || files.Open(found.Sha256) is not { } content)
            return false;
        await using (content)
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation)) == found.Sha256;
    }

    private AttachmentRow? Find(AgencyKey agency, AttachmentId id) => agencies.Find(agency) is { } number
        ? file.Read(session => session[One].Set(number).Set(id.Value).First(row => new AttachmentRow(
            agency, id, row.Text(0), row.Text(1), row.Long(2), row.Text(3), row.Instant(4), new ActorId(row.Text(5)))))
        : null;
}

using System.Security.Cryptography;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Attachments;
using WorkflowStandar.Storage.Files;

namespace WorkflowStandar.Storage.Sqlite;

internal sealed class SqliteAttachments(SqliteFile file, Agencies agencies, AttachmentFiles files, long unclaimedBytes) : IAttachmentStore
{
    // However small a file is, it takes about as much of the house.
    private const long LeastCharge = 64 * 1024;

    // A file that a form goes on holding is not written down anew with every request.
    private static readonly Duration HeldEvery = Duration.FromHours(1);

    private const string Insert = """
        INSERT INTO attachments (agency, attachment, name, media_type, bytes, sha256, stored_at, stored_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """;

    private const string InsertUnclaimed = "INSERT INTO unclaimed_attachments (agency, attachment, public, charge, held_at) VALUES (?, ?, ?, ?, ?)";
    private const string Unclaimed = "SELECT COALESCE(SUM(charge), 0) FROM unclaimed_attachments WHERE public = ?";
    private const string HeldAt = "SELECT held_at FROM unclaimed_attachments WHERE agency = ? AND attachment = ?";
    private const string Hold = "UPDATE unclaimed_attachments SET held_at = MAX(held_at, ?3) WHERE agency = ?1 AND attachment = ?2";

    private const string One = "SELECT name, media_type, bytes, sha256, stored_at, stored_by FROM attachments WHERE agency = ? AND attachment = ?";

    private const string ToSweep = """
        SELECT u.agency, u.attachment, a.sha256 FROM unclaimed_attachments AS u JOIN attachments AS a USING (agency, attachment)
        WHERE u.held_at < ?1 AND NOT EXISTS (SELECT 1 FROM drafts AS d WHERE d.agency = u.agency AND instr(d.json, u.attachment) > 0)
        ORDER BY u.held_at LIMIT ?2
        """;

    private const string RemoveUnclaimed = "DELETE FROM unclaimed_attachments WHERE agency = ? AND attachment = ?";
    private const string Remove = "DELETE FROM attachments WHERE agency = ? AND attachment = ?";
    private const string IsNamed = "SELECT 1 FROM attachments WHERE sha256 = ? LIMIT 1";

    public async ValueTask<AttachmentRow> SaveAsync(
        AgencyKey agency, Stream content, string name, string mediaType, long maximumBytes, ActorId by, Instant at, bool isPublic = false, CancellationToken cancellation = default)
    {
        // Asked before anything is written: a full house is not filled further by being refused.
        if (file.Read(session => Room(session, isPublic)) <= 0)
            throw new UnclaimedFullException();
        var id = new AttachmentId(Guid.CreateVersion7(at.ToDateTimeOffset()).ToString("N"));
        var number = agencies.Of(agency);
        return await files.SaveAsync(content, maximumBytes, Keep, cancellation);

        AttachmentRow Keep(string sha256, long bytes)
        {
            var charge = Math.Max(bytes, LeastCharge);
            file.Write(session =>
            {
                if (Room(session, isPublic) < charge)
                    throw new UnclaimedFullException();
                session[Insert].Set(number).Set(id.Value).Set(name).Set(mediaType).Set(bytes).Set(sha256).Set(at.Ms()).Set(by.Value).Run();
                session[InsertUnclaimed].Set(number).Set(id.Value).Set(isPublic).Set(charge).Set(at.Ms()).Run();
                return true;
            });
            return new AttachmentRow(agency, id, name, mediaType, bytes, sha256, at, by);
        }
    }

    public ValueTask<AttachmentRow?> FindAsync(AgencyKey agency, AttachmentId id, CancellationToken cancellation = default) => new(Find(agency, id));

    public ValueTask<AttachmentRow?> HoldAsync(AgencyKey agency, AttachmentId id, Instant at, CancellationToken cancellation = default)
    {
        if (agencies.Find(agency) is not { } number)
            return new((AttachmentRow?)null);
        if (file.Read(session => session[HeldAt].Set(number).Set(id.Value).First(row => (Instant?)row.Instant(0))) is { } held && at - held >= HeldEvery)
            file.Write(session => session[Hold].Set(number).Set(id.Value).Set(at.Ms()).Run());
        return new(Find(agency, id));
    }

    public ValueTask<Stream?> OpenAsync(AgencyKey agency, AttachmentId id, CancellationToken cancellation = default) =>
        new(Find(agency, id) is { } found ? files.Open(found.Sha256) : null);

    public async ValueTask<bool> VerifyAsync(AgencyKey agency, AttachmentId id, CancellationToken cancellation = default)
    {
        if (Find(agency, id) is not { } found || files.Open(found.Sha256) is not { } content)
            return false;
        await using (content)
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation)) == found.Sha256;
    }

    public async ValueTask<int> SweepAsync(Instant heldBefore, int atMost, CancellationToken cancellation = default)
    {
        var due = file.Read(session => session[ToSweep].Set(heldBefore.Ms()).Set(atMost).All(row => (Agency: row.Long(0), Attachment: row.Text(1), Sha256: row.Text(2))));
        var gone = new List<string>();
        foreach (var (agency, attachment, sha256) in due)
        {
            cancellation.ThrowIfCancellationRequested();
            // Asked once more in the transaction that removes it: a form may have taken it up, or a case claimed it, since.
            if (file.Write(session => IsDue(session, agency, attachment, heldBefore) && session[RemoveUnclaimed].Set(agency).Set(attachment).Run() == 1 && session[Remove].Set(agency).Set(attachment).Run() == 1))
                gone.Add(sha256);
        }

        // Rows first: a crash in between leaves bytes that nothing names, which are found by looking; never a name without its bytes.
        foreach (var sha256 in gone)
            await files.RemoveAsync(sha256, IsStillNamed, cancellation);
        return gone.Count;
    }

    public async ValueTask<int> SweepBytesAsync(CancellationToken cancellation = default)
    {
        var count = 0;
        foreach (var sha256 in files.All())
        {
            if (!IsStillNamed(sha256) && await files.RemoveAsync(sha256, IsStillNamed, cancellation))
                count++;
        }

        return count;
    }

    private static bool IsDue(Session session, long agency, string attachment, Instant heldBefore) =>
        session[HeldAt].Set(agency).Set(attachment).First(row => (Instant?)row.Instant(0)) is { } held && held < heldBefore;

    private long Room(Session session, bool isPublic) => unclaimedBytes - session[Unclaimed].Set(isPublic).First(row => row.Long(0));

    private bool IsStillNamed(string sha256) => file.Read(session => session[IsNamed].Set(sha256).First(row => (int?)row.Int(0))) is not null;

    private AttachmentRow? Find(AgencyKey agency, AttachmentId id) => agencies.Find(agency) is { } number
        ? file.Read(session => session[One].Set(number).Set(id.Value).First(row => new AttachmentRow(
            agency, id, row.Text(0), row.Text(1), row.Long(2), row.Text(3), row.Instant(4), new ActorId(row.Text(5)))))
        : null;
}

using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Attachments;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Editions;
using WorkflowStandar.Server.Api.Cases;
using WorkflowStandar.Server.Api.Identity;
using WorkflowStandar.Server.Api.Problems;
using WorkflowStandar.Server.Api.Requests;
using WorkflowStandar.Server.Dashboard.Identity;

namespace WorkflowStandar.Server.Api.Attachments;

/// <summary>Files: uploaded for a form that is about to be handed in, added to a case, and downloaded again.</summary>
public static class AttachmentEndpoints
{
    /// <param name="Attachment">The id; the value of a field of type file.</param>
    public sealed record Document(AttachmentId Attachment, string Name, string MediaType, long Bytes, string Sha256)
    {
        public static Document Of(AttachmentRow row) => new(row.Id, row.Name, row.MediaType, row.Bytes, row.Sha256);
    }

    public static async Task<IResult> UploadAsync(Caller caller, IAttachmentStore store, UploadAllowance allowance, IEditionStore editions, IClock clock, HttpContext context, CancellationToken cancellation)
    {
        var query = new Query(context.Request, CaseAddress.Agency);
        var agency = query.Key<AgencyKey>(CaseAddress.Agency) ?? (caller as Caller.Known)?.Row.Agency;
        if (query.Problem is { } mistaken)
            return mistaken;
        if (agency is not { } office)
            return HttpProblems.BadQuery([new FieldError(CaseAddress.Agency, "missing", new Text("Wajib diisi tanpa kunci API.", "Is required without an API key."))]);
        if (!(await editions.AgenciesAsync(cancellation)).Contains(office))
            return AgencyProblems.NoSuchAgency(office);
        return await UploadReader.ReadAsync(context, async upload =>
        {
            var (row, problem) = await SaveAsync(store, allowance, office, upload, UploadSender.Of(caller, caller.Uploader, context), context, clock, cancellation);
            return row is null ? problem! : TypedResults.Created((string?)null, Document.Of(row));
        });
    }

    public static async Task<IResult> AddAsync(string number, CommandHeaders headers, CaseDesk desk, CaseEngine engine, IAttachmentStore store, UploadAllowance allowance, IClock clock, HttpContext context, CancellationToken cancellation)
    {
        var (opened, problem) = await desk.OpenAsync(context, number);
        if (opened is null)
            return problem!;
        return await UploadReader.ReadAsync(context, async upload =>
        {
            var (row, refused) = await SaveAsync(store, allowance, opened.Key.Agency, upload, UploadSender.Of(opened.Caller, opened.Actor.Id, context), context, clock, cancellation);
            if (row is null)
                return refused!;
            if (await SameInCaseAsync(opened, row, store, cancellation) is { } there)
                return TypedResults.Ok(Document.Of(there));
            var answer = await engine.ExecuteAsync(opened.Key, UploadedFiles.AttachmentOf(row), opened.Actor, headers.ExpectedVersion, headers.IdempotencyKey, cancellation);
            return answer.ToResult(context, _ => TypedResults.Created(AddressOf(opened, row), Document.Of(row)));
        });
    }

    public static async Task<IResult> DownloadAsync(string number, string attachment, CaseDesk desk, IAttachmentStore store, PersonalLooks looks, HttpContext context, CancellationToken cancellation)
    {
        var (opened, problem) = await desk.OpenAsync(context, number);
        if (opened is null)
            return problem!;
        var id = new AttachmentId(attachment);
        if (!opened.State.Attachments.Contains(id))
            return AttachmentProblems.NotFound(attachment);
        if (!PersonalData.IsShownTo(opened))
            return AttachmentProblems.Personal;
        await looks.RecordAsync(opened, "API: berkas", cancellation);
        var row = await store.FindAsync(opened.Key.Agency, id, cancellation);
        return row is not null && await store.OpenAsync(opened.Key.Agency, id, cancellation) is { } content
            ? TypedResults.Stream(content, row.MediaType, row.Name)
            : AttachmentProblems.NotFound(attachment);
    }

    private static async Task<(AttachmentRow? Row, Problem? Problem)> SaveAsync(
        IAttachmentStore store, UploadAllowance allowance, AgencyKey agency, Upload upload, UploadSender by, HttpContext context, IClock clock, CancellationToken cancellation)
    {
        if (by.Address is { } address && !allowance.Takes(address, context.Request.ContentLength ?? UploadReader.MaximumBytes))
            return (null, AttachmentProblems.TooMuch);
        try
        {
            var row = await store.SaveAsync(agency, upload.Content, upload.Name, upload.MediaType, UploadReader.MaximumBytes, by.Id, clock.GetCurrentInstant(), by.IsPublic, cancellation);
            return (row, null);
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

    // The same file from the same person once more is a repeat, not a second file: the upload may have been sent again because its answer was lost.
    private static async Task<AttachmentRow?> SameInCaseAsync(OpenedCase opened, AttachmentRow row, IAttachmentStore store, CancellationToken cancellation)
    {
        foreach (var id in opened.State.Attachments)
        {
            if (await store.FindAsync(opened.Key.Agency, id, cancellation) is { } there
                && there.Sha256 == row.Sha256 && there.Name == row.Name && there.By == row.By)
                return there;
        }

        return null;
    }

    private static string AddressOf(OpenedCase opened, AttachmentRow row) =>
        $"/api/v1/cases/{Uri.EscapeDataString(opened.View.Row.Number)}/attachments/{row.Id}";
}

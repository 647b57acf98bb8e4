using Microsoft.AspNetCore.Mvc;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Server.Dashboard.Identity;
using WorkflowStandar.Server.Dashboard.Shell;

namespace WorkflowStandar.Server.Dashboard.Cases;

/// <summary>A file of a case, always as a download: nothing that somebody sent in is opened in the browser. Files may name people, so who fetches one is written down.</summary>
public sealed class BerkasModel(StaffCases cases, TakenFiles files, PersonalLooks looks) : StaffPage
{
    public async Task<IActionResult> OnGetAsync(string nomor, string berkas, CancellationToken cancellation)
    {
        var id = new AttachmentId(berkas);
        if (await cases.OpenAsync(Staff, nomor, Now, cancellation) is not { } opened
            || !opened.State.Attachments.Contains(id)
            || !PersonalSight.Of(opened, false).MayUncover
            || await files.FindAsync(opened.Key.Agency, id, cancellation) is not { } row)
            return NotFound();
        await looks.RecordAsync(Staff, opened.Key, "berkas", cancellation);
        return await files.OpenAsync(opened.Key.Agency, id, cancellation) is { } content
            ? File(content, row.MediaType, row.Name)
            : NotFound();
    }
}

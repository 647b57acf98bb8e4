using Microsoft.AspNetCore.Mvc;
using WorkflowStandar.Server.Dashboard.Shell;

namespace WorkflowStandar.Server.Dashboard.Cases;

/// <summary>Keeps what stands in a form while it is being filled in. Pages with a script send it every few seconds.</summary>
public sealed class DrafModel(StaffCases cases, FormReading reading, TaskDrafts drafts) : StaffPage
{
    public IActionResult OnGet(string nomor) => LocalRedirect($"/perkara/{Uri.EscapeDataString(nomor)}");

    public async Task<IActionResult> OnPostAsync(string nomor, int tugas, CancellationToken cancellation)
    {
        if (await cases.OpenAsync(Staff, nomor, Now, cancellation) is not { } opened || opened.State.Task(tugas) is not { } task)
            return NotFound();
        var form = await reading.ReadAsync(opened, TaskForm.Of(opened, task), await Request.ReadFormAsync(cancellation), new FormFaults(), Reader, cancellation);
        return await drafts.KeepAsync(opened, form, cancellation)
            ? Content(Say("Draf tersimpan ", "Draft kept ") + Say(Moments.Time(opened, Now)), "text/plain; charset=utf-8")
            : NotFound();
    }
}

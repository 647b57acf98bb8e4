using Microsoft.AspNetCore.Mvc;
using WorkflowStandar.Server.Dashboard.Shell;

namespace WorkflowStandar.Server.Dashboard.Cases;

/// <summary>An open page says that it is still open, and learns who else has the task before them and whether the case has changed.</summary>
public sealed class HadirModel(StaffCases cases, TaskPresence presence) : StaffPage
{
    public IActionResult OnGet(string nomor) => LocalRedirect($"/perkara/{Uri.EscapeDataString(nomor)}");

    /// <param name="pergi">The page is being left.</param>
    public async Task<IActionResult> OnPostAsync(string nomor, int? tugas, bool pergi, CancellationToken cancellation)
    {
        if (await cases.OpenAsync(Staff, nomor, Now, cancellation) is not { } opened)
            return NotFound();
        var others = Array.Empty<string>();
        if (tugas is { } task && opened.State.Task(task) is { } open && cases.Try(opened).RefusalOf(open) is null)
        {
            if (pergi)
                presence.Leave(opened.Key, task, Staff.Row.Id);
            else
                presence.Come(opened.Key, task, Staff.Row.Id, Staff.Name, Now);
            others = [.. presence.Others(opened.Key, task, Staff.Row.Id, Now).Select(other => PresenceWords(opened, other))];
        }

        return new JsonResult(new { versi = opened.State.Version, lain = others });
    }

    private string PresenceWords(StaffCase opened, Present other)
    {
        var since = Say(Moments.Time(opened, other.Since));
        return Say(
            $"{other.Name} juga membuka tugas ini sejak {since}. Yang menyimpan lebih dulu berlaku; isian Anda tidak hilang.",
            $"{other.Name} has had this task open too since {since}. Whoever saves first decides; what you typed is not lost.");
    }
}

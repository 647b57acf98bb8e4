using Microsoft.AspNetCore.Mvc;
using WorkflowStandar.Engine;
using WorkflowStandar.Engine.Worklists;
using WorkflowStandar.Server.Dashboard.Shell;
using ListReader = WorkflowStandar.Engine.Worklists.Reader;

namespace WorkflowStandar.Server.Dashboard.Inbox;

/// <summary>Leads to what is due first: among what one holds, or else among what one may claim. Whoever has forty letters goes from one to the next.</summary>
public sealed class BerikutnyaModel(IWorklists worklists) : StaffPage
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var reader = ListReader.Of(Staff.Actor, Staff.Held, Staff.IsAdministrator);
        foreach (var tab in new[] { TaskTab.Mine, TaskTab.Unassigned })
        {
            var page = await worklists.ListAsync(Staff.Agency, tab, reader, TaskFilter.None, Now, new PageRequest(null, 1), cancellation);
            if (page.Items is [var first])
                return Redirect(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/perkara/{Uri.EscapeDataString(first.Row.Number)}?tugas={first.Task.Token}"));
        }

        Told = Say("Tidak ada pekerjaan lagi untuk Anda saat ini.", "There is no more work for you at the moment.");
        return Redirect(WorkQuery.Path);
    }
}

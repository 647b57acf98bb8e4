using Microsoft.AspNetCore.Mvc;
using WorkflowStandar.Server.Dashboard.Shell;

namespace WorkflowStandar.Server.Dashboard.Prints;

/// <summary>The sheet that is pinned to a letter and goes with it from desk to desk.</summary>
public sealed class DisposisiModel(PrintDesk desk) : StaffPage
{
    public DispositionSheet Sheet { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string nomor, CancellationToken cancellation)
    {
        if (await desk.OpenAsync(Staff, nomor, "cetak lembar disposisi", cancellation) is not { } printed)
            return NotFound();
        Sheet = DispositionSheet.Of(printed, Now);
        return Page();
    }
}

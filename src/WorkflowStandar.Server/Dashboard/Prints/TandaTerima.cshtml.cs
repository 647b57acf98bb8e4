using Microsoft.AspNetCore.Mvc;
using WorkflowStandar.Server.Dashboard.Intake;
using WorkflowStandar.Server.Dashboard.Shell;
using WorkflowStandar.Server.Dashboard.Tracking;

namespace WorkflowStandar.Server.Dashboard.Prints;

/// <summary>A receipt once more. Its secret is not in the house any more, only its hash is kept; unless another has just been issued.</summary>
public sealed class TandaTerimaModel(PrintDesk desk, TrackingPasses passes, StandardTexts texts) : StaffPage
{
    public ReceiptSheet Receipt { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string nomor, CancellationToken cancellation)
    {
        if (await desk.OpenAsync(Staff, nomor, "cetak tanda terima", cancellation) is not { } printed)
            return NotFound();
        Receipt = ReceiptSheet.Of(printed, passes.Fresh(HttpContext, Staff.Agency, nomor), Staff.Name, Request, Now) with { Fee = (await texts.OfAsync(printed.Plan, cancellation)).Fee };
        return Page();
    }
}

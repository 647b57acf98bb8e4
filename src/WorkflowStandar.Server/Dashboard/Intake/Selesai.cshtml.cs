using Microsoft.AspNetCore.Mvc;
using WorkflowStandar.Server.Dashboard.Prints;
using WorkflowStandar.Server.Dashboard.Shell;
using WorkflowStandar.Server.Dashboard.Tracking;

namespace WorkflowStandar.Server.Dashboard.Intake;

/// <summary>What was taken in has its number: the receipt, to be printed and handed over.</summary>
public sealed class SelesaiModel(PrintDesk desk, TrackingPasses passes) : StaffPage
{
    public ReceiptSheet Receipt { get; private set; } = null!;

    public PrintedCase Case => Receipt.Case;

    public async Task<IActionResult> OnGetAsync(string nomor, CancellationToken cancellation)
    {
        if (await desk.OpenAsync(Staff, nomor, "tanda terima", cancellation) is not { } printed)
            return NotFound();
        Receipt = ReceiptSheet.Of(printed, passes.Fresh(HttpContext, Staff.Agency, nomor), Staff.Name, Request, Now);
        return Page();
    }

}

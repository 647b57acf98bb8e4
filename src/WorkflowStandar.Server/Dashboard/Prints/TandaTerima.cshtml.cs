using Microsoft.AspNetCore.Mvc;
using WorkflowStandar.Server.Dashboard.Shell;

namespace WorkflowStandar.Server.Dashboard.Prints;

/// <summary>A receipt once more. Its secret is not in the house any more: only its hash is kept.</summary>
public sealed class TandaTerimaModel(PrintDesk desk) : StaffPage
{
    public ReceiptSheet Receipt { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string nomor, CancellationToken cancellation)
    {
        if (await desk.OpenAsync(Staff, nomor, "cetak tanda terima", cancellation) is not { } printed)
            return NotFound();
        Receipt = ReceiptSheet.Of(printed, null, Staff.Name, Request, Now);
        return Page();
    }
}

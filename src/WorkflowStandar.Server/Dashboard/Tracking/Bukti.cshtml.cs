using Microsoft.AspNetCore.Mvc;
using NodaTime;
using WorkflowStandar.Server.Dashboard.Prints;
using WorkflowStandar.Server.Dashboard.Shell;

namespace WorkflowStandar.Server.Dashboard.Tracking;

/// <summary>The receipt for whoever has handed in without an officer, or follows a case: their own secret may stand on it.</summary>
public sealed class BuktiModel(TrackedCases cases, TrackingPasses passes, PrintDesk desk, IClock clock) : DashboardPage
{
    public ReceiptSheet Receipt { get; private set; } = null!;

    /// <summary>Just handed in.</summary>
    public bool IsNew { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var fresh = passes.Open(HttpContext, TrackingPasses.Receipt);
        var pass = fresh ?? passes.Open(HttpContext, TrackingPasses.Visit);
        if (pass is null || await cases.OpenAsync(pass, cancellation) is not { } opened)
            return Redirect("/lacak?habis=ya");
        IsNew = fresh is not null;
        Receipt = ReceiptSheet.Of(await desk.OpenAsync(opened, cancellation), pass.Secret, null, Request, clock.GetCurrentInstant());
        return Page();
    }
}

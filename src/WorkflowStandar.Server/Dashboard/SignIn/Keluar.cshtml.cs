using Microsoft.AspNetCore.Mvc;
using WorkflowStandar.Server.Dashboard.Identity;
using WorkflowStandar.Server.Dashboard.Shell;

namespace WorkflowStandar.Server.Dashboard.SignIn;

/// <summary>Signs out: the session ends here, not only in this browser.</summary>
public sealed class KeluarModel(SignInDesk desk) : DashboardPage
{
    public IActionResult OnGet() => LocalRedirect("/akun");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (StaffMember.Of(HttpContext) is { } staff)
            await desk.EndAsync(staff, cancellation);
        SessionCookie.Drop(HttpContext);
        return LocalRedirect("/masuk?keluar=ya");
    }
}

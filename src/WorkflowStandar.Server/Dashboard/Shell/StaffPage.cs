using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using NodaTime;
using WorkflowStandar.Core.Agencies;
using WorkflowStandar.Server.Dashboard.Identity;
using WorkflowStandar.Server.Publication;

namespace WorkflowStandar.Server.Dashboard.Shell;

/// <summary>A page for those who work here. Whoever is not signed in is asked to, and comes back to where they wanted to go.</summary>
public abstract class StaffPage : DashboardPage
{
    private const string Message = "pesan";

    private StaffMember? staff;

    public StaffMember Staff => staff ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>The office whose work is shown; null where no file describes it.</summary>
    public Agency? Office => HttpContext.RequestServices.GetRequiredService<AgencyDirectory>().Find(Staff.Agency);

    /// <summary>The instant of this request: every part of a page tells the same time.</summary>
    public Instant Now { get; private set; }

    /// <summary>The zone of the office.</summary>
    public DateTimeZone Zone => Office?.Zone ?? DateTimeZoneProviders.Tzdb["Asia/Jakarta"];

    /// <summary>What was just done, told once on the next page.</summary>
    [TempData(Key = Message)]
    public string? Told { get; set; }

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        base.OnPageHandlerExecuting(context);
        Now = HttpContext.RequestServices.GetRequiredService<IClock>().GetCurrentInstant();
        staff = StaffMember.Of(HttpContext);
        if (staff is null)
        {
            if (IsForStaffOnly)
                context.Result = SignIn();
        }
        else if (!MayEnter())
        {
            HttpContext.Items[ErrorPages.Closed] = true;
            context.Result = NotFound();
        }
    }

    /// <summary>Whether whoever is not signed in is asked to.</summary>
    protected virtual bool IsForStaffOnly => true;

    /// <summary>Whether this person may see the page at all; for everybody else it does not exist.</summary>
    protected virtual bool MayEnter() => true;

    private IActionResult SignIn()
    {
        var back = HttpMethods.IsGet(Request.Method) ? Request.Path + Request.QueryString : Request.Path.ToString();
        var address = $"/masuk?kembali={Uri.EscapeDataString(back)}";
        if (!IsPartial)
            return Redirect(address);
        Response.Headers["HX-Redirect"] = address;
        return StatusCode(StatusCodes.Status401Unauthorized);
    }
}

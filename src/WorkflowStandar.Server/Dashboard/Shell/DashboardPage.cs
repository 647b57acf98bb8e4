using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Server.Dashboard.Shell;

/// <summary>What every page has, whoever reads it: the reader's language, and headers that let nothing run or load but our own.</summary>
public abstract class DashboardPage : PageModel
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private Reader? reader;

    public Reader Reader => reader ??= HttpContext.RequestServices.GetRequiredService<Reader>();

    /// <summary>The page was asked for by a script that will put a part of it in place.</summary>
    public bool IsPartial => Request.Headers.ContainsKey("HX-Request");

    public string Say(string id, string en) => Reader.Say(id, en);

    public string Say(Text text) => Reader.Say(text);

    public string Say(Words words) => Reader.Say(words);

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        Response.Headers.ContentSecurityPolicy = Policy;
        Response.Headers.CacheControl = "no-store";
        // A page that takes no form is not drawn for one, half filled, either.
        if (context.HandlerMethod is null && !HttpMethods.IsGet(Request.Method) && !HttpMethods.IsHead(Request.Method))
            context.Result = StatusCode(StatusCodes.Status405MethodNotAllowed);
    }
}

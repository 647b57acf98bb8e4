using System.Security.Claims;

namespace WorkflowStandar.Server.Dashboard.Identity;

/// <summary>Finds out who sits before the page. Cookies open pages and never the API, which other sites could make a browser call.</summary>
public sealed class SignedIn(RequestDelegate next, SignInDesk desk, StaffRoles roles)
{
    private static readonly PathString[] WithoutSession = ["/api", "/openapi", "/health", "/assets"];
    private static readonly PathString[] WhileChanging = ["/akun", "/keluar", "/bahasa", "/assets", "/api", "/health"];

    public async Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path;
        if (!WithoutSession.Any(prefix => path.StartsWithSegments(prefix)) && SessionCookie.Read(context.Request) is { } code)
            await RecogniseAsync(context, code);
        if (StaffMember.Of(context) is { MustChangePassword: true } && !WhileChanging.Any(prefix => path.StartsWithSegments(prefix)))
            context.Response.Redirect("/akun");
        else
            await next(context);
    }

    /// <summary>Streams, questions for news, and signs of presence come from the page, whether or not anybody sits before it.</summary>
    private static bool IsByHand(HttpRequest request) =>
        !request.Path.StartsWithSegments("/aliran")
        && !request.Headers.ContainsKey("X-Sendiri")
        && !request.Query.ContainsKey("sendiri")
        && request.Path.Value?.EndsWith("/hadir", StringComparison.Ordinal) != true;

    private async Task RecogniseAsync(HttpContext context, string code)
    {
        if (await desk.ContinueAsync(code, IsByHand(context.Request), context.RequestAborted) is not { } open)
        {
            SessionCookie.Drop(context);
            return;
        }

        var member = await roles.MemberAsync(open.Actor, open.Session.Shown, context.RequestAborted);
        context.Features.Set(member with { Session = open.Session.Hash, MustChangePassword = open.MustChange });
        // Forms that were made for one person are refused from another.
        context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, $"{open.Actor.Agency}/{open.Actor.Id}")], "session"));
    }
}

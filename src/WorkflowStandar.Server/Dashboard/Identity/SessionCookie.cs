namespace WorkflowStandar.Server.Dashboard.Identity;

/// <summary>The cookie of a session. Over HTTPS its name binds it to this very server; it ends with the browser at the latest.</summary>
public static class SessionCookie
{
    private const string Name = "workflow-standar";
    private const string SecureName = "__Host-" + Name;
    private const int LongestCode = 64;

    public static string? Read(HttpRequest request) =>
        request.Cookies[NameFor(request)] is { Length: > 0 and <= LongestCode } code ? code : null;

    public static void Set(HttpContext context, string code) => context.Response.Cookies.Append(NameFor(context.Request), code, Options(context.Request));

    public static void Drop(HttpContext context) => context.Response.Cookies.Delete(NameFor(context.Request), Options(context.Request));

    private static string NameFor(HttpRequest request) => request.IsHttps ? SecureName : Name;

    private static CookieOptions Options(HttpRequest request) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = request.IsHttps,
        Path = "/",
        IsEssential = true,
    };
}

using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Server.Dashboard.Tracking;

/// <summary>A case's number and secret, carried by one browser for a short while in a sealed cookie: never in an address, never in a log.</summary>
public sealed record TrackingPass(string Agency, string Number, string Secret)
{
    public AgencyKey Office => new(Agency);
}

/// <summary>Seals and opens the cookies that hold a <see cref="TrackingPass"/>.</summary>
public sealed class TrackingPasses(IDataProtectionProvider protection)
{
    /// <summary>For whoever has just handed in: long enough to print or to write down, also when the page is loaded once more.</summary>
    public static PassKind Receipt { get; } = new("wfs-tanda-terima", TimeSpan.FromMinutes(15));

    /// <summary>For whoever follows a case.</summary>
    public static PassKind Visit { get; } = new("wfs-lacak", TimeSpan.FromMinutes(30));

    public void Keep(HttpContext context, PassKind kind, TrackingPass pass) => context.Response.Cookies.Append(
        kind.Cookie,
        Sealer(kind).Protect(JsonSerializer.Serialize(pass), kind.Lasts),
        new CookieOptions { MaxAge = kind.Lasts, HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, IsEssential = true });

    /// <summary>Null when there is none, when it is not ours, and when its time is over.</summary>
    public TrackingPass? Open(HttpContext context, PassKind kind)
    {
        if (context.Request.Cookies[kind.Cookie] is not { Length: > 0 } text)
            return null;
        try
        {
            return JsonSerializer.Deserialize<TrackingPass>(Sealer(kind).Unprotect(text));
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    /// <summary>The secret of a case that has just been handed in here, or whose secret has just been replaced; null once its time is over.</summary>
    public string? Fresh(HttpContext context, AgencyKey agency, string number) =>
        Open(context, Receipt) is { } pass && pass.Number == number && pass.Office == agency ? pass.Secret : null;

    public static void Drop(HttpContext context, PassKind kind) => context.Response.Cookies.Delete(kind.Cookie);

    private ITimeLimitedDataProtector Sealer(PassKind kind) => protection.CreateProtector(kind.Cookie).ToTimeLimitedDataProtector();

    public sealed record PassKind(string Cookie, TimeSpan Lasts);
}

using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using WorkflowStandar.Engine.Accounts;

namespace WorkflowStandar.Server.Dashboard.Identity;

/// <summary>Remembers in a browser who has signed in from it before. It opens nothing: it keeps strangers who send wrong passwords from locking the owner of a login out of their own computer.</summary>
/// <remarks>
/// Wrong passwords from a browser that knows the login are counted by themselves (OWASP, "Device Cookies"), and wait in a queue of their own.
/// The cookie is protected and names logins by their hashes: it cannot be made up, and tells nobody who works here.
/// </remarks>
public sealed class KnownBrowsers(IDataProtectionProvider protection)
{
    private const string Name = "wfs-peramban";
    private const int LoginsKept = 12;
    private const int HashLength = 16;

    private static readonly TimeSpan Lasts = TimeSpan.FromDays(180);

    private readonly IDataProtector protector = protection.CreateProtector("peramban");

    /// <summary>The id of the browser, where somebody has signed in from it by this login; null otherwise.</summary>
    public string? Of(HttpRequest request, string login) =>
        Read(request) is [var id, .. var logins] && logins.Contains(HashOf(login)) ? id : null;

    /// <summary>Somebody has signed in from here.</summary>
    public void Remember(HttpContext context, string login)
    {
        var known = Read(context.Request);
        var id = known is [var before, ..] ? before : Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(HashLength));
        string[] parts = [id, .. (known is [_, .. var logins] ? logins : []).Where(one => one != HashOf(login)).Prepend(HashOf(login)).Take(LoginsKept)];
        context.Response.Cookies.Append(Name, protector.Protect(string.Join('.', parts)), new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
            Path = "/masuk",
            MaxAge = Lasts,
            IsEssential = true,
        });
    }

    private string[]? Read(HttpRequest request)
    {
        try
        {
            return request.Cookies[Name] is { Length: > 0 and <= 4096 } sent ? protector.Unprotect(sent).Split('.') : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static string HashOf(string login) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Logins.Normal(login))))[..HashLength];
}

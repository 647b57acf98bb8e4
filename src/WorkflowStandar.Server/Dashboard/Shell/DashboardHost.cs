using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.WebEncoders;
using WorkflowStandar.Server.Api.Problems;
using WorkflowStandar.Server.Dashboard.Cases;
using WorkflowStandar.Server.Dashboard.Inbox;
using WorkflowStandar.Server.Dashboard.Live;
using WorkflowStandar.Server.Dashboard.Requests;

namespace WorkflowStandar.Server.Dashboard.Shell;

/// <summary>Puts the pages into the server.</summary>
public static class DashboardHost
{
    public static void AddDashboard(this IServiceCollection services)
    {
        services.AddRazorPages(pages => pages.RootDirectory = "/Dashboard");
        services.AddHttpContextAccessor();
        Watching.WatchingServices.AddWatching(services);
        services.AddScoped<Reader>();
        services.AddSingleton<Assets>();
        services.AddSingleton<LiveChanges>();
        services.AddSingleton<WorkRows>();
        services.AddSingleton<WorkDesk>();
        services.AddSingleton<AppliedFilters>();
        services.AddRequests();
        services.AddCasePages();
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "wfs-formulir";
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            antiforgery.FormFieldName = "__formulir";
            antiforgery.HeaderName = "X-Formulir";
        });
        services.Configure<CookieTempDataProviderOptions>(told =>
        {
            told.Cookie.Name = "wfs-pesan";
            told.Cookie.SameSite = SameSiteMode.Strict;
            told.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            told.Cookie.IsEssential = true;
        });
        // What is not markup stays as it is written: a page in UTF-8 needs no numbers for dashes and accents.
        services.Configure<WebEncoderOptions>(encoding => encoding.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddResponseCompression(compression =>
        {
            // The only secret in a page is the form token, which is masked anew on each page: its length tells nothing.
            compression.EnableForHttps = true;
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
        Editor.EditorServices.AddEditor(services);
    }

    public static void MapDashboard(this WebApplication app)
    {
        Assets.Map(app, app.Services.GetRequiredService<Assets>());
        app.MapGet("/bahasa/{language}", ChooseLanguage).ExcludeFromDescription();
        StreamEndpoints.Map(app);
        app.MapRazorPages();
    }

    private static RedirectHttpResult ChooseLanguage(string language, string? kembali, HttpContext context)
    {
        var cookie = new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true, Secure = context.Request.IsHttps, IsEssential = true };
        context.Response.Cookies.Append(Reader.Cookie, language == Languages.English ? Languages.English : Languages.Indonesian, cookie);
        return TypedResults.LocalRedirect(IsOurs(kembali) ? kembali! : "/");
    }

    /// <summary>An address of this server: nobody is led away by a link that looks like ours.</summary>
    public static bool IsOurs(string? address) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..] && !address.Any(char.IsControl);
}

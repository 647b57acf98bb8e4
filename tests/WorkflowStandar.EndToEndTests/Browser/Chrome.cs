using Microsoft.Playwright;

namespace WorkflowStandar.EndToEndTests.Browser;

/// <summary>One Chromium for the tests of a collection; every visit has cookies of its own.</summary>
public sealed class Chrome : IAsyncLifetime
{
    private static readonly string[] Programs = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    // Nothing but the pages under test: no updates, no look-ups, no first-run page.
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--hide-scrollbars", "--force-color-profile=srgb", "--font-render-hinting=none",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async Task InitializeAsync()
    {
        var program = Environment.GetEnvironmentVariable("CHROMIUM") ?? Programs.FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("Chromium is not on this machine. 'bash tests/run' installs it (Debian package chromium), or set CHROMIUM to its path.");
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Headless = true, Args = Flags });
    }

    /// <summary>Somebody sits down before an empty browser.</summary>
    public async Task<Visit> VisitAsync(Uri server, bool javaScript = true, Screen screen = Screen.Desk)
    {
        var (width, height) = screen == Screen.Desk ? (1366, 768) : (390, 844);
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = server.ToString(),
            JavaScriptEnabled = javaScript,
            ViewportSize = new() { Width = width, Height = height },
            HasTouch = screen == Screen.Phone,
            Locale = "id-ID",
            TimezoneId = "Asia/Jakarta",
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(30_000);
        return new Visit(context, await context.NewPageAsync(), javaScript);
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.CloseAsync();
        playwright?.Dispose();
    }
}

public enum Screen
{
    /// <summary>1366 by 768, the screen of an old office computer.</summary>
    Desk,

    /// <summary>390 by 844.</summary>
    Phone,
}

using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;
using WorkflowStandar.EndToEndTests.Harness;

namespace WorkflowStandar.EndToEndTests.Browser;

/// <summary>One person at one browser. Ends in failure when any page complained on the console.</summary>
public sealed class Visit : IAsyncDisposable
{
    private static readonly Lazy<string> AxeSource = new(() => File.ReadAllText(
        Path.Combine(Repository.Root, "tests", "WorkflowStandar.EndToEndTests", "node_modules", "axe-core", "axe.min.js")));

    private readonly IBrowserContext context;
    private readonly bool javaScript;
    private readonly ConcurrentQueue<string> complaints = new();

    public Visit(IBrowserContext context, IPage page, bool javaScript)
    {
        (this.context, Page, this.javaScript) = (context, page, javaScript);
        page.Console += (_, message) =>
        {
            // A refused form is answered with a page of status 4xx on purpose; Chromium logs that as an error of loading.
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
                complaints.Enqueue($"{page.Url}: {message.Text}");
        };
        page.PageError += (_, error) => complaints.Enqueue($"{page.Url}: {error}");
    }

    public IPage Page { get; }

    /// <summary>What the pages of this visit complained about on the console.</summary>
    public IReadOnlyCollection<string> Complaints => complaints;

    public async Task<Visit> GoAsync(string path)
    {
        await Page.GotoAsync(path);
        return this;
    }

    /// <summary>Signs in through the page, as a person does.</summary>
    public async Task<Visit> SignInAsync(string login, string password)
    {
        await Page.GotoAsync("/masuk");
        await Page.GetByLabel("Nama masuk").FillAsync(login);
        await Page.GetByLabel("Kata sandi").FillAsync(password);
        await Page.Locator("main button.primary").ClickAsync();
        await Page.WaitForURLAsync(url => !url.Contains("/masuk"));
        return this;
    }

    /// <summary>No page of this visit complained, and axe finds nothing serious on the one that is shown.</summary>
    public async Task ShouldBeCleanAsync()
    {
        complaints.Should().BeEmpty();
        if (javaScript)
            (await SeriousFindingsAsync()).Should().BeEmpty("axe judges {0}", Page.Url);
    }

    /// <summary>For the README and for looking at: written where SCREENSHOTS names a directory, or not at all.</summary>
    public async Task PictureAsync(string name, bool fullPage = false)
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } directory)
            await Page.ScreenshotAsync(new() { Path = Path.Combine(directory, name + ".png"), FullPage = fullPage });
    }

    /// <summary>The same on paper, as a PDF of A4.</summary>
    public async Task PaperAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } directory)
            await Page.PdfAsync(new() { Path = Path.Combine(directory, name + ".pdf"), PreferCSSPageSize = true });
    }

    public async ValueTask DisposeAsync() => await context.CloseAsync();

    /// <summary>What axe finds serious or critical on the page that is shown.</summary>
    public async Task<IReadOnlyList<string>> SeriousFindingsAsync()
    {
        await Page.EvaluateAsync(AxeSource.Value);
        var found = await Page.EvaluateAsync<JsonElement>("async () => (await axe.run(document, { resultTypes: ['violations'] })).violations.map(v => ({ id: v.id, impact: v.impact, nodes: v.nodes.map(n => n.target.join(' ') + ': ' + n.failureSummary) }))");
        return [.. found.EnumerateArray()
            .Where(violation => violation.GetProperty("impact").GetString() is "serious" or "critical")
            .Select(violation => $"{violation.GetProperty("id")}: {string.Join(" | ", violation.GetProperty("nodes").EnumerateArray().Take(3))}")];
    }
}

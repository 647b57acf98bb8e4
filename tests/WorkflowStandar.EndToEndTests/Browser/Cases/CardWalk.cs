using Microsoft.Playwright;
using WorkflowStandar.EndToEndTests.Harness;

namespace WorkflowStandar.EndToEndTests.Browser.Cases;

/// <summary>One case on its way through the office, every step done on the case page by an officer of its role.</summary>
public sealed class CardWalk(Chrome chrome, DemoServer server, OfficeAtWork office, string number, bool javaScript)
{
    public string Number => number;

    public string Path => $"/perkara/{number}";

    /// <summary>The case page before an officer of a role.</summary>
    public async Task<Visit> OpenAsync(string role)
    {
        var visit = await office.AtAsync(chrome, server, role, javaScript);
        await visit.GoAsync(Path);
        return visit;
    }

    /// <summary>Does the task with that title, and reads what the page says then.</summary>
    public async Task<CardWalk> DoAsync(string role, string task, string says, Func<ILocator, Task>? fill = null)
    {
        var visit = await office.AtAsync(chrome, server, role, javaScript);
        var form = TaskOf(visit.Page, task);
        // Whoever has just done the step before has this one before them already.
        if (!visit.Page.Url.EndsWith(Path, StringComparison.Ordinal) || !await form.IsVisibleAsync())
            await visit.GoAsync(Path);
        if (fill is not null)
            await fill(form);
        await form.Locator("button.primary").ClickAsync();
        (await visit.Page.Locator("#pesan").InnerTextAsync()).Should().Be($"Tersimpan: {task}. {says}");
        visit.Complaints.Should().BeEmpty();
        return this;
    }

    /// <summary>The page as it is shown to that role: no complaint on the console, nothing serious for axe.</summary>
    /// <param name="picture">The name under which a picture is kept, where pictures are.</param>
    public async Task<CardWalk> JudgeAsync(string role, string? picture = null)
    {
        var visit = await OpenAsync(role);
        await visit.ShouldBeCleanAsync();
        if (picture is not null && javaScript)
            await visit.PictureAsync(picture, fullPage: true);
        return this;
    }

    public async Task StateAsync(string role, string state)
    {
        var visit = await OpenAsync(role);
        (await visit.Page.Locator(".facts dd").First.InnerTextAsync()).Should().StartWith(state);
    }

    public static ILocator TaskOf(IPage page, string title) =>
        page.Locator("section.task", new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = title, Exact = true }) });
}

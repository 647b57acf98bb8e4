using Microsoft.Playwright;
using WorkflowStandar.EndToEndTests.Harness;

namespace WorkflowStandar.EndToEndTests.Browser;

/// <summary>Where the demonstration's people sit.</summary>
public static class Desks
{
    public const string Pasuruan = "setwan-dprd-pasuruan";

    /// <summary>The officer of a role sits down and signs in, as people do.</summary>
    public static async Task<Visit> SitDownAsync(
        this Chrome chrome, DemoServer server, string role, string agency = Pasuruan, bool javaScript = true, Screen screen = Screen.Desk)
    {
        var visit = await chrome.VisitAsync(server.Process.Address, javaScript, screen);
        await visit.GoAsync("/masuk");
        await visit.Page.GetByLabel("Nama masuk").FillAsync($"{role}@{agency}");
        await visit.Page.GetByLabel("Kata sandi").FillAsync(server.Process.DemoPassword!);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Masuk", Exact = true }).ClickAsync();
        await visit.Page.WaitForURLAsync(address => !address.Contains("/masuk", StringComparison.Ordinal));
        return visit;
    }
}

using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;
using WorkflowStandar.EndToEndTests.Browser;
using WorkflowStandar.EndToEndTests.Harness;

namespace WorkflowStandar.EndToEndTests.Administration;

/// <summary>A notice that nobody takes is given up after many tries, shown with its reason, and goes out when somebody says so.</summary>
[Collection(nameof(InBrowser))]
public sealed class StuckTests(Chrome chrome) : IAsyncLifetime
{
    private readonly ScratchDirectory scratch = new();
    private readonly TaskCompletionSource taken = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool isBroken = true;
    private WebApplication receiver = null!;

    public async Task InitializeAsync()
    {
        receiver = WebApplication.CreateSlimBuilder().Build();
        receiver.Urls.Add("http://127.0.0.1:0");
        receiver.MapPost("/notices", () =>
        {
            if (isBroken)
                return Results.StatusCode((int)HttpStatusCode.ServiceUnavailable);
            taken.TrySetResult();
            return Results.Ok();
        });
        await receiver.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await receiver.DisposeAsync();
        scratch.Dispose();
    }

    [Fact]
    public async Task What_is_stuck_says_why_and_goes_out_when_it_is_tried_again()
    {
        await using var server = await ServerProcess.StartAsync(
            "--demo", "--demo-staff", "--demo-start", DemoServer.Start, "--data", scratch.Under("data"), "--definitions", Repository.Definitions, "--webhook", receiver.Urls.First() + "/notices");
        var administrator = Client.WithKey(server.Address, server.AdministratorKey!);
        (await administrator.PublishAsync("standards", SmallStandard.Yaml("1", "200 working days"))).Succeeded();
        var office = new Office(server.Address, administrator, "setwan-dprd-pasuruan");
        var counter = await office.WithRoleAsync("front-office");
        var walk = await CaseWalk.SubmitAsync(office, counter, SmallStandard.Submission());
        (await counter.PostAsync($"{walk.Path}/comments", new Dictionary<string, object> { ["text"] = "Mohon datang", ["to-applicant"] = true })).Succeeded();
        await GiveUpAsync(administrator);
        await using var visit = await (await chrome.VisitAsync(server.Address)).SignInAsync("pengelola@setwan-dprd-pasuruan", server.DemoPassword!);
        await visit.GoAsync("/kelola");
        await visit.Page.GetByText("pemberitahuan tidak sampai").ClickAsync();
        await visit.Page.GetByText("Penerima menolak dengan kode 503.").First.WaitForAsync();
        await visit.PictureAsync("kelola-macet", fullPage: true);
        await visit.ShouldBeCleanAsync();

        isBroken = false;
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Coba lagi" }).ClickAsync();
        await visit.Page.GetByText("Pemberitahuan dikirim lagi.").WaitForAsync();
        await taken.Task.WaitAsync(TimeSpan.FromMinutes(1));
        await visit.GoAsync("/kelola/jejak?jenis=notice%2F");
        (await visit.Page.GetByText("Mengirim lagi pemberitahuan").CountAsync()).Should().Be(1);
    }

    // Each failure doubles the wait, up to an hour; the clock is moved until nobody tries any more.
    private static async Task GiveUpAsync(Client administrator)
    {
        for (var moves = 0; moves < 200; moves++)
        {
            (await administrator.PostAsync("demo/clock", new { advance = "120 elapsed minutes" })).Succeeded();
            if ((await administrator.GetAsync("admin/backlog")).Succeeded().Number("notices-parked") > 0)
                return;
        }

        throw new TimeoutException("The notice is tried still.");
    }
}

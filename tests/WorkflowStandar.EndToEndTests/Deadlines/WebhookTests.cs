using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using WorkflowStandar.EndToEndTests.Harness;

namespace WorkflowStandar.EndToEndTests.Deadlines;

/// <summary>What the office is told leaves the house: at least once, signed, and never lost.</summary>
public sealed class WebhookTests : IAsyncLifetime
{
    private readonly ScratchDirectory scratch = new();
    private readonly Channel<(string Signature, byte[] Body)> received = Channel.CreateUnbounded<(string, byte[])>();
    private WebApplication? receiver;
    private int failures;

    public async Task InitializeAsync()
    {
        receiver = WebApplication.CreateSlimBuilder().Build();
        receiver.Urls.Add("http://127.0.0.1:0");
        receiver.MapPost("/notices", ReceiveAsync);
        await receiver.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await receiver!.DisposeAsync();
        scratch.Dispose();
    }

    [Fact]
    public async Task A_miss_is_posted_and_posted_again_until_it_is_taken()
    {
        failures = 1;
        await using var server = await ServerProcess.StartAsync(
            "--data", scratch.Under("data"), "--definitions", Repository.Definitions, "--webhook", receiver!.Urls.First() + "/notices");
        var administrator = Client.WithKey(server.Address, server.AdministratorKey!);
        (await administrator.PublishAsync("standards", SmallStandard.Yaml("1"))).Succeeded();
        var office = new Office(server.Address, administrator, "setwan-dprd-pasuruan");
        var counter = await office.WithRoleAsync("front-office");
        var walk = await CaseWalk.SubmitAsync(office, counter, SmallStandard.Submission());
        (await counter.PostAsync($"{walk.Path}/comments", new Dictionary<string, object> { ["text"] = "Mohon datang", ["to-applicant"] = true })).Succeeded();

        var (signature, body) = await received.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromMinutes(1));
        var secret = Convert.FromHexString(await File.ReadAllTextAsync(Path.Combine(scratch.Under("data"), "webhook-secret")));
        signature.Should().Be(Convert.ToHexStringLower(HMACSHA256.HashData(secret, body)));
        var notice = JsonDocument.Parse(body).RootElement;
        (notice.GetProperty("number").GetString(), notice.GetProperty("to").GetString(), notice.GetProperty("kind").GetString())
            .Should().Be((walk.Number, "applicant", "comment"));
        failures.Should().Be(0, "the first try was turned away");
    }

    private async Task<IResult> ReceiveAsync(HttpRequest request)
    {
        if (Interlocked.CompareExchange(ref failures, 0, 1) == 1)
            return Results.StatusCode((int)HttpStatusCode.ServiceUnavailable);
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        await received.Writer.WriteAsync((request.Headers["Workflow-Standar-Signature"].ToString(), body.ToArray()));
        return Results.Ok();
    }
}

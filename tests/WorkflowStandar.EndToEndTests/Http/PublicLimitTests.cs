using System.Net;
using WorkflowStandar.EndToEndTests.Harness;
using WorkflowStandar.EndToEndTests.Procedures;

namespace WorkflowStandar.EndToEndTests.Http;

/// <summary>Whoever has no key can hand in, but not flood.</summary>
public sealed class PublicLimitTests : IDisposable
{
    private readonly ScratchDirectory scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task After_its_share_an_address_without_a_key_has_to_wait_and_one_with_a_key_has_not()
    {
        await using var server = await ServerProcess.StartAsync("--data", scratch.Under("data"), "--public-limit", "3");
        var anybody = Client.Public(server.Address);
        for (var i = 0; i < 3; i++)
            (await anybody.PostAsync("cases", Requests.Online())).Succeeded();

        var refused = await anybody.PostAsync("cases", Requests.Online());
        refused.RefusedWith(HttpStatusCode.TooManyRequests, "request/too-many");
        refused.Headers.RetryAfter.Should().NotBeNull();
        (await anybody.GetAsync("standards")).Succeeded();
        var administrator = Client.WithKey(server.Address, server.AdministratorKey!);
        (await administrator.PostAsync("cases", Requests.Online())).Status.Should().NotBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Somebody_who_tries_codes_in_a_browser_is_told_on_a_page_to_wait()
    {
        await using var server = await ServerProcess.StartAsync("--data", scratch.Under("data"), "--public-limit", "3");
        using var reader = new Reader(server.Address);
        for (var i = 0; i < 3; i++)
            (await reader.SendAsync("/lacak", [("nomor", "PDI-2026-000001"), ("kode", $"TEBAK{i}")])).Status.Should().Be(HttpStatusCode.UnprocessableEntity);

        var refused = await reader.SendAsync("/lacak", [("nomor", "PDI-2026-000001"), ("kode", "TEBAK9")]);
        refused.Status.Should().Be(HttpStatusCode.TooManyRequests);
        refused.Html.Should().Contain("Terlalu banyak percobaan");
    }
}

using System.Net;
using WorkflowStandar.EndToEndTests.Harness;

namespace WorkflowStandar.EndToEndTests.SignIn;

/// <summary>Signing in by a provider, with a small one of our own.</summary>
public sealed class ProviderTests : IAsyncLifetime
{
    private readonly ScratchDirectory scratch = new();
    private FakeProvider provider = null!;

    public async Task InitializeAsync() => provider = await FakeProvider.StartAsync();

    public async Task DisposeAsync()
    {
        await provider.DisposeAsync();
        scratch.Dispose();
    }

    [Fact]
    public async Task A_provider_lets_in_whom_it_vouches_for_as_the_account_of_that_login_and_nobody_else()
    {
        await using var server = await StartAsync();
        provider.Nip = "KETUA@setwan-dprd-pasuruan";
        using var reader = new Reader(server.Address);
        (await reader.OpenAsync("/masuk")).Shown().Html.Should().Contain("Masuk dengan SSO Uji");
        (await reader.OpenAsync(await BackAsync(reader, "/akun"))).LeadsTo("/akun");
        (await reader.OpenAsync("/akun")).Shown();

        provider.Nip = "198001012005011001";
        using var stranger = new Reader(server.Address);
        (await stranger.OpenAsync(await BackAsync(stranger))).LeadsTo("/masuk?galat=tanpa-akun");
        (await stranger.OpenAsync("/masuk?galat=tanpa-akun")).Html.Should().Contain("belum ada akun aktif");
        (await stranger.OpenAsync("/akun")).LeadsTo("/masuk?kembali=%2Fakun");
    }

    [Fact]
    public async Task An_answer_that_this_browser_did_not_ask_for_is_refused()
    {
        await using var server = await StartAsync();
        provider.Nip = "ketua@setwan-dprd-pasuruan";
        using var attacker = new Reader(server.Address);
        var stolen = await BackAsync(attacker);

        using var victim = new Reader(server.Address);
        (await victim.OpenAsync(stolen)).LeadsTo("/masuk?galat=penyedia");
        (await victim.OpenAsync("/akun")).Status.Should().Be(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_provider_that_speaks_in_plain_over_the_net_is_not_taken()
    {
        var file = await provider.WriteFileAsync(scratch.Under("oauth"));
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace(provider.Address + "/token", "http://sso.contoh.go.id/token"));
        var (exitCode, output) = await ServerProcess.RunAsync("--data", scratch.Under("data"), "--oauth", file);
        exitCode.Should().Be(1);
        output.Should().Contain("token is an https address").And.NotContain("   at ");
    }

    private async Task<ServerProcess> StartAsync() => await ServerProcess.StartAsync(
        "--demo", "--demo-staff", "--data", scratch.Under("data"), "--definitions", Definitions(), "--oauth", await provider.WriteFileAsync(scratch.Under("oauth")));

    /// <summary>Goes to the provider and agrees; gives the address with which it sends the browser back.</summary>
    private static async Task<string> BackAsync(Reader reader, string? wanted = null)
    {
        var asked = await reader.OpenAsync("/masuk/penyedia" + (wanted is null ? "" : $"?kembali={wanted}"));
        asked.Status.Should().Be(HttpStatusCode.Redirect);
        var agreed = await reader.OpenAsync(asked.Location!);
        return new Uri(agreed.Location!).PathAndQuery;
    }

    // Agencies without standards: their roles are all that a start needs for people.
    private string Definitions()
    {
        foreach (var kind in (string[])["agencies", "calendars", "holidays"])
        {
            var target = Directory.CreateDirectory(Path.Combine(scratch.Under("definitions"), kind)).FullName;
            foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Definitions, kind), "*.yaml"))
                File.Copy(file, Path.Combine(target, Path.GetFileName(file)), overwrite: true);
        }

        return scratch.Under("definitions");
    }
}

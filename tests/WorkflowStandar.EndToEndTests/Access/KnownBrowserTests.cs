using System.Net;
using WorkflowStandar.EndToEndTests.Harness;

namespace WorkflowStandar.EndToEndTests.Access;

/// <summary>Strangers who send wrong passwords lock a login for strangers, and not for its owner's own browser.</summary>
public sealed class KnownBrowserTests(DemoServer server) : IClassFixture<DemoServer>
{
    private const string Tapin = "dpmptsp-tapin";

    [Fact]
    public async Task Whoever_locks_a_login_from_elsewhere_does_not_lock_its_owner_out_of_their_own_browser()
    {
        var login = $"sekretaris@{Tapin}";
        using var own = await server.SignedInAsync("sekretaris", Tapin);
        await LockAsync(login);

        (await own.SendAsync("/akun", [], "/keluar")).Status.Should().Be(HttpStatusCode.Redirect);
        await own.SignInAsync(login, server.Process.DemoPassword!);

        using var elsewhere = server.Somebody();
        (await elsewhere.TryToSignInAsync(login, server.Process.DemoPassword!)).Status.Should().Be(HttpStatusCode.TooManyRequests, "for strangers it stays locked");
    }

    [Fact]
    public async Task A_browser_that_knows_one_login_is_a_stranger_for_another()
    {
        var login = $"kabid@{Tapin}";
        using var colleague = await server.SignedInAsync("analis", Tapin);
        await LockAsync(login);
        (await colleague.SendAsync("/akun", [], "/keluar")).Status.Should().Be(HttpStatusCode.Redirect);
        (await colleague.TryToSignInAsync(login, server.Process.DemoPassword!)).Status.Should().Be(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Passwords_cannot_be_guessed_without_end_from_a_browser_that_knows_the_login()
    {
        var login = $"kepala-dinas@{Tapin}";
        using var own = await server.SignedInAsync("kepala-dinas", Tapin);
        (await own.SendAsync("/akun", [], "/keluar")).Status.Should().Be(HttpStatusCode.Redirect);
        for (var attempt = 0; attempt < 12; attempt++)
            await own.TryToSignInAsync(login, $"tebakan nomor {attempt}");
        (await own.TryToSignInAsync(login, server.Process.DemoPassword!)).Status.Should().Be(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task A_made_up_cookie_makes_nobody_known()
    {
        var login = $"front-office@{Tapin}";
        await LockAsync(login);
        using var stranger = server.Somebody();
        stranger.Put("wfs-peramban", "CfDJ8-bukan-milik-kami");
        (await stranger.TryToSignInAsync(login, server.Process.DemoPassword!)).Status.Should().Be(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Signing_in_ends_the_session_that_the_browser_had_before()
    {
        using var reader = await server.SignedInAsync("petugas-pengaduan", "bkpsdm-pasuruan");
        var before = reader.CookieOf("workflow-standar");
        var page = await reader.OpenAsync("/akun");
        page.Shown();
        (await reader.SendAsync("/akun", [("nama", "petugas-pengaduan@bkpsdm-pasuruan"), ("sandi", server.Process.DemoPassword!)], "/masuk")).Status.Should().Be(HttpStatusCode.Redirect);
        reader.CookieOf("workflow-standar").Should().NotBe(before, "a session is never taken over from before");

        using var thief = server.Somebody();
        thief.Put("workflow-standar", before);
        (await thief.OpenAsync("/akun")).LeadsTo("/masuk?kembali=%2Fakun");
    }

    private async Task LockAsync(string login)
    {
        using var attacker = server.Somebody();
        for (var attempt = 0; attempt < 5; attempt++)
            await attacker.TryToSignInAsync(login, "bukan kata sandinya");
        (await attacker.TryToSignInAsync(login, "bukan kata sandinya")).Status.Should().Be(HttpStatusCode.TooManyRequests);
    }
}

using System.Net;
using WorkflowStandar.EndToEndTests.Harness;

namespace WorkflowStandar.EndToEndTests.SignIn;

/// <summary>How people get in, stay in and get out.</summary>
public sealed class SignInTests(DemoServer server) : IClassFixture<DemoServer>
{
    private const string Pasuruan = "setwan-dprd-pasuruan";

    [Fact]
    public async Task Whoever_is_not_signed_in_is_asked_to_and_comes_back_to_where_they_wanted()
    {
        using var reader = server.Somebody();
        (await reader.OpenAsync("/akun?x=1")).LeadsTo("/masuk?kembali=%2Fakun%3Fx%3D1");

        (await reader.SendAsync("/masuk", [("nama", $"Ketua@{Pasuruan}"), ("sandi", server.Process.DemoPassword!), ("kembali", "/akun?x=1")])).LeadsTo("/akun?x=1");
        (await reader.OpenAsync("/akun?x=1")).Shown();
    }

    [Theory]
    [InlineData("//elsewhere.example/")]
    [InlineData("https://elsewhere.example/")]
    [InlineData("/\\elsewhere.example")]
    public async Task Nobody_is_led_to_another_site_by_signing_in(string elsewhere)
    {
        using var reader = server.Somebody();
        (await reader.SendAsync("/masuk", [("nama", $"ketua@{Pasuruan}"), ("sandi", server.Process.DemoPassword!), ("kembali", elsewhere)])).LeadsTo("/kerja");
    }

    [Fact]
    public async Task A_cookie_is_kept_from_scripts_and_other_sites_and_holds_nothing_that_the_store_holds()
    {
        using var reader = server.Somebody();
        var answer = await reader.TryToSignInAsync($"ketua@{Pasuruan}", server.Process.DemoPassword!);
        answer.Cookies.Should().ContainSingle(cookie => cookie.StartsWith("workflow-standar="))
            .Which.ToLowerInvariant().Should().Contain("httponly").And.Contain("samesite=lax").And.Contain("path=/").And.NotContain("expires");
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_get_the_same_answer_and_the_same_lock()
    {
        using var reader = server.Somebody();
        foreach (var name in (string[])[$"sekretaris@{Pasuruan}", "tidak.ada"])
        {
            for (var attempt = 1; attempt <= 3; attempt++)
                await WrongAsync(reader, name, "Nama masuk atau kata sandi salah. Pada kata sandi, huruf besar dan kecil dibedakan.");
            await WrongAsync(reader, name, "Sekali salah lagi, nama masuk ini ditutup sebentar.");
            await WrongAsync(reader, name, "Nama masuk ini ditutup 1 menit lagi", HttpStatusCode.TooManyRequests);
        }

        var right = await reader.TryToSignInAsync($"sekretaris@{Pasuruan}", server.Process.DemoPassword!);
        right.Status.Should().Be(HttpStatusCode.TooManyRequests, "a lock holds for the right password too");
        right.Html.Should().Contain($"value=\"sekretaris@{Pasuruan}\"", "what was typed stays");
    }

    [Fact]
    public async Task A_session_ends_on_the_server_when_its_owner_signs_out()
    {
        using var reader = await server.SignedInAsync("ketua", Pasuruan);
        (await reader.OpenAsync("/akun")).Shown();
        (await reader.SendAsync("/akun", [], "/keluar")).LeadsTo("/masuk?keluar=ya");
        (await reader.OpenAsync("/akun")).LeadsTo("/masuk?kembali=%2Fakun");
    }

    [Fact]
    public async Task Changing_the_password_signs_the_other_devices_out_and_not_this_one()
    {
        using var here = await server.SignedInAsync("sekretaris", "dpmptsp-tapin");
        using var there = await server.SignedInAsync("sekretaris", "dpmptsp-tapin");
        const string Fresh = "empat ekor kuda terbang";

        (await here.SendAsync("/akun", [("lama", "bukan ini"), ("sandi", Fresh), ("ulangi", Fresh)], "/akun?handler=Sandi")).Html.Should().Contain("Kata sandi sekarang salah");
        (await here.SendAsync("/akun", [("lama", server.Process.DemoPassword!), ("sandi", Fresh), ("ulangi", Fresh)], "/akun?handler=Sandi")).LeadsTo("/akun");

        (await here.OpenAsync("/akun")).Shown();
        (await there.OpenAsync("/akun")).LeadsTo("/masuk?kembali=%2Fakun");
        using var later = server.Somebody();
        (await later.TryToSignInAsync("sekretaris@dpmptsp-tapin", server.Process.DemoPassword!)).Status.Should().NotBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task The_other_devices_can_be_signed_out_on_purpose()
    {
        using var here = await server.SignedInAsync("kabid", "dpmptsp-tapin");
        using var there = await server.SignedInAsync("kabid", "dpmptsp-tapin");
        (await here.SendAsync("/akun", [], "/akun?handler=Akhiri")).LeadsTo("/akun");
        (await there.OpenAsync("/akun")).LeadsTo("/masuk?kembali=%2Fakun");
    }

    [Theory]
    [InlineData("pendek", "paling sedikit 12 karakter")]
    [InlineData("passwordpassword", "termasuk yang pertama ditebak")]
    [InlineData("abcdefghijklmn", "termasuk yang pertama ditebak")]
    [InlineData("katasandi12345", "termasuk yang pertama ditebak")]
    [InlineData("analis@dpmptsp-tapin-2026", "tidak boleh memuat nama masuk")]
    public async Task A_password_that_somebody_would_try_first_is_refused(string password, string why)
    {
        using var reader = await server.SignedInAsync("analis", "dpmptsp-tapin");
        var answer = await reader.SendAsync("/akun", [("lama", server.Process.DemoPassword!), ("sandi", password), ("ulangi", password)], "/akun?handler=Sandi");
        answer.Status.Should().Be(HttpStatusCode.UnprocessableEntity);
        answer.Html.Should().Contain(why).And.NotContain(password);
    }

    [Fact]
    public async Task A_form_without_the_token_of_its_page_is_refused()
    {
        using var reader = await server.SignedInAsync("ketua", Pasuruan);
        (await reader.SendBareAsync("/keluar")).Status.Should().Be(HttpStatusCode.BadRequest);
        (await reader.OpenAsync("/akun")).Shown();
    }

    [Fact]
    public async Task A_cookie_opens_no_address_of_the_API()
    {
        using var reader = await server.SignedInAsync("pengelola", Pasuruan);
        foreach (var path in (string[])["/api/v1/me", "/api/v1/tasks", "/api/v1/admin/actors"])
            (await reader.OpenAsync(path)).Status.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Who_is_no_longer_active_is_out_with_the_next_click_and_cannot_come_back()
    {
        using var reader = await server.SignedInAsync("front-office", "dpmptsp-tapin");
        (await reader.OpenAsync("/akun")).Shown();
        (await server.Administrator.PutAsync("admin/agencies/dpmptsp-tapin/actors/demo-front-office", new { name = "Pindah", roles = new[] { "front-office" }, active = false })).Succeeded();

        (await reader.OpenAsync("/akun")).LeadsTo("/masuk?kembali=%2Fakun");
        (await reader.TryToSignInAsync("front-office@dpmptsp-tapin", server.Process.DemoPassword!)).Status.Should().Be(HttpStatusCode.UnprocessableEntity);
    }

    private static async Task WrongAsync(Reader reader, string name, string words, HttpStatusCode status = HttpStatusCode.UnprocessableEntity)
    {
        var answer = await reader.TryToSignInAsync(name, "bukan kata sandinya");
        answer.Status.Should().Be(status);
        answer.Html.Should().Contain(words);
    }
}

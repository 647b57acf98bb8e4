using System.Net;
using System.Text;
using WorkflowStandar.EndToEndTests.Harness;

namespace WorkflowStandar.EndToEndTests.SignIn;

/// <summary>The one-time link of a new installation.</summary>
public sealed class FirstStartTests : IDisposable
{
    private const string Password = "tujuh gunung satu laut";

    private readonly ScratchDirectory scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task The_printed_link_makes_the_administrator_once_and_is_not_printed_again()
    {
        string link;
        await using (var server = await StartAsync())
        {
            link = server.FirstLink!;
            using var reader = new Reader(server.Address);
            (await reader.OpenAsync(link)).Shown().Html.Should().Contain("Pilih kata sandi");
            (await reader.SendAsync(link, [("nama", "x"), ("sandi", "pendek"), ("ulangi", "")])).Html.Should().Contain("Ada 2 isian").And.Contain("value=\"x\"");
            (await reader.SendAsync(link, [("nama", "Kepala TU"), ("sandi", Password), ("ulangi", Password)])).Status.Should().Be(HttpStatusCode.Redirect);
            (await reader.OpenAsync("/akun")).Shown();

            using var other = new Reader(server.Address);
            (await other.OpenAsync(link)).Html.Should().Contain("sudah tidak berlaku");
            (await other.TryToSignInAsync("KEPALATU", Password)).Status.Should().Be(HttpStatusCode.Redirect, "a login is the same in capitals and with spaces");
            await server.StopAsync();
        }

        await using var second = await StartAsync();
        second.FirstLink.Should().BeNull();
        await second.StopAsync();
        foreach (var file in Directory.EnumerateFiles(scratch.Under("data"), "*", SearchOption.AllDirectories))
            Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file)).Should().NotContain(link.Split('/')[^1]).And.NotContain(Password);
    }

    [Fact]
    public async Task While_nobody_has_used_it_the_next_start_prints_another_and_the_first_opens_nothing()
    {
        string first;
        await using (var server = await StartAsync())
        {
            first = server.FirstLink!;
            await server.StopAsync();
        }

        await using var second = await StartAsync();
        second.FirstLink.Should().NotBeNull().And.NotBe(first);
        using var reader = new Reader(second.Address);
        (await reader.OpenAsync(first)).Status.Should().Be(HttpStatusCode.Gone);
        (await reader.OpenAsync(second.FirstLink!)).Shown();
    }

    [Fact]
    public async Task A_link_is_good_for_a_day_of_real_time_whatever_the_clock_of_a_demonstration_does()
    {
        await using var server = await ServerProcess.StartAsync(
            "--demo", "--demo-start", "2026-12-14T09:00", "--data", scratch.Under("data"), "--definitions", Directory.CreateDirectory(scratch.Under("nothing")).FullName);
        (await Client.WithKey(server.Address, server.AdministratorKey!).PostAsync("demo/clock", new { to = "2027-01-14T02:00:00Z" })).Succeeded();

        using var reader = new Reader(server.Address);
        (await reader.OpenAsync(server.FirstLink!)).Shown().Html.Should().Contain("Pilih kata sandi");
        (await reader.SendAsync(server.FirstLink!, [("nama", "Kepala TU"), ("sandi", Password), ("ulangi", Password)])).Status.Should().Be(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Demo_staff_goes_only_with_a_demonstration()
    {
        var (exitCode, output) = await ServerProcess.RunAsync("--data", scratch.Under("data"), "--demo-staff");
        (exitCode, output).Should().Match<(int, string)>(pair => pair.Item1 == 1 && pair.Item2.Contains("goes only with --demo"));
    }

    private Task<ServerProcess> StartAsync() =>
        ServerProcess.StartAsync("--data", scratch.Under("data"), "--definitions", Directory.CreateDirectory(scratch.Under("nothing")).FullName);
}

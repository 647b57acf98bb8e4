using WorkflowStandar.EndToEndTests.Harness;

namespace WorkflowStandar.EndToEndTests.SignIn;

/// <summary>People whom the agency's file names, from the file to their first click.</summary>
public sealed class PeopleInFilesTests : IDisposable
{
    private const string Agency = "dpmptsp-tapin";
    private const string Password = "lima ekor kancil lari";

    private readonly ScratchDirectory scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task A_person_of_the_file_gets_a_login_here_and_roles_there_until_the_file_says_otherwise()
    {
        await WriteAsync("""
            people:
              - { id: budi, name: Budi Santoso, roles: [analis, { role: kabid, from: 2026-12-01 }] }
              - { id: sari, name: Sari Dewi, roles: front-office, absences: { from: 2026-11-20, until: 2026-11-30, substitute: budi } }
            """);
        await using (var first = await StartAsync())
        {
            using var administrator = new Reader(first.Address);
            await administrator.SignInAsync($"pengelola@{Agency}", first.DemoPassword!);
            (await administrator.OpenAsync("/kelola/orang/budi")).Shown().Html.Should().Contain("sejak 1 Des 2026").And.Contain("Dari berkas instansi");
            var link = await LinkAsync(administrator, "budi", "budi.santoso");

            using var budi = new Reader(first.Address);
            await budi.SendAsync(link, [("sandi", Password), ("ulangi", Password)]);
            (await budi.OpenAsync("/akun")).Shown().Html.Should().Contain("JFT. Analis Kebijakan").And.Contain("pengganti Sari Dewi").And.NotContain("Kepala Bidang Pengaduan");
            await first.StopAsync();
        }

        await WriteAsync("people: [{ id: budi, name: Budi Santoso, roles: kabid }]");
        await using var second = await StartAsync();
        using var later = new Reader(second.Address);
        await later.SignInAsync("BUDI.SANTOSO", Password);
        (await later.OpenAsync("/akun")).Shown().Html.Should().Contain("Kepala Bidang Pengaduan").And.NotContain("JFT. Analis Kebijakan").And.NotContain("pengganti");
    }

    private static async Task<string> LinkAsync(Reader administrator, string person, string login)
    {
        var page = $"/kelola/orang/{person}";
        var html = (await administrator.OpenAsync(page)).Html;
        var version = html.Split("name=\"versi\" value=\"")[1][..16];
        (await administrator.SendAsync(page, [("versi", version), ("nama", "Budi Santoso"), ("masuk", login), ("jenis", "petugas")], page + "?handler=Data")).LeadsTo(page);
        (await administrator.SendAsync(page, [], page + "?handler=Tautan")).LeadsTo(page);
        var shown = (await administrator.OpenAsync(page)).Html;
        return "/pertama/" + shown.Split("/pertama/")[1].Split('"')[0];
    }

    private Task<ServerProcess> StartAsync() => ServerProcess.StartAsync(
        "--demo", "--demo-staff", "--demo-start", DemoServer.Start, "--data", scratch.Under("data"), "--definitions", scratch.Under("definitions"));

    private async Task WriteAsync(string people)
    {
        foreach (var kind in (string[])["agencies", "calendars", "holidays"])
        {
            var target = Directory.CreateDirectory(Path.Combine(scratch.Under("definitions"), kind)).FullName;
            foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Definitions, kind), "*.yaml"))
                File.Copy(file, Path.Combine(target, Path.GetFileName(file)), overwrite: true);
        }

        var agency = Path.Combine(scratch.Under("definitions"), "agencies", Agency + ".yaml");
        await File.WriteAllTextAsync(agency, (await File.ReadAllTextAsync(agency)).Replace("people: []", people));
    }
}

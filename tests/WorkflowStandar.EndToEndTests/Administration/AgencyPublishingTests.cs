using System.Net;
using System.Text.RegularExpressions;
using WorkflowStandar.EndToEndTests.Harness;

namespace WorkflowStandar.EndToEndTests.Administration;

/// <summary>Offices describe themselves over HTTP and from a page, and what they say survives a restart.</summary>
public sealed partial class AgencyPublishingTests : IDisposable
{
    private const string Tapin = "dpmptsp-tapin";

    private readonly ScratchDirectory scratch = new();
    private readonly string yaml = File.ReadAllText(Path.Combine(Repository.Definitions, "agencies", Tapin + ".yaml"));

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task A_description_that_is_sent_in_holds_over_its_file_also_after_a_restart()
    {
        string key;
        await using (var first = await StartAsync())
        {
            key = first.AdministratorKey!;
            var administrator = Client.WithKey(first.Address, key);
            var renamed = yaml.Replace("title: Kepala Dinas", "title: Kepala").Replace("{ id: Kepala Dinas, en: Head of the office }", "{ id: Kepala Dinas PMPTSP, en: Head of the office }");
            (await SendAsync(administrator, renamed, "?dry-run=true")).Succeeded().Body.GetProperty("published").GetBoolean().Should().BeFalse();
            (await TitleAsync(first)).Should().Be("Kepala Dinas");
            (await SendAsync(administrator, renamed)).Succeeded().Body.GetProperty("published").GetBoolean().Should().BeTrue();
            (await TitleAsync(first)).Should().Be("Kepala Dinas PMPTSP");

            (await SendAsync(administrator, yaml.Replace("superior: kepala-dinas", "superior: tidak-ada"))).RefusedWith(HttpStatusCode.UnprocessableEntity, "source/findings");
            (await SendAsync(administrator, Without("analis"))).RefusedWith(HttpStatusCode.UnprocessableEntity, "agency/role-needed");
            (await SendAsync(Client.Public(first.Address), yaml)).Status.Should().Be(HttpStatusCode.Unauthorized);
            await first.StopAsync();
        }

        await using var second = await StartAsync();
        (await TitleAsync(second)).Should().Be("Kepala Dinas PMPTSP");
    }

    [Fact]
    public async Task An_administrator_sees_what_changes_before_it_holds()
    {
        const string Page = "/kelola/instansi";
        await using var server = await StartAsync("--demo", "--demo-staff", "--demo-start", DemoServer.Start);
        using var administrator = new Reader(server.Address);
        await administrator.SignInAsync($"pengelola@{Tapin}", server.DemoPassword!);
        (await administrator.OpenAsync(Page)).Shown().Html.Should().Contain("agency: dpmptsp-tapin");

        var broken = await administrator.SendAsync(Page, [("sumber", yaml.Replace("superior: kabid", "superior: kabidd"))], $"{Page}?handler=Periksa");
        broken.Status.Should().Be(HttpStatusCode.UnprocessableEntity);
        broken.Html.Should().Contain("superior: kabidd").And.Contain(", kolom ");
        (await administrator.SendAsync(Page, [("sumber", Without("analis"))], $"{Page}?handler=Periksa")).Html.Should().Contain("Jabatan analis masih diberi pekerjaan");
        (await administrator.SendAsync(Page, [("sumber", yaml.Replace("agency: dpmptsp-tapin", "agency: bkpsdm-pasuruan"))], $"{Page}?handler=Periksa")).Html.Should().Contain("bukan kantor yang sedang Anda kelola").And.NotContain("Terbitkan keterangan");

        var renamed = yaml.Replace("{ id: Kepala Dinas, en: Head of the office }", "{ id: Kepala Dinas PMPTSP, en: Head of the office }");
        var shown = (await administrator.SendAsync(Page, [("sumber", renamed)], $"{Page}?handler=Periksa")).Shown();
        shown.Html.Should().Contain("Jabatan Kepala Dinas menjadi Kepala Dinas PMPTSP.");
        (await administrator.SendAsync(Page, [("sumber", renamed), ("sidik", Hash().Match(shown.Html).Groups[1].Value)], $"{Page}?handler=Terbitkan")).LeadsTo(Page);
        (await TitleAsync(server)).Should().Be("Kepala Dinas PMPTSP");
        (await administrator.OpenAsync("/kelola/jejak?jenis=agency%2F")).Html.Should().Contain("Menerbitkan keterangan instansi");
    }

    private string Without(string role) => Regex.Replace(yaml, $@"(?m)^  {role}:\n(?:    .*\n)+", "");

    private Task<ServerProcess> StartAsync(params string[] options) =>
        ServerProcess.StartAsync([.. options, "--data", scratch.Under("data"), "--definitions", Repository.Definitions]);

    private static Task<Answer> SendAsync(Client by, string source, string query = "") => by.PublishAsync("agencies" + query, source);

    private static async Task<string> TitleAsync(ServerProcess server) => (await Client.Public(server.Address).GetAsync($"agencies/{Tapin}")).Succeeded()
        .Each("roles").Single(role => role.GetProperty("key").GetString() == "kepala-dinas").GetProperty("title").GetProperty("id").GetString()!;

    [GeneratedRegex("name=\"sidik\" value=\"([0-9a-f]+)\"")]
    private static partial Regex Hash();
}

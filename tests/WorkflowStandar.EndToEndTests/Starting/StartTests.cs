using System.Net;
using System.Net.Sockets;
using System.Text;
using WorkflowStandar.EndToEndTests.Harness;

namespace WorkflowStandar.EndToEndTests.Starting;

/// <summary>How the server starts, and what it says when it cannot.</summary>
public sealed class StartTests : IDisposable
{
    private readonly ScratchDirectory scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task The_first_start_prints_an_administrator_s_key_once_and_keeps_it_nowhere()
    {
        string key;
        await using (var first = await StartAsync())
        {
            key = first.AdministratorKey!;
            (await Client.WithKey(first.Address, key).GetAsync("me")).Succeeded().String("actor").Should().Be("administrator");
            (await first.StopAsync()).Should().Be(0, "an operator's stop is no failure");
        }

        await using var second = await StartAsync();
        second.AdministratorKey.Should().BeNull();
        (await Client.WithKey(second.Address, key).GetAsync("me")).Succeeded();
        await second.StopAsync();
        foreach (var file in Directory.EnumerateFiles(Data, "*", SearchOption.AllDirectories))
            Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file)).Should().NotContain(key, "{0} must not hold the key", file);
    }

    [Fact]
    public async Task What_does_not_compile_is_told_and_passed_over()
    {
        var definitions = CopyOfDefinitions();
        var broken = Path.Combine(definitions, "standards", "setwan-dprd-pasuruan", "unjuk-rasa.yaml");
        await File.WriteAllTextAsync(broken, (await File.ReadAllTextAsync(broken)).Replace("by: ketua", "by: ketuaa"));
        await using var server = await StartAsync("--definitions", definitions);

        server.Output.Should().MatchRegex(@"unjuk-rasa\.yaml:\d+:\d+: WS2\d{3} ").And.Contain("is not taken in");
        var standards = (await Client.Public(server.Address).GetAsync("standards")).Succeeded().Text;
        standards.Should().Contain("setwan-dprd-pasuruan/data-informasi").And.NotContain("setwan-dprd-pasuruan/unjuk-rasa");
    }

    [Fact]
    public async Task A_folder_that_cannot_be_looked_into_is_told_and_passed_over()
    {
        var definitions = CopyOfDefinitions();
        var closed = Directory.CreateDirectory(Path.Combine(definitions, "standards", "tertutup")).FullName;
        Directory.CreateSymbolicLink(Path.Combine(definitions, "standards", "berputar"), Path.Combine(definitions, "standards"));
        Allow(closed, UnixFileMode.None);
        var isClosed = CannotBeListed(closed);
        try
        {
            await using var server = await StartAsync("--definitions", definitions);

            server.Output.Should().Contain("berputar cannot be looked into and is passed over: it leads back to");
            if (isClosed)
                server.Output.Should().Contain("tertutup cannot be looked into and is passed over: Access to the path");
            (await Client.Public(server.Address).GetAsync("standards")).Succeeded().Text.Should().Contain("setwan-dprd-pasuruan/unjuk-rasa");
        }
        finally
        {
            Allow(closed, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public async Task A_changed_file_is_published_once_it_has_a_new_edition()
    {
        var definitions = CopyOfDefinitions();
        await using (var first = await StartAsync("--definitions", definitions))
            await first.StopAsync();

        var file = Path.Combine(definitions, "standards", "setwan-dprd-pasuruan", "data-informasi.yaml");
        await File.AppendAllTextAsync(file, "\n# changed\n");
        await using (var second = await StartAsync("--definitions", definitions))
        {
            second.Output.Should().Contain("Give the changed file a new edition");
            await second.StopAsync();
        }

        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("edition: \"2023\"", "edition: \"2026\""));
        await using var third = await StartAsync("--definitions", definitions);
        (await Client.Public(third.Address).GetAsync("standards/setwan-dprd-pasuruan/data-informasi/editions/2026")).Succeeded();
        (await Client.Public(third.Address).GetAsync("standards/setwan-dprd-pasuruan/data-informasi/editions/2023")).Succeeded();
    }

    [Fact]
    public async Task What_an_agency_says_of_itself_stays_until_its_file_is_changed()
    {
        var definitions = CopyOfDefinitions();
        var file = Path.Combine(definitions, "agencies", "setwan-dprd-pasuruan.yaml");
        var text = await File.ReadAllTextAsync(file);
        string key;
        await using (var first = await StartAsync("--definitions", definitions))
        {
            key = first.AdministratorKey!;
            (await Client.WithKey(first.Address, key).PublishAsync("agencies", text.Replace("Sekretariat DPRD", "Sekretariat Dewan"))).Succeeded();
            (await NameAsync(first)).Should().StartWith("Sekretariat Dewan");
            await first.StopAsync();
        }

        await using (var second = await StartAsync("--definitions", definitions))
        {
            (await NameAsync(second)).Should().StartWith("Sekretariat Dewan", "the file is as it was");
            await second.StopAsync();
        }

        await File.WriteAllTextAsync(file, text.Replace("Sekretariat DPRD", "Kantor DPRD"));
        await using var third = await StartAsync("--definitions", definitions);
        (await NameAsync(third)).Should().StartWith("Kantor DPRD");

        static async Task<string?> NameAsync(ServerProcess server) =>
            (await Client.Public(server.Address).GetAsync("agencies/setwan-dprd-pasuruan")).Succeeded().Body.GetProperty("name").GetProperty("id").GetString();
    }

    [Fact]
    public async Task A_port_that_is_taken_is_one_sentence()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}";
        await RefusesAsync($"Something is listening on {url} already", "--urls", url, "--data", Data);
    }

    [Fact]
    public async Task A_data_directory_that_another_server_holds_is_one_sentence()
    {
        await using var first = await StartAsync();
        await RefusesAsync("If another WorkflowStandar server is running on it, stop that one", "--urls", "http://127.0.0.1:0", "--data", Data);
    }

    [Fact]
    public async Task A_demonstration_s_data_and_real_data_never_mix()
    {
        await using (var demo = await StartAsync("--demo"))
            await demo.StopAsync();
        await RefusesAsync("was made with --demo", "--urls", "http://127.0.0.1:0", "--data", Data);

        await using (var real = await ServerProcess.StartAsync("--data", scratch.Under("real"), "--definitions", Nothing()))
            await real.StopAsync();
        await RefusesAsync("holds real work", "--urls", "http://127.0.0.1:0", "--data", scratch.Under("real"), "--demo");
    }

    [Fact]
    public async Task Without_demo_there_is_no_time_machine()
    {
        await using var server = await StartAsync();
        var administrator = Client.WithKey(server.Address, server.AdministratorKey!);
        (await administrator.PostAsync("demo/clock", new { advance = "PT1H" })).RefusedWith(HttpStatusCode.NotFound, "request/address");
        (await Client.Public(server.Address).GetAsync("/openapi/v1.json")).Text.Should().NotContain("demo/clock");
    }

    [Fact]
    public async Task A_file_in_place_of_the_data_directory_is_one_sentence()
    {
        await File.WriteAllTextAsync(scratch.Under("file"), "x");
        await RefusesAsync("cannot be made", "--urls", "http://127.0.0.1:0", "--data", scratch.Under("file"));
    }

    [Fact]
    public async Task A_database_that_is_none_is_one_sentence()
    {
        Directory.CreateDirectory(Data);
        await File.WriteAllTextAsync(Path.Combine(Data, "workflow-standar.db"), new string('x', 5000));
        await RefusesAsync("cannot be opened", "--urls", "http://127.0.0.1:0", "--data", Data);
    }

    [Theory]
    [InlineData("is not an option of the server", "--dta", "x")]
    [InlineData("needs a value", "--data")]
    [InlineData("cannot read", "--demo-start", "tomorrow")]
    [InlineData("There is no directory", "--definitions", "/does/not/exist")]
    [InlineData("cannot listen on", "--urls", "nonsense")]
    [InlineData("json or text", "--log", "xml")]
    public async Task A_command_line_that_cannot_be_understood_is_one_sentence(string expected, params string[] arguments) =>
        await RefusesAsync(expected, [.. arguments, .. arguments.Contains("--data") ? Array.Empty<string>() : ["--data", Data]]);

    private string Data => scratch.Under("data");

    // Without standards to publish a start is quick; tests that are about them say where they are.
    private Task<ServerProcess> StartAsync(params string[] arguments) =>
        ServerProcess.StartAsync(["--data", Data, .. arguments.Contains("--definitions") ? Array.Empty<string>() : ["--definitions", Nothing()], .. arguments]);

    private string Nothing() => Directory.CreateDirectory(scratch.Under("nothing")).FullName;

    private async Task RefusesAsync(string expected, params string[] arguments)
    {
        var (exitCode, output) = await ServerProcess.RunAsync([.. arguments, .. arguments.Contains("--definitions") ? Array.Empty<string>() : ["--definitions", Nothing()]]);
        exitCode.Should().Be(1, "the server said: {0}", output);
        output.Should().Contain(expected).And.NotContain("   at ", "nobody who starts a server wants a stack trace");
    }

    private static void Allow(string folder, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder, mode);
    }

    // Some users may look into everything.
    private static bool CannotBeListed(string folder)
    {
        try
        {
            return Directory.GetFiles(folder).Length < 0;
        }
        catch (UnauthorizedAccessException)
        {
            return true;
        }
    }

    private string CopyOfDefinitions()
    {
        var target = scratch.Under("definitions");
        foreach (var kind in (string[])["agencies", "calendars", "holidays", "standards/setwan-dprd-pasuruan"])
        {
            Directory.CreateDirectory(Path.Combine(target, kind));
            foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Definitions, kind)))
                File.Copy(file, Path.Combine(target, kind, Path.GetFileName(file)));
        }

        return target;
    }
}

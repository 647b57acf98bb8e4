using System.Diagnostics;
using WorkflowStandar.EndToEndTests.Harness;

namespace WorkflowStandar.EndToEndTests.Tour;

/// <summary>The tour works as it is written, and prints what the README shows.</summary>
public sealed class TourTests : IAsyncLifetime
{
    private readonly DemoServer server = new();

    public Task InitializeAsync() => server.InitializeAsync();

    public Task DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task The_tour_runs_and_prints_what_is_shown()
    {
        var output = await RunAsync();
        var golden = Path.Combine(Repository.Root, "samples", "tour", "output.txt");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            await File.WriteAllTextAsync(golden, output);
        output.Should().Be(await File.ReadAllTextAsync(golden));

        var readme = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "README.md"));
        output.Should().Contain(FirstChapterIn(readme));
    }

    private static string FirstChapterIn(string readme)
    {
        var from = readme.IndexOf("1. Surat pengaduan:", StringComparison.Ordinal);
        from.Should().BePositive("the README shows the first chapter of the tour");
        return readme[from..readme.IndexOf("```", from, StringComparison.Ordinal)].TrimEnd();
    }

    private async Task<string> RunAsync()
    {
        var start = new ProcessStartInfo("bash", ["samples/tour/tour.sh"])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["URL"] = server.Process.Address.ToString().TrimEnd('/');
        start.Environment["KEY"] = server.Process.AdministratorKey;
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var bash = Process.Start(start)!;
        var (output, errors) = (bash.StandardOutput.ReadToEndAsync(), bash.StandardError.ReadToEndAsync());
        await bash.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(2));
        bash.ExitCode.Should().Be(0, "the tour said: {0}{1}", await output, await errors);
        return await output;
    }
}

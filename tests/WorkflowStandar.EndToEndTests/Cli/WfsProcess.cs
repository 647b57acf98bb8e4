using System.Diagnostics;
using System.Text;
using WorkflowStandar.EndToEndTests.Harness;

namespace WorkflowStandar.EndToEndTests.Cli;

/// <summary>The tool of designers as a process of its own, in a folder with copies of what the tests publish.</summary>
public sealed class WfsProcess : IDisposable
{
    private readonly ScratchDirectory scratch = new();

    public string Write(string name, string content)
    {
        var path = scratch.Under(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return name;
    }

    public Task<(int ExitCode, string Output, string Error)> RunAsync(DemoServer server, params string[] arguments) =>
        RunAsync([.. arguments, "--server", server.Process.Address.ToString()], server.Process.AdministratorKey);

    public async Task<(int ExitCode, string Output, string Error)> RunAsync(string[] arguments, string? key = null)
    {
        using var process = Start(arguments, key);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
        return (process.ExitCode, await output, await error);
    }

    /// <summary>For what goes on until it is killed.</summary>
    public Process Start(string[] arguments, string? key = null)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "wfs.dll"), .. arguments])
        {
            WorkingDirectory = scratch.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["WFS_LANG"] = "en";
        if (key is not null)
            start.Environment["WFS_API_KEY"] = key;
        return Process.Start(start)!;
    }

    public void Dispose() => scratch.Dispose();
}

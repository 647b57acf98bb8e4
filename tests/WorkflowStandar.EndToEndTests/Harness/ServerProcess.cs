using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace WorkflowStandar.EndToEndTests.Harness;

/// <summary>The real server in a process of its own on a free loopback port. It counts as started once it has said so itself.</summary>
public sealed partial class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly TaskCompletionSource<Uri> ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServerProcess(Process process) => this.process = process;

    public Uri Address { get; private set; } = null!;

    /// <summary>The key that a first start prints; null on later starts.</summary>
    public string? AdministratorKey { get; private set; }

    /// <summary>The path at which the first administrator chooses a password; null where one can sign in already.</summary>
    public string? FirstLink { get; private set; }

    /// <summary>The password of everybody whom <c>--demo-staff</c> makes; null without it.</summary>
    public string? DemoPassword { get; private set; }

    /// <summary>All that the server has written so far, standard output and error mixed.</summary>
    public string Output
    {
        get
        {
            lock (output)
                return output.ToString();
        }
    }

    public static async Task<ServerProcess> StartAsync(params string[] arguments)
    {
        var server = Launch(["--urls", "http://127.0.0.1:0", .. arguments]);
        var exited = server.process.WaitForExitAsync();
        var first = await Task.WhenAny(server.ready.Task, exited).WaitAsync(Patience);
        if (first == exited)
            throw new InvalidOperationException($"The server ended with {server.process.ExitCode} instead of starting:\n{server.Output}");
        server.Address = await server.ready.Task;
        return server;
    }

    /// <summary>For starts that are expected to fail: waits for the end of the process.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments)
    {
        await using var server = Launch(arguments);
        await server.process.WaitForExitAsync().WaitAsync(Patience);
        server.process.WaitForExit();
        return (server.process.ExitCode, server.Output);
    }

    /// <summary>The process is gone between two instructions, as in a power cut: nothing is flushed, nobody is told.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync().WaitAsync(Patience);
    }

    /// <summary>Asks it to end as an operator does (SIGTERM), and gives its exit code.</summary>
    public async Task<int> StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString()]);
        await kill.WaitForExitAsync();
        await process.WaitForExitAsync().WaitAsync(Patience);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            await KillAsync();
        process.Dispose();
    }

    private static ServerProcess Launch(IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [ServerDll(), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Repository.Root,
        };
        start.Environment["DOTNET_TieredPGO"] = "0";
        var process = new Process { StartInfo = start };
        var server = new ServerProcess(process);
        process.OutputDataReceived += (_, line) => server.Take(line.Data);
        process.ErrorDataReceived += (_, line) => server.Take(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return server;
    }

    private static string ServerDll() => Path.Combine(AppContext.BaseDirectory, "WorkflowStandar.Server.dll");

    private void Take(string? line)
    {
        if (line is null)
            return;
        lock (output)
            output.AppendLine(line);
        if (KeyLine().Match(line) is { Success: true } key)
            AdministratorKey = key.Value;
        if (LinkLine().Match(line) is { Success: true } link)
            FirstLink = link.Value;
        if (DemoLine().Match(line) is { Success: true } demo)
            DemoPassword = demo.Value;
        if (ReadyLine().Match(line) is { Success: true } found)
            ready.TrySetResult(new Uri(found.Groups[1].Value));
    }

    [GeneratedRegex(@"Ready: (http://\S+)")]
    private static partial Regex ReadyLine();

    [GeneratedRegex(@"/pertama/[A-Za-z0-9_-]{40,}")]
    private static partial Regex LinkLine();

    [GeneratedRegex(@"\bdemo-[A-Za-z0-9_-]{12}$")]
    private static partial Regex DemoLine();

    [GeneratedRegex(@"wsk_[A-Za-z0-9_-]{40,}")]
    private static partial Regex KeyLine();
}

using System.Diagnostics;

namespace WorkflowStandar.Benchmarks.Http;

/// <summary>A real server on a folder, in a process of its own.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process process;

    private ServerProcess(Process process, Uri address, string? firstKey) => (this.process, Address, FirstKey) = (process, address, firstKey);

    public Uri Address { get; }

    /// <summary>The administrator's; null where one was made at an earlier start.</summary>
    public string? FirstKey { get; }

    /// <summary>Processor time that the server has used so far.</summary>
    public TimeSpan Cpu
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public double Megabytes => process.WorkingSet64 / 1048576.0;

    public static async Task<ServerProcess> StartAsync(string folder, params IEnumerable<string> options)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "WorkflowStandar.Server.dll"), "--urls", "http://127.0.0.1:0", "--data", folder, .. options])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        process.BeginErrorReadLine();
        string? key = null, line;
        while ((line = await process.StandardOutput.ReadLineAsync()) is not null && !line.StartsWith("Ready: ", StringComparison.Ordinal))
            key = line.Contains("wsk_", StringComparison.Ordinal) ? line[line.IndexOf("wsk_", StringComparison.Ordinal)..] : key;
        return line is null
            ? throw new InvalidOperationException("The server did not start.")
            : new ServerProcess(process, new Uri(line["Ready: ".Length..]), key);
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}

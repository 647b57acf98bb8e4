using System.Diagnostics;
using System.Text;
using WorkflowStandar.Cli;
using WorkflowStandar.Cli.Shell;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Tests.Cli.Publish;

namespace WorkflowStandar.Tests.Cli;

/// <summary>A folder of its own, in which the tool is run as a designer runs it.</summary>
internal sealed class WfsRun : IDisposable
{
    private readonly string created = Directory.CreateTempSubdirectory("wfs-").FullName;

    /// <param name="named">The name of the folder; null: any.</param>
    public WfsRun(string? named = null) => Folder = named is null ? created : Directory.CreateDirectory(Path.Combine(created, named)).FullName;

    public string Folder { get; }

    /// <summary>The server that the tool reaches, whatever its address.</summary>
    public PublishCommandTests.Answering Server { get; set; } = new(System.Net.HttpStatusCode.NotFound, "{}");

    /// <summary>What was written on standard output and standard error, with the folder's own path shown as <c>~</c>.</summary>
    public (int ExitCode, string Output, string Error) Run(string[] arguments, string input = "", Language language = Language.English, IReadOnlyDictionary<string, string>? environment = null)
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var terminal = Terminal(output, error) with
        {
            Input = new StringReader(input),
            Language = language,
            Environment = name => environment?.GetValueOrDefault(name),
            Http = () => Server,
            RawInput = () => new MemoryStream(Encoding.UTF8.GetBytes(input)),
        };
        var exitCode = Wfs.Run(arguments, terminal);
        return (exitCode, Shown(output), Shown(error));
    }

    public Terminal Terminal(TextWriter output, TextWriter error) => new(
        TextReader.Null, output, error, Language.English, Colours: false, IsInteractive: false, Width: null, Folder, _ => null);

    public string Write(string name, string content)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    /// <summary>A village library: one standard with its scenarios, a calendar, an agency. <paramref name="change"/> makes a mistake in the standard.</summary>
    public WfsRun WithExample(Func<string, string>? change = null, Func<string, string>? changeScenarios = null)
    {
        foreach (var file in Directory.EnumerateFiles(Golden.Example, "*.yaml", SearchOption.AllDirectories))
        {
            var content = File.ReadAllText(file);
            if (file.EndsWith("kartu-anggota.yaml", StringComparison.Ordinal))
                content = change?.Invoke(content) ?? content;
            if (file.EndsWith(".scenarios.yaml", StringComparison.Ordinal))
                content = changeScenarios?.Invoke(content) ?? content;
            Write(Path.GetRelativePath(Golden.Example, file), content);
        }

        return this;
    }

    public string Read(string name) => File.ReadAllText(Path.Combine(Folder, name));

    /// <summary>The real process, once for each command: what a test inside this process cannot see.</summary>
    public (int ExitCode, string Output, string Error) RunProcess(string[] arguments, string input = "") =>
        Process("dotnet", [Path.Combine(AppContext.BaseDirectory, "wfs.dll"), .. arguments], Folder, input);

    public static (int ExitCode, string Output, string Error) Process(string program, string[] arguments, string folder, string input)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["WFS_LANG"] = "en";
        using var process = System.Diagnostics.Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output.Replace(folder, "~", StringComparison.Ordinal), error.Result.Replace(folder, "~", StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(created, recursive: true);

    private string Shown(StringWriter writer) => writer.ToString().Replace(Folder, "~", StringComparison.Ordinal);
}

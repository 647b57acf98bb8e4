using System.Runtime.InteropServices;
using System.Text;
using WorkflowStandar.Compiler.Diagnostics;

namespace WorkflowStandar.Cli.Shell;

/// <summary>The terminal of the running process.</summary>
internal static class ProcessTerminal
{
    public static Terminal Open()
    {
        if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
            Console.OutputEncoding = Encoding.UTF8;
        var isTerminal = !Console.IsOutputRedirected;
        return new Terminal(
            Console.In,
            Writer(Console.OpenStandardOutput(), autoFlush: isTerminal),
            Writer(Console.OpenStandardError(), autoFlush: true),
            LanguageOf(Environment.GetEnvironmentVariable),
            Colours: isTerminal && Environment.GetEnvironmentVariable("TERM") != "dumb" && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
            IsInteractive: isTerminal && !Console.IsInputRedirected,
            Width: isTerminal ? WidthOfConsole() : null,
            Directory.GetCurrentDirectory(),
            Environment.GetEnvironmentVariable)
        {
            RawInput = Console.OpenStandardInput,
            RawOutput = Console.OpenStandardOutput,
        };
    }

    /// <summary>WFS_LANG if set, else that of the session; English where it is neither.</summary>
    public static Language LanguageOf(Func<string, string?> environment)
    {
        foreach (var name in (ReadOnlySpan<string>)["WFS_LANG", "LC_ALL", "LC_MESSAGES", "LANG"])
        {
            if (environment(name) is { Length: > 0 } value)
                return value.StartsWith("id", StringComparison.OrdinalIgnoreCase) ? Language.Indonesian : Language.English;
        }

        return Language.English;
    }

    private static StreamWriter Writer(Stream stream, bool autoFlush) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 8192) { AutoFlush = autoFlush };

    private static int? WidthOfConsole()
    {
        try
        {
            return Console.WindowWidth > 0 ? Console.WindowWidth : null;
        }
        catch (IOException)
        {
            return null;
        }
    }
}

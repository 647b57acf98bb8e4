using System.Text;
using WorkflowStandar.Cli.Shell;

namespace WorkflowStandar.Cli.Files;

/// <summary>Where <c>-o</c> says that something goes.</summary>
internal static class OutputFile
{
    public static bool IsFolder(Terminal terminal, string written) =>
        written.EndsWith('/') || written.EndsWith(Path.DirectorySeparatorChar) || Directory.Exists(Path.GetFullPath(written, terminal.Folder));

    /// <summary>Writes UTF-8, and says on standard error which file it was; folders on the way are made.</summary>
    /// <param name="written">Null or <c>-</c>: standard output.</param>
    /// <exception cref="CommandFailure">The file cannot be written.</exception>
    public static void Write(Terminal terminal, string? written, string content)
    {
        if (written is null or SourceFiles.StandardInput)
        {
            terminal.Output.Write(content);
            return;
        }

        var path = Path.GetFullPath(written, terminal.Folder);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw CommandFailure.CannotRead(
                $"The file '{terminal.Shown(path)}' cannot be written: {exception.Message}",
                $"Berkas '{terminal.Shown(path)}' tidak dapat ditulis: {exception.Message}");
        }

        terminal.Error.WriteLine(terminal.Say($"written: {terminal.Shown(path)}", $"ditulis: {terminal.Shown(path)}"));
    }
}

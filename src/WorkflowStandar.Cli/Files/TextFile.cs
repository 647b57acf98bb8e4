using System.Text;
using WorkflowStandar.Cli.Shell;

namespace WorkflowStandar.Cli.Files;

/// <summary>A file that is to be written: UTF-8 without a mark, folders on the way made.</summary>
internal sealed record TextFile(string Path, string Content)
{
    /// <summary>Writes it, and says so.</summary>
    /// <exception cref="CommandFailure">It cannot be written.</exception>
    public void Write(Terminal terminal)
    {
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
            File.WriteAllText(Path, Content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw CommandFailure.CannotRead(
                $"The file '{terminal.Shown(Path)}' cannot be written: {exception.Message}",
                $"Berkas '{terminal.Shown(Path)}' tidak dapat ditulis: {exception.Message}");
        }

        terminal.Output.WriteLine(terminal.Say("written: ", "ditulis: ") + terminal.Paint.Name(terminal.Shown(Path)));
    }
}

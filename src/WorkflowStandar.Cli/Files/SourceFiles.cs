using WorkflowStandar.Cli.Shell;
using WorkflowStandar.Compiler.Sources;

namespace WorkflowStandar.Cli.Files;

/// <summary>Turns what was written on the command line into files: names, folders, patterns, and <c>-</c> for standard input.</summary>
internal static class SourceFiles
{
    public const string StandardInput = "-";
    private const string InputName = "<stdin>";

    /// <summary>Full paths in order, each once; <see cref="StandardInput"/> stays as it is.</summary>
    /// <param name="suffix">Which files of a folder count.</param>
    /// <exception cref="CommandFailure">A name or pattern that stands for no file.</exception>
    public static IReadOnlyList<string> Expand(Terminal terminal, IEnumerable<string> written, string suffix = ".yaml")
    {
        var files = new List<string>();
        foreach (var name in written)
            files.AddRange(Expand(terminal, name, suffix));
        return [.. files.Distinct(StringComparer.Ordinal)];
    }

    /// <exception cref="CommandFailure">The file cannot be opened or read.</exception>
    public static SourceText Read(Terminal terminal, string path)
    {
        if (path == StandardInput)
        {
            using var input = terminal.RawInput();
            return SourceText.Read(InputName, input);
        }

        try
        {
            using var stream = File.OpenRead(path);
            return SourceText.Read(terminal.Shown(path), stream);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw CannotRead(terminal.Shown(path), exception);
        }
    }

    /// <summary>Whether the file holds exactly this text, byte for byte (a mark or other line breaks make a difference).</summary>
    public static bool Holds(Terminal terminal, string path, SourceText source, string text) =>
        path == StandardInput
            ? source.Content == text
            : File.ReadAllBytes(path).AsSpan().SequenceEqual(System.Text.Encoding.UTF8.GetBytes(text));

    private static string[] Expand(Terminal terminal, string name, string suffix)
    {
        if (name == StandardInput)
            return [name];

        var full = Path.GetFullPath(name, terminal.Folder);
        if (File.Exists(full))
            return [full];
        if (Directory.Exists(full))
            return NotEmpty(FilesBelow(terminal, full, suffix), name, $"There is no {suffix} file below '{name}'.", $"Tidak ada berkas {suffix} di dalam '{name}'.");
        if (FilePattern.IsPattern(name))
            return NotEmpty(FilePattern.Match(terminal.Folder, name), name, $"No file matches '{name}'.", $"Tidak ada berkas yang cocok dengan '{name}'.");
        throw CommandFailure.CannotRead(
            $"There is no file '{name}'. Check the name, or give a folder to take all files in it.",
            $"Tidak ada berkas '{name}'. Periksa namanya, atau sebut folder untuk mengambil semua berkas di dalamnya.");
    }

    private static string[] FilesBelow(Terminal terminal, string folder, string suffix)
    {
        try
        {
            return [.. Directory.EnumerateFiles(folder, "*" + suffix, SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw CommandFailure.CannotRead(
                $"The folder '{terminal.Shown(folder)}' cannot be looked through: {exception.Message}",
                $"Folder '{terminal.Shown(folder)}' tidak dapat ditelusuri: {exception.Message}");
        }
    }

    private static string[] NotEmpty(string[] files, string name, string en, string id) =>
        files.Length > 0 ? files : throw CommandFailure.CannotRead(en, id);

    private static CommandFailure CannotRead(string shown, Exception exception) => CommandFailure.CannotRead(
        $"The file '{shown}' cannot be read: {exception.Message}",
        $"Berkas '{shown}' tidak dapat dibaca: {exception.Message}");
}

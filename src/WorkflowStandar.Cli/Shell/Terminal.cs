using WorkflowStandar.Compiler.Diagnostics;

namespace WorkflowStandar.Cli.Shell;

/// <summary>Everything of the machine that a command may touch besides files: what it reads, where it writes, how it speaks.</summary>
/// <param name="Output">What was asked for: can be piped.</param>
/// <param name="Error">What is said beside it: progress, wrong use, files that cannot be read.</param>
/// <param name="Colours">Only on a terminal, and not where NO_COLOR is set.</param>
/// <param name="IsInteractive">Somebody sits in front of it: standard input is a terminal.</param>
/// <param name="Width">Columns of the terminal; null when piped.</param>
/// <param name="Folder">Where relative paths begin.</param>
public sealed record Terminal(
    TextReader Input,
    TextWriter Output,
    TextWriter Error,
    Language Language,
    bool Colours,
    bool IsInteractive,
    int? Width,
    string Folder,
    Func<string, string?> Environment)
{
    /// <summary>Standard input as bytes, for a file given as <c>-</c> and for the language server.</summary>
    public Func<Stream> RawInput { get; init; } = () => Stream.Null;

    /// <summary>How a server is reached.</summary>
    public Func<HttpMessageHandler> Http { get; init; } = () => new SocketsHttpHandler();

    public Func<Stream> RawOutput { get; init; } = () => Stream.Null;

    /// <summary>UTF-8 that somebody else writes, on standard output, with a line break behind it.</summary>
    public void WriteBytes(Action<Stream> write)
    {
        using var buffer = new MemoryStream();
        write(buffer);
        Output.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    /// <summary>Goes through what takes a while and tells how far it has come; says nothing where nobody watches, or where it is but one.</summary>
    public IEnumerable<T> Through<T>(IReadOnlyList<T> all)
    {
        var shown = Colours && all.Count > 1;
        for (var index = 0; index < all.Count; index++)
        {
            if (shown)
                Error.Write($"\r{index + 1}/{all.Count}");
            yield return all[index];
        }

        if (shown)
            Error.Write("\r" + new string(' ', 2 * $"{all.Count}".Length + 1) + "\r");
    }

    public string Say(string en, string id) => Language == Language.Indonesian ? id : en;

    public string Say(Message message) => message.In(Language);

    public Paint Paint => new(Colours);

    /// <summary>The path as the user would write it: relative to where they are when it lies below.</summary>
    public string Shown(string path)
    {
        var relative = Path.GetRelativePath(Folder, path);
        var shown = relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
        return shown.Replace('\\', '/');
    }
}

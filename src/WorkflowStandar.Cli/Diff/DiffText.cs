using System.Text;
using WorkflowStandar.Cli.Shell;
using WorkflowStandar.Cli.Trace;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Publishing.Comparisons;

namespace WorkflowStandar.Cli.Diff;

/// <summary>The changes for people at a terminal.</summary>
internal sealed class DiffText(Terminal terminal)
{
    private const int PipedWidth = 120;

    private readonly string language = terminal.Language == Language.Indonesian ? "id" : "en";

    public string Write(ComparedEditions compared)
    {
        var text = new StringBuilder();
        if (compared.Changes.IsEmpty)
            text.Append(terminal.Paint.Good(terminal.Say("Nothing has changed.", "Tidak ada yang berubah."))).Append('\n');
        foreach (var area in compared.Changes.GroupBy(touching => touching.Change.Area))
        {
            text.Append(terminal.Paint.Bold(ComparisonWriting.Heading(area.Key).In(language))).Append('\n');
            foreach (var (change, cases) in area)
            {
                text.Append("  ").Append(Mark(change.Kind)).Append(' ').Append(Wrapped(change.Said.In(language))).Append('\n');
                if (TouchedWords.Of(cases) is { } touched)
                    text.Append("    ").Append(terminal.Paint.Doubtful(Wrapped(touched.In(language)))).Append('\n');
            }
        }

        if (!compared.Changes.IsEmpty)
            text.Append(terminal.Say($"\n{compared.Changes.Length} change(s)\n", $"\n{compared.Changes.Length} perubahan\n"));
        if (TouchedWords.Of(compared) is { } running)
            text.AppendJoin('\n', ColumnText.Wrap(running.In(language), terminal.Width ?? PipedWidth)).Append('\n');
        return text.ToString();
    }

    public static string Json(ComparedEditions compared)
    {
        using var buffer = new MemoryStream();
        ComparisonWriting.Json(buffer, compared);
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length) + "\n";
    }

    private string Wrapped(string text) => string.Join("\n    ", ColumnText.Wrap(text, (terminal.Width ?? PipedWidth) - 4));

    private string Mark(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => terminal.Paint.Good("+"),
        ChangeKind.Removed => terminal.Paint.Bad("-"),
        ChangeKind.Moved => terminal.Paint.Name("^"),
        _ => terminal.Paint.Doubtful("~"),
    };
}

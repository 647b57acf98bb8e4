using System.Text;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax;
using WorkflowStandar.Compiler.Syntax.Keys;

namespace WorkflowStandar.Cli.Formatting;

/// <summary>Writes a layout in the canonical way: two spaces a level, keys in the order of the language, at most one empty line.</summary>
internal sealed class Printer
{
    /// <summary>A bracketed collection longer than this gets lines of its own. Texts are never broken.</summary>
    public const int Width = 140;

    private const int Step = 2;
    private readonly StringBuilder text = new();
    private readonly SourceText source;
    private int lineStart;
    private int keptEnd = -1;

    private Printer(SourceText source) => this.source = source;

    public static string Print(SourceText source, Block root, ShapeDescription? language)
    {
        var printer = new Printer(source);
        printer.Write(root, 0, language);
        return printer.text.ToString();
    }

    /// <param name="afterDash">The first line goes on behind the dash of a list, and what stands above it is already written.</param>
    private void Write(Block block, int indent, ShapeDescription? shape, bool afterDash = false)
    {
        var lines = KeyOrder.Sort(block, shape);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var below = KeyOrder.Below(block.Syntax, line.Key?.Value, shape);
            if (i > 0 || !afterDash)
            {
                var above = AllAbove(line, below);
                WriteAbove(above, indent, mayBeginSpaced: i > 0);
                if (line.AfterBlankLine && (i > 0 || above.Count > 0))
                    EmptyLine();
                text.Append(' ', indent);
            }

            Write(line, indent, below);
        }

        WriteAbove(block.Foot, indent, mayBeginSpaced: text.Length > 0);
    }

    // What stands above the first entry of an item stands above its dash.
    private static List<Comment> AllAbove(Line line, ShapeDescription? shape) =>
        line.Parent.IsList && line.Child is { Lines.Count: > 0 } item && KeyOrder.Sort(item, shape)[0] is var first
            ? [.. line.Above, .. AllAbove(first, KeyOrder.Below(item.Syntax, first.Key?.Value, shape))]
            : line.Above;

    private void Write(Line line, int indent, ShapeDescription? shape)
    {
        if (line.Parent.IsList)
        {
            text.Append("- ");
            if (line.Child is { } item)
            {
                Write(item, indent + Step, shape, afterDash: true);
                return;
            }
        }
        else
        {
            text.Append(source[line.Key!.Span]).Append(':');
        }

        if (line.Child is { } child)
        {
            WriteBehind(line);
            BreakLine();
            Write(child, indent + Step, shape);
            return;
        }

        WriteLeaf(line, indent, shape);
    }

    private void WriteLeaf(Line line, int indent, ShapeDescription? shape)
    {
        var isItem = line.Parent.IsList;
        switch (line.Value)
        {
            case ScalarSyntax { IsMissing: true }:
                TrimEnd();
                WriteBehind(line);
                BreakLine();
                break;
            case ScalarSyntax { Style: ScalarStyle.Literal or ScalarStyle.Folded } block:
                text.Append(isItem ? "" : " ").Append(BlockScalar.Header(source, block));
                WriteBehind(line);
                BreakLine();
                foreach (var written in BlockScalar.Lines(source, block))
                {
                    if (written.Length > 0)
                        text.Append(' ', indent + Step).Append(written);
                    BreakLine();
                }

                keptEnd = BlockScalar.KeepsItsEnd(source, block) ? text.Length : -1;
                break;
            case ScalarSyntax scalar:
                text.Append(isItem ? "" : " ").Append(Continued(scalar, indent + Step));
                WriteBehind(line);
                BreakLine();
                break;
            default:
                text.Append(isItem ? "" : " ").Append(FlowText.Of(source, line.Value, shape));
                WriteBehind(line);
                BreakLine();
                break;
        }
    }

    // Plain and quoted texts fold their lines, so that only the indentation of those that follow may change.
    private string Continued(ScalarSyntax scalar, int indent)
    {
        var lines = source[scalar.Span].ReplaceLineEndings("\n").Split('\n');
        return string.Join('\n', lines.Select((line, i) =>
            i == 0 ? line.TrimEnd() is var first && lines.Length == 1 ? line : first
            : line.Trim().Length == 0 ? ""
            : new string(' ', indent) + (i == lines.Length - 1 ? line.TrimStart() : line.Trim())));
    }

    private void WriteBehind(Line line)
    {
        foreach (var comment in line.Behind)
        {
            // A comment keeps its column, so that those below each other stay so; pushed out, it stands two spaces off.
            var length = text.Length - lineStart;
            text.Append(' ', comment.Column > length ? comment.Column - length : 2).Append(comment.Text);
        }
    }

    private void WriteAbove(List<Comment> comments, int indent, bool mayBeginSpaced)
    {
        for (var i = 0; i < comments.Count; i++)
        {
            if (comments[i].AfterBlankLine && (i > 0 || mayBeginSpaced))
                EmptyLine();
            text.Append(' ', indent).Append(comments[i].Text);
            BreakLine();
        }
    }

    private void TrimEnd()
    {
        while (text.Length > lineStart && text[^1] == ' ')
            text.Length--;
    }

    // After a text that keeps the empty lines at its end, one more would become part of it.
    private void EmptyLine()
    {
        if (text.Length != keptEnd)
            BreakLine();
    }

    private void BreakLine()
    {
        text.Append('\n');
        lineStart = text.Length;
    }
}

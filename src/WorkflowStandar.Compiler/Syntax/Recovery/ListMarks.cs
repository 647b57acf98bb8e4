using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Sources;

namespace WorkflowStandar.Compiler.Syntax.Recovery;

/// <summary>Items that begin with the bullet of a word processor, or with a dash and no space: read as items, and reported.</summary>
internal static class ListMarks
{
    public static WorkingText Replace(SourceText source, WorkingText text, DiagnosticBag findings)
    {
        var edits = new List<Edit>();
        var lines = TextLines.Structural(source).ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            if (BulletOf(source, lines[i]) > 0)
            {
                var last = i;
                while (last + 1 < lines.Count && lines[last + 1].Number == lines[last].Number + 1 && BulletOf(source, lines[last + 1]) > 0)
                    last++;
                edits.AddRange(Report(source, lines[i], lines[last], findings));
                i = last;
            }
            else if (IsDashWithoutSpace(source, lines[i]))
            {
                var afterDash = new TextSpan(lines[i].Span.Start + lines[i].Indent + 1, 0);
                findings.Add(SyntaxDiagnostics.NoSpaceAfterDash(lines[i].Span, afterDash));
                edits.Add(new Edit(afterDash, " "));
                edits.AddRange(LinesOfItem(lines, i).Select(line => new Edit(new TextSpan(line.Span.Start, 0), " ")));
            }
        }

        return text.With([.. edits.OrderBy(edit => edit.Span.Start)]);
    }

    // Its other keys stand under the first, one column too far to the left once the space is there.
    private static List<SourceLine> LinesOfItem(List<SourceLine> lines, int item)
    {
        var below = lines.Skip(item + 1).TakeWhile(line => line.Indent > lines[item].Indent).ToList();
        return below.Count > 0 && below[0].Indent == lines[item].Indent + 1 ? below : [];
    }

    private static IReadOnlyList<Edit> Report(SourceText source, SourceLine first, SourceLine last, DiagnosticBag findings)
    {
        var block = TextSpan.FromBounds(first.Span.Start + first.Indent, last.Span.End);
        var finding = SyntaxDiagnostics.PastedList(block, Bullets.ToDashes(source[block]));
        findings.Add(finding);
        return Edit.Of(finding.Fixes[0], source);
    }

    private static int BulletOf(SourceText source, SourceLine line) =>
        Bullets.Length(source.Content.AsSpan(line.Span.Start + line.Indent, line.Span.Length - line.Indent));

    private static bool IsDashWithoutSpace(SourceText source, SourceLine line)
    {
        var text = source.Content.AsSpan(line.Span.Start + line.Indent, line.Span.Length - line.Indent);
        return text.Length > 1 && text[0] == '-' && (char.IsLetter(text[1]) || text[1] is '"' or '\'' or '{' or '[');
    }
}

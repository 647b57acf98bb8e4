using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Sources;

namespace WorkflowStandar.Server.Dashboard.Editor;

/// <summary>A finding with the line that it is about, cut so that the place can be seen.</summary>
/// <param name="Before">The line up to the place.</param>
/// <param name="Marked">The place itself.</param>
public sealed record FindingLine(Diagnostic Finding, LinePosition At, string Before, string Marked, string After)
{
    private const int Room = 40;

    /// <summary>The word of the pages for how bad it is.</summary>
    public string Tone => Finding.Severity switch { Severity.Error => "late", Severity.Warning => "soon", _ => "run" };

    public static FindingLine Of(SourceText source, Diagnostic finding)
    {
        var at = source.PositionOf(finding.Span.Start);
        var line = source.LineSpan(at.Line);
        var start = Math.Clamp(finding.Span.Start, line.Start, line.End);
        var end = Math.Clamp(finding.Span.End, start, line.End);
        var (before, marked, after) = (source.Content[line.Start..start].TrimStart(), source.Content[start..end], source.Content[end..line.End]);
        return new FindingLine(finding, at, Tail(before), Head(marked, 2 * Room), Head(after, Room));
    }

    private static string Tail(string text) => text.Length <= Room ? text : "…" + text[SafeCut(text, text.Length - Room)..];

    private static string Head(string text, int room) => text.Length <= room ? text : text[..SafeCut(text, room)] + "…";

    // Never between the two halves of one character.
    private static int SafeCut(string text, int at) => char.IsLowSurrogate(text[at]) ? at - 1 : at;
}

using System.Collections.Immutable;

namespace WorkflowStandar.Server.Dashboard.Editor;

/// <summary>A text field with numbered lines, and marks at the lines that something is said of.</summary>
/// <param name="Name">The field, and the beginning of the addresses of its lines.</param>
/// <param name="Label">What it is called, for those who do not see it.</param>
public sealed record EditorText(string Name, string Label, string Text, ImmutableArray<FindingLine> Findings)
{
    /// <summary>Numbers for lines that are typed where no script counts them.</summary>
    private const int Spare = 60;
    private const int Widest = 400;

    private string[] Lines { get; } = Text.Split('\n');

    public int Rows => Lines.Length + 1;

    public int Columns => Math.Clamp(Lines.Max(line => line.Length) + 2, 40, Widest);

    /// <summary>Each line with the worst that is said of it, and the place of that in the list of findings.</summary>
    public IEnumerable<(int Line, FindingLine? Worst, int Index)> Gutter()
    {
        var byLine = Findings.Select((finding, index) => (finding, index)).ToLookup(pair => pair.finding.At.Line);
        for (var line = 1; line <= Lines.Length + Spare; line++)
        {
            var worst = byLine[line].OrderBy(pair => pair.finding.Finding.Severity).FirstOrDefault();
            yield return (line, worst.finding, worst.index);
        }
    }
}

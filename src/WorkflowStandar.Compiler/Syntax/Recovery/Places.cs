using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Sources;

namespace WorkflowStandar.Compiler.Syntax.Recovery;

/// <summary>Where each unwanted character stands: the first places are reported one by one, the others counted.</summary>
internal sealed class Places
{
    private const int Shown = 10;

    private readonly SortedDictionary<int, (List<TextSpan> First, int More)> byCharacter = [];

    public void Add(int character, TextSpan span)
    {
        if (!byCharacter.TryGetValue(character, out var seen))
            seen = ([], 0);
        if (seen.First.Count < Shown)
            seen.First.Add(span);
        else
            seen.More++;
        byCharacter[character] = seen;
    }

    /// <summary>Adjacent ones are one place. <paramref name="toFinding"/> is told the place, the character, and how many more there are.</summary>
    public void Report(DiagnosticBag findings, Func<TextSpan, int, int, Diagnostic> toFinding)
    {
        foreach (var (character, (first, more)) in byCharacter)
        {
            for (var i = 0; i < first.Count; i++)
            {
                var span = first[i];
                while (i + 1 < first.Count && first[i + 1].Start == span.End)
                    span = span.Join(first[++i]);
                findings.Add(toFinding(span, character, i == first.Count - 1 ? more : 0));
            }
        }
    }
}

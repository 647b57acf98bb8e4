using WorkflowStandar.Compiler.Sources;

namespace WorkflowStandar.Compiler.Syntax.Recovery;

/// <summary>
/// Finds the line whose indentation is wrong by trying: the parser often stumbles lines later, over one that is right.
/// The best try reads furthest; of those, the one that moves the fewest lines.
/// </summary>
internal sealed class Reindentation(SourceText source, WorkingText text, Func<string, Verdict> tryReading)
{
    /// <summary>Characters read in all tries at one mistake together.</summary>
    private const int MaximumCharacters = 400_000;

    /// <summary>Lines above the refused one that may be the culprit, besides the one that opens the block.</summary>
    private const int LinesAbove = 3;

    private int charactersRead;

    /// <returns>The given explanation, or a better one.</returns>
    public Explanation Improve(Trouble trouble, Explanation given)
    {
        if (trouble.Line.IsBlank)
            return given;
        var (first, end) = Region(trouble);
        var best = given.Repair is { } repair
            ? Judge(first, end, new Try(null, 0, Edit.Of(repair, source), LosesChildren: false))
            : (ReadsTo: (long)trouble.Line.Span.End, Cost: int.MaxValue, Oddities: 0);
        Try? chosen = null;
        foreach (var attempt in Suspects(trouble, first).SelectMany(line => Tries(line, trouble)))
        {
            if (charactersRead > MaximumCharacters)
                break;
            var judged = Judge(first, end, attempt);
            // Without a repair to compare with, only a try that leaves nothing odd behind convinces.
            if (given.Repair is null && judged.Oddities > 0)
                continue;
            // Nearly everybody indents by even numbers: of two equal tries, the one that makes an odd one even is right.
            var isEven = chosen is null && attempt.Line!.Indent % 2 == 1 && attempt.Column % 2 == 0;
            if (judged.ReadsTo > best.ReadsTo
                || (judged.ReadsTo == best.ReadsTo && (judged.Cost < best.Cost || (judged.Cost == best.Cost && isEven))))
            {
                (best, chosen) = (judged, attempt);
            }
        }

        return chosen is null || best.ReadsTo <= trouble.Line.Span.End ? given : Explain(chosen, trouble);
    }

    private Explanation Explain(Try chosen, Trouble trouble)
    {
        var line = chosen.Line!;
        var block = TextSpan.FromBounds(line.Span.Start, source.LineSpan(source.LineOf(chosen.Edits[^1].Span.Start)).End);
        var moved = WorkingText.Of(source[block]).With([.. chosen.Edits.Select(edit => edit with { Span = new TextSpan(edit.Span.Start - block.Start, edit.Span.Length) })]);
        var finding = SyntaxDiagnostics.WrongIndentation(IndentationMistakes.Head(line), line.Indent, chosen.Column, block, moved.Text);
        return Explanation.Of(line.Number == trouble.Line.Number
            ? finding
            : finding.Beside(IndentationMistakes.Head(trouble.Line), "Because of it, this line fits nothing.", "Karena itu baris ini tidak cocok dengan apa pun."));
    }

    // The top-level part of the file that the refused line stands in: it can be read on its own.
    private (int First, int End) Region(Trouble trouble)
    {
        var first = trouble.Line.Number;
        while (first > 1 && (SourceLine.IsEmpty(source, first) || source.Content[source.LineSpan(first).Start] is ' ' or '-' || first == trouble.Line.Number))
            first--;
        var end = trouble.Line.Number + 1;
        while (end <= source.LineCount && (SourceLine.IsEmpty(source, end) || source.Content[source.LineSpan(end).Start] is ' ' or '-'))
            end++;
        return (first, end);
    }

    private static IEnumerable<SourceLine> Suspects(Trouble trouble, int first)
    {
        yield return trouble.Line;
        SourceLine? opener = null;
        var seen = 0;
        for (var above = trouble.Above; above is not null && above.Number >= first; above = trouble.LineAbove(above))
        {
            if (seen++ < LinesAbove)
                yield return above;
            else if (above.Indent > trouble.Line.Indent && (opener is null || above.Indent <= opener.Indent))
                opener = above;
            else if (above.Indent <= trouble.Line.Indent)
            {
                yield return above;
                break;
            }
        }

        if (opener is not null)
            yield return opener;
    }

    private IEnumerable<Try> Tries(SourceLine line, Trouble trouble)
    {
        var below = LinesBelow(line);
        foreach (var column in Columns(line, trouble))
        {
            var losesChildren = below.Count > 0 && below[0].Indent <= column;
            yield return new Try(line, column, [Moved(line, column - line.Indent)], losesChildren);
            if (below.Count > 0)
                yield return new Try(line, column, [.. below.Prepend(line).Select(one => Moved(one, column - line.Indent))], LosesChildren: false);
        }
    }

    // Where lines around it stand.
    private static SortedSet<int> Columns(SourceLine line, Trouble trouble)
    {
        var columns = new SortedSet<int> { trouble.Line.Indent };
        var limit = int.MaxValue;
        for (var above = trouble.LineAbove(line); above is not null && limit > 0; above = trouble.LineAbove(above))
        {
            if (above.Indent >= limit)
                continue;
            limit = above.Indent;
            columns.Add(above.Indent);
            columns.Add(above.KeyColumn);
            columns.Add(above.KeyColumn + 2);
        }

        columns.Remove(line.Indent);
        columns.RemoveWhere(column => Math.Abs(column - line.Indent) > 8);
        return columns;
    }

    private List<SourceLine> LinesBelow(SourceLine line)
    {
        var below = new List<SourceLine>();
        for (var number = line.Number + 1; number <= source.LineCount; number++)
        {
            if (SourceLine.IsEmpty(source, number))
                continue;
            var next = SourceLine.Of(source, number);
            if (next.Indent <= line.Indent)
                break;
            below.Add(next);
        }

        return below;
    }

    private static Edit Moved(SourceLine line, int by) => by < 0
        ? new Edit(new TextSpan(line.Span.Start, Math.Min(-by, line.Indent)), "")
        : new Edit(new TextSpan(line.Span.Start, 0), new string(' ', by));

    private (long ReadsTo, int Cost, int Oddities) Judge(int first, int end, Try attempt)
    {
        var tried = text.With(attempt.Edits);
        var start = tried.FromOriginal(source.LineSpan(first).Start);
        var stop = end > source.LineCount ? tried.Text.Length : tried.FromOriginal(source.LineSpan(end).Start);
        var region = tried.Text[start..Math.Max(start, stop)];
        charactersRead += region.Length;
        var verdict = tryReading(region);
        var cost = attempt.Edits.Count + (5 * verdict.Oddities) + (attempt.LosesChildren ? 100 : 0);
        return (verdict.RefusedAt is { } at ? tried.ToOriginal(start + at) : long.MaxValue, cost, verdict.Oddities);
    }

    /// <summary>One other indentation; without children they become its siblings, which is seldom meant.</summary>
    private sealed record Try(SourceLine? Line, int Column, IReadOnlyList<Edit> Edits, bool LosesChildren);
}

/// <summary>What came of reading a text on trial: where it was refused (null: nowhere), and how much in it is odd, such as keys without a value.</summary>
internal readonly record struct Verdict(long? RefusedAt, int Oddities);

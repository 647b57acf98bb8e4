using System.Text;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Sources;

namespace WorkflowStandar.Compiler.Syntax.Recovery;

/// <summary>Replace a span of the original by a text.</summary>
internal readonly record struct Edit(TextSpan Span, string NewText)
{
    /// <summary>The edits of a fix, line by line and without what stays the same at the ends, so that the way back to the original is exact.</summary>
    public static IReadOnlyList<Edit> Of(Fix fix, SourceText source)
    {
        var (before, after) = (source[fix.Span].Split('\n'), fix.NewText.Split('\n'));
        if (before.Length != after.Length)
            return [new Edit(fix.Span, fix.NewText)];

        var edits = new List<Edit>();
        var start = fix.Span.Start;
        for (var i = 0; i < before.Length; i++)
        {
            var same = before[i].AsSpan().CommonPrefixLength(after[i]);
            var tail = 0;
            while (tail < before[i].Length - same && tail < after[i].Length - same && before[i][^(tail + 1)] == after[i][^(tail + 1)])
                tail++;
            if (before[i] != after[i])
                edits.Add(new Edit(TextSpan.FromBounds(start + same, start + before[i].Length - tail), after[i][same..^tail]));
            start += before[i].Length + 1;
        }

        return edits;
    }
}

/// <summary>A copy of the source in which mistakes are repaired so that reading can go on, and the way back to the original.</summary>
internal sealed class WorkingText
{
    // For every character, and for the end: its offset in the original, never falling. Null while nothing is changed.
    private readonly int[]? origins;

    private WorkingText(string text, int[]? origins) => (Text, this.origins) = (text, origins);

    public string Text { get; }

    public static WorkingText Of(string original) => new(original, null);

    /// <summary>The place in the original of a place in the copy.</summary>
    public int ToOriginal(long offset)
    {
        var at = (int)Math.Clamp(offset, 0, Text.Length);
        return origins is null ? at : origins[at];
    }

    /// <summary>The copy with further edits, which come in the order of the original and do not overlap.</summary>
    public WorkingText With(params IReadOnlyCollection<Edit> edits)
    {
        if (edits.Count == 0)
            return this;

        var text = new StringBuilder(Text.Length + edits.Sum(edit => edit.NewText.Length));
        var changed = new List<int>(text.Capacity + 1);
        var at = 0;
        foreach (var edit in edits)
        {
            var start = Math.Max(at, FromOriginal(edit.Span.Start));
            Keep(text, changed, at, start);
            for (var i = 0; i < edit.NewText.Length; i++)
                changed.Add(Math.Min(edit.Span.Start + i, edit.Span.End));
            text.Append(edit.NewText);
            at = Math.Max(start, FromOriginal(edit.Span.End));
        }

        Keep(text, changed, at, Text.Length);
        changed.Add(ToOriginal(Text.Length));
        return new WorkingText(text.ToString(), [.. changed]);
    }

    private void Keep(StringBuilder text, List<int> changed, int from, int to)
    {
        text.Append(Text, from, to - from);
        for (var i = from; i < to; i++)
            changed.Add(ToOriginal(i));
    }

    /// <summary>The first place in the copy that comes from a place in the original or behind it.</summary>
    public int FromOriginal(int offset)
    {
        if (origins is null)
            return Math.Clamp(offset, 0, Text.Length);
        var (low, high) = (0, origins.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (origins[middle] < offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}

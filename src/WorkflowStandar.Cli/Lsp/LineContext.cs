using WorkflowStandar.Compiler.Sources;

namespace WorkflowStandar.Cli.Lsp;

/// <summary>Where in the file somebody is typing, told by indentation and brackets alone: a line that is being written is seldom valid yet.</summary>
/// <param name="Above">The keys that enclose the place, outermost first.</param>
/// <param name="Key">The key on the line whose value is being written, or under which a list item is; null where a key itself is.</param>
/// <param name="Siblings">The keys written before it in the same mapping.</param>
/// <param name="Value">What is written of the value so far.</param>
internal sealed record LineContext(IReadOnlyList<string> Above, string? Key, IReadOnlyList<string> Siblings, string Value)
{
    public static LineContext At(SourceText source, int offset)
    {
        var number = source.LineOf(offset);
        var line = source.LineSpan(number);
        var written = source.Content[line.Start..Math.Clamp(offset, line.Start, line.End)];
        var content = ContentColumn(written);
        var dash = DashColumn(written, content);
        var (above, siblings) = Scan(source, number - 1, content, dash);
        var within = FlowContext.Of(written[content..]);
        if (within.Above.Count > 0 || within.Key is not null)
            return new LineContext([.. above, .. within.Above], within.Key, within.IsInBraces ? within.Siblings : siblings, within.Value);
        if (within.IsInBraces)
            return new LineContext(above, null, within.Siblings, within.Value);
        // "- par" may be an item of a list of names, or the first key of an item.
        return dash >= 0 && above.Count > 0 && TakesNames(above)
            ? new LineContext(above.Take(above.Count - 1).ToArray(), above[^1], siblings, within.Value)
            : new LineContext(above, null, siblings, within.Value);
    }

    private static bool TakesNames(IReadOnlyList<string> above)
    {
        var (key, rest) = (above[^1], above.Take(above.Count - 1).ToArray());
        return (above[0] == "scenarios" ? ScenarioNames.KindUnder(key, rest) : StandardNames.KindUnder(key, rest)) is not null;
    }

    private static (IReadOnlyList<string> Above, IReadOnlyList<string> Siblings) Scan(SourceText source, int last, int column, int dash)
    {
        var (above, siblings) = (new List<string>(), new List<string>());
        // Above an item of a list stand other items, then the key of the list; above a key its siblings, then their parent.
        var (isItem, limit) = dash >= 0 ? (true, dash) : (false, column);
        for (var number = last; number >= 1; number--)
        {
            var text = source.Line(number);
            var at = ContentColumn(text);
            if (at == text.Length || text[at] == '#' || KeyOf(text[at..]) is not { } key)
                continue;
            var dashAt = DashColumn(text, at);
            if (!isItem && at == limit)
            {
                if (above.Count == 0)
                    siblings.Insert(0, key);
                if (dashAt >= 0)
                    (isItem, limit) = (true, dashAt);
            }
            else if (at < limit || (isItem && at == limit && dashAt < 0))
            {
                above.Insert(0, key);
                (isItem, limit) = dashAt >= 0 ? (true, dashAt) : (false, at);
            }
        }

        return (above, siblings);
    }

    private static int DashColumn(string text, int content) => text.AsSpan(0, content).IndexOf('-');

    private static int ContentColumn(string text)
    {
        var at = 0;
        while (at < text.Length && (text[at] == ' ' || (text[at] == '-' && (at + 1 == text.Length || text[at + 1] == ' '))))
            at++;
        return at;
    }

    private static string? KeyOf(string content)
    {
        var colon = content.IndexOf(':');
        return colon > 0 ? content[..colon].Trim().Trim('"') : null;
    }
}

namespace WorkflowStandar.Cli.Lsp;

/// <summary>Where within one line somebody is typing: <c>expect: { open: [a, ‸</c> is a value of 'open' in 'expect'.</summary>
/// <param name="Above">The keys of the line that enclose the place.</param>
/// <param name="Key">The key whose value is being written; null where a key is.</param>
/// <param name="Siblings">The keys written before it in the same braces.</param>
/// <param name="Value">What is written of the value so far.</param>
/// <param name="IsInBraces">The place is within braces that the line opens.</param>
internal sealed record FlowContext(IReadOnlyList<string> Above, string? Key, IReadOnlyList<string> Siblings, string Value, bool IsInBraces)
{
    public static FlowContext Of(string text)
    {
        var open = new Stack<Level>([new Level()]);
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '"' or '\'' when text.IndexOf(text[at], at + 1) is > 0 and var end:
                    at = end;
                    break;
                // Within brackets of a list the key is the one before them; a colon in the open line counts only once.
                case ':' when (at + 1 == text.Length || text[at + 1] == ' ') && !open.Peek().IsList && open.Peek().Key is null:
                    open.Peek().Key = text[start..at].Trim().Trim('"');
                    start = at + 1;
                    break;
                case '{' or '[':
                    open.Push(new Level { IsList = text[at] == '[' });
                    start = at + 1;
                    break;
                case '}' or ']' when open.Count > 1:
                    open.Pop();
                    start = at + 1;
                    break;
                case ',' when open.Count > 1:
                    open.Peek().Next();
                    start = at + 1;
                    break;
            }
        }

        var levels = open.Reverse().ToArray();
        var keys = levels[..^1].Select(level => level.Key).OfType<string>().ToList();
        var key = levels[^1].Key;
        if (levels[^1].IsList && keys.Count > 0)
        {
            key = keys[^1];
            keys.RemoveAt(keys.Count - 1);
        }

        return new FlowContext(keys, key, levels[^1].Siblings, text[start..].TrimStart(), levels.Length > 1 && !levels[^1].IsList);
    }

    private sealed class Level
    {
        public bool IsList { get; init; }

        public string? Key { get; set; }

        public List<string> Siblings { get; } = [];

        public void Next()
        {
            if (Key is not null)
                Siblings.Add(Key);
            Key = null;
        }
    }
}

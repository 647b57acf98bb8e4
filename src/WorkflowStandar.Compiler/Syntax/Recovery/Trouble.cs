using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Sources;

namespace WorkflowStandar.Compiler.Syntax.Recovery;

/// <summary>Where the parser gave up, and the lines around it. Offsets are in the original.</summary>
/// <remarks><c>Start</c> and <c>End</c> are the parser's marks; <c>OpenBracket</c> is the innermost '[' or '{' that is still open.</remarks>
internal sealed class Trouble(SourceText source, string refusal, int start, int end, int? openBracket)
{
    public SourceText Source { get; } = source;

    public int Start { get; } = start;

    public int End { get; } = end;

    public int? OpenBracket { get; } = openBracket;

    /// <summary>The line that the parser stopped at.</summary>
    public SourceLine Line { get; } = SourceLine.Of(source, LastLineWithContent(source, source.LineOf(start)));

    /// <summary>The line above it that is neither blank nor a comment; null at the top of the file.</summary>
    public SourceLine? Above => LineAbove(Line);

    public SourceLine? LineAbove(SourceLine line)
    {
        for (var number = line.Number - 1; number > 0; number--)
        {
            if (!SourceLine.IsEmpty(Source, number))
                return SourceLine.Of(Source, number);
        }

        return null;
    }

    /// <summary>Whether the parser's own words contain one of these; it has no error codes.</summary>
    public bool Says(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (refusal.Contains(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    // At the end of the file the parser points behind the last line.
    private static int LastLineWithContent(SourceText source, int line)
    {
        while (line > 1 && source.LineSpan(line).Length == 0)
            line--;
        return line;
    }
}

/// <summary>What is wrong in the words of the author, and the repair with which reading can go on.</summary>
/// <remarks>The repair is the finding's own first fix where it has one: what is offered to the author is also what is tried.</remarks>
internal sealed record Explanation(Diagnostic Finding, Fix? Repair)
{
    /// <summary>The indentation of this or another line may be at fault: worth trying others.</summary>
    public bool MayBeIndentation { get; init; }

    public static Explanation Of(Diagnostic finding) => new(finding, finding.Fixes.IsEmpty ? null : finding.Fixes[0]);
}

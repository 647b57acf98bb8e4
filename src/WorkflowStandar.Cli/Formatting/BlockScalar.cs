using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax;

namespace WorkflowStandar.Cli.Formatting;

/// <summary>Texts after <c>|</c> and <c>&gt;</c>, whose indentation is taken off and put on again.</summary>
internal static class BlockScalar
{
    /// <summary><c>|</c> or <c>&gt;</c>, with a figure where the text itself begins with spaces, and how its end is kept.</summary>
    public static string Header(SourceText source, ScalarSyntax scalar)
    {
        var written = FirstLine(source, scalar);
        var chomping = written.Contains('-') ? "-" : written.Contains('+') ? "+" : "";
        var lines = Lines(source, scalar);
        var indentation = lines.FirstOrDefault(line => line.Length > 0) is { } first && first.StartsWith(' ') ? "2" : "";
        return $"{written[0]}{indentation}{chomping}";
    }

    /// <summary>Without their common indentation.</summary>
    public static IReadOnlyList<string> Lines(SourceText source, ScalarSyntax scalar)
    {
        var content = source[scalar.ContentSpan].ReplaceLineEndings("\n").Split('\n');
        var indent = IndentationOf(source, scalar, content);
        var lines = content.Select(line => line.Length <= indent && string.IsNullOrWhiteSpace(line) ? "" : line[Math.Min(indent, line.Length)..]).ToList();
        if (KeepsItsEnd(source, scalar))
        {
            var kept = scalar.Value.Length - scalar.Value.TrimEnd('\n').Length;
            for (var i = 1; i < kept; i++)
                lines.Add("");
        }

        return lines;
    }

    public static bool KeepsItsEnd(SourceText source, ScalarSyntax scalar) => FirstLine(source, scalar).Contains('+');

    // An indicator counts from the indentation of the parent, which the parser has resolved: the value tells how much was taken off.
    private static int IndentationOf(SourceText source, ScalarSyntax scalar, string[] content)
    {
        var first = Array.Find(content, line => line.Trim(' ').Length > 0);
        if (first is null)
            return 0;
        if (!FirstLine(source, scalar).Any(char.IsAsciiDigit))
            return first.Length - first.TrimStart(' ').Length;
        var value = scalar.Value.Split('\n').FirstOrDefault(line => line.Trim(' ').Length > 0) ?? "";
        return Math.Max(0, first.Length - value.Length);
    }

    private static string FirstLine(SourceText source, ScalarSyntax scalar)
    {
        var written = source[scalar.Span].AsSpan();
        var end = written.IndexOfAny('\n', '\r', '#');
        return (end < 0 ? written : written[..end]).TrimEnd().ToString();
    }
}

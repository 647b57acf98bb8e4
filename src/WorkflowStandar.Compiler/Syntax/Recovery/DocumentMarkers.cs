using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Sources;

namespace WorkflowStandar.Compiler.Syntax.Recovery;

/// <summary>Lines of <c>---</c> and <c>...</c>, which end a YAML document; authors draw them to set parts of the file apart.</summary>
internal static class DocumentMarkers
{
    public static WorkingText Remove(SourceText source, WorkingText text, DiagnosticBag findings)
    {
        string? firstKey = null;
        var edits = new List<Edit>();
        for (var number = 1; number <= source.LineCount; number++)
        {
            if (SourceLine.IsEmpty(source, number))
                continue;
            var line = SourceLine.Of(source, number);
            if (!IsMarker(source[line.Span]))
                firstKey ??= line.Key is { } key ? source[key] : "";
            else if (firstKey is not null)
            {
                // A true second document begins like the first one. It stays, and the tree ends before it.
                if (NextKey(source, number) == firstKey)
                    break;
                findings.Add(SyntaxDiagnostics.DividingLine(line.Span));
                edits.Add(new Edit(line.Span, ""));
            }
        }

        return text.With(edits);
    }

    private static bool IsMarker(string line) => line.TrimEnd(' ') is "---" or "...";

    private static string? NextKey(SourceText source, int after)
    {
        for (var number = after + 1; number <= source.LineCount; number++)
        {
            if (!SourceLine.IsEmpty(source, number))
                return SourceLine.Of(source, number).Key is { } key ? source[key] : null;
        }

        return null;
    }
}

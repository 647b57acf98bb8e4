using System.Text.RegularExpressions;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Sources;

namespace WorkflowStandar.Compiler.Syntax.Recovery;

/// <summary>Non-breaking and other wide spaces where YAML wants an ordinary one. Within a text they stay as they are.</summary>
internal static partial class UnusualSpaces
{
    public static WorkingText Replace(SourceText source, WorkingText text, DiagnosticBag findings)
    {
        var edits = new List<Edit>();
        foreach (var place in Positions().EnumerateMatches(source.Content))
        {
            for (var i = place.Index; i < place.Index + place.Length; i++)
            {
                if (IsUnusual(source.Content[i]))
                    edits.Add(new Edit(new TextSpan(i, 1), " "));
            }
        }

        var places = new Places();
        foreach (var edit in edits)
            places.Add(source.Content[edit.Span.Start], edit.Span);
        places.Report(findings, TextDiagnostics.UnusualSpace);
        return text.With(edits);
    }

    private static bool IsUnusual(char c) => c is '\u00A0' or '\u1680' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F' or '\u3000';

    // At the beginning of a line, after the dash of an item, and around the colon of a key.
    [GeneratedRegex(
        """^[ \t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]*(?:-[ \u00A0\u2000-\u200A\u202F\u3000]+)*(?:[A-Za-z][A-Za-z0-9-]{0,63}:[ \u00A0\u2000-\u200A\u202F\u3000]+)?""",
        RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Positions();
}

using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Sources;

namespace WorkflowStandar.Compiler.Syntax.Recovery;

/// <summary>Non-breaking and other wide spaces where YAML wants an ordinary one. Within a text they stay as they are.</summary>
internal static class UnusualSpaces
{
    public static WorkingText Replace(SourceText source, WorkingText text, DiagnosticBag findings)
    {
        var edits = new List<Edit>();
        var places = new Places();
        for (var line = 1; line <= source.LineCount; line++)
        {
            foreach (var place in InLine(source, source.LineSpan(line)))
            {
                edits.Add(new Edit(place, " "));
                places.Add(source.Content[place.Start], place);
            }
        }

        places.Report(findings, TextDiagnostics.UnusualSpace);
        return text.With(edits);
    }

    // At the beginning of a line, after the dash of an item, and after the colon of a key.
    private static IEnumerable<TextSpan> InLine(SourceText source, TextSpan line)
    {
        var at = line.Start;
        var keySeen = false;
        while (at < line.End)
        {
            var c = source.Content[at];
            if (IsUnusual(c))
                yield return new TextSpan(at, 1);
            var next = at + 1;
            if (!IsSpace(c) && (c != '-' || next == line.End || !IsSpace(source.Content[next])))
            {
                if (keySeen || (next = EndOfKey(source, at, line.End)) < 0)
                    yield break;
                keySeen = true;
            }

            at = next;
        }
    }

    // Behind the colon; -1 when no key stands here.
    private static int EndOfKey(SourceText source, int start, int end)
    {
        var at = start;
        while (at < end && (char.IsAsciiLetterOrDigit(source.Content[at]) || source.Content[at] is '-' or '_'))
            at++;
        return at > start && at + 1 < end && source.Content[at] == ':' && IsSpace(source.Content[at + 1]) ? at + 1 : -1;
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' || IsUnusual(c);

    private static bool IsUnusual(char c) => c is '\u00A0' or '\u1680' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F' or '\u3000';
}

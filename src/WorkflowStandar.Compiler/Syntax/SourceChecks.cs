using System.Text;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax.Recovery;

namespace WorkflowStandar.Compiler.Syntax;

/// <summary>What can be said about a file before it is YAML: its bytes, invisible characters, tabs.</summary>
internal static class SourceChecks
{
    /// <returns>The text to read, with what was reported already repaired; null when there is nothing to read.</returns>
    public static WorkingText? Check(SourceText source, DiagnosticBag findings)
    {
        if (!source.Defects.IsEmpty)
        {
            var defect = source.Defects[0];
            findings.Add(defect.Kind switch
            {
                TextDefectKind.TooLarge => TextDiagnostics.TooLarge(),
                TextDefectKind.NotUtf8 => TextDiagnostics.NotUtf8(),
                _ => TextDiagnostics.InvalidBytes(defect.Span, source.Defects.Length - 1),
            });
            if (defect.Kind != TextDefectKind.InvalidBytes)
                return null;
        }

        if (IsEmpty(source))
        {
            findings.Add(TextDiagnostics.Empty());
            return null;
        }

        var text = WorkingText.Of(WithoutControlCharacters(source, findings));
        text = DocumentMarkers.Remove(source, text, findings);
        text = UnusualSpaces.Replace(source, text, findings);
        text = ListMarks.Replace(source, text, findings);
        return Tabs.Expand(source, text, findings);
    }

    private static bool IsEmpty(SourceText source)
    {
        for (var line = 1; line <= source.LineCount; line++)
        {
            if (!SourceLine.IsEmpty(source, line) && !string.IsNullOrWhiteSpace(source.Line(line)))
                return false;
        }

        return true;
    }

    private static string WithoutControlCharacters(SourceText source, DiagnosticBag findings)
    {
        StringBuilder? cleaned = null;
        var places = new Places();
        var at = 0;
        foreach (var rune in source.Content.EnumerateRunes())
        {
            // A lone surrogate is enumerated as U+FFFD, one code unit long.
            var isLone = char.IsSurrogate(source.Content[at]) && rune.Value == Rune.ReplacementChar.Value;
            if (isLone || IsInvisible(rune.Value))
            {
                var code = isLone ? source.Content[at] : rune.Value;
                places.Add(code, new TextSpan(at, rune.Utf16SequenceLength));
                cleaned ??= new StringBuilder(source.Content);
                for (var i = 0; i < rune.Utf16SequenceLength; i++)
                    cleaned[at + i] = ' ';
            }

            at += rune.Utf16SequenceLength;
        }

        places.Report(findings, TextDiagnostics.ControlCharacter);
        return cleaned?.ToString() ?? source.Content;
    }

    // Controls, line separators that editors do not show as such, zero-width spaces, and the marks that turn the direction of
    // writing round, with which a line can be made to look other than it reads.
    private static bool IsInvisible(int character) => character switch
    {
        '\t' or '\n' or '\r' => false,
        < 0x20 or (>= 0x7F and < 0xA0) => true,
        0x200B or 0x200E or 0x200F or 0x2028 or 0x2029 or 0x2060 or 0xFEFF => true,
        (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) => true,
        _ => (character & 0xFFFE) == 0xFFFE,
    };
}

using System.Globalization;

namespace WorkflowStandar.Server.Dashboard.Editor;

/// <summary>A fix that was asked for by a button, made in the text that was sent with it.</summary>
public static class TypedFix
{
    /// <param name="asked"><c>naskah/3/0</c>: the field, the finding in its list, the fix of the finding.</param>
    /// <returns>The text unchanged where the list has no such fix any more.</returns>
    public static OpenedManuscript Apply(OpenedManuscript opened, ManuscriptReading reading, string? asked)
    {
        if (asked?.Split('/') is not [var field, var finding, var fix])
            return opened;
        var isText = field == SuntingModel.TextField;
        var lines = isText ? reading.Findings : reading.Scenarios.Findings;
        if (!int.TryParse(finding, NumberStyles.None, CultureInfo.InvariantCulture, out var line) || line >= lines.Length
            || !int.TryParse(fix, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number >= lines[line].Finding.Fixes.Length)
        {
            return opened;
        }

        var chosen = lines[line].Finding.Fixes[number];
        var text = isText ? opened.Text : opened.Scenarios;
        var mended = text[..chosen.Span.Start] + chosen.NewText + text[chosen.Span.End..];
        return isText ? opened with { Text = mended } : opened with { Scenarios = mended };
    }
}

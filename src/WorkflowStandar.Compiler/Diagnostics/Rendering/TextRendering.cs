using System.Text;
using WorkflowStandar.Compiler.Sources;

namespace WorkflowStandar.Compiler.Diagnostics.Rendering;

/// <summary>Findings for a person at a terminal: place, words, the line with the part underlined, what it would be changed to.</summary>
public sealed class TextRendering(TextWriter output, Language language, bool colours)
{
    /// <summary>Characters of a source line shown around the place.</summary>
    private const int Window = 100;

    public void Write(FileFindings file)
    {
        foreach (var finding in file.Diagnostics)
            Write(file.Source, finding);
    }

    private void Write(SourceText source, Diagnostic finding)
    {
        var place = source.PositionOf(finding.Span.Start);
        var name = finding.Severity switch
        {
            Severity.Error => Say("error", "kesalahan"),
            Severity.Warning => Say("warning", "peringatan"),
            _ => Say("note", "catatan"),
        };
        output.WriteLine($"{Bold($"{Safe(source.FileName)}:{place}:")} {Coloured(finding.Severity, $"{name} {finding.Code}:")} {finding.Message.In(language)}");
        Excerpt(source, finding.Span, '^', finding.Severity);
        foreach (var related in finding.Related)
        {
            output.WriteLine($"    {source.PositionOf(related.Span.Start)}: {related.Message.In(language)}");
            Excerpt(source, related.Span, '-', null);
        }

        foreach (var fix in finding.Fixes)
            output.WriteLine($"    {Say("fix", "perbaikan")}: {fix.Title.In(language)}");
        output.WriteLine();
    }

    private void Excerpt(SourceText source, TextSpan span, char mark, Severity? severity)
    {
        var place = source.PositionOf(span.Start);
        var line = source.LineSpan(place.Line);
        var (shown, before) = Around(source, line, span.Start - line.Start);
        if (shown.Length == 0)
            return;

        var length = Runes(source.Content.AsSpan(span.Start, Math.Clamp(Math.Min(span.End, line.End) - span.Start, 0, Window)));
        var underline = new string(mark, Math.Clamp(length, 1, Math.Max(1, Runes(shown) - before)));
        output.WriteLine($"{place.Line,6} | {shown}");
        output.WriteLine($"       | {new string(' ', before)}{(severity is { } known ? Coloured(known, underline) : underline)}");
    }

    /// <returns>The part of the line to show, and how many characters of it stand before the place.</returns>
    private static (string Shown, int Before) Around(SourceText source, TextSpan line, int at)
    {
        var text = source.Content.AsSpan(line.Start, line.Length);
        var start = line.Length <= Window ? 0 : Math.Clamp(at - (Window / 2), 0, Math.Max(0, line.Length - Window));
        var end = Math.Min(line.Length, start + Window);
        // Not through the middle of a character.
        while (start > 0 && char.IsLowSurrogate(text[start]))
            start--;
        while (end < line.Length && char.IsLowSurrogate(text[end]))
            end++;

        var shown = (start > 0 ? "…" : "") + Safe(text[start..end]) + (end < line.Length ? "…" : "");
        return (shown, (start > 0 ? 1 : 0) + Runes(text[start..Math.Max(start, Math.Min(at, end))]));
    }

    private static string Safe(ReadOnlySpan<char> text)
    {
        // What a terminal would obey is shown as a place holder, one for one, so that the underline stays in its place.
        var safe = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '\t')
                safe.Append(' ');
            else if (Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.Format)
                safe.Append('\uFFFD');
            else
                safe.Append(rune);
        }

        return safe.ToString();
    }

    private static int Runes(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes())
            count++;
        return count;
    }

    private string Say(string en, string id) => language == Language.Indonesian ? id : en;

    private string Bold(string text) => colours ? $"\u001b[1m{text}\u001b[0m" : text;

    private string Coloured(Severity severity, string text) => !colours ? text : severity switch
    {
        Severity.Error => $"\u001b[31m{text}\u001b[0m",
        Severity.Warning => $"\u001b[33m{text}\u001b[0m",
        _ => $"\u001b[36m{text}\u001b[0m",
    };
}

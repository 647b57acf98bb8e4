using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Sources;

namespace WorkflowStandar.Compiler.Syntax.Recovery;

/// <summary>Texts that are valid YAML but surely meant otherwise: curly quotes around them, lists run together into one text.</summary>
internal static class TextHabits
{
    public static void Check(ScalarSyntax scalar, string content, DiagnosticBag findings)
    {
        if (scalar.Style != ScalarStyle.Plain || scalar.Value.Length == 0)
            return;
        if (Quoting.WithoutCurly(scalar.Value) is { } inner)
            findings.Add(SyntaxDiagnostics.CurlyQuotes(scalar.Span, inner));
        else
            CheckForList(scalar, content.Substring(scalar.Span.Start, scalar.Span.Length), findings);
    }

    private static void CheckForList(ScalarSyntax scalar, string written, DiagnosticBag findings)
    {
        var (start, bullets, numbers) = (0, 0, 0);
        foreach (var line in written.Split('\n'))
        {
            var text = line.AsSpan().TrimStart(" \t");
            if (start > 0 && text.StartsWith("- "))
            {
                var item = new TextSpan(scalar.Span.Start + start + line.Length - text.Length, text.TrimEnd().Length);
                findings.Add(SyntaxDiagnostics.ItemWithinText(item));
                return;
            }

            bullets += Bullets.Length(text) > 0 ? 1 : 0;
            numbers += Bullets.NumberLength(text) > 0 ? 1 : 0;
            start += line.Length + 1;
        }

        if (bullets > 0 || numbers > 1)
            findings.Add(SyntaxDiagnostics.PastedList(scalar.Span, Bullets.ToDashes(written)));
    }
}

using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Semantics.Binding;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax;
using WorkflowStandar.Compiler.Syntax.Keys;

namespace WorkflowStandar.Compiler.Semantics.Letters;

/// <summary>What letters refer to is there: their documents, steps and signers, and the values that their text asks for.</summary>
internal static class LetterRules
{
    public static void Bind(Standard standard, Names names, IReadOnlySet<string> steps, DiagnosticBag findings)
    {
        foreach (var letter in standard.Letters)
        {
            names.Documents.Use(letter.Document);
            names.Roles.Use(letter.SignedBy);
            foreach (var step in letter.For)
            {
                if (!step.IsMissing && !steps.Contains(step.Value) && !findings.IsFull)
                    findings.Add(NameKind.Step.Unknown(step, steps));
            }

            foreach (var text in letter.Texts)
                Check(text, names, findings);
        }
    }

    private static void Check(Written<string> text, Names names, DiagnosticBag findings)
    {
        foreach (var piece in Placeholders.In(text.Value))
        {
            if (findings.IsFull)
                return;
            if (piece is Placeholders.Piece.Unclosed)
                findings.Add(LetterDiagnostics.Unclosed(SpanOf(text, piece.At, 1)));
            else if (piece is Placeholders.Piece.Named named && !Placeholders.Facts.ContainsKey(named.Name))
                CheckField(named.Name, SpanOf(text, named.At, named.Name.Length), names, findings);
        }
    }

    private static void CheckField(string name, TextSpan span, Names names, DiagnosticBag findings)
    {
        if (name.Length > 0 && names.Fields.Find(name) is not null)
            names.Fields.Use(new Name(name, span));
        else
            findings.Add(LetterDiagnostics.UnknownPlaceholder(span, name, Nearest.Name(name, names.Fields.Names.Concat(Placeholders.Facts.Keys))));
    }

    private static TextSpan SpanOf(Written<string> text, int start, int length) =>
        text.Syntax is ScalarSyntax scalar ? scalar.SpanOf(start, Math.Max(1, length)) : text.Span;
}

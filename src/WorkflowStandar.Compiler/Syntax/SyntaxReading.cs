using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax.Recovery;
using YamlDotNet.Core;

namespace WorkflowStandar.Compiler.Syntax;

/// <summary>From text to tree. A mistake is explained, repaired in a working copy, and reading begins anew, until nothing is refused.</summary>
internal sealed class SyntaxReading
{
    /// <summary>Mistakes explained in one go; whoever has more corrects these first.</summary>
    private const int MaximumAttempts = 25;

    /// <summary>Characters read in all attempts together, so that a large broken file is answered at once.</summary>
    private const int MaximumCharacters = 3 * SourceText.MaximumBytes;

    private readonly SourceText source;
    private readonly DiagnosticBag findings = new();
    private readonly HashSet<(int Line, string Code)> explained = [];
    private readonly HashSet<int> blanked = [];
    private readonly List<TextSpan> lost = [];
    private WorkingText text;
    private int charactersRead;

    private SyntaxReading(SourceText source) => (this.source, text) = (source, WorkingText.Of(""));

    public static SyntaxTree Read(SourceText source) => new SyntaxReading(source).Read();

    private SyntaxTree Read()
    {
        if (SourceChecks.Check(source, findings) is not { } checkedText)
            return new SyntaxTree(source, null, IsComplete: false, findings.ToImmutable());

        text = checkedText;
        for (var attempt = 1; ; attempt++)
        {
            charactersRead += text.Text.Length;
            var pass = ReadOnce();
            var mayGoOn = attempt < MaximumAttempts && charactersRead < MaximumCharacters;
            if (pass.Trouble is null || !Recover(pass.Trouble, mayGoOn))
                return Finish(pass);
        }
    }

    private SyntaxTree Finish(Pass pass)
    {
        findings.AddRange(pass.Findings.ToImmutable());
        var isComplete = pass.Trouble is null && lost.Count == 0 && !pass.Stopped;
        return new SyntaxTree(source, pass.Root, isComplete, findings.ToImmutable());
    }

    private Pass ReadOnce()
    {
        var own = new DiagnosticBag();
        var builder = new SyntaxTreeBuilder(source.Content, text.ToOriginal, lost, own);
        var parser = new Parser(new Scanner(new StringReader(text.Text), skipComments: true));
        var stopped = false;
        try
        {
            while (!stopped && parser.MoveNext())
                stopped = !builder.Accept(parser.Current!);
            return new Pass(builder.Finish(), own, stopped, null);
        }
        catch (YamlException refusal)
        {
            return Refused(builder, own, refusal.Message, refusal.Start.Index, refusal.End.Index);
        }
        catch (Exception refusal) when (IsOfMalformedText(refusal))
        {
            var at = parser.Current?.End.Index ?? 0;
            return Refused(builder, own, refusal.Message, at, at);
        }
    }

    private static Verdict Try(string text)
    {
        var own = new DiagnosticBag();
        var builder = new SyntaxTreeBuilder(text, offset => (int)Math.Clamp(offset, 0, text.Length), [], own);
        var parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
        long? refusedAt = null;
        try
        {
            while (parser.MoveNext() && builder.Accept(parser.Current!))
            {
            }
        }
        catch (YamlException refusal)
        {
            refusedAt = refusal.Start.Index;
        }
        catch (Exception refusal) when (IsOfMalformedText(refusal))
        {
            refusedAt = parser.Current?.End.Index ?? 0;
        }

        return new Verdict(refusedAt, own.ToImmutable().Length + builder.MissingValues);
    }

    // The parser answers some malformed brackets and escapes with exceptions of the framework, without a place.
    private static bool IsOfMalformedText(Exception refusal) =>
        refusal is InvalidOperationException or ArgumentException or OverflowException or FormatException;

    private Pass Refused(SyntaxTreeBuilder builder, DiagnosticBag own, string refusal, long start, long end)
    {
        var trouble = new Trouble(source, refusal, text.ToOriginal(start), text.ToOriginal(end), builder.OpenBracket);
        return new Pass(builder.Finish(), own, Stopped: true, trouble);
    }

    /// <returns>False when reading cannot go on.</returns>
    private bool Recover(Trouble trouble, bool mayGoOn)
    {
        if (!mayGoOn)
        {
            findings.Add(SyntaxDiagnostics.RestNotRead(new TextSpan(trouble.Start, 0)));
            return false;
        }

        var explanation = Explanations.Of(trouble);
        if (explanation.MayBeIndentation)
            explanation = new Reindentation(source, text, Try).Improve(trouble, explanation);
        if (explained.Add((trouble.Line.Number, explanation.Finding.Code)))
        {
            findings.Add(explanation.Finding);
            if (explanation.Repair is { } repair)
            {
                text = text.With(Edit.Of(repair, source));
                return true;
            }
        }

        return Blank(explanation.Finding.Span) || Blank(trouble.Line.Span);
    }

    // What cannot be repaired is taken out, with what is indented under it.
    private bool Blank(TextSpan span)
    {
        var first = source.LineOf(span.Start);
        var last = source.LineOf(Math.Max(span.Start, span.End - 1));
        if (!blanked.Add(first))
            return false;

        var indent = SourceLine.Of(source, first).Indent;
        while (last < source.LineCount && (SourceLine.IsEmpty(source, last + 1) || SourceLine.Of(source, last + 1).Indent > indent))
            last++;
        var gone = TextSpan.FromBounds(source.LineSpan(first).Start, source.LineSpan(last).End);
        lost.Add(gone);
        text = text.With(new Edit(gone, ""));
        return true;
    }

    private sealed record Pass(SyntaxNode? Root, DiagnosticBag Findings, bool Stopped, Trouble? Trouble);
}

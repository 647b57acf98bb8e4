using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Sources;
using YamlDotNet.Core;

namespace WorkflowStandar.Compiler.Syntax;

/// <summary>From text to tree: one pass over the events of the YAML parser.</summary>
internal static class SyntaxReading
{
    public static SyntaxTree Read(SourceText source)
    {
        var findings = new DiagnosticBag();
        var builder = new SyntaxTreeBuilder(source.Content, findings);
        try
        {
            var parser = new Parser(new Scanner(new StringReader(source.Content), skipComments: true));
            while (parser.MoveNext() && builder.Accept(parser.Current!))
            {
            }

            return new SyntaxTree(source, builder.Finish(), IsComplete: true, findings.ToImmutable());
        }
        catch (YamlException e)
        {
            findings.Add(SyntaxDiagnostics.NotUnderstood(new TextSpan((int)Math.Min(e.Start.Index, source.Content.Length), 1)));
            return new SyntaxTree(source, builder.Finish(), IsComplete: false, findings.ToImmutable());
        }
    }
}

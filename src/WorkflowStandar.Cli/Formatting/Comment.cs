using System.Collections.Immutable;
using WorkflowStandar.Compiler.Sources;
using YamlDotNet.Core;

namespace WorkflowStandar.Cli.Formatting;

/// <summary>A remark of the author, from <c>#</c> to the end of its line.</summary>
/// <param name="Start">Where its <c>#</c> stands.</param>
/// <param name="Column">From 0.</param>
/// <param name="IsAlone">Nothing else is on its line.</param>
/// <param name="AfterBlankLine">An empty line stands before it.</param>
internal sealed record Comment(int Start, int Column, string Text, bool IsAlone, bool AfterBlankLine)
{
    public static ImmutableArray<Comment> AllOf(SourceText source)
    {
        var comments = ImmutableArray.CreateBuilder<Comment>();
        var scanner = new Scanner(new StringReader(source.Content), skipComments: false);
        while (scanner.MoveNext())
        {
            if (scanner.Current is YamlDotNet.Core.Tokens.Comment found)
                comments.Add(Of(source, (int)found.Start.Index));
        }

        return comments.ToImmutable();
    }

    private static Comment Of(SourceText source, int start)
    {
        var number = source.LineOf(start);
        var line = source.LineSpan(number);
        var before = source.Content.AsSpan(line.Start, start - line.Start);
        return new Comment(
            start,
            start - line.Start,
            source.Content[start..line.End].TrimEnd(),
            before.IsWhiteSpace(),
            number > 1 && string.IsNullOrWhiteSpace(source.Line(number - 1)));
    }
}

using System.Collections.Immutable;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Server.Api.Problems;

namespace WorkflowStandar.Server.Api.Standards;

/// <summary>A finding of the compiler: what, where, and what to do about it.</summary>
/// <param name="Document">Which document of several it is about, from 1; absent where there is one.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in characters.</param>
public sealed record FindingDocument(
    string Code, int? Document, Severity Severity, int Line, int Column, int EndLine, int EndColumn, Text Message, ImmutableArray<FixDocument> Fixes)
{
    public static FindingDocument Of(Diagnostic finding, SourceText source, int? document = null)
    {
        var (start, end) = PlaceOf(finding.Span, source);
        return new FindingDocument(
            finding.Code, document, finding.Severity, start.Line, start.Column, end.Line, end.Column, new Text(finding.Message.Id, finding.Message.En),
            [.. finding.Fixes.Select(fix => FixDocument.Of(fix, source))]);
    }

    /// <summary>The findings as the problem of a source that cannot be published.</summary>
    public static Problem ProblemOf(IEnumerable<Diagnostic> findings, SourceText source) =>
        ProblemOf(findings.Select(finding => Of(finding, source)));

    public static Problem ProblemOf(IEnumerable<FindingDocument> findings)
    {
        var documents = findings.ToImmutableArray();
        var errors = documents.Count(finding => finding.Severity == Severity.Error);
        return new Problem(
            StatusCodes.Status422UnprocessableEntity,
            "source/findings",
            new Text("Berkas belum dapat diterbitkan", "The file cannot be published as it is"),
            new Text($"Ada {errors} kesalahan; semuanya ada pada 'findings' dengan baris dan kolomnya.", $"There are {errors} errors; 'findings' has all of them, with line and column."))
            .With("findings", documents);
    }

    internal static (LinePosition Start, LinePosition End) PlaceOf(TextSpan span, SourceText source) =>
        (source.PositionOf(span.Start), source.PositionOf(span.End));
}

/// <summary>A change that repairs it: replace what stands between the places by the new text.</summary>
public sealed record FixDocument(Text Title, int Line, int Column, int EndLine, int EndColumn, string NewText)
{
    public static FixDocument Of(Fix fix, SourceText source)
    {
        var (start, end) = FindingDocument.PlaceOf(fix.Span, source);
        return new FixDocument(new Text(fix.Title.Id, fix.Title.En), start.Line, start.Column, end.Line, end.Column, fix.NewText);
    }
}

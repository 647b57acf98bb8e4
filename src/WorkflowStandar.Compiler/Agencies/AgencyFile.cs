using System.Collections.Immutable;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax;
using WorkflowStandar.Compiler.Syntax.Keys;
using WorkflowStandar.Core.Agencies;

namespace WorkflowStandar.Compiler.Agencies;

/// <summary>A file of definitions/agencies: the agency, and what is wrong with the file.</summary>
/// <param name="Agency">Null when there are errors.</param>
public sealed record AgencyFile(SourceText Source, Agency? Agency, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The one description of what an agency file may contain.</summary>
    public static KeyTable Table => AgencySection.Table;

    /// <param name="source">The file.</param>
    /// <param name="calendars">The ids of all calendars; null: not known, and not checked.</param>
    public static AgencyFile Read(SourceText source, IReadOnlyCollection<string>? calendars = null)
    {
        var tree = SyntaxTree.Parse(source);
        var findings = new DiagnosticBag();
        findings.AddRange(tree.Diagnostics);
        var written = tree.Root is { } root ? AgencySection.Form.Read(root, findings)?.Value : null;
        if (written is not null)
            AgencyChecks.Check(written, calendars, findings);
        return new AgencyFile(source, findings.HasErrors ? null : written?.ToAgency(), findings.ToImmutable());
    }
}

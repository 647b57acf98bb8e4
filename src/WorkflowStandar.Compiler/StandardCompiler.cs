using System.Collections.Immutable;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Emit;
using WorkflowStandar.Compiler.Semantics;
using WorkflowStandar.Compiler.Semantics.Binding;
using WorkflowStandar.Compiler.Semantics.Publication;
using WorkflowStandar.Compiler.Semantics.Variants;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax;
using WorkflowStandar.Compiler.Syntax.Keys;

namespace WorkflowStandar.Compiler;

/// <summary>From the text of a standard to its plan: the one pipeline of the command line, the server and the tests.</summary>
public static class StandardCompiler
{
    /// <summary>The one description of what a standard may contain.</summary>
    public static KeyTable Table => StandardSection.Table;

    /// <summary>Compiles hostile files too: never throws, and tells everything that it finds at once.</summary>
    /// <param name="variant">Which published alternative to compile; null: the standard itself.</param>
    public static Compilation Compile(SourceText source, CompilationContext context, string? variant = null)
    {
        var tree = SyntaxTree.Parse(source);
        var findings = new DiagnosticBag();
        findings.AddRange(tree.Diagnostics);
        if (Read(tree, findings) is not { } standard)
            return new Compilation(tree, null, null, findings.ToImmutable());

        var bound = StandardBinder.Bind(standard, findings);
        SemanticRules.Check(bound, context, findings);
        Placeholders.Check(tree, findings);
        var chosen = Variant(standard, variant, findings);
        var plan = findings.HasErrors ? null : PlanEmitter.Emit(bound, chosen, source.Sha256);
        return new Compilation(tree, standard, plan, Distinct(findings));
    }

    private static Standard? Read(SyntaxTree tree, DiagnosticBag findings)
    {
        if (tree.Root is MappingSyntax root && root.Entries.Any(entry => StandardSection.Table.Find(entry.Key.Value) is not null))
            return StandardSection.Form.Read(root, findings)?.Value;
        if (!findings.HasErrors)
            findings.Add(StandardDiagnostics.NotAStandard(tree.Root?.Span ?? default));
        return null;
    }

    private static VariantDeclaration? Variant(Standard standard, string? wanted, DiagnosticBag findings)
    {
        if (wanted is null)
            return null;
        var found = standard.Variants.FirstOrDefault(variant => variant.Name.Value == wanted);
        if (found is null)
            findings.Add(StandardDiagnostics.UnknownVariant(standard.Edition.Span, wanted, [.. standard.Variants.Select(variant => variant.Name.Value)]));
        return found;
    }

    // A clock that a variant changes in part is checked once as it was and once as it is.
    private static ImmutableArray<Diagnostic> Distinct(DiagnosticBag findings) =>
        [.. findings.ToImmutable().DistinctBy(finding => (finding.Code, finding.Span, finding.Message))];
}

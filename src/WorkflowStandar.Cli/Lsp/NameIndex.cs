using WorkflowStandar.Compiler.Scenarios;
using WorkflowStandar.Compiler.Sources;

namespace WorkflowStandar.Cli.Lsp;

/// <summary>What a name of a standard stands for.</summary>
internal enum NameKind
{
    Role,
    Step,
    Clock,
    Field,
    Channel,
    Document,
    Register,
    Choices,
    Procedure,
    Calendar,
}

/// <param name="Scope">The procedure, for steps and clocks; else null.</param>
internal sealed record NameUse(NameKind Kind, string Name, string? Scope, TextSpan Span, bool IsDeclaration);

/// <summary>Every name that a file declares or uses. Works on files with errors too.</summary>
internal sealed class NameIndex(IReadOnlyList<NameUse> all)
{
    public IReadOnlyList<NameUse> All => all;

    /// <param name="source">A standard, or scenarios of one.</param>
    /// <param name="standard">Of scenarios: the names of their standard, where it is known.</param>
    public static NameIndex Of(SourceText source, NameIndex? standard) =>
        source.FileName.EndsWith(ScenarioFile.Ending, StringComparison.Ordinal) ? ScenarioNames.Of(source, standard) : StandardNames.Of(source);

    public NameUse? At(int offset) => all.FirstOrDefault(use => use.Span.Start <= offset && offset <= use.Span.End);

    public NameUse? DeclarationOf(NameUse use) => Same(use).FirstOrDefault(other => other.IsDeclaration);

    public IEnumerable<NameUse> Same(NameUse use) => all.Where(other => other.Kind == use.Kind && other.Name == use.Name && other.Scope == use.Scope);

    public IEnumerable<string> Declared(NameKind kind, string? scope) => all
        .Where(use => use.Kind == kind && use.IsDeclaration && use.Scope == scope)
        .Select(use => use.Name)
        .Distinct(StringComparer.Ordinal);

    /// <summary>The procedure; null where there are several, or none.</summary>
    public string? OnlyProcedure => Declared(NameKind.Procedure, null).ToArray() is [var only] ? only : null;
}

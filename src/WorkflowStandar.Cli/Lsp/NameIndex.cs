using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax;

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

/// <summary>Every name that a standard declares or uses, told by the key that it stands under. Works on files with errors too.</summary>
internal sealed class NameIndex
{
    private static readonly string[] StepKeys = ["task", "inform", "choose", "parallel", "distribute", "return", "wait-until", "end"];
    private readonly List<NameUse> all = [];

    public IReadOnlyList<NameUse> All => all;

    public static NameIndex Of(SourceText source)
    {
        var index = new NameIndex();
        if (SyntaxTree.Parse(source).Root is MappingSyntax root)
            index.Read(root);
        return index;
    }

    public NameUse? At(int offset) => all.FirstOrDefault(use => use.Span.Start <= offset && offset <= use.Span.End);

    public NameUse? DeclarationOf(NameUse use) => Same(use).FirstOrDefault(other => other.IsDeclaration);

    public IEnumerable<NameUse> Same(NameUse use) => all.Where(other => other.Kind == use.Kind && other.Name == use.Name && other.Scope == use.Scope);

    public IEnumerable<string> Declared(NameKind kind, string? scope) => all
        .Where(use => use.Kind == kind && use.IsDeclaration && use.Scope == scope)
        .Select(use => use.Name)
        .Distinct(StringComparer.Ordinal);

    /// <summary>What is expected under a key, by the keys above it; null where it is no name.</summary>
    public static NameKind? KindUnder(string key, IReadOnlyList<string> above) => key switch
    {
        "by" when above.Contains("clocks") => NameKind.Field,
        "by" or "escalate" or "reassign" or "notify" or "notifies" or "among" or "internal" => NameKind.Role,
        "roles" when above.Contains("extension") => NameKind.Role,
        "to" when above.Contains("clocks") => NameKind.Step,
        "to" when above.Contains("distribute") => NameKind.Field,
        "to" => NameKind.Role,
        "next" or "else" or "then" or "resumes" or "lapsed" or "not-by" or "pauses-during" => NameKind.Step,
        "from" when above.Contains("clocks") => NameKind.Step,
        "from" => NameKind.Choices,
        "pauses" or "resets" => NameKind.Clock,
        "requires" or "without" or "chosen-in" or "asks" or "date" or "time" => NameKind.Field,
        "issues" or "produces" => NameKind.Document,
        "registers" when above.Contains("steps") => NameKind.Register,
        "starts" => NameKind.Channel,
        "calendar" when above.Count == 0 => NameKind.Calendar,
        _ => null,
    };

    private void Read(MappingSyntax root)
    {
        Keys(root.Find("roles")?.Value, NameKind.Role, null);
        Keys(root.Find("documents")?.Value, NameKind.Document, null);
        Keys(root.Find("registers")?.Value, NameKind.Register, null);
        Keys(root.Find("choices")?.Value, NameKind.Choices, null);
        Keys(root.Find("fields")?.Value, NameKind.Field, null);
        if (root.Find("intake")?.Value is MappingSyntax intake)
        {
            Keys(intake.Find("channels")?.Value, NameKind.Channel, null);
            Keys(intake.Find("fields")?.Value, NameKind.Field, null);
            Uses(intake, [], null);
        }

        if (root.Find("calendar")?.Value is ScalarSyntax calendar)
            Add(NameKind.Calendar, calendar, null, isDeclaration: false);
        Uses(root.Find("fields")?.Value, [], null);
        if (root.Find("procedures")?.Value is not MappingSyntax procedures)
            return;
        foreach (var procedure in procedures.Entries)
        {
            Add(NameKind.Procedure, procedure.Key, null, isDeclaration: true);
            Keys((procedure.Value as MappingSyntax)?.Find("clocks")?.Value, NameKind.Clock, procedure.Key.Value);
            Uses(procedure.Value, [], procedure.Key.Value);
        }
    }

    private void Uses(SyntaxNode? node, IReadOnlyList<string> above, string? scope)
    {
        switch (node)
        {
            case MappingSyntax { Entries: [var first, ..] } step when above is [.., "steps"] && StepKeys.Contains(first.Key.Value) && first.Value is ScalarSyntax name:
                Add(NameKind.Step, name, scope, isDeclaration: true);
                // Inside a step, its kind tells what 'to' means.
                foreach (var entry in step.Entries.Skip(1))
                    Entry(entry, [.. above, first.Key.Value], scope);
                break;
            case MappingSyntax mapping:
                foreach (var entry in mapping.Entries)
                    Entry(entry, above, scope);
                break;
            case SequenceSyntax list:
                foreach (var item in list.Items)
                    Uses(item, above, scope);
                break;
        }
    }

    private void Entry(MappingEntrySyntax entry, IReadOnlyList<string> above, string? scope)
    {
        var key = entry.Key.Value;
        if (key == "outcomes" && entry.Value is MappingSyntax outcomes)
        {
            foreach (var outcome in outcomes.Entries.Select(outcome => outcome.Value).OfType<ScalarSyntax>())
                Add(NameKind.Step, outcome, scope, isDeclaration: false);
        }

        if (key == "asks" && entry.Value is MappingSyntax asked)
            Keys(asked, NameKind.Field, null);
        if (KindUnder(key, above) is { } kind)
        {
            foreach (var name in Scalars(entry.Value))
                Add(kind, name, kind is NameKind.Step or NameKind.Clock ? scope : null, isDeclaration: false);
        }

        Uses(entry.Value, [.. above, key], scope);
    }

    private static IEnumerable<ScalarSyntax> Scalars(SyntaxNode value) => value switch
    {
        ScalarSyntax one => [one],
        SequenceSyntax list => list.Items.OfType<ScalarSyntax>(),
        _ => [],
    };

    private void Keys(SyntaxNode? node, NameKind kind, string? scope)
    {
        foreach (var entry in (node as MappingSyntax)?.Entries ?? [])
            Add(kind, entry.Key, scope, isDeclaration: true);
    }

    // "periksa.lengkap", "periksa done", "ktp!": the name is what comes first.
    private void Add(NameKind kind, ScalarSyntax scalar, string? scope, bool isDeclaration)
    {
        var end = scalar.Value.AsSpan().IndexOfAny('.', ' ', '!');
        var name = end < 0 ? scalar.Value : scalar.Value[..end];
        if (name.Length > 0)
            all.Add(new NameUse(kind, name, scope, scalar.SpanOf(0, name.Length), isDeclaration));
    }
}

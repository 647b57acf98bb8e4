using System.Collections.Immutable;
using WorkflowStandar.Compiler.Expressions;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax;

namespace WorkflowStandar.Cli.Lsp;

/// <summary>The names of a standard, told by the key that each stands under.</summary>
internal sealed class StandardNames
{
    private static readonly string[] StepKeys = ["task", "inform", "choose", "parallel", "distribute", "return", "wait-until", "end"];
    private readonly List<NameUse> all = [];

    public static NameIndex Of(SourceText source)
    {
        var names = new StandardNames();
        if (SyntaxTree.Parse(source).Root is MappingSyntax root)
            names.Read(root);
        return new NameIndex(names.all);
    }

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
        "if" => NameKind.Field,
        _ when above is [.., "outcomes"] => NameKind.Step,
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

        foreach (var competence in Entries((root.Find("management")?.Value as MappingSyntax)?.Find("competence")?.Value))
            Add(NameKind.Role, competence.Key, null, isDeclaration: false);
        if (root.Find("calendar")?.Value is ScalarSyntax calendar)
            Add(NameKind.Calendar, calendar, null, isDeclaration: false);
        Uses(root.Find("fields")?.Value, [], null);
        Variants(root.Find("variants")?.Value);
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

        if (entry.Value is ScalarSyntax scalar && FieldsWithin(key, above, scalar) is { } fields)
        {
            foreach (var (field, span) in fields)
                all.Add(new NameUse(NameKind.Field, field, null, span, IsDeclaration: false));
            return;
        }

        if (key == "asks" && entry.Value is MappingSyntax asked)
            Keys(asked, NameKind.Field, null);
        if (above is not [.., "outcomes"] && KindUnder(key, above) is { } kind)
        {
            foreach (var name in Scalars(entry.Value))
                Add(kind, name, kind is NameKind.Step or NameKind.Clock ? scope : null, isDeclaration: false);
        }

        Uses(entry.Value, [.. above, key], scope);
    }

    // "jumlah > 3", "3 working days before tanggal-kunjungan", "tingkat given": null where the text holds no field.
    private static IEnumerable<(string Name, TextSpan Span)>? FieldsWithin(string key, IReadOnlyList<string> above, ScalarSyntax scalar)
    {
        var text = scalar.Value;
        var space = text.LastIndexOf(' ');
        if (key == "if")
            return ConditionNames.FieldsOf(scalar);
        if ((key == "term" || above is [.., "terms"]) && (text.Contains(" before ", StringComparison.Ordinal) || text.Contains(" after ", StringComparison.Ordinal)))
            return [(text[(space + 1)..], scalar.SpanOf(space + 1, text.Length - space - 1))];
        return key == "from" && text.EndsWith(" given", StringComparison.Ordinal) ? [(text[..space], scalar.SpanOf(0, space))] : null;
    }

    private static IEnumerable<ScalarSyntax> Scalars(SyntaxNode value) => value switch
    {
        ScalarSyntax one => [one],
        SequenceSyntax list => list.Items.OfType<ScalarSyntax>(),
        _ => [],
    };

    // variants: { published: { clocks: { pengaduan: { penyelesaian: … } } } }
    private void Variants(SyntaxNode? node)
    {
        foreach (var procedure in Entries(node).SelectMany(variant => Entries((variant.Value as MappingSyntax)?.Find("clocks")?.Value)))
        {
            Add(NameKind.Procedure, procedure.Key, null, isDeclaration: false);
            foreach (var clock in Entries(procedure.Value))
                Add(NameKind.Clock, clock.Key, procedure.Key.Value, isDeclaration: false);
        }
    }

    private static ImmutableArray<MappingEntrySyntax> Entries(SyntaxNode? node) => node is MappingSyntax mapping ? mapping.Entries : [];

    private void Keys(SyntaxNode? node, NameKind kind, string? scope)
    {
        foreach (var entry in Entries(node))
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

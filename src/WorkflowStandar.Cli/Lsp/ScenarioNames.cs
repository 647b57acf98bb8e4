using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax;

namespace WorkflowStandar.Cli.Lsp;

/// <summary>The names of a standard that its scenarios use. They declare none.</summary>
internal sealed class ScenarioNames(NameIndex? standard)
{
    private readonly List<NameUse> all = [];

    public static NameIndex Of(SourceText source, NameIndex? standard)
    {
        var names = new ScenarioNames(standard);
        if (SyntaxTree.Parse(source).Root is MappingSyntax root && root.Find("scenarios")?.Value is SequenceSyntax scenarios)
        {
            foreach (var scenario in scenarios.Items.OfType<MappingSyntax>())
                names.Read(scenario);
        }

        return new NameIndex(names.all);
    }

    /// <summary>What is expected after a key; null where it is no name.</summary>
    public static NameKind? KindUnder(string key, IReadOnlyList<string> above) => key switch
    {
        "complete" or "return" or "recall" or "claim" or "release" or "assign" or "open" or "returned" or "waiting" or "ended" => NameKind.Step,
        "extend" or "fired" => NameKind.Clock,
        "missing" or "field" => NameKind.Field,
        "by" or "notified" => NameKind.Role,
        "to" when !above.Contains("reclassify") && !above.Contains("transfer") => NameKind.Role,
        "channel" => NameKind.Channel,
        "issued" => NameKind.Document,
        "registered" => NameKind.Register,
        "procedure" => NameKind.Procedure,
        _ when above is [.., "shared" or "work-of"] => NameKind.Role,
        _ => null,
    };

    /// <summary>What the keys themselves are under a key; null where they are keys of the language.</summary>
    public static NameKind? KindOfKeysUnder(string key) => key switch
    {
        "submit" or "resubmit" or "fields" => NameKind.Field,
        "due" or "clocks" => NameKind.Clock,
        "shared" or "work-of" => NameKind.Step,
        _ => null,
    };

    private void Read(MappingSyntax scenario)
    {
        var scope = (scenario.Find("procedure")?.Value as ScalarSyntax)?.Value ?? standard?.OnlyProcedure;
        Read(scenario, [], scope);
    }

    private void Read(SyntaxNode node, IReadOnlyList<string> above, string? scope)
    {
        switch (node)
        {
            case MappingSyntax mapping:
                foreach (var entry in mapping.Entries)
                    Read(entry, above, scope);
                break;
            case SequenceSyntax list:
                foreach (var item in list.Items)
                    Read(item, above, scope);
                break;
        }
    }

    private void Read(MappingEntrySyntax entry, IReadOnlyList<string> above, string? scope)
    {
        var key = entry.Key.Value;
        var isNamed = above is [.., var parent] && KindOfKeysUnder(parent) is not null;
        if (isNamed && !(above[^1] == "submit" && key is "channel" or "by"))
            Add(KindOfKeysUnder(above[^1])!.Value, entry.Key, scope);
        if ((!isNamed || above[^1] is "submit" or "shared" or "work-of") && KindUnder(key, above) is { } kind)
        {
            foreach (var name in (entry.Value is SequenceSyntax list ? [.. list.Items] : new[] { entry.Value }).OfType<ScalarSyntax>())
                Add(kind, name, scope);
        }

        Read(entry.Value, [.. above, key], scope);
    }

    // "sekretaris:budi", "penyelesaian/warn-1": the name is what comes first.
    private void Add(NameKind kind, ScalarSyntax scalar, string? scope)
    {
        var end = scalar.Value.AsSpan().IndexOfAny(':', '/', ' ');
        var name = end < 0 ? scalar.Value : scalar.Value[..end];
        if (name.Length == 0)
            return;
        // A step's own 'within' is a clock that bears the step's name.
        if (kind == NameKind.Clock && standard?.Declared(NameKind.Clock, scope).Contains(name) == false)
            kind = NameKind.Step;
        all.Add(new NameUse(kind, name, kind is NameKind.Step or NameKind.Clock ? scope : null, scalar.SpanOf(0, name.Length), IsDeclaration: false));
    }
}

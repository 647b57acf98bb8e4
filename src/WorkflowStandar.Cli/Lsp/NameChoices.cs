using System.Text.Json.Nodes;
using WorkflowStandar.Compiler.Scenarios;

namespace WorkflowStandar.Cli.Lsp;

/// <summary>The names of the standard that fit a place, in the standard itself or in its scenarios.</summary>
internal sealed class NameChoices(LspDocument document, LineContext context, int offset)
{
    private const int Reference = 18;

    public bool AreOfScenarios { get; } = document.Source.FileName.EndsWith(ScenarioFile.Ending, StringComparison.Ordinal);

    private NamedFile? Standard => AreOfScenarios ? document.Files.Skip(1).FirstOrDefault() : document.File;

    /// <summary>Where names themselves are keys: the fields under 'submit', the clocks under 'due'.</summary>
    public IEnumerable<JsonNode> AsKeys()
    {
        if (!AreOfScenarios || context.Above is not [.., var parent] || ScenarioNames.KindOfKeysUnder(parent) is not { } kind)
            return [];
        var words = parent == "submit" ? Items(["channel", "by"], ": ") : [];
        return [.. words, .. Items(Declared(kind).Except(context.Siblings), ": ")];
    }

    public IEnumerable<JsonNode> AsValues()
    {
        if (AreOfScenarios && context.Key == "outcome")
            return Items(Outcomes());
        var kind = AreOfScenarios ? ScenarioNames.KindUnder(context.Key!, context.Above) : StandardNames.KindUnder(context.Key!, context.Above);
        return kind is { } known ? Items([.. Declared(known), .. Words()]) : [];
    }

    private IEnumerable<string> Declared(NameKind kind)
    {
        if (kind == NameKind.Calendar)
            return document.Folder.FilesIn("calendars").Select(file => Path.GetFileNameWithoutExtension(file));
        var names = Standard?.Names;
        var declared = names?.Declared(kind, kind is NameKind.Step or NameKind.Clock ? Procedure() : null) ?? [];
        // A step with a 'within' has a clock of its own name.
        return AreOfScenarios && kind == NameKind.Clock ? [.. declared, .. new StandardParts(Standard!.Source).StepsWithin(Procedure())] : declared;
    }

    private IEnumerable<string> Words() => context.Key switch
    {
        "notify" or "notifies" or "notified" => ["applicant"],
        "by" when AreOfScenarios => ["applicant", "supervisor"],
        "ended" => ["no", "withdrawn", "transferred", "cancelled"],
        "next" or "then" or "else" when !AreOfScenarios => ["next"],
        _ when context.Above is [.., "outcomes"] => ["next"],
        _ => [],
    };

    private IEnumerable<string> Outcomes()
    {
        var before = document.Source.Content.AsSpan(0, offset);
        var step = before.LastIndexOf("complete:") is >= 0 and var at ? before[(at + "complete:".Length)..].TrimStart().ToString() : "";
        var end = step.AsSpan().IndexOfAny(",} \r\n");
        return Standard is null ? [] : new StandardParts(Standard.Source).OutcomesOf(Procedure(), end < 0 ? step : step[..end]);
    }

    // What is typed need not be valid YAML, so the procedure is the last one named above the place.
    private string? Procedure()
    {
        if (!AreOfScenarios)
            return document.Names.All.LastOrDefault(use => use.Kind == NameKind.Procedure && use.IsDeclaration && use.Span.Start <= offset)?.Name;
        var before = document.Source.Content[..offset];
        var own = before[Math.Max(0, before.LastIndexOf("- scenario:", StringComparison.Ordinal))..];
        var named = own.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.StartsWith("procedure:", StringComparison.Ordinal));
        return named is null ? Standard?.Names.OnlyProcedure : named["procedure:".Length..].Trim();
    }

    private static IEnumerable<JsonNode> Items(IEnumerable<string> names, string? then = null) => names.Select(name =>
    {
        var item = new JsonObject { ["label"] = name, ["kind"] = Reference };
        if (then is not null)
            item["insertText"] = name + then;
        return (JsonNode)item;
    });
}

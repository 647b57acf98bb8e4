using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using WorkflowStandar.Compiler.Expressions;

namespace WorkflowStandar.Cli.Lsp;

/// <summary>What may come next in a condition: a field, after its operator one of its values, after a comparison 'and' or 'or'.</summary>
internal sealed partial class ConditionChoices(NamedFile standard)
{
    private const int Variable = 6;
    private const int Value = 12;
    private const int Keyword = 14;

    /// <param name="begun">The condition up to where somebody is typing.</param>
    public IEnumerable<JsonNode> At(string begun)
    {
        if (Compared().Match(begun) is { Success: true } compared)
            return Items(ValuesOf(compared.Groups[1].Value), Value);
        if (Complete().IsMatch(begun))
            return Items([ConditionWords.And, ConditionWords.Or], Keyword);
        return AfterField().Match(begun) is { Success: true } after && after.Groups[1].Value is not (ConditionWords.And or ConditionWords.Or or ConditionWords.Not)
            ? Items(["=", "!=", "in (", "is given"], Keyword)
            : [.. Items([.. standard.Names.Declared(NameKind.Field, null), "channel"], Variable), .. Items([ConditionWords.Not], Keyword)];
    }

    private IEnumerable<string> ValuesOf(string field) =>
        field == "channel" ? standard.Names.Declared(NameKind.Channel, null) : new StandardParts(standard.Source).ValuesOf(field);

    private static IEnumerable<JsonNode> Items(IEnumerable<string> words, int kind) =>
        words.Select(word => (JsonNode)new JsonObject { ["label"] = word, ["kind"] = kind });

    // "tingkat = ber", "jenis in (a, b"
    [GeneratedRegex(@"([a-z][a-z0-9-]*)\s*(?:!?=\s*|(?:not\s+)?in\s*\((?:[^)]*,)?\s*)[a-z0-9-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Compared();

    // "tingkat = berat ", "jenis in (a, b) ", "lampiran is given "
    [GeneratedRegex(@"(?:[<>=]\s*[^\s]+|\)|\bgiven)\s+(?:a|an|o)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Complete();

    [GeneratedRegex(@"(?:^|[\s(])([a-z][a-z0-9-]*)\s+$", RegexOptions.CultureInvariant)]
    private static partial Regex AfterField();
}

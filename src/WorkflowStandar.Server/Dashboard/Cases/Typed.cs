using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime.Text;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Server.Dashboard.Cases;

/// <summary>What stands in the inputs of a form, by field, as somebody typed it: shown again as it was, whatever is wrong with it.</summary>
public sealed partial record Typed(ImmutableDictionary<FieldKey, ImmutableArray<string>> Entries)
{
    private static readonly LocalDatePattern[] DatesAsWritten = [.. new[] { "d-M-yyyy", "d/M/yyyy", "d.M.yyyy", "d M yyyy" }.Select(LocalDatePattern.CreateWithInvariantCulture)];

    public static Typed Nothing { get; } = new(ImmutableDictionary<FieldKey, ImmutableArray<string>>.Empty);

    /// <summary>The name and id of a field's input.</summary>
    public static string InputOf(FieldKey field) => $"isian-{field.Value}";

    public static Typed From(IEnumerable<Ask> asks, Func<string, IEnumerable<string?>> inputs) => new(asks
        .Select(ask => (ask.Field, Entries: inputs(InputOf(ask.Field)).OfType<string>().Where(entry => entry.Length > 0).ToImmutableArray()))
        .Where(pair => pair.Entries.Length > 0)
        .ToImmutableDictionary(pair => pair.Field, pair => pair.Entries));

    public static Typed From(IEnumerable<Ask> asks, Func<FieldKey, FieldValue?> values) =>
        new(asks.Where(ask => values(ask.Field) is not null).ToImmutableDictionary(ask => ask.Field, ask => Entry(values(ask.Field)!)));

    public string One(FieldKey field) => Entries.TryGetValue(field, out var entries) ? entries[0] : "";

    public bool Has(FieldKey field, string entry) => Entries.TryGetValue(field, out var entries) && entries.Contains(entry);

    public Typed With(FieldKey field, string entry) => new(Entries.SetItem(field, [entry]));

    /// <summary>The values that the entries mean. What means nothing goes as it is, for the rules of the field to refuse in their words.</summary>
    public ImmutableDictionary<FieldKey, FieldValue> Values(Plan plan) => Entries
        .Where(pair => plan.Fields.ContainsKey(pair.Key))
        .ToImmutableDictionary(pair => pair.Key, pair => ValueOf(plan.Fields[pair.Key].Type, pair.Value));

    public static FieldValue ValueOf(FieldType type, ImmutableArray<string> entries) => type switch
    {
        FieldType.Recipients => FieldValue.Of(entries),
        FieldType.YesNo or FieldType.Undertaking => entries[0] is "ya" or "tidak" ? FieldValue.Of(entries[0] == "ya") : FieldValue.Of(entries[0]),
        FieldType.Number => NumberOf(entries[0]) is { } number ? FieldValue.Of(number) : FieldValue.Of(entries[0]),
        FieldType.Date => FieldValue.Of(DateOf(entries[0].Trim())),
        FieldType.Time => FieldValue.Of(TimeOf(entries[0].Trim())),
        FieldType.Text { ManyLines: true } => FieldValue.Of(entries[0].ReplaceLineEndings("\n")),
        FieldType.Text or FieldType.Party or FieldType.Phone or FieldType.Email => FieldValue.Of(entries[0].Trim()),
        _ => FieldValue.Of(entries[0]),
    };

    private static ImmutableArray<string> Entry(FieldValue value) => value switch
    {
        FieldValue.Many many => many.Values,
        FieldValue.YesNo yesNo => [yesNo.Value ? "ya" : "tidak"],
        FieldValue.Number number => [number.Value.ToString(CultureInfo.InvariantCulture).Replace('.', ',')],
        _ => [value.ToString()!],
    };

    // 1.250.000 and 1.250.000,50 as Indonesians write them; 3.5 as calculators do.
    private static decimal? NumberOf(string text)
    {
        text = text.Replace(" ", "", StringComparison.Ordinal);
        if (text.Contains(',') || Thousands().IsMatch(text))
            text = text.Replace(".", "", StringComparison.Ordinal).Replace(',', '.');
        return decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static string DateOf(string text)
    {
        foreach (var pattern in DatesAsWritten)
        {
            if (pattern.Parse(text).TryGetValue(default, out var date))
                return LocalDatePattern.Iso.Format(date);
        }

        return text;
    }

    private static string TimeOf(string text) => TimeAsWritten().Match(text) is { Success: true } match
        ? $"{int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture):00}:{match.Groups[2].Value}"
        : text;

    [GeneratedRegex(@"^-?\d{1,3}(\.\d{3})+$")]
    private static partial Regex Thousands();

    [GeneratedRegex(@"^(\d{1,2})[.:](\d{2})$")]
    private static partial Regex TimeAsWritten();
}

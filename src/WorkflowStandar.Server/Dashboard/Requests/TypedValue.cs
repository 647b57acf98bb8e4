using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime.Text;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Server.Dashboard.Requests;

/// <summary>What people type into a form, and the values that it stands for.</summary>
public static partial class TypedValue
{
    public const string Yes = "ya";
    public const string No = "tidak";

    private static readonly LocalDatePattern[] DatesAsWritten = [.. new[] { "d-M-yyyy", "d/M/yyyy", "d.M.yyyy", "d M yyyy" }.Select(LocalDatePattern.CreateWithInvariantCulture)];

    /// <summary>Null where nothing was typed. What does not fit the type stays text: the definition's rules say what is wrong with it.</summary>
    public static FieldValue? Read(FieldType type, ImmutableArray<string> typed)
    {
        var sent = typed.IsDefault ? [] : typed.RemoveAll(string.IsNullOrWhiteSpace);
        if (sent.IsEmpty)
            return null;
        return type switch
        {
            FieldType.Recipients => FieldValue.Of(sent),
            FieldType.YesNo or FieldType.Undertaking => sent[0] is Yes or No ? FieldValue.Of(sent[0] == Yes) : FieldValue.Of(sent[0]),
            FieldType.Number => NumberIn(sent[0]) is { } number ? FieldValue.Of(number) : FieldValue.Of(sent[0]),
            FieldType.Date => FieldValue.Of(DateIn(sent[0].Trim())),
            FieldType.Time => FieldValue.Of(TimeIn(sent[0].Trim())),
            _ => FieldValue.Of(sent[0].ReplaceLineEndings("\n").Trim()),
        };
    }

    public static ImmutableArray<string> Of(FieldValue value) => value switch
    {
        FieldValue.Many many => many.Values,
        FieldValue.YesNo yesNo => [yesNo.Value ? Yes : No],
        FieldValue.Number number => [number.Value.ToString(CultureInfo.InvariantCulture).Replace('.', ',')],
        _ => [value.ToString()!],
    };

    // 1.250.000 and 1.250.000,50 as Indonesians write them; 3.5 as calculators do.
    private static decimal? NumberIn(string text)
    {
        text = text.Replace(" ", "", StringComparison.Ordinal);
        if (text.Contains(',') || Thousands().IsMatch(text))
            text = text.Replace(".", "", StringComparison.Ordinal).Replace(',', '.');
        return decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static string DateIn(string text)
    {
        foreach (var pattern in DatesAsWritten)
        {
            if (pattern.Parse(text).TryGetValue(default, out var date))
                return LocalDatePattern.Iso.Format(date);
        }

        return text;
    }

    private static string TimeIn(string text) => TimeAsWritten().Match(text) is { Success: true } match
        ? $"{int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture):00}:{match.Groups[2].Value}"
        : text;

    [GeneratedRegex(@"^-?\d{1,3}(\.\d{3})+$")]
    private static partial Regex Thousands();

    [GeneratedRegex(@"^(\d{1,2})[.:](\d{2})$")]
    private static partial Regex TimeAsWritten();
}

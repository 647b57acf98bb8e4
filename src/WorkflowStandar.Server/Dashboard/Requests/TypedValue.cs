using System.Collections.Immutable;
using System.Globalization;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Server.Dashboard.Requests;

/// <summary>What people type into a form, and the values that it stands for.</summary>
public static class TypedValue
{
    public const string Yes = "ya";
    public const string No = "tidak";

    /// <summary>Null where nothing was typed. What does not fit the type stays text: the definition's rules say what is wrong with it.</summary>
    public static FieldValue? Read(FieldType type, ImmutableArray<string> typed)
    {
        var sent = typed.IsDefault ? [] : typed.RemoveAll(string.IsNullOrWhiteSpace);
        if (sent.IsEmpty)
            return null;
        return type switch
        {
            FieldType.Recipients => FieldValue.Of(sent),
            FieldType.YesNo or FieldType.Undertaking => sent[0] switch
            {
                Yes => FieldValue.Of(true),
                No => FieldValue.Of(false),
                var other => FieldValue.Of(other),
            },
            FieldType.Number => NumberIn(sent[0]) is { } number ? FieldValue.Of(number) : FieldValue.Of(sent[0]),
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

    // In Indonesian the comma divides whole numbers from fractions, and points group thousands.
    private static decimal? NumberIn(string text)
    {
        var plain = text.Replace(" ", "", StringComparison.Ordinal);
        if (plain.Contains(',', StringComparison.Ordinal) || plain.Count(sign => sign == '.') > 1)
            plain = plain.Replace(".", "", StringComparison.Ordinal).Replace(',', '.');
        return decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}

using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler.Expressions;

/// <summary>The signs of comparison, and the signs of other languages that are answered with them.</summary>
internal static class ExpressionOperators
{
    // Longest first, so that '<=' is not read as '<'.
    private static readonly (string Written, string Meant)[] Signs =
    [
        ("===", "="), ("!==", "!="),
        ("==", "="), ("=>", ">="), ("=<", "<="), ("<>", "!="), ("&&", ConditionWords.And), ("||", ConditionWords.Or),
        ("!=", "!="), ("<=", "<="), (">=", ">="),
        ("=", "="), ("<", "<"), (">", ">"),
        ("≠", "!="), ("≤", "<="), ("≥", ">="),
        ("&", ConditionWords.And), ("|", ConditionWords.Or), ("!", ConditionWords.Not),
    ];

    /// <summary>The sign that the text begins with; null when it begins with none.</summary>
    public static string? At(ReadOnlySpan<char> text)
    {
        foreach (var (written, _) in Signs)
        {
            if (text.StartsWith(written, StringComparison.Ordinal))
                return written;
        }

        return null;
    }

    public static string Meant(string written) => Array.Find(Signs, sign => sign.Written == written).Meant;

    public static Comparison Comparison(string sign) => sign switch
    {
        "=" => Core.Plans.Comparison.Equal,
        "!=" => Core.Plans.Comparison.NotEqual,
        "<" => Core.Plans.Comparison.Less,
        "<=" => Core.Plans.Comparison.LessOrEqual,
        ">" => Core.Plans.Comparison.Greater,
        ">=" => Core.Plans.Comparison.GreaterOrEqual,
        _ => throw new ArgumentOutOfRangeException(nameof(sign), sign, "Not a sign of comparison."),
    };

    /// <summary>The sign that says the same when its two sides change places.</summary>
    public static string Mirrored(string sign) => sign switch
    {
        "<" => ">",
        "<=" => ">=",
        ">" => "<",
        ">=" => "<=",
        _ => sign,
    };
}

using System.Globalization;
using NodaTime.Text;

namespace WorkflowStandar.Compiler.Expressions;

/// <summary>Numbers, dates and times of day in a condition.</summary>
internal static class ExpressionLiterals
{
    private static readonly LocalDatePattern Dates = LocalDatePattern.CreateWithInvariantCulture("uuuu-MM-dd");
    private static readonly LocalTimePattern Times = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>What a literal that begins with a digit is; <see cref="TokenKind.Bad"/> when it is none of them.</summary>
    public static TokenKind KindOf(string written) =>
        Number(written) is not null ? TokenKind.Number
        : Dates.Parse(written).Success ? TokenKind.Date
        : Times.Parse(written).Success ? TokenKind.Time
        : TokenKind.Bad;

    public static decimal? Number(string written) =>
        decimal.TryParse(written, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && !written.EndsWith('.')
            ? number
            : null;
}

using System.Globalization;
using NodaTime;
using WorkflowStandar.Compiler.Diagnostics;

namespace WorkflowStandar.Compiler.Syntax.Keys;

public static partial class Shape
{
    /// <summary>Any text, exactly as written.</summary>
    public static Shape<string> PlainText { get; } = OfScalar<string>(
        new ShapeDescription.PlainText(What("a text", "sebuah teks")),
        (scalar, _) => new Written<string>(scalar.Value, scalar));

    /// <summary>A name in kebab-case: see <see cref="NameRule"/>.</summary>
    public static Shape<string> Name { get; } = OfScalar<string>(
        new ShapeDescription.KebabName(What("a name such as 'tata-usaha'", "sebuah nama seperti 'tata-usaha'")),
        (scalar, findings) => NameRule.Check(scalar, findings) ? new Written<string>(scalar.Value, scalar) : null);

    /// <summary>A date yyyy-MM-dd.</summary>
    public static Shape<LocalDate> Date { get; } = OfScalar<LocalDate>(
        new ShapeDescription.Date(What("a date such as 2026-11-23", "tanggal seperti 2026-11-23")),
        (scalar, findings) => WrittenTimes.Date(scalar, findings));

    /// <summary>A time of day HH:mm.</summary>
    public static Shape<LocalTime> Time { get; } = OfScalar<LocalTime>(
        new ShapeDescription.Time(What("a time of day such as 09:00", "jam seperti 09:00")),
        (scalar, findings) => WrittenTimes.Time(scalar, findings));

    /// <summary>A local date and time: yyyy-MM-dd HH:mm.</summary>
    public static Shape<LocalDateTime> Moment { get; } = OfScalar<LocalDateTime>(
        new ShapeDescription.Moment(What("a date and time such as 2026-11-23 09:00", "tanggal dan jam seperti 2026-11-23 09:00")),
        (scalar, findings) => WrittenTimes.Moment(scalar, findings));

    /// <summary>Only <c>true</c> and <c>false</c>: other words for yes mean different things to different editors.</summary>
    public static Shape<bool> YesNo { get; } = OfScalar<bool>(
        new ShapeDescription.YesNo(What("true or false", "true atau false")),
        (scalar, findings) =>
        {
            if (scalar is { Style: ScalarStyle.Plain, Value: "true" or "false" })
                return new Written<bool>(scalar.Value == "true", scalar);
            findings.Add(KeyDiagnostics.NotYesNo(scalar));
            return null;
        });

    /// <summary>A whole number in figures, both bounds included.</summary>
    public static Shape<int> WholeNumber(int least, int most) => OfScalar<int>(
        new ShapeDescription.WholeNumber(What($"a whole number from {least} to {most}", $"bilangan bulat dari {least} sampai {most}"), least, most),
        (scalar, findings) =>
        {
            var isNumber = int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                && number >= least && number <= most;
            if (isNumber && scalar.Style == ScalarStyle.Plain)
                return new Written<int>(number, scalar);

            findings.Add(isNumber ? KeyDiagnostics.NumberInQuotes(scalar) : KeyDiagnostics.NotANumber(scalar, least, most));
            return null;
        });

    /// <summary>One of a few words of the language.</summary>
    public static Shape<T> Word<T>(params (string Word, T Value, string En, string Id)[] words) => OfScalar<T>(
        new ShapeDescription.Word(
            What($"one of {Quote.List(words.Select(w => w.Word))}", $"salah satu dari {Quote.List(words.Select(w => w.Word))}"),
            [.. words.Select(w => new WordDescription(w.Word, new Message(w.En, w.Id)))]),
        (scalar, findings) =>
        {
            foreach (var (word, value, _, _) in words)
            {
                if (string.Equals(word, scalar.Value, StringComparison.Ordinal))
                    return new Written<T>(value, scalar);
            }

            findings.Add(KeyDiagnostics.UnknownWord(scalar, [.. words.Select(w => w.Word)]));
            return null;
        });

    /// <summary>A small notation of its own. <paramref name="parse"/> reports why it answers null.</summary>
    /// <remarks><paramref name="pattern"/> is a regular expression for editors; null when none can say it.</remarks>
    public static Shape<T> Phrase<T>(
        Message what, string? pattern, string[] examples, Func<ScalarSyntax, DiagnosticBag, Written<T>?> parse) => OfScalar(
            new ShapeDescription.Phrase(what, pattern, [.. examples]),
            parse);
}

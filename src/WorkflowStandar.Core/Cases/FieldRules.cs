using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Core.Cases;

/// <summary>Whether values may stand in the fields of a form: all problems at once.</summary>
public static partial class FieldRules
{
    public const int LongestParty = 300;
    public const int LongestEmail = 254;
    public const int MostRecipients = 200;

    private static readonly LocalDate FirstDate = new(1900, 1, 1);
    private static readonly LocalDate LastDate = new(2149, 12, 31);

    internal static LocalTimePattern TimePattern { get; } = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <param name="asks">The fields of the form; others are refused.</param>
    /// <param name="existing">What the case already knows: it satisfies a required field that is not given again.</param>
    /// <param name="isAttached">Whether a file of that id belongs to the case.</param>
    public static FormCheck Check(
        Plan plan,
        ImmutableArray<Ask> asks,
        ImmutableDictionary<FieldKey, FieldValue> given,
        Func<FieldKey, FieldValue?> existing,
        Func<AttachmentId, bool> isAttached)
    {
        var problems = ImmutableArray.CreateBuilder<FieldProblem>();
        var values = given;
        foreach (var ask in asks)
        {
            if (!plan.Fields.TryGetValue(ask.Field, out var field))
                continue;
            if (given.TryGetValue(ask.Field, out var value) && !IsBlank(field.Type, value))
            {
                if (value is FieldValue.Text { Value: var one } && field.Type is FieldType.Recipients)
                    values = values.SetItem(ask.Field, value = FieldValue.Of([one]));
                if (Problem(field, value, isAttached) is { } problem)
                    problems.Add(problem);
            }
            else
            {
                values = values.Remove(ask.Field);
                if (ask.Required && existing(ask.Field) is null)
                    problems.Add(FieldProblems.Required(field));
            }
        }

        foreach (var key in given.Keys.OrderBy(key => key.Value, StringComparer.Ordinal))
            if (!Asks(asks, key))
                problems.Add(FieldProblems.NotAsked(plan, asks, key));
        return new FormCheck(values, problems.DrainToImmutable());
    }

    /// <summary>What is wrong with a value that is given; null when it may stand.</summary>
    public static FieldProblem? Problem(Field field, FieldValue value, Func<AttachmentId, bool> isAttached) => (field.Type, value) switch
    {
        (FieldType.Number number, FieldValue.Number { Value: var amount }) =>
            amount < number.Minimum || amount > number.Maximum ? FieldProblems.OutOfBounds(field, number) : null,
        (FieldType.Number, _) => FieldProblems.WrongShape(field, "angka", "a number"),
        (FieldType.YesNo, FieldValue.YesNo) => null,
        (FieldType.YesNo, _) => FieldProblems.WrongShape(field, "ya atau tidak (true atau false)", "yes or no (true or false)"),
        (FieldType.Undertaking, FieldValue.YesNo { Value: true }) => null,
        (FieldType.Undertaking, _) => FieldProblems.WrongShape(field, "pernyataan yang disetujui (true)", "an undertaking that is accepted (true)"),
        (FieldType.Recipients recipients, FieldValue.Many { Values: var chosen }) => Recipients(field, recipients, chosen),
        (FieldType.Recipients, _) => FieldProblems.WrongShape(field, "daftar penerima", "a list of recipients"),
        (_, FieldValue.Text { Value: var text }) => Text(field, text, isAttached),
        _ => FieldProblems.WrongShape(field, "teks", "a text"),
    };

    /// <summary>Control characters and halves of surrogate pairs cannot be stored and shown everywhere.</summary>
    public static bool IsPrintable(string text, bool manyLines)
    {
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (char.IsHighSurrogate(character) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
                index++;
            else if (char.IsSurrogate(character) || (char.IsControl(character) && !(character == '\t' || (manyLines && character is '\n' or '\r'))))
                return false;
        }

        return true;
    }

    private static FieldProblem? Text(Field field, string text, Func<AttachmentId, bool> isAttached)
    {
        var manyLines = field.Type is FieldType.Text { ManyLines: true };
        if (!IsPrintable(text, manyLines))
            return FieldProblems.NotPrintable(field, manyLines);
        return field.Type switch
        {
            FieldType.Text type => text.Length > type.MaximumLength ? FieldProblems.TooLong(field, type.MaximumLength, text.Length) : null,
            FieldType.Party => text.Length > LongestParty ? FieldProblems.TooLong(field, LongestParty, text.Length) : null,
            FieldType.Date => IsDate(text) ? null : FieldProblems.NotADate(field, text),
            FieldType.Time => TimePattern.Parse(text).Success ? null : FieldProblems.NotATime(field, text),
            FieldType.Phone => IsPhone(text) ? null : FieldProblems.NotAPhone(field),
            FieldType.Email => text.Length <= LongestEmail && EmailPattern().IsMatch(text) ? null : FieldProblems.NotAnEmail(field),
            FieldType.Choice choice => choice.Options.Any(option => option.Value == text) ? null : FieldProblems.NotAnOption(field, choice, text),
            FieldType.Role role => role.Among.Contains(new RoleKey(text)) ? null : FieldProblems.NotAmong(field, role.Among, text),
            FieldType.File => isAttached(new AttachmentId(text)) ? null : FieldProblems.NotAttached(field, text),
            _ => FieldProblems.WrongShape(field, "teks", "a text"),
        };
    }

    private static FieldProblem? Recipients(Field field, FieldType.Recipients type, ImmutableArray<string> chosen)
    {
        if (chosen.Length > MostRecipients)
            return FieldProblems.TooMany(field, MostRecipients);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var recipient in chosen)
        {
            var colon = recipient.IndexOf(':');
            var role = colon < 0 ? recipient : recipient[..colon];
            if (!type.Among.Contains(new RoleKey(role)) || colon == recipient.Length - 1 || !IsPrintable(recipient, false))
                return FieldProblems.NotAmong(field, type.Among, recipient);
            if (!seen.Add(recipient))
                return FieldProblems.Twice(field, recipient);
        }

        return null;
    }

    // An undertaking that is not accepted is no undertaking.
    private static bool IsBlank(FieldType type, FieldValue value) => value switch
    {
        FieldValue.Text text => string.IsNullOrWhiteSpace(text.Value),
        FieldValue.Many many => many.Values.IsEmpty,
        FieldValue.YesNo { Value: false } => type is FieldType.Undertaking,
        _ => false,
    };

    private static bool Asks(ImmutableArray<Ask> asks, FieldKey field)
    {
        foreach (var ask in asks)
            if (ask.Field == field)
                return true;
        return false;
    }

    // Years beyond these are slips of the pen, and no calendar of an office reaches them.
    private static bool IsDate(string text) =>
        LocalDatePattern.Iso.Parse(text) is { Success: true } date && date.Value >= FirstDate && date.Value <= LastDate;

    private static bool IsPhone(string text)
    {
        var digits = 0;
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsAsciiDigit(text[index]))
                digits++;
            else if (!(text[index] is ' ' or '-' or '(' or ')' || (text[index] == '+' && index == 0)))
                return false;
        }

        return digits is >= 6 and <= 15;
    }

    [GeneratedRegex(@"^[^@\s]+@[^@\s.]+(\.[^@\s.]+)+$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex EmailPattern();
}

/// <param name="Values">What may be recorded: without blanks, and in the shape of its field.</param>
/// <param name="Problems">In the order of the form.</param>
public sealed record FormCheck(ImmutableDictionary<FieldKey, FieldValue> Values, ImmutableArray<FieldProblem> Problems);

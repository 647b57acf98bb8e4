using System.Collections.Immutable;
using System.Globalization;
using NodaTime.Text;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Server.Dashboard.Cases;

/// <summary>The value of a field as it is read, not as it is stored.</summary>
public static class ValueWords
{
    private static readonly NumberFormatInfo Indonesian = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };

    /// <param name="people">What persons among recipients are called.</param>
    public static Words Of(StaffCase opened, Field field, FieldValue value, IReadOnlyDictionary<string, string> people) => (field.Type, value) switch
    {
        (FieldType.YesNo, FieldValue.YesNo { Value: var yes }) => yes ? new Words("Ya", "Yes") : new Words("Tidak", "No"),
        (FieldType.Undertaking, _) => new Words("Disetujui", "Accepted"),
        (FieldType.Number, FieldValue.Number { Value: var number }) => new Words(number.ToString("#,##0.####", Indonesian), number.ToString("#,##0.####", CultureInfo.InvariantCulture)),
        (FieldType.Date, FieldValue.Text { Value: var date }) => LocalDatePattern.Iso.Parse(date).TryGetValue(default, out var day) ? DateWords.Long(day) : Same(date),
        (FieldType.Time, FieldValue.Text { Value: var time }) => new Words(time.Replace(':', '.'), time),
        (FieldType.Choice choice, FieldValue.Text { Value: var chosen }) => choice.Options.FirstOrDefault(option => option.Value == chosen) is { } option ? Standing.Both(option.Title) : Same(chosen),
        (FieldType.Role, FieldValue.Text { Value: var role }) => Standing.Both(opened.TitleOf(new RoleKey(role))),
        (FieldType.Recipients, FieldValue.Many { Values: var recipients }) => Standing.Joined(recipients.Select(recipient => Recipient(opened, recipient, people))),
        _ => Same(value.ToString()!),
    };

    /// <summary>The persons among the values of all recipient fields.</summary>
    public static ImmutableArray<string> PeopleIn(StaffCase opened) =>
    [
        .. opened.State.Fields.Values.OfType<FieldValue.Many>().SelectMany(many => many.Values)
            .Where(recipient => recipient.Contains(':')).Select(recipient => recipient[(recipient.IndexOf(':') + 1)..]).Distinct(),
    ];

    private static Text Recipient(StaffCase opened, string recipient, IReadOnlyDictionary<string, string> people)
    {
        var colon = recipient.IndexOf(':');
        var title = opened.TitleOf(new RoleKey(colon < 0 ? recipient : recipient[..colon]));
        if (colon < 0)
            return title;
        var person = people.GetValueOrDefault(recipient[(colon + 1)..], recipient[(colon + 1)..]);
        return new Text($"{person} ({title.Id})", $"{person} ({title.In("en")})");
    }

    private static Words Same(string text) => new(text, text);
}

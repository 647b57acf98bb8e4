using System.Collections.Immutable;
using System.Globalization;
using NodaTime.Text;
using WorkflowStandar.Core.Agencies;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Server.Dashboard.Requests;

/// <summary>Values of fields as people read them.</summary>
public sealed class FieldText(Plan plan, Agency? office, IReadOnlyDictionary<string, string> fileNames)
{
    private static readonly LocalTimePattern Times = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public static IReadOnlyDictionary<string, string> NoFiles { get; } = ImmutableDictionary<string, string>.Empty;

    public Text Of(FieldKey key, FieldValue value) =>
        plan.Fields.TryGetValue(key, out var field) ? Of(field.Type, value) : new Text(value.ToString()!);

    public Text Of(FieldType type, FieldValue value) => (type, value) switch
    {
        (_, FieldValue.YesNo yesNo) => yesNo.Value ? new Text("Ya", "Yes") : new Text("Tidak", "No"),
        (_, FieldValue.Number number) => new Text(number.Value.ToString(CultureInfo.InvariantCulture).Replace('.', ','), number.Value.ToString(CultureInfo.InvariantCulture)),
        (_, FieldValue.Many many) => Joined(many.Values.Select(RecipientOf)),
        (FieldType.Date, FieldValue.Text text) when LocalDatePattern.Iso.Parse(text.Value).TryGetValue(default, out var date) => Words(DateWords.Long(date)),
        (FieldType.Time, FieldValue.Text text) when Times.Parse(text.Value).TryGetValue(default, out var time) => Words(DateWords.Time(time)),
        (FieldType.Choice choice, FieldValue.Text text) => choice.Options.FirstOrDefault(option => option.Value == text.Value)?.Title ?? new Text(text.Value),
        (FieldType.Role, FieldValue.Text text) => RecipientOf(text.Value),
        (FieldType.File, FieldValue.Text text) => fileNames.TryGetValue(text.Value, out var name) ? new Text(name) : new Text("terlampir", "attached"),
        _ => new Text(value.ToString()!),
    };

    /// <summary>A role's title, or <c>role:person</c> with the person's name where the office's file has it.</summary>
    public Text RecipientOf(string recipient)
    {
        var (role, person) = recipient.Split(':', 2) is [var first, var second] ? (first, second) : (recipient, null);
        var title = plan.Roles.GetValueOrDefault(new RoleKey(role)) ?? office?.Roles.GetValueOrDefault(new RoleKey(role))?.Title ?? new Text(role);
        if (person is null)
            return title;
        var name = office?.People.FirstOrDefault(known => known.Id == person)?.Name ?? person;
        return new Text($"{title.Id} ({name})", $"{title.In("en")} ({name})");
    }

    private static Text Joined(IEnumerable<Text> texts)
    {
        var all = texts.ToList();
        return new Text(string.Join(", ", all.Select(text => text.Id)), string.Join(", ", all.Select(text => text.In("en"))));
    }

    private static Text Words(Words words) => new(words.Id, words.En);
}

using System.Collections.Immutable;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Server.Api.Standards;

/// <summary>A field and what values it takes.</summary>
/// <param name="Type"><c>text</c>, <c>number</c>, <c>date</c> (yyyy-MM-dd), <c>time</c> (HH:mm), <c>yes-no</c>, <c>undertaking</c>, <c>choice</c>, <c>party</c>, <c>phone</c>, <c>email</c>, <c>file</c> (an uploaded attachment's id), <c>role</c>, <c>recipients</c>.</param>
/// <param name="Personal">Personal data: shown only to those whose step needs it.</param>
/// <param name="Options">The values of a choice.</param>
/// <param name="Roles">The roles to choose from, for <c>role</c> and <c>recipients</c>.</param>
public sealed record FieldDocument(
    FieldKey Field,
    Text Title,
    string Type,
    bool Required,
    bool Personal,
    Text? Hint,
    ImmutableArray<Option>? Options,
    ImmutableArray<RoleKey>? Roles,
    decimal? Minimum,
    decimal? Maximum,
    int? MaximumLength)
{
    public static FieldDocument Of(Field field, bool required) => new(
        field.Key,
        field.Title,
        NameOf(field.Type),
        required,
        field.Personal,
        field.Hint,
        (field.Type as FieldType.Choice)?.Options,
        field.Type switch { FieldType.Role role => role.Among, FieldType.Recipients recipients => recipients.Among, _ => null },
        (field.Type as FieldType.Number)?.Minimum,
        (field.Type as FieldType.Number)?.Maximum,
        (field.Type as FieldType.Text)?.MaximumLength);

    private static string NameOf(FieldType type) => type switch
    {
        FieldType.Text => "text",
        FieldType.Number => "number",
        FieldType.Date => "date",
        FieldType.Time => "time",
        FieldType.YesNo => "yes-no",
        FieldType.Undertaking => "undertaking",
        FieldType.Choice => "choice",
        FieldType.Party => "party",
        FieldType.Phone => "phone",
        FieldType.Email => "email",
        FieldType.File => "file",
        FieldType.Role => "role",
        FieldType.Recipients => "recipients",
        _ => throw new InvalidOperationException($"A field type has no name over HTTP: {type.GetType().Name}."),
    };
}

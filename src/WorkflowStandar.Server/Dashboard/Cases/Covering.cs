using WorkflowStandar.Core.Plans;
using WorkflowStandar.Server.Dashboard.Identity;

namespace WorkflowStandar.Server.Dashboard.Cases;

/// <summary>Covers a personal value so that whoever knows it recognises it, and nobody else learns it.</summary>
public static class Covering
{
    public static string Of(Field field, FieldValue value) => (field.Type, value) switch
    {
        (FieldType.Phone, FieldValue.Text text) => Masks.Phone(text.Value),
        (FieldType.Email, FieldValue.Text text) => Masks.Email(text.Value),
        (FieldType.Party, FieldValue.Text text) => Masks.Name(text.Value),
        _ => Masks.Text(value.ToString() ?? ""),
    };
}

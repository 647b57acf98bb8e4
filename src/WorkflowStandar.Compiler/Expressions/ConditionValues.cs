using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler.Expressions;

/// <summary>What may stand beside a field of each type.</summary>
internal static class ConditionValues
{
    /// <returns>Null when the value is not one of the type.</returns>
    public static FieldValue? Read(FieldType type, Token value) => type switch
    {
        FieldType.Number when value.Kind == TokenKind.Number => FieldValue.Of(ExpressionLiterals.Number(value.Text)!.Value),
        FieldType.Date when value.Kind == TokenKind.Date => FieldValue.Of(value.Text),
        FieldType.Time when value.Kind == TokenKind.Time => FieldValue.Of(value.Text),
        FieldType.YesNo or FieldType.Undertaking when value.IsWord(ConditionWords.True) => FieldValue.Of(true),
        FieldType.YesNo or FieldType.Undertaking when value.IsWord(ConditionWords.False) => FieldValue.Of(false),
        FieldType.Text or FieldType.Party or FieldType.Phone or FieldType.Email when value.Kind == TokenKind.Text => FieldValue.Of(value.Text),
        _ => value.Kind == TokenKind.Word && Words(type).Contains(value.Text) ? FieldValue.Of(value.Text) : null,
    };

    /// <summary>The bare words that a field of this type may be compared with.</summary>
    public static IReadOnlyList<string> Words(FieldType type) => type switch
    {
        FieldType.YesNo or FieldType.Undertaking => [ConditionWords.True, ConditionWords.False],
        FieldType.Choice choice => [.. choice.Options.Select(option => option.Value)],
        FieldType.Role role => [.. role.Among.Select(among => among.Value)],
        FieldType.Recipients recipients => [.. recipients.Among.Select(among => among.Value)],
        _ => [],
    };

    /// <summary>How a test of such a field goes on, to show in a message.</summary>
    public static string Example(FieldType type) => type switch
    {
        FieldType.Number => "> 3",
        FieldType.Date => ">= 2026-11-23",
        FieldType.Time => "< 09:00",
        FieldType.File => "is given",
        FieldType.Text or FieldType.Party or FieldType.Phone or FieldType.Email => "= 'text'",
        _ => Words(type) is [var first, ..] ? $"= {first}" : "is given",
    };
}

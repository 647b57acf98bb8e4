using System.Collections.Immutable;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Cli.Run;

/// <summary>Values for required fields that nobody typed, so that a walk is about the flow and not about typing.</summary>
internal static class ExampleValues
{
    public static ImmutableDictionary<FieldKey, FieldValue> Fill(
        Plan plan, Procedure procedure, ChannelKey? channel, ImmutableDictionary<FieldKey, FieldValue> typed)
    {
        IEnumerable<FieldKey> required = procedure.Start is ProcedureStart.Internal { Asks: var asks }
            ? asks.Where(ask => ask.Required).Select(ask => ask.Field)
            : channel is { } key && plan.Channels.TryGetValue(key, out var known)
                ? known.Requires.Concat(known.Asks.Where(field => plan.Fields[field].Required))
                : [];
        return Fill(plan, required, typed);
    }

    public static ImmutableDictionary<FieldKey, FieldValue> Fill(Plan plan, Step.Work work, ImmutableDictionary<FieldKey, FieldValue> typed) =>
        Fill(plan, work.Asks.Where(ask => ask.Required).Select(ask => ask.Field), typed);

    private static ImmutableDictionary<FieldKey, FieldValue> Fill(Plan plan, IEnumerable<FieldKey> required, ImmutableDictionary<FieldKey, FieldValue> typed)
    {
        foreach (var field in required.Distinct().Where(field => !typed.ContainsKey(field)))
            typed = typed.SetItem(field, Of(plan.Fields[field].Type, plan));
        return typed;
    }

    private static FieldValue Of(FieldType type, Plan plan) => type switch
    {
        FieldType.Number number => FieldValue.Of(number.Minimum ?? 1),
        FieldType.Date => FieldValue.Of($"{plan.InForce.PlusYears(1).Year}-06-15"),
        FieldType.Time => FieldValue.Of("09:00"),
        FieldType.YesNo or FieldType.Undertaking => FieldValue.Of(true),
        FieldType.Choice { Options: [var first, ..] } => FieldValue.Of(first.Value),
        FieldType.Party => FieldValue.Of("Siti Aminah"),
        FieldType.Phone => FieldValue.Of("081234567890"),
        FieldType.Email => FieldValue.Of("warga@example.org"),
        FieldType.File => FieldValue.Of("berkas.pdf"),
        FieldType.Role { Among: [var role, ..] } => FieldValue.Of(role.Value),
        FieldType.Recipients { Among: [var recipient, ..] } => FieldValue.Of([recipient.Value]),
        _ => FieldValue.Of("contoh"),
    };
}

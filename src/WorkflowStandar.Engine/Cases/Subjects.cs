using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Engine.Cases;

/// <summary>What a case is about, in one line: the first text of its intake form that is not personal.</summary>
internal static class Subjects
{
    private const int Longest = 160;

    public static string? Of(Plan plan, CaseState state)
    {
        foreach (var key in FieldsInOrder(plan, state))
            if (plan.Fields.TryGetValue(key, out var field) && field is { Personal: false, Type: FieldType.Text } && state.Value(key) is FieldValue.Text { Value: { Length: > 0 } text })
                return Line(text);
        return null;
    }

    /// <summary>Every field that the intake of the case asks for, as its form has them.</summary>
    public static IEnumerable<FieldKey> FieldsInOrder(Plan plan, CaseState state) => state.Channel is { } channel && plan.Channels.TryGetValue(channel, out var found)
        ? found.Asks
        : plan.Procedure(state.Procedure)?.Start is ProcedureStart.Internal start
            ? start.Asks.Select(ask => ask.Field)
            : plan.Fields.Keys.OrderBy(field => field.Value, StringComparer.Ordinal);

    private static string Line(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= Longest)
            return line;
        var cut = line.LastIndexOf(' ', Longest);
        return $"{line[..(cut > Longest / 2 ? cut : char.IsHighSurrogate(line[Longest - 1]) ? Longest - 1 : Longest)]}…";
    }
}

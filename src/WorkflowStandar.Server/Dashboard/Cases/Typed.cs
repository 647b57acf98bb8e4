using System.Collections.Immutable;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Server.Dashboard.Requests;

namespace WorkflowStandar.Server.Dashboard.Cases;

/// <summary>What stands in the inputs of a form, by field, as somebody typed it: shown again as it was, whatever is wrong with it.</summary>
public sealed record Typed(ImmutableDictionary<FieldKey, ImmutableArray<string>> Entries)
{
    public static Typed Nothing { get; } = new(ImmutableDictionary<FieldKey, ImmutableArray<string>>.Empty);

    /// <summary>The name and id of a field's input.</summary>
    public static string InputOf(FieldKey field) => $"isian-{field.Value}";

    public static Typed From(IEnumerable<Ask> asks, Func<string, IEnumerable<string?>> inputs) => new(asks
        .Select(ask => (ask.Field, Entries: inputs(InputOf(ask.Field)).OfType<string>().Where(entry => entry.Length > 0).ToImmutableArray()))
        .Where(pair => pair.Entries.Length > 0)
        .ToImmutableDictionary(pair => pair.Field, pair => pair.Entries));

    public static Typed From(IEnumerable<Ask> asks, Func<FieldKey, FieldValue?> values) =>
        new(asks.Where(ask => values(ask.Field) is not null).ToImmutableDictionary(ask => ask.Field, ask => TypedValue.Of(values(ask.Field)!)));

    public string One(FieldKey field) => Entries.TryGetValue(field, out var entries) ? entries[0] : "";

    public bool Has(FieldKey field, string entry) => Entries.TryGetValue(field, out var entries) && entries.Contains(entry);

    public Typed With(FieldKey field, string entry) => new(Entries.SetItem(field, [entry]));

    /// <summary>The values that the entries mean. What means nothing goes as it is, for the rules of the field to refuse in their words.</summary>
    public ImmutableDictionary<FieldKey, FieldValue> Values(Plan plan) => Entries
        .Select(pair => (pair.Key, Value: plan.Fields.TryGetValue(pair.Key, out var known) ? TypedValue.Read(known.Type, pair.Value) : null))
        .Where(pair => pair.Value is not null)
        .ToImmutableDictionary(pair => pair.Key, pair => pair.Value!);
}

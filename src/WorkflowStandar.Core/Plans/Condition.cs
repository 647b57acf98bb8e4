using System.Collections.Immutable;

namespace WorkflowStandar.Core.Plans;

/// <summary>A question to the fields of a case, already checked against their types; it can see nothing else.</summary>
/// <remarks>A comparison with a field that has no value is false, and so is its opposite: ask <see cref="IsGiven"/> for absence.</remarks>
public abstract record Condition
{
    private Condition()
    {
    }

    public abstract bool Holds(Func<FieldKey, FieldValue?> fields);

    public sealed record All(ImmutableArray<Condition> Terms) : Condition
    {
        public override bool Holds(Func<FieldKey, FieldValue?> fields) => Terms.All(term => term.Holds(fields));
    }

    public sealed record Any(ImmutableArray<Condition> Terms) : Condition
    {
        public override bool Holds(Func<FieldKey, FieldValue?> fields) => Terms.Any(term => term.Holds(fields));
    }

    public sealed record Not(Condition Term) : Condition
    {
        public override bool Holds(Func<FieldKey, FieldValue?> fields) => !Term.Holds(fields);
    }

    public sealed record IsGiven(FieldKey Field) : Condition
    {
        public override bool Holds(Func<FieldKey, FieldValue?> fields) => fields(Field) is not null;
    }

    /// <summary>True when the field's value (or, of several, any of them) is one of <paramref name="Values"/>.</summary>
    public sealed record In(FieldKey Field, ImmutableArray<FieldValue> Values) : Condition
    {
        public override bool Holds(Func<FieldKey, FieldValue?> fields) => fields(Field) switch
        {
            null => false,
            FieldValue.Many many => many.Values.Any(value => Values.Contains(FieldValue.Of(value))),
            { } value => Values.Contains(value),
        };
    }

    public sealed record Compare(FieldKey Field, Comparison Comparison, FieldValue Value) : Condition
    {
        public override bool Holds(Func<FieldKey, FieldValue?> fields) =>
            fields(Field) is { } actual && Order(actual, Value) is { } order && Comparison switch
            {
                Comparison.Equal => order == 0,
                Comparison.NotEqual => order != 0,
                Comparison.Less => order < 0,
                Comparison.LessOrEqual => order <= 0,
                Comparison.Greater => order > 0,
                _ => order >= 0,
            };

        // Dates and times are written so that their ordinal order is their order in time.
        private static int? Order(FieldValue left, FieldValue right) => (left, right) switch
        {
            (FieldValue.Number a, FieldValue.Number b) => a.Value.CompareTo(b.Value),
            (FieldValue.Text a, FieldValue.Text b) => string.CompareOrdinal(a.Value, b.Value),
            (FieldValue.YesNo a, FieldValue.YesNo b) => a.Value.CompareTo(b.Value),
            _ => null,
        };
    }
}

public enum Comparison
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

using System.Collections.Immutable;

namespace WorkflowStandar.Core.Plans;

/// <summary>The value of a field, in the four shapes that JSON has for it; what it means, its <see cref="FieldType"/> says.</summary>
/// <remarks>Dates are <c>yyyy-MM-dd</c>, times <c>HH:mm</c>, choices, roles and attachment ids are text.</remarks>
public abstract record FieldValue
{
    private FieldValue()
    {
    }

    public static FieldValue Of(string value) => new Text(value);

    public static FieldValue Of(decimal value) => new Number(value);

    public static FieldValue Of(bool value) => new YesNo(value);

    public static FieldValue Of(params ImmutableArray<string> values) => new Many(values);

    public sealed record Text(string Value) : FieldValue
    {
        public override string ToString() => Value;
    }

    public sealed record Number(decimal Value) : FieldValue
    {
        public override string ToString() => Value.ToString();
    }

    public sealed record YesNo(bool Value) : FieldValue
    {
        public override string ToString() => Value ? "true" : "false";
    }

    public sealed record Many(ImmutableArray<string> Values) : FieldValue
    {
        public bool Equals(Many? other) => other is not null && Values.SequenceEqual(other.Values);

        public override int GetHashCode() => Values.Aggregate(0, HashCode.Combine);

        public override string ToString() => string.Join(", ", Values);
    }
}

using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler.Semantics.Flow;

/// <summary>What a condition tells of a field's having a value.</summary>
internal static class Implications
{
    /// <summary>Whether the field must have a value where the condition holds. (A comparison with an empty field is false.)</summary>
    public static bool OfHolding(Condition condition, FieldKey field) => condition switch
    {
        Condition.IsGiven given => given.Field == field,
        Condition.Compare compare => compare.Field == field,
        Condition.In list => list.Field == field,
        Condition.All all => all.Terms.Any(term => OfHolding(term, field)),
        Condition.Any any => any.Terms.All(term => OfHolding(term, field)),
        Condition.Not not => OfFailing(not.Term, field),
        _ => false,
    };

    /// <summary>Whether the field must have a value where the condition does not hold.</summary>
    public static bool OfFailing(Condition condition, FieldKey field) => condition switch
    {
        Condition.All all => all.Terms.All(term => OfFailing(term, field)),
        Condition.Any any => any.Terms.Any(term => OfFailing(term, field)),
        Condition.Not not => OfHolding(not.Term, field),
        _ => false,
    };
}

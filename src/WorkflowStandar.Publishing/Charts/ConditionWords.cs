using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Publishing.Charts;

/// <summary>A condition in the words of an official, with the titles of fields and choices.</summary>
public static class ConditionWords
{
    public static Text Of(Condition condition, Plan plan) => new(Say(condition, plan, "id"), Say(condition, plan, "en"));

    private static string Say(Condition condition, Plan plan, string language) => condition switch
    {
        Condition.All all => string.Join(language == "en" ? " and " : " dan ", all.Terms.Select(term => Say(term, plan, language))),
        Condition.Any any => string.Join(language == "en" ? " or " : " atau ", any.Terms.Select(term => Say(term, plan, language))),
        Condition.Not not => $"{(language == "en" ? "not " : "tidak ")}{Say(not.Term, plan, language)}",
        Condition.IsGiven given => $"{Title(given.Field, plan, language)} {(language == "en" ? "is given" : "diisi")}",
        Condition.In among => $"{Title(among.Field, plan, language)}: {string.Join(", ", among.Values.Select(value => Value(among.Field, value, plan, language)))}",
        Condition.Compare { Comparison: Comparison.Equal, Value: FieldValue.YesNo { Value: true } } yes => Title(yes.Field, plan, language),
        Condition.Compare { Comparison: Comparison.Equal } equal => $"{Title(equal.Field, plan, language)}: {Value(equal.Field, equal.Value, plan, language)}",
        Condition.Compare compare => $"{Title(compare.Field, plan, language)} {Sign(compare.Comparison)} {Value(compare.Field, compare.Value, plan, language)}",
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "A condition of a kind that has no words yet."),
    };

    private static string Title(FieldKey field, Plan plan, string language) => plan.Fields.GetValueOrDefault(field)?.Title.In(language) ?? field.Value;

    private static string Value(FieldKey field, FieldValue value, Plan plan, string language) =>
        plan.Fields.GetValueOrDefault(field)?.Type is FieldType.Choice choice && choice.Options.FirstOrDefault(option => option.Value == value.ToString()) is { } option
            ? option.Title.In(language)
            : value.ToString() ?? "";

    private static string Sign(Comparison comparison) => comparison switch
    {
        Comparison.NotEqual => "≠",
        Comparison.Less => "<",
        Comparison.LessOrEqual => "≤",
        Comparison.Greater => ">",
        Comparison.GreaterOrEqual => "≥",
        _ => "=",
    };
}

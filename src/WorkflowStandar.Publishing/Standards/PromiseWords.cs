using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Publishing.Standards;

/// <summary>The term of a clock in words: one, or a list of tiers with the titles of their values.</summary>
public static class PromiseWords
{
    public static string Of(ClockPlan clock, Plan plan, string language)
    {
        var terms = new List<string>();
        if (clock.Terms.By is { } by && plan.Fields.GetValueOrDefault(by)?.Type is FieldType.Choice choice)
        {
            // In the order of the choice, which the definition wrote; a table of tiers has none of its own.
            terms.AddRange(choice.Options.Where(option => clock.Terms.Tiers.ContainsKey(option.Value))
                .Select(option => $"{option.Title.In(language)}: {Say(clock.Terms.Tiers[option.Value], plan, language)}"));
        }

        if (clock.Terms.Otherwise is { } otherwise)
            terms.Add(terms.Count == 0 ? Say(otherwise, plan, language) : $"{(language == "en" ? "otherwise" : "selain itu")}: {Say(otherwise, plan, language)}");
        return string.Join("; ", terms);
    }

    private static string Say(TermPromise promise, Plan plan, string language)
    {
        var anchor = promise.Anchor is { } from && plan.Fields.GetValueOrDefault(new FieldKey(from.Field))?.Title is { } title ? new Words(title.Id, title.In("en")) : null;
        var words = TermText.Describe(promise, anchor);
        return language == "en" ? words.En : words.Id;
    }
}

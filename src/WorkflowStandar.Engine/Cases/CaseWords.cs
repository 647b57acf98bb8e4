using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Worklists;

namespace WorkflowStandar.Engine.Cases;

/// <summary>The words by which a case is found, each text once, separated by blanks.</summary>
/// <param name="Public">Its number, its entries in registers, and its fields that are not personal.</param>
/// <param name="Personal">Names, telephone numbers, addresses: found only by those who may see them.</param>
public sealed record CaseWords(string Public, string Personal)
{
    internal static CaseWords Of(Plan plan, CaseState state)
    {
        var (open, personal) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        AddNumber(open, state.Number);
        foreach (var entry in state.Registrations.Values)
            open.UnionWith(SearchWords.Of(entry));
        foreach (var (key, value) in state.Fields)
            if (plan.Fields.TryGetValue(key, out var field))
                Add(IsPersonal(field) ? personal : open, field, value);
        return new CaseWords(string.Join(' ', open), string.Join(' ', personal));
    }

    // Whatever the definition says of it: who can be called or written to by it can be known by it.
    private static bool IsPersonal(Field field) => field.Personal || field.Type is FieldType.Phone or FieldType.Email;

    private static void Add(HashSet<string> words, Field field, FieldValue value)
    {
        switch (field.Type, value)
        {
            case (FieldType.Text or FieldType.Party or FieldType.Email, FieldValue.Text text):
                words.UnionWith(SearchWords.Of(text.Value));
                break;
            case (FieldType.Phone, FieldValue.Text phone) when SearchWords.Phone(phone.Value) is { } digits:
                words.Add(digits);
                break;
            case (FieldType.Choice choice, FieldValue.Text chosen):
                foreach (var option in choice.Options)
                    if (option.Value == chosen.Value)
                        words.UnionWith(SearchWords.Of(option.Title.Id));
                break;
        }
    }

    // Its count as people say it, and the whole of it as one word.
    private static void AddNumber(HashSet<string> words, string number)
    {
        words.Add(string.Concat(SearchWords.Of(number)));
        if (SearchWords.CaseNumber(number) is { } parts)
            words.Add(parts.Count.TrimStart('0'));
    }
}

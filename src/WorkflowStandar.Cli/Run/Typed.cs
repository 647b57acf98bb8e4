using System.Collections.Immutable;
using System.Globalization;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Scenarios;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Cli.Run;

/// <summary>The words of a line, who does it (<c>by role</c>), and the fields (<c>name=value; name=value</c>) at its end.</summary>
internal sealed record Typed(ImmutableArray<string> Words, ScenarioPerson? By, ImmutableDictionary<FieldKey, FieldValue> Fields, Message? Problem)
{
    private const string ByWord = "by";

    public static Typed Of(string text, Plan plan)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        var before = equals < 0 ? text : text[..Math.Max(0, text.LastIndexOf(' ', equals))];
        var words = before.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        var by = Person(words, plan, out var problem);
        var fields = ImmutableDictionary.CreateBuilder<FieldKey, FieldValue>();
        foreach (var pair in (equals < 0 ? "" : text[before.Length..]).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            problem ??= Add(fields, pair, plan);
        return new Typed([.. words], by, fields.ToImmutable(), problem);
    }

    public string At(int index) => index < Words.Length ? Words[index] : "";

    /// <summary>Everything from a word on, for a reason; "-" where nothing is said.</summary>
    public string After(int index) => index < Words.Length ? string.Join(' ', Words.Skip(index)) : "-";

    private static ScenarioPerson? Person(List<string> words, Plan plan, out Message? problem)
    {
        problem = null;
        var at = words.IndexOf(ByWord);
        if (at < 0 || at + 1 >= words.Count)
            return null;
        var name = words[at + 1].Split(':', 2);
        words.RemoveRange(at, 2);
        if (plan.Roles.ContainsKey(new RoleKey(name[0])))
            return ScenarioPerson.Of(new RoleKey(name[0]), name.ElementAtOrDefault(1));
        problem = Unknown("role", "peran", name[0], plan.Roles.Keys.Select(role => role.Value));
        return null;
    }

    private static Message? Add(ImmutableDictionary<FieldKey, FieldValue>.Builder fields, string pair, Plan plan)
    {
        var (name, value) = pair.Split('=', 2, StringSplitOptions.TrimEntries) is [var key, var text] ? (key, text) : (pair, "");
        if (!plan.Fields.TryGetValue(new FieldKey(name), out var field))
            return Unknown("field", "isian", name, plan.Fields.Keys.Select(known => known.Value));
        fields[field.Key] = ValueOf(field.Type, value);
        return null;
    }

    // What does not fit is passed on as it is: the engine says what is wrong with it.
    private static FieldValue ValueOf(FieldType type, string text) => type switch
    {
        FieldType.Number when decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) => FieldValue.Of(number),
        FieldType.YesNo or FieldType.Undertaking when bool.TryParse(text, out var yes) => FieldValue.Of(yes),
        FieldType.Recipients => FieldValue.Of([.. text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)]),
        _ => FieldValue.Of(text),
    };

    private static Message Unknown(string en, string id, string name, IEnumerable<string> known)
    {
        var names = known.Order(StringComparer.Ordinal).ToArray();
        var meant = Nearest.Name(name, names);
        return new(
            $"No {en} is named {Quote.Of(name)}. " + (meant is null ? $"Known: {Quote.List(names)}." : $"Did you mean '{meant}'?"),
            $"Tidak ada {id} bernama {Quote.Of(name)}. " + (meant is null ? $"Yang ada: {Quote.List(names)}." : $"Maksudnya '{meant}'?"));
    }
}

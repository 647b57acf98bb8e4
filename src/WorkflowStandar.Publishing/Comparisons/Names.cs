using System.Collections.Immutable;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Publishing.Comparisons;

/// <summary>What officials call the things that a plan names by key.</summary>
internal static class Names
{
    public static Text Role(Plan plan, RoleKey role) => plan.Roles.GetValueOrDefault(role) ?? new Text(role.Value);

    public static Text Field(Plan plan, FieldKey field) => plan.Fields.GetValueOrDefault(field)?.Title ?? new Text(field.Value);

    public static Text Addressee(Plan plan, Addressee to) => to.Role is { } role ? Role(plan, role) : new Text("pemohon", "the applicant");

    public static Text Channel(Plan plan, ChannelKey channel) => plan.Channels.GetValueOrDefault(channel)?.Title ?? new Text(channel.Value);

    public static Text? Document(Plan plan, DocumentKey? document) => document is { } key ? plan.Documents.GetValueOrDefault(key) ?? new Text(key.Value) : null;

    public static Text? Register(Plan plan, RegisterKey? register) => register is { } key ? plan.Registers.GetValueOrDefault(key) ?? new Text(key.Value) : null;

    /// <summary>The title of a step; with its key where two of the procedure have the same.</summary>
    /// <param name="titles">The newer procedure, whose titles count where it has the step too: a new title is told once, of the step itself.</param>
    public static Text Step(Procedure procedure, Procedure titles, StepKey key)
    {
        var title = (titles.Find(key) ?? procedure.Find(key))?.Title ?? new Text(key.Value);
        return titles.Steps.Count(step => step.Title.Id == title.Id) < 2 ? title : new Text($"{title.Id} ({key})", $"{title.In("en")} ({key})");
    }

    public static Text Clock(Procedure procedure, Procedure titles, ClockKey clock) => (titles.Clock(clock) ?? procedure.Clock(clock))?.Title ?? new Text(clock.Value);

    /// <summary>The older plan with the newer titles of all that both have: a new title is told once, not wherever it is mentioned.</summary>
    public static Plan WithTitlesOf(this Plan old, Plan @new) => old with
    {
        Roles = Titled(old.Roles, @new.Roles),
        Documents = Titled(old.Documents, @new.Documents),
        Registers = Titled(old.Registers, @new.Registers),
        Fields = old.Fields.ToImmutableDictionary(pair => pair.Key, pair => @new.Fields.TryGetValue(pair.Key, out var field) ? pair.Value with { Title = field.Title } : pair.Value),
        Channels = old.Channels.ToImmutableDictionary(pair => pair.Key, pair => @new.Channels.TryGetValue(pair.Key, out var channel) ? pair.Value with { Title = channel.Title } : pair.Value),
    };

    private static ImmutableDictionary<TKey, Text> Titled<TKey>(ImmutableDictionary<TKey, Text> old, ImmutableDictionary<TKey, Text> @new)
        where TKey : notnull => old.ToImmutableDictionary(pair => pair.Key, pair => @new.GetValueOrDefault(pair.Key) ?? pair.Value);
}

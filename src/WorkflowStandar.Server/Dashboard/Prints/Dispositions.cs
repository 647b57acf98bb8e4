using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Server.Dashboard.Requests;

namespace WorkflowStandar.Server.Dashboard.Prints;

/// <summary>What superiors write on a disposition sheet, read from a definition's fields: those whose name begins with <c>disposisi</c> are instructions, those that choose roles say to whom the paper goes.</summary>
public static class Dispositions
{
    public const string Prefix = "disposisi";

    /// <summary>The instructions that a procedure asks for, in the order of its steps, with what was written so far.</summary>
    public static ImmutableArray<Instruction> Of(Plan plan, Procedure procedure, CaseState state, FieldText words) =>
    [
        .. from step in procedure.Steps.OfType<Step.Work>()
           from ask in step.Asks
           where ask.Field.Value.StartsWith(Prefix, StringComparison.Ordinal) && plan.Fields.ContainsKey(ask.Field) && plan.Fields[ask.Field] is { Personal: false, Type: FieldType.Text }
           let done = state.Completions.LastOrDefault(done => done.Step == step.Key)
           let value = state.Value(ask.Field)
           select new Instruction(RoleOf(plan, step), value is null ? null : words.Of(ask.Field, value).Id, done?.Name, done?.At),
    ];

    /// <summary>The roles to which a procedure lets a paper go, and which of them were chosen.</summary>
    public static ImmutableArray<(Text Title, bool IsChosen)> Recipients(Plan plan, Procedure procedure, CaseState state, FieldText words)
    {
        var asked = procedure.Steps.OfType<Step.Work>().SelectMany(step => step.Asks).Select(ask => plan.Fields.GetValueOrDefault(ask.Field)).OfType<Field>().Distinct().ToList();
        var chosen = asked.SelectMany(field => ChosenIn(field, state)).ToHashSet();
        var among = asked.SelectMany(field => field.Type switch
        {
            FieldType.Role role => role.Among,
            FieldType.Recipients recipients => recipients.Among,
            _ => ImmutableArray<RoleKey>.Empty,
        });
        return [.. among.Distinct().Select(role => (words.RecipientOf(role.Value), chosen.Contains(role.Value)))];
    }

    /// <summary>In one line, for the register: who wrote what, and to whom it went.</summary>
    public static string Line(Plan plan, Procedure procedure, CaseState state, FieldText words)
    {
        var written = Of(plan, procedure, state, words).Where(one => one.Words is not null).Select(one => $"{one.By}: {one.Words}");
        var to = Recipients(plan, procedure, state, words).Where(one => one.IsChosen).Select(one => one.Title.Id).ToList();
        return string.Join("; ", to.Count == 0 ? written : written.Append($"kepada {string.Join(", ", to)}"));
    }

    private static IEnumerable<string> ChosenIn(Field field, CaseState state) => (field.Type, state.Value(field.Key)) switch
    {
        (FieldType.Role, FieldValue.Text text) => [text.Value],
        (FieldType.Recipients, FieldValue.Many many) => many.Values.Select(recipient => recipient.Split(':')[0]),
        (FieldType.Recipients, FieldValue.Text text) => [text.Value.Split(':')[0]],
        _ => [],
    };

    private static string RoleOf(Plan plan, Step.Work step) =>
        step.By is Performer.Role role ? plan.Roles.GetValueOrDefault(role.Key)?.Id ?? role.Key.Value : step.Title.Id;

    /// <param name="By">The title of the role that writes it.</param>
    /// <param name="Words">Null while nothing was written.</param>
    public sealed record Instruction(string By, string? Words, string? Name, Instant? At);
}

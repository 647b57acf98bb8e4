using System.Collections.Immutable;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Server.Api.Identity;

namespace WorkflowStandar.Server.Api.Cases;

/// <summary>Who sees the personal fields of a case: its applicant, administrators, and those whose role has or had a step in it (UU 27/2022).</summary>
public static class PersonalData
{
    public static bool IsShownTo(OpenedCase opened) => opened.Caller switch
    {
        Caller.Tracker => true,
        Caller.Known known => known.Administers(opened.Key.Agency)
            || known.Row.Id == opened.View.Row.Applicant
            || HasOrHadStep(opened, known.Actor),
        _ => false,
    };

    /// <summary>The fields that the reader may see, and the keys of those that are kept from them.</summary>
    public static (ImmutableDictionary<FieldKey, FieldValue> Shown, ImmutableArray<FieldKey> Masked) Split(
        Plan plan, ImmutableDictionary<FieldKey, FieldValue> fields, bool shown)
    {
        if (shown)
            return (fields, []);
        var masked = fields.Keys.Where(key => !plan.Fields.TryGetValue(key, out var field) || field.Personal).ToImmutableArray();
        return (fields.RemoveRange(masked), masked);
    }

    private static bool HasOrHadStep(OpenedCase opened, Actor actor) =>
        opened.State.Tasks.Any(task => task.Person == actor.Id || task.Holder == actor.Id || actor.Roles.Any(task.IsWorkOf))
        || opened.State.Completions.Any(done => done.By == actor.Id || RolesOf(opened, done.Step).Any(actor.Roles.Contains));

    private static IEnumerable<RoleKey> RolesOf(OpenedCase opened, StepKey step) => opened.Procedure.Find(step) switch
    {
        Step.Work { By: Performer.Role role } => [role.Key],
        Step.Work { By: Performer.ChosenIn chosen } => Named(opened.State.Value(chosen.Field)),
        Step.Distribute distribute => Named(opened.State.Value(distribute.Recipients)),
        _ => [],
    };

    // A recipient is a role, or one holder of it: role:person.
    private static IEnumerable<RoleKey> Named(FieldValue? value) => value switch
    {
        FieldValue.Text text => [new RoleKey(text.Value)],
        FieldValue.Many many => many.Values.Where(recipient => !recipient.Contains(':')).Select(RoleKey.Of),
        _ => [],
    };
}

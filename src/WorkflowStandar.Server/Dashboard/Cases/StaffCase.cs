using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Worklists;
using WorkflowStandar.Server.Api.Cases;
using WorkflowStandar.Server.Dashboard.Identity;

namespace WorkflowStandar.Server.Dashboard.Cases;

/// <summary>A case as a member of staff has it before them, with the plan and the calendar that it runs on.</summary>
public sealed record StaffCase(CaseView View, Plan Plan, Calendar Calendar, StaffMember Staff, Instant Now)
{
    public CaseKey Key => View.Case;

    public CaseState State => View.State;

    public string Number => View.Row.Number;

    public string Path => $"/perkara/{Uri.EscapeDataString(Number)}";

    public Procedure Procedure { get; } = Plan.Procedure(View.Row.Procedure)
        ?? throw new InvalidOperationException($"Procedure {View.Row.Procedure} is not in edition {Plan.Edition} of {Plan.Standard}.");

    public ClockReader Clocks => new(Procedure, Plan, State, Calendar);

    public LocalDate Today => Calendar.DateOf(Now);

    /// <summary>The fields of the form by which the case came in, in its order.</summary>
    public ImmutableArray<FieldKey> IntakeFields => State.Channel is { } channel && Plan.Channels.TryGetValue(channel, out var way)
        ? way.Asks
        : Procedure.Start is ProcedureStart.Internal start ? [.. start.Asks.Select(ask => ask.Field)] : [];

    public Text TitleOf(StepKey step) => Procedure.Find(step) switch
    {
        Step.Distribute distribute => distribute.Each.Title,
        { } known => known.Title,
        null => new Text(step.Value),
    };

    public Text TitleOf(RoleKey role) => Plan.Roles.GetValueOrDefault(role) ?? new Text(role.Value);

    public Text TitleOf(FieldKey field) => Plan.Fields.GetValueOrDefault(field)?.Title ?? new Text(field.Value);

    public Step.Work WorkOf(OpenTask task) => Procedure[task.Step] switch
    {
        Step.Work work => work,
        Step.Distribute distribute => distribute.Each,
        var other => throw new InvalidOperationException($"An open task stands at '{other.Key}', which is no work."),
    };

    /// <summary>As whom this person gives a command: for somebody absent where it is theirs to give by that right alone.</summary>
    public Actor ActorFor(CaseCommand command) => Staff.Actor.On(command, Procedure, State, Staff.Held);
}

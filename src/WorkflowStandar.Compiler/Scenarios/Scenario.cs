using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler.Scenarios;

/// <summary>A scenario ready to run: every name has been found in its standard, every instant is known.</summary>
/// <param name="Span">Its name in the file.</param>
/// <param name="Start">When the case is submitted.</param>
public sealed record Scenario(
    string Name,
    TextSpan Span,
    ScenarioSubject Subject,
    Procedure Procedure,
    Instant Start,
    Submission Submission,
    ImmutableArray<ScenarioItem> Then);

/// <summary>What a scenario runs: a compiled edition and the calendar that it counts on.</summary>
public sealed record ScenarioSubject(Plan Plan, Calendar Calendar);

/// <summary>How the case comes in.</summary>
/// <param name="By">Null: whoever does it in this procedure (the applicant, the first role that may, the system).</param>
/// <param name="Refused">The code of the refusal that is expected; null when it must be accepted.</param>
public sealed record Submission(
    TextSpan Span,
    ChannelKey? Channel,
    ScenarioPerson? By,
    ImmutableDictionary<FieldKey, FieldValue> Fields,
    string? Refused);

/// <summary>One thing that happens or must hold, at an instant that is never before that of the item above.</summary>
public abstract record ScenarioItem(TextSpan Span, Instant At)
{
    /// <summary>Somebody does something.</summary>
    /// <param name="By">Null: whose work it is.</param>
    /// <param name="Refused">The code of the refusal that is expected; null when it must be accepted.</param>
    public sealed record Act(TextSpan Span, Instant At, ScenarioAction Action, ScenarioPerson? By, string? Refused) : ScenarioItem(Span, At);

    /// <summary>Time passes.</summary>
    public sealed record Wait(TextSpan Span, Instant At) : ScenarioItem(Span, At);

    public sealed record Expect(TextSpan Span, Instant At, ImmutableArray<Expectation> Expectations) : ScenarioItem(Span, At);
}

/// <summary>Who does something in a scenario.</summary>
/// <param name="Role">Null unless <paramref name="Kind"/> is staff.</param>
/// <param name="Name">One of several holders of the role; null: the one that every scenario has for a role.</param>
public sealed record ScenarioPerson(ActorKind Kind, RoleKey? Role = null, string? Name = null)
{
    public static ScenarioPerson Applicant { get; } = new(ActorKind.Applicant);

    public static ScenarioPerson Supervisor { get; } = new(ActorKind.Supervisor);

    public static ScenarioPerson Of(RoleKey role, string? name = null) => new(ActorKind.Staff, role, name);

    public override string ToString() => Kind switch
    {
        ActorKind.Staff => Name is null ? $"{Role}" : $"{Role}:{Name}",
        ActorKind.Applicant => "applicant",
        ActorKind.Supervisor => "supervisor",
        _ => "system",
    };
}

/// <summary>Something that somebody does. A closed family.</summary>
public abstract record ScenarioAction
{
    private ScenarioAction()
    {
    }

    public sealed record Complete(StepKey Step, OutcomeKey? Outcome, ImmutableDictionary<FieldKey, FieldValue> Fields) : ScenarioAction;

    public sealed record Return(StepKey Step, string Reason, ImmutableArray<FieldKey> Missing) : ScenarioAction;

    public sealed record Resubmit(ImmutableDictionary<FieldKey, FieldValue> Fields) : ScenarioAction;

    /// <param name="Step">The step whose task returned the file.</param>
    public sealed record Recall(StepKey Step, string Reason) : ScenarioAction;

    public sealed record Reclassify(FieldKey Field, string Value, string Reason) : ScenarioAction;

    public sealed record Extend(ClockKey Clock, string Reason) : ScenarioAction;

    public sealed record Withdraw(string Reason) : ScenarioAction;

    public sealed record Transfer(string To, string Reason) : ScenarioAction;

    public sealed record Cancel(string Reason) : ScenarioAction;

    public sealed record Comment(string Text) : ScenarioAction;

    public sealed record Claim(StepKey Step) : ScenarioAction;

    public sealed record Release(StepKey Step) : ScenarioAction;

    public sealed record Assign(StepKey Step, ScenarioPerson To, string Reason) : ScenarioAction;
}

/// <summary>Something that must hold. A closed family.</summary>
public abstract record Expectation(TextSpan Span)
{
    /// <summary>Exactly these steps have open tasks, counted.</summary>
    public sealed record Open(TextSpan Span, ImmutableArray<StepKey> Steps) : Expectation(Span);

    /// <summary>Exactly these returns have the file with the applicant.</summary>
    public sealed record Returned(TextSpan Span, ImmutableArray<StepKey> Steps) : Expectation(Span);

    /// <summary>Exactly these steps wait for their date.</summary>
    public sealed record Waiting(TextSpan Span, ImmutableArray<StepKey> Steps) : Expectation(Span);

    public sealed record Due(TextSpan Span, ClockKey Clock, Instant At) : Expectation(Span);

    public sealed record ClockStands(TextSpan Span, ClockKey Clock, ClockStanding Standing) : Expectation(Span);

    /// <summary>Exactly these rungs (<c>clock/rung</c>) have fired so far.</summary>
    public sealed record Fired(TextSpan Span, ImmutableArray<string> Rungs) : Expectation(Span);

    public sealed record Field(TextSpan Span, FieldKey Key, FieldValue Value) : Expectation(Span);

    public sealed record Marks(TextSpan Span, ImmutableArray<string> Labels) : Expectation(Span);

    /// <summary>Exactly these were told something since the last <c>expect</c>, however often.</summary>
    public sealed record Notified(TextSpan Span, ImmutableArray<Addressee> To) : Expectation(Span);

    public sealed record Shared(TextSpan Span, StepKey Step, ImmutableArray<RoleKey> With) : Expectation(Span);

    public sealed record WorkOf(TextSpan Span, StepKey Step, RoleKey Role) : Expectation(Span);

    public sealed record Issued(TextSpan Span, ImmutableArray<DocumentKey> Documents) : Expectation(Span);

    public sealed record Registered(TextSpan Span, ImmutableArray<RegisterKey> Registers) : Expectation(Span);

    /// <param name="Name">An end step, an ending without a step, or null: the case is open.</param>
    public sealed record Ended(TextSpan Span, string? Name) : Expectation(Span);
}

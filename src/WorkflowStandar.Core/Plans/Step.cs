using System.Collections.Immutable;
using WorkflowStandar.Core.Calendars;

namespace WorkflowStandar.Core.Plans;

/// <summary>A step of a procedure. Steps form a flat table; a parallel's branches point into it and end at its join.</summary>
/// <param name="Clause">Where the published text says so, for instance <c>2.1.c</c>; null where the step is inferred.</param>
/// <param name="Inferred">Why the step is there although the text is silent; null where the text has it.</param>
/// <param name="Within">The parallel whose branch this step belongs to; null on the main path.</param>
public abstract record Step(StepKey Key, Text Title, string? Clause, string? Inferred, StepKey? Within)
{
    /// <summary>Human work by a role (language: <c>task</c>).</summary>
    /// <param name="Outcomes">At least one; exactly <see cref="OutcomeKey.Done"/> where the definition offers no choice.</param>
    /// <param name="Asks">Fields filled on completion, those that the step requires marked required.</param>
    /// <param name="NotBy">An earlier step whose actor may not do this one (a second pair of eyes).</param>
    public sealed record Work(
        StepKey Key,
        Text Title,
        string? Clause,
        string? Inferred,
        StepKey? Within,
        Performer By,
        ImmutableArray<Outcome> Outcomes,
        ImmutableArray<Ask> Asks,
        ImmutableArray<Text> Checklist,
        DocumentKey? Issues,
        DocumentKey? Produces,
        RegisterKey? Registers,
        ImmutableArray<Addressee> Notifies,
        StepKey? NotBy) : Step(Key, Title, Clause, Inferred, Within);

    /// <summary>The same task to several recipients chosen at run time; goes on when <paramref name="Join"/> is satisfied.</summary>
    /// <param name="Recipients">A field of type <see cref="FieldType.Recipients"/>, filled by an earlier step.</param>
    /// <param name="Each">What each recipient does. Its key is the distribution's own, its <see cref="Work.By"/> is <see cref="Performer.Recipient"/>.</param>
    public sealed record Distribute(
        StepKey Key,
        Text Title,
        string? Clause,
        string? Inferred,
        StepKey? Within,
        FieldKey Recipients,
        Work Each,
        JoinRule Join,
        Target Next) : Step(Key, Title, Clause, Inferred, Within);

    /// <summary>For information to roles; never holds the case up.</summary>
    public sealed record Inform(
        StepKey Key,
        Text Title,
        string? Clause,
        string? Inferred,
        StepKey? Within,
        ImmutableArray<Addressee> To,
        Target Next) : Step(Key, Title, Clause, Inferred, Within);

    /// <summary>An automatic branch: the first arm whose condition holds, else <paramref name="Else"/>.</summary>
    public sealed record Choose(
        StepKey Key,
        Text Title,
        string? Clause,
        string? Inferred,
        StepKey? Within,
        ImmutableArray<Arm> Arms,
        Target Else) : Step(Key, Title, Clause, Inferred, Within);

    /// <summary>Branches side by side; goes on to <paramref name="Next"/> when <paramref name="Join"/> is satisfied, ending what is still open.</summary>
    public sealed record Parallel(
        StepKey Key,
        Text Title,
        string? Clause,
        string? Inferred,
        StepKey? Within,
        ImmutableArray<Branch> Branches,
        JoinRule Join,
        Target Next) : Step(Key, Title, Clause, Inferred, Within);

    /// <summary>Back to the applicant to complete the file; after resubmission the case goes on at <paramref name="Next"/>.</summary>
    /// <param name="Pauses">Clocks that stand still while the file is with the applicant, and go on afterwards.</param>
    /// <param name="Resets">Clocks that begin anew when the file comes back.</param>
    /// <param name="LapsesAfter">A term after which the case lapses; null where it never does.</param>
    /// <param name="Lapsed">The end that a lapse leads to; present exactly when <paramref name="LapsesAfter"/> is.</param>
    public sealed record Return(
        StepKey Key,
        Text Title,
        string? Clause,
        string? Inferred,
        StepKey? Within,
        ImmutableArray<ClockKey> Pauses,
        ImmutableArray<ClockKey> Resets,
        Term? LapsesAfter,
        StepKey? Lapsed,
        Target Next) : Step(Key, Title, Clause, Inferred, Within);

    /// <summary>Waits for the start of the day in a date field (the visit, the demonstration), or for that time on it.</summary>
    /// <param name="Time">A field of type <see cref="FieldType.Time"/>; null waits for the start of the day in the calendar's zone.</param>
    public sealed record WaitUntil(
        StepKey Key,
        Text Title,
        string? Clause,
        string? Inferred,
        StepKey? Within,
        FieldKey Date,
        FieldKey? Time,
        Target Next) : Step(Key, Title, Clause, Inferred, Within);

    /// <summary>A named end of the case.</summary>
    public sealed record End(
        StepKey Key,
        Text Title,
        string? Clause,
        string? Inferred,
        StepKey? Within,
        Ending Ending,
        ImmutableArray<Addressee> Notifies) : Step(Key, Title, Clause, Inferred, Within);
}

/// <summary>Where the flow goes: to a step, or to the join of the parallel that encloses it.</summary>
/// <param name="Step">Null for the join.</param>
public readonly record struct Target(StepKey? Step)
{
    public static Target Join => default;

    public static Target To(StepKey step) => new(step);

    public override string ToString() => Step?.Value ?? "(join)";
}

public sealed record Outcome(OutcomeKey Key, Text Title, Target Next);

/// <summary>A field that a step asks for; <paramref name="Required"/> here, whatever the intake says.</summary>
public sealed record Ask(FieldKey Field, bool Required);

public sealed record Arm(Condition When, Target Next);

public sealed record Branch(Text Title, Target First);

/// <summary>Who does a piece of work.</summary>
public abstract record Performer
{
    private Performer()
    {
    }

    public sealed record Role(RoleKey Key) : Performer;

    /// <summary>The role that an earlier step chose in a field of type <see cref="FieldType.Role"/>.</summary>
    public sealed record ChosenIn(FieldKey Field) : Performer;

    /// <summary>The recipient of a distribution.</summary>
    public sealed record Recipient : Performer;
}

/// <summary>Who is told: the applicant, or a role.</summary>
/// <param name="Role">Null for the applicant.</param>
public readonly record struct Addressee(RoleKey? Role)
{
    public static Addressee Applicant => default;

    public static Addressee Of(RoleKey role) => new(role);

    public override string ToString() => Role?.Value ?? "applicant";
}

/// <summary>How many branches or recipients must finish before the flow goes on.</summary>
public abstract record JoinRule
{
    private JoinRule()
    {
    }

    /// <summary>How many of <paramref name="branches"/> must arrive; at least one, at most all.</summary>
    public abstract int Needed(int branches);

    public sealed record All : JoinRule
    {
        public override int Needed(int branches) => branches;
    }

    public sealed record Any : JoinRule
    {
        public override int Needed(int branches) => 1;
    }

    public sealed record Count(int Of) : JoinRule
    {
        public override int Needed(int branches) => Math.Clamp(Of, 1, branches);
    }
}

/// <summary>How a case can end.</summary>
public enum Ending
{
    Completed,
    Rejected,
    Lapsed,
    Transferred,
    Withdrawn,
    Cancelled,
}

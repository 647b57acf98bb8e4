using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Compiler.Syntax;
using WorkflowStandar.Compiler.Syntax.Keys;
using WorkflowStandar.Core.Calendars;

namespace WorkflowStandar.Compiler.Scenarios;

/// <summary>A scenario as it stands in the file, before its names are looked up in a standard.</summary>
public sealed record WrittenScenario(
    Written<string> Name,
    Written<string>? Standard,
    Written<string>? Variant,
    Written<string>? Procedure,
    Written<LocalDateTime> At,
    Written<ImmutableArray<WrittenEntry<SyntaxNode>>>? Submit,
    Written<string>? Refused,
    ImmutableArray<Written<WrittenItem>> Then);

/// <summary>When an item of <c>then</c> happens, by whom, and whether it must be refused.</summary>
/// <param name="By">A role, <c>role:person</c>, <c>applicant</c> or <c>supervisor</c>.</param>
/// <param name="Refused">The code of the refusal that is expected.</param>
public sealed record WrittenCircumstances(Written<LocalDateTime>? At, Written<string>? By, Written<string>? Refused);

/// <summary>One item of <c>then</c>: something that somebody does, time that passes, or what must hold. A closed family.</summary>
public abstract record WrittenItem
{
    private WrittenItem()
    {
    }

    /// <summary>Something that somebody does.</summary>
    public abstract record Action(WrittenCircumstances How) : WrittenItem;

    public sealed record Complete(
        Written<string> Step, Written<string>? Outcome, ImmutableArray<WrittenEntry<SyntaxNode>> Fields, WrittenCircumstances How) : Action(How);

    public sealed record Return(
        Written<string> Step, Written<string>? Reason, ImmutableArray<Written<string>> Missing, WrittenCircumstances How) : Action(How);

    public sealed record Resubmit(ImmutableArray<WrittenEntry<SyntaxNode>> Fields, WrittenCircumstances How) : Action(How);

    public sealed record Recall(Written<string> Step, Written<string>? Reason, WrittenCircumstances How) : Action(How);

    public sealed record Reclassify(Written<string> Field, Written<string> To, Written<string>? Reason, WrittenCircumstances How) : Action(How);

    public sealed record Extend(Written<string> Clock, Written<string>? Reason, WrittenCircumstances How) : Action(How);

    public sealed record Withdraw(Written<string> Reason, WrittenCircumstances How) : Action(How);

    public sealed record Transfer(Written<string> To, Written<string> Reason, WrittenCircumstances How) : Action(How);

    public sealed record Cancel(Written<string> Reason, WrittenCircumstances How) : Action(How);

    public sealed record Comment(Written<string> Text, WrittenCircumstances How) : Action(How);

    public sealed record Claim(Written<string> Step, WrittenCircumstances How) : Action(How);

    public sealed record Release(Written<string> Step, WrittenCircumstances How) : Action(How);

    public sealed record Assign(Written<string> Step, Written<string> To, Written<string>? Reason, WrittenCircumstances How) : Action(How);

    /// <summary>A length of time passes, counted on the calendar of the standard.</summary>
    public sealed record Wait(Written<Term> Length) : WrittenItem;

    public sealed record WaitUntil(Written<LocalDateTime> Moment) : WrittenItem;

    public sealed record Expect(WrittenExpectation Expected, Written<LocalDateTime>? At) : WrittenItem;
}

/// <summary>What must hold at an instant; what is not written is not looked at.</summary>
public sealed record WrittenExpectation(
    Written<ImmutableArray<Written<string>>>? Open,
    Written<ImmutableArray<Written<string>>>? Returned,
    Written<ImmutableArray<Written<string>>>? Waiting,
    ImmutableArray<WrittenEntry<LocalDateTime>> Due,
    ImmutableArray<WrittenEntry<ClockStanding>> Clocks,
    Written<ImmutableArray<Written<string>>>? Fired,
    ImmutableArray<WrittenEntry<SyntaxNode>> Fields,
    Written<ImmutableArray<Written<string>>>? Marks,
    Written<ImmutableArray<Written<string>>>? Notified,
    ImmutableArray<WrittenEntry<ImmutableArray<Written<string>>>> Shared,
    ImmutableArray<WrittenEntry<string>> WorkOf,
    Written<ImmutableArray<Written<string>>>? Issued,
    Written<ImmutableArray<Written<string>>>? Registered,
    Written<string>? Ended);

/// <summary>How a clock stands, in the words of a scenario.</summary>
public enum ClockStanding
{
    /// <summary>It has not started.</summary>
    Waiting,
    Running,
    Paused,
    Met,
    MetLate,

    /// <summary>Running, and its due instant has passed.</summary>
    Missed,
    Void,
}

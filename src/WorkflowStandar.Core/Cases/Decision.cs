using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Core.Cases;

/// <summary>A command with who gives it and when it was accepted.</summary>
/// <param name="At">Never before the case's last event: the shell moves a clock that ran backwards forward.</param>
/// <param name="ExpectedVersion">Refuse when the case has another version (If-Match); null for any.</param>
public sealed record CaseRequest(CaseCommand Command, Actor By, Instant At, int? ExpectedVersion = null);

/// <summary>All that deciding may know besides the case itself.</summary>
/// <param name="NextNumber">What the next number of a register is; the shell advances the register when the decision is appended.</param>
public sealed record CaseContext(Plan Plan, Calendar Calendar, INavigator Navigator, Func<RegisterKey, string> NextNumber);

/// <summary>What a command comes to.</summary>
public abstract record Decision
{
    private Decision()
    {
    }

    /// <summary>Nothing is left to do: a repeated or late alarm.</summary>
    public static Decision Nothing(CaseState state) => new Accepted([], state);

    public static Decision Refuse(Refusal refusal) => new Refused(refusal);

    /// <param name="State">The case after <paramref name="Events"/>.</param>
    public sealed record Accepted(ImmutableArray<CaseEvent> Events, CaseState State) : Decision
    {
        /// <summary>Which of <see cref="Events"/> the command brought about. Those around it were due by then: they are the system's doing.</summary>
        public Range OfCommand { get; init; } = Range.All;

        /// <summary>To whom the history owes the event at <paramref name="index"/>.</summary>
        public ActorId DoneBy(int index, Actor actor)
        {
            var (first, count) = OfCommand.GetOffsetAndLength(Events.Length);
            return index >= first && index < first + count ? actor.Id : ActorId.System;
        }
    }

    public sealed record Refused(Refusal Refusal) : Decision;
}

/// <summary>Why a command was not carried out. Nothing has changed.</summary>
/// <param name="Code">Stable, for programs: <c>task/already-completed</c>.</param>
/// <param name="Fields">What is wrong with which field; empty unless the code is <c>fields/invalid</c>.</param>
public sealed record Refusal(string Code, Text Message, ImmutableArray<FieldProblem> Fields)
{
    /// <summary>The names that the refusal is about, where there may be several: steps and clocks that cannot be migrated, outcomes to choose from.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    public Refusal(string code, string id, string en)
        : this(code, new Text(id, en), [])
    {
    }
}

/// <param name="Code">Stable, for programs: <c>required</c>, <c>unknown</c>, <c>too-long</c>.</param>
public sealed record FieldProblem(FieldKey Field, string Code, Text Message);

using System.Collections.Immutable;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Core.Cases;

/// <summary>Something that somebody wants done to a case. The instant and the actor come beside it (<see cref="CaseRequest"/>).</summary>
public abstract record CaseCommand
{
    private CaseCommand()
    {
    }

    /// <param name="Number">The case number, already drawn in the same transaction.</param>
    /// <param name="Applicant">Who asks, where they have an identity of their own; an applicant who hands in is taken to be that person.</param>
    public sealed record Submit(
        CaseId Case,
        string Number,
        ProcedureKey Procedure,
        ChannelKey? Channel,
        ActorId? Applicant,
        ImmutableDictionary<FieldKey, FieldValue> Fields) : CaseCommand
    {
        /// <summary>Files handed in with the form: a field of type file names one of these, or one attached before.</summary>
        public ImmutableArray<Attach> Attachments { get; init; } = [];
    }

    public sealed record Claim(int Task) : CaseCommand;

    public sealed record Release(int Task) : CaseCommand;

    /// <param name="ToRoles">The roles that <paramref name="To"/> holds at the agency.</param>
    public sealed record Assign(int Task, ActorId To, IReadOnlySet<RoleKey> ToRoles, string Reason, string? ToName = null) : CaseCommand;

    /// <param name="Outcome">Null where the task offers no choice.</param>
    public sealed record Complete(int Task, OutcomeKey? Outcome, ImmutableDictionary<FieldKey, FieldValue> Fields, string? Note = null) : CaseCommand
    {
        public ImmutableArray<Attach> Attachments { get; init; } = [];
    }

    /// <summary>Completes the task by its outcome that leads back to the applicant, telling what is missing.</summary>
    public sealed record Return(int Task, string Reason, ImmutableArray<FieldKey> Missing) : CaseCommand;

    /// <summary>The applicant, or an officer to whom the applicant came, hands the completed file in.</summary>
    public sealed record Resubmit(ImmutableDictionary<FieldKey, FieldValue> Fields) : CaseCommand
    {
        public ImmutableArray<Attach> Attachments { get; init; } = [];
    }

    /// <summary>Takes back a return that was sent by mistake, as long as the applicant has not completed the file: the task opens again, and the clocks go on as though the file had never been away.</summary>
    /// <param name="Back">Which return is meant; null where the file is with the applicant by one only.</param>
    public sealed record Recall(string Reason, int? Back = null) : CaseCommand;

    /// <summary>Gives a field that chooses tiers another value. Clocks keep what has elapsed: same start, new term.</summary>
    public sealed record Reclassify(FieldKey Field, string Value, string Reason) : CaseCommand;

    /// <param name="Task">The task whose opening is meant, for a clock that has one run for each; null where only one runs.</param>
    public sealed record Extend(ClockKey Clock, string Reason, int? Task = null) : CaseCommand;

    public sealed record Withdraw(string Reason) : CaseCommand;

    public sealed record Transfer(string To, string Reason) : CaseCommand;

    public sealed record Cancel(string Reason) : CaseCommand;

    public sealed record Comment(string Text, bool ToApplicant) : CaseCommand;

    /// <summary>The applicant has lost the secret of the receipt, and an officer has made sure who they are: the old one ends, and another is drawn.</summary>
    public sealed record ReplaceSecret(string Reason) : CaseCommand;

    public sealed record Attach(AttachmentId Attachment, string Name, string MediaType, long Bytes, string Sha256) : CaseCommand;

    /// <summary>An alarm went off: does whatever is due by now. Repeats and late comers decide to nothing.</summary>
    public sealed record Ring : CaseCommand;

    /// <summary>The calendar has a new edition: moves the open clocks.</summary>
    public sealed record Replan : CaseCommand;

    /// <summary>Moves the case to another edition of its standard, or changes nothing.</summary>
    /// <param name="Steps">Where open steps have another name in the new edition; a step not named here keeps its key.</param>
    public sealed record Migrate(Plan To, ImmutableDictionary<StepKey, StepKey> Steps) : CaseCommand
    {
        /// <summary>Where open clocks have another name in the new edition; a clock not named here keeps its key.</summary>
        public ImmutableDictionary<ClockKey, ClockKey> Clocks { get; init; } = ImmutableDictionary<ClockKey, ClockKey>.Empty;

        /// <summary>The calendar of the new edition; needed where it is another than the old one's.</summary>
        public Calendar? Calendar { get; init; }
    }
}

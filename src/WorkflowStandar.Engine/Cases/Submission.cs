using System.Collections.Immutable;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Engine.Cases;

/// <summary>A new case, before it has an id and a number.</summary>
/// <param name="Channel">Null for a procedure that the office itself starts.</param>
/// <param name="Applicant">Whose case it is; null where nobody outside has one.</param>
/// <param name="Edition">The edition to run on; null for the one in force on the day of submission.</param>
public sealed record Submission(
    StandardKey Standard,
    ProcedureKey Procedure,
    ChannelKey? Channel,
    ActorId? Applicant,
    ImmutableDictionary<FieldKey, FieldValue> Fields,
    string? Edition = null)
{
    /// <summary>Files handed in with the form.</summary>
    public ImmutableArray<CaseCommand.Attach> Attachments { get; init; } = [];
}

/// <summary>Moves a running case to another edition of its standard.</summary>
/// <param name="Steps">Where open steps have another name in the new edition; a step not named here keeps its key.</param>
public sealed record Migration(string ToEdition, ImmutableDictionary<StepKey, StepKey> Steps)
{
    /// <summary>Where open clocks have another name in the new edition; a clock not named here keeps its key.</summary>
    public ImmutableDictionary<ClockKey, ClockKey> Clocks { get; init; } = ImmutableDictionary<ClockKey, ClockKey>.Empty;
}

using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Publishing.Comparisons;

/// <summary>Whether a running case stands where an edition changes: with a task or the applicant at a step, with a clock that runs.</summary>
/// <remarks>What a case has left behind or has yet to reach does not touch it today; what is published about the service touches no case at all.</remarks>
public static class ChangeReach
{
    /// <param name="plan">Of the edition that the case is on, the older one of the two.</param>
    public static bool Touches(Change change, Plan plan, CaseState @case)
    {
        if (change.Was is not { } was || plan.Procedure(@case.Procedure) is not { } procedure)
            return false;
        return change.Area switch
        {
            ChangeArea.Procedure => was == procedure.Key.Value,
            ChangeArea.Step => StepsOf(@case).Any(step => was == $"{procedure.Key}/{step}"),
            ChangeArea.Clock => @case.Clocks.Any(run => run.IsOpen && was == $"{procedure.Key}/{run.Clock}"),
            ChangeArea.Role => @case.Tasks.Any(task => task.IsWorkOf(new RoleKey(was))),
            ChangeArea.Field => WorkOf(procedure, @case).Any(work => work.Asks.Any(ask => ask.Field.Value == was)),
            ChangeArea.Document => WorkOf(procedure, @case).Any(work => work.Issues?.Value == was || work.Produces?.Value == was),
            ChangeArea.Register => WorkOf(procedure, @case).Any(work => work.Registers?.Value == was),
            _ => false,
        };
    }

    // A parallel and a distribution are open for as long as what is within them.
    private static IEnumerable<StepKey> StepsOf(CaseState @case) =>
        @case.Position.Tokens.Select(token => token.Step).Concat(@case.Position.Groups.Select(group => group.Step));

    private static IEnumerable<Step.Work> WorkOf(Procedure procedure, CaseState @case) =>
        @case.Tasks.Select(task => procedure.Find(task.Step)).Select(step => step switch
        {
            Step.Work work => work,
            Step.Distribute distribute => distribute.Each,
            _ => null,
        }).OfType<Step.Work>();
}

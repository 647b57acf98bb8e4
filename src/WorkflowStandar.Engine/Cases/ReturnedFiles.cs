using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Engine.Cases;

/// <summary>Which tasks were opened because the applicant had completed a file and sent it back.</summary>
internal static class ReturnedFiles
{
    /// <remarks>Read from what was completed before the task opened, the latest first: numbers grow in the order in which tasks open.</remarks>
    public static bool HasComeBack(Procedure? procedure, CaseState state, OpenTask task)
    {
        if (procedure is null)
            return false;
        var since = new List<StepKey>();
        for (var index = state.Completions.Length - 1; index >= 0; index--)
        {
            var done = state.Completions[index];
            if (done.Token >= task.Token)
                continue;
            // Whatever was done since, if the return led there, was what came back.
            if (WayBack(procedure, done) is { } back && LeadsTo(procedure, back.Next, task.Step) && !since.Exists(step => LeadsTo(procedure, back.Next, step)))
                return true;
            since.Add(done.Step);
        }

        return false;
    }

    private static Step.Return? WayBack(Procedure procedure, Completion done) =>
        procedure.Find(done.Step) is Step.Work work && work.Outcomes.FirstOrDefault(outcome => outcome.Key == done.Outcome) is { Next.Step: { } next }
            ? procedure.Find(next) as Step.Return
            : null;

    private static bool LeadsTo(Procedure procedure, Target from, StepKey step)
    {
        var (seen, open) = (new HashSet<StepKey>(), new Stack<Target>([from]));
        while (open.TryPop(out var target))
        {
            if (target.Step is not { } key || !seen.Add(key))
                continue;
            if (key == step)
                return true;
            foreach (var next in Onward(procedure.Find(key)))
                open.Push(next);
        }

        return false;
    }

    /// <summary>Where a step leads at once, without anybody's doing.</summary>
    private static IEnumerable<Target> Onward(Step? step) => step switch
    {
        Step.Choose choose => [choose.Else, .. choose.Arms.Select(arm => arm.Next)],
        Step.Parallel parallel => parallel.Branches.Select(branch => branch.First),
        _ => [],
    };
}

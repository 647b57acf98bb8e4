using System.Collections.Immutable;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Server.Dashboard.Cases;

/// <summary>What comes after a step if all goes its usual way: the first result of each task, the branch that the fields choose now.</summary>
public static class Onward
{
    /// <summary>The steps after one, in the order in which they come. Ends at an end, or where the way turns back.</summary>
    public static ImmutableArray<Step> From(StaffCase opened, StepKey from)
    {
        var steps = ImmutableArray.CreateBuilder<Step>();
        var seen = new HashSet<StepKey> { from };
        if (opened.Procedure.Find(from) is { } start)
            Follow(opened, NextOf(opened, start), start.Within, steps, seen);
        return steps.ToImmutable();
    }

    /// <summary>The next step at which somebody has something to do, or the end.</summary>
    public static Step? NextStop(StaffCase opened, StepKey from) =>
        From(opened, from).FirstOrDefault(step => step is Step.Work or Step.Distribute or Step.Return or Step.WaitUntil or Step.End);

    private static void Follow(StaffCase opened, Target next, StepKey? within, ImmutableArray<Step>.Builder steps, HashSet<StepKey> seen)
    {
        while (Resolve(opened, next, ref within) is { } step && seen.Add(step.Key))
        {
            if (step is Step.Parallel parallel)
            {
                foreach (var branch in parallel.Branches)
                    FollowBranch(opened, branch.First, parallel.Key, steps, seen);
            }
            else if (step is not Step.Choose)
            {
                steps.Add(step);
            }

            if (step is Step.End)
                return;
            next = NextOf(opened, step);
        }
    }

    private static void FollowBranch(StaffCase opened, Target next, StepKey parallel, ImmutableArray<Step>.Builder steps, HashSet<StepKey> seen)
    {
        while (next.Step is { } key && opened.Procedure.Find(key) is { } step && step.Within == parallel && seen.Add(key))
        {
            if (step is not Step.Choose)
                steps.Add(step);
            next = NextOf(opened, step);
        }
    }

    // A join leads on to what follows its parallel.
    private static Step? Resolve(StaffCase opened, Target next, ref StepKey? within)
    {
        while (next.Step is null)
        {
            if (within is not { } parallel || opened.Procedure.Find(parallel) is not Step.Parallel joined)
                return null;
            (next, within) = (joined.Next, joined.Within);
        }

        var step = opened.Procedure.Find(next.Step!.Value);
        within = step?.Within;
        return step;
    }

    private static Target NextOf(StaffCase opened, Step step) => step switch
    {
        Step.Work { Outcomes: [var first, ..] } => first.Next,
        Step.Distribute distribute => distribute.Next,
        Step.Inform inform => inform.Next,
        Step.Parallel parallel => parallel.Next,
        Step.Return back => back.Next,
        Step.WaitUntil wait => wait.Next,
        Step.Choose choose => Chosen(opened, choose),
        _ => Target.Join,
    };

    private static Target Chosen(StaffCase opened, Step.Choose choose)
    {
        FieldValue? Look(FieldKey key) => key == FieldKey.Channel
            ? opened.State.Channel is { } channel ? FieldValue.Of(channel.Value) : null
            : opened.State.Value(key);
        foreach (var arm in choose.Arms)
        {
            if (arm.When.Holds(Look))
                return arm.Next;
        }

        return choose.Else;
    }
}

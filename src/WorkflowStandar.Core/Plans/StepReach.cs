using System.Collections.Frozen;
using System.Collections.Immutable;

namespace WorkflowStandar.Core.Plans;

/// <summary>What can still happen in a procedure once the flow stands at a step, whatever people decide.</summary>
public sealed class StepReach
{
    private readonly FrozenDictionary<StepKey, FrozenSet<Point>> ahead;

    public StepReach(ImmutableArray<Step> steps)
    {
        var byKey = steps.ToDictionary(step => step.Key);
        ahead = steps.ToFrozenDictionary(step => step.Key, step => Ahead(new Point(step.Key, Joined: false), byKey));
    }

    /// <summary>Whether the flow can come to <paramref name="to"/> after it has left <paramref name="from"/>; to the step itself only by a way back.</summary>
    public bool CanEnter(StepKey from, StepKey to) => ahead[from].Contains(new Point(to, Joined: false));

    /// <summary>Whether the branches of a parallel, or the recipients of a distribution, can still come together.</summary>
    public bool CanJoin(StepKey from, StepKey group) => ahead[from].Contains(new Point(group, Joined: true));

    private static FrozenSet<Point> Ahead(Point from, Dictionary<StepKey, Step> steps)
    {
        var found = new HashSet<Point>();
        var waiting = new Stack<Point>([from]);
        while (waiting.TryPop(out var point))
        {
            foreach (var next in Next(point, steps[point.Step]))
            {
                if (steps.ContainsKey(next.Step) && found.Add(next))
                    waiting.Push(next);
            }
        }

        return found.ToFrozenSet();
    }

    private static IEnumerable<Point> Next(Point point, Step step) => step switch
    {
        Step.Work work => work.Outcomes.SelectMany(outcome => Of(outcome.Next, step.Within)),
        Step.Distribute distribute => point.Joined ? Of(distribute.Next, step.Within) : [point with { Joined = true }],
        Step.Parallel parallel => point.Joined ? Of(parallel.Next, step.Within) : parallel.Branches.SelectMany(branch => Of(branch.First, step.Key)),
        Step.Inform inform => Of(inform.Next, step.Within),
        Step.Choose choose => choose.Arms.Select(arm => arm.Next).Append(choose.Else).SelectMany(next => Of(next, step.Within)),
        Step.Return back => back.Lapsed is { } lapsed ? Of(back.Next, step.Within).Append(new Point(lapsed, Joined: false)) : Of(back.Next, step.Within),
        Step.WaitUntil wait => Of(wait.Next, step.Within),
        _ => [],
    };

    private static Point[] Of(Target target, StepKey? within) => (target.Step, within) switch
    {
        ({ } step, _) => [new Point(step, Joined: false)],
        (null, { } group) => [new Point(group, Joined: true)],
        _ => [],
    };

    /// <param name="Joined">The group has come together; else its step was entered.</param>
    private readonly record struct Point(StepKey Step, bool Joined);
}

using System.Collections.Immutable;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler.Scenarios;

/// <summary>Which of several open tasks of a step somebody means.</summary>
public static class ScenarioTasks
{
    /// <summary>The task that is theirs in person, else one of their role, else the first (so that the engine can refuse it).</summary>
    public static OpenTask? Choose(ImmutableArray<OpenTask> open, StepKey step, ScenarioPerson? by)
    {
        var tasks = open.Where(task => task.Step == step).ToArray();
        if (by?.Role is not { } role)
            return tasks.FirstOrDefault();
        var ofRole = tasks.Where(task => task.IsWorkOf(role)).ToArray();
        return Array.Find(ofRole, task => by.Name is { } name && (task.Person ?? task.Holder)?.Value == name)
            ?? Array.Find(ofRole, task => task.Person is null)
            ?? ofRole.FirstOrDefault()
            ?? tasks.FirstOrDefault();
    }
}

using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Semantics.Binding;
using WorkflowStandar.Compiler.Semantics.Clocks;

namespace WorkflowStandar.Compiler.Semantics.Steps;

/// <summary>What one step says, by itself.</summary>
internal sealed class StepRules(BoundProcedure procedure, ClockRules clocks, DiagnosticBag findings)
{
    public void Check(StepDeclaration step)
    {
        if (step.Head.Clauses.IsEmpty && step.Head.Inferred is null && step is not StepDeclaration.End && !step.Name.IsMissing)
            findings.Add(ProvenanceDiagnostics.Unfounded(step.Name, "step", "langkah"));
        if (step.Within is { } within)
            clocks.CheckLadder(within.Ladder, [within.Promise]);
        switch (step)
        {
            case StepDeclaration.Task { NotBy: { } notBy }:
                CheckNotBy(step, notBy);
                break;
            case StepDeclaration.Return back:
                CheckLapse(back);
                break;
            case StepDeclaration.Parallel { Branches.Length: < 2 } parallel:
                findings.Add(StepDiagnostics.OneBranch(step.Name, parallel.Branches.Length));
                break;
            case StepDeclaration.End { As: null } when !step.Name.IsMissing:
                findings.Add(StepDiagnostics.EndsHow(step.Name));
                break;
        }
    }

    private void CheckNotBy(StepDeclaration step, Name notBy)
    {
        if (notBy.Value == step.Name.Value)
            findings.Add(StepDiagnostics.NotByItself(notBy));
        else if (procedure.Steps.Find(notBy.Value) is { } other and not (StepDeclaration.Task or StepDeclaration.Distribute))
            findings.Add(StepDiagnostics.NobodyActs(notBy, other.Head.Kind));
    }

    private void CheckLapse(StepDeclaration.Return back)
    {
        if (back is { LapsesAfter: { } lapses, Lapsed: null })
            findings.Add(StepDiagnostics.LapsesNowhere(lapses));
        if (back is { HasLapse: false, Lapsed: { } lapsed })
            findings.Add(StepDiagnostics.NeverLapses(lapsed));
        if (back.Lapsed is { } end && procedure.Steps.Find(end.Value) is { } target and not StepDeclaration.End && !target.Name.IsMissing)
            findings.Add(StepDiagnostics.LapsesIntoAStep(end));
    }
}

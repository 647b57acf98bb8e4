using System.Collections.Immutable;
using WorkflowStandar.Compiler.Semantics.Clocks;
using WorkflowStandar.Compiler.Semantics.Intake;
using WorkflowStandar.Compiler.Semantics.Steps;
using WorkflowStandar.Compiler.Syntax.Keys;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler.Semantics.Procedures;

/// <summary>A flow of steps with its clocks, as declared.</summary>
/// <param name="Clauses">What handing in already carries out.</param>
/// <param name="Start">Null where it is missing or cannot be read; that is reported.</param>
public sealed record ProcedureDeclaration(
    Name Name,
    Text? Title,
    ImmutableArray<Written<string>> Clauses,
    StartDeclaration? Start,
    ImmutableArray<StepDeclaration> Steps,
    ImmutableArray<ClockDeclaration> Clocks)
{
    /// <summary>Every step: in the order of the file, the branches of a parallel behind it.</summary>
    public IEnumerable<StepDeclaration> AllSteps => Flatten(Steps);

    public Text TitleOrDefault => Title ?? DefaultTitle.Of(Name);

    /// <summary>Everything that its start and its steps ask for.</summary>
    public IEnumerable<AskDeclaration> AllAsks =>
        (Start is StartDeclaration.Internal start ? start.Asks : []).Concat(AllSteps.SelectMany(step => step.Asks));

    private static IEnumerable<StepDeclaration> Flatten(ImmutableArray<StepDeclaration> steps)
    {
        foreach (var step in steps)
        {
            yield return step;
            if (step is not StepDeclaration.Parallel parallel)
                continue;
            foreach (var inner in parallel.Branches.SelectMany(branch => Flatten(branch.Steps)))
                yield return inner;
        }
    }
}

/// <summary>What brings a case about.</summary>
public abstract record StartDeclaration
{
    private StartDeclaration()
    {
    }

    public sealed record ByApplicant(ImmutableArray<Name> Channels) : StartDeclaration;

    public sealed record Internal(ImmutableArray<Name> Roles, ImmutableArray<AskDeclaration> Asks) : StartDeclaration;

    public sealed record Scheduled(Written<Term> Every) : StartDeclaration;
}

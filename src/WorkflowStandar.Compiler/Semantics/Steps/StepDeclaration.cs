using System.Collections.Immutable;
using WorkflowStandar.Compiler.Semantics.Clocks;
using WorkflowStandar.Compiler.Semantics.Intake;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax;
using WorkflowStandar.Compiler.Syntax.Keys;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler.Semantics.Steps;

/// <summary>A step as declared. A closed family: the kinds of definitions/LANGUAGE.md.</summary>
public abstract record StepDeclaration(StepHead Head)
{
    public Name Name => Head.Name;

    /// <summary>The fields that are filled when it is completed.</summary>
    public ImmutableArray<AskDeclaration> Asks => this switch
    {
        Task task => task.Fields,
        Distribute distribute => distribute.Fields,
        _ => [],
    };

    /// <summary>Its own clock.</summary>
    public WithinDeclaration? Within => this switch
    {
        Task task => task.Term,
        Distribute distribute => distribute.Term,
        _ => null,
    };

    public sealed record Task(
        StepHead Head,
        PerformerDeclaration By,
        ImmutableArray<AskDeclaration> Fields,
        ImmutableArray<OutcomeDeclaration> Outcomes,
        ImmutableArray<Text> Checklist,
        Name? Issues,
        Name? Produces,
        Name? Registers,
        ImmutableArray<Name> Notifies,
        Name? NotBy,
        WithinDeclaration? Term) : StepDeclaration(Head);

    public sealed record Distribute(
        StepHead Head,
        Name To,
        ImmutableArray<AskDeclaration> Fields,
        ImmutableArray<Text> Checklist,
        Name? Produces,
        Written<JoinRule>? Join,
        WithinDeclaration? Term) : StepDeclaration(Head);

    public sealed record Inform(StepHead Head, ImmutableArray<Name> To) : StepDeclaration(Head);

    public sealed record Choose(StepHead Head, ImmutableArray<ArmDeclaration> Arms, Name Else) : StepDeclaration(Head);

    public sealed record Parallel(StepHead Head, ImmutableArray<BranchDeclaration> Branches, Written<JoinRule>? Join) : StepDeclaration(Head);

    public sealed record Return(
        StepHead Head,
        Name? Resumes,
        ImmutableArray<Name> Pauses,
        ImmutableArray<Name> Resets,
        Written<Term>? LapsesAfter,
        Name? Lapsed) : StepDeclaration(Head)
    {
        /// <summary>Whether <c>lapses-after</c> is written, readable or not.</summary>
        public bool HasLapse { get; init; }
    }

    public sealed record WaitUntil(StepHead Head, Name Date, Name? Time) : StepDeclaration(Head);

    /// <param name="As">Null where neither <c>as</c> nor the name says how the case ended; that is reported.</param>
    public sealed record End(StepHead Head, Ending? As, ImmutableArray<Name> Notifies) : StepDeclaration(Head);
}

/// <summary>What every step has.</summary>
/// <param name="Next">Where <c>next</c> leads; null: to the step below.</param>
/// <param name="Kind">The word of the language: <c>task</c>.</param>
public sealed record StepHead(
    Name Name,
    string Kind,
    Text? Title,
    ImmutableArray<Written<string>> Clauses,
    Text? Inferred,
    Name? Next,
    MappingSyntax Syntax)
{
    public Text TitleOrDefault => Title ?? DefaultTitle.Of(Name);
}

/// <summary>Who does a task: a role, or the role that an earlier step chose in a field.</summary>
public abstract record PerformerDeclaration(Name Name)
{
    public sealed record Role(Name Name) : PerformerDeclaration(Name);

    public sealed record ChosenIn(Name Name) : PerformerDeclaration(Name);
}

/// <param name="Next">A step, or <see cref="Targets.Below"/>.</param>
public sealed record OutcomeDeclaration(Name Name, Text? Title, Name Next);

/// <param name="Condition">Compiled once all fields are known; null where none is written.</param>
public sealed record ArmDeclaration(ScalarSyntax? Condition, Name Then);

public sealed record BranchDeclaration(Text? Title, ImmutableArray<StepDeclaration> Steps, TextSpan Span);

/// <summary>Words that stand where the name of a step is expected.</summary>
public static class Targets
{
    /// <summary>The step below; below the last step of a branch, the join.</summary>
    public const string Below = "next";

    /// <summary>In a branch: where the branches meet.</summary>
    public const string Join = "join";
}

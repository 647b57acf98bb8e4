using System.Collections.Immutable;
using WorkflowStandar.Compiler.Semantics;
using WorkflowStandar.Compiler.Semantics.Binding;
using WorkflowStandar.Compiler.Semantics.Flow;
using WorkflowStandar.Compiler.Semantics.Steps;
using WorkflowStandar.Compiler.Syntax.Keys;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler.Emit;

/// <summary>One row of the step table.</summary>
internal sealed class StepEmitter(BoundProcedure procedure, BoundStandard standard)
{
    private static readonly Text DoneTitle = new("Selesai", "Done");

    public Step Emit(FlowNode node)
    {
        var head = new Head(node);
        return node.Step switch
        {
            StepDeclaration.Task task => Work(head, task, node),
            StepDeclaration.Distribute distribute => new Step.Distribute(
                head.Key, head.Title, head.Clause, head.Inferred, head.Within,
                new FieldKey(distribute.To.Value), Each(head, distribute), distribute.Join?.Value ?? new JoinRule.All(), head.Next),
            StepDeclaration.Inform inform => new Step.Inform(
                head.Key, head.Title, head.Clause, head.Inferred, head.Within, Addressees(inform.To), head.Next),
            StepDeclaration.Choose choose => new Step.Choose(
                head.Key, head.Title, head.Clause, head.Inferred, head.Within, Arms(choose, node), head.TargetOf(FlowEdgeKind.Else)),
            StepDeclaration.Parallel parallel => new Step.Parallel(
                head.Key, head.Title, head.Clause, head.Inferred, head.Within,
                Branches(parallel, node), parallel.Join?.Value ?? new JoinRule.All(), head.Next),
            StepDeclaration.Return back => Return(head, back),
            StepDeclaration.WaitUntil wait => new Step.WaitUntil(
                head.Key, head.Title, head.Clause, head.Inferred, head.Within,
                new FieldKey(wait.Date.Value), wait.Time is { } time ? new FieldKey(time.Value) : null, head.Next),
            StepDeclaration.End end => new Step.End(
                head.Key, head.Title, head.Clause, head.Inferred, head.Within, end.As!.Value, Addressees(end.Notifies)),
            _ => throw new ArgumentOutOfRangeException(nameof(node), "The family of steps is closed."),
        };
    }

    public static ImmutableArray<Addressee> Addressees(IEnumerable<Name> names) =>
        [.. names.Select(name => name.Value == ReservedNames.Applicant ? Addressee.Applicant : Addressee.Of(new RoleKey(name.Value)))];

    public static string? ClauseOf(ImmutableArray<Written<string>> clauses) =>
        clauses.IsEmpty ? null : string.Join(", ", clauses.Select(clause => clause.Value));

    private Step.Work Work(Head head, StepDeclaration.Task task, FlowNode node) => new(
        head.Key, head.Title, head.Clause, head.Inferred, head.Within,
        task.By is PerformerDeclaration.ChosenIn chosen
            ? new Performer.ChosenIn(new FieldKey(chosen.Name.Value))
            : new Performer.Role(new RoleKey(task.By.Name.Value)),
        Outcomes(head, task, node),
        PlanEmitter.Asks(task.Asks, standard),
        task.Checklist,
        Document(task.Issues),
        Document(task.Produces),
        task.Registers is { } register ? new RegisterKey(register.Value) : null,
        Addressees(task.Notifies),
        task.NotBy is { } notBy ? new StepKey(notBy.Value) : null);

    private Step.Work Each(Head head, StepDeclaration.Distribute distribute) => new(
        head.Key, head.Title, head.Clause, head.Inferred, head.Within,
        new Performer.Recipient(),
        [new Outcome(OutcomeKey.Done, DoneTitle, head.Next)],
        PlanEmitter.Asks(distribute.Asks, standard),
        distribute.Checklist,
        null, Document(distribute.Produces), null, [], null);

    private static ImmutableArray<Outcome> Outcomes(Head head, StepDeclaration.Task task, FlowNode node) => task.Outcomes.IsEmpty
        ? [new Outcome(OutcomeKey.Done, DoneTitle, head.Next)]
        :
        [
            .. task.Outcomes.Zip(node.Edges, (outcome, edge) => new Outcome(
                new OutcomeKey(outcome.Name.Value), outcome.Title ?? DefaultTitle.Of(outcome.Name), Head.TargetOf(edge))),
        ];

    private ImmutableArray<Arm> Arms(StepDeclaration.Choose choose, FlowNode node) =>
    [
        .. choose.Arms.Zip(
            node.Edges.Where(edge => edge.Kind == FlowEdgeKind.Arm),
            (arm, edge) => new Arm(procedure.Conditions[arm.Condition!].Condition, Head.TargetOf(edge))),
    ];

    private static ImmutableArray<Branch> Branches(StepDeclaration.Parallel parallel, FlowNode node) =>
    [
        .. parallel.Branches.Zip(
            node.Edges.Where(edge => edge.Kind == FlowEdgeKind.Branch),
            (branch, edge) => new Branch(branch.Title ?? FirstTitle(branch), Head.TargetOf(edge))),
    ];

    private static Text FirstTitle(BranchDeclaration branch) => branch.Steps[0].Head.TitleOrDefault;

    private static Step.Return Return(Head head, StepDeclaration.Return back) => new(
        head.Key, head.Title, head.Clause, head.Inferred, head.Within,
        [.. back.Pauses.Select(clock => new ClockKey(clock.Value))],
        [.. back.Resets.Select(clock => new ClockKey(clock.Value))],
        back.LapsesAfter?.Value,
        back.Lapsed is { } lapsed ? new StepKey(lapsed.Value) : null,
        head.TargetOf(FlowEdgeKind.Resume));

    private static DocumentKey? Document(Name? name) => name is null ? null : new DocumentKey(name.Value);

    /// <summary>What every row begins with.</summary>
    private sealed class Head(FlowNode node)
    {
        public StepKey Key { get; } = new(node.Step.Name.Value);

        public Text Title { get; } = node.Step.Head.TitleOrDefault;

        public string? Clause { get; } = ClauseOf(node.Step.Head.Clauses);

        public string? Inferred { get; } = node.Step.Head.Inferred?.Id;

        public StepKey? Within { get; } = node.Parallel is { } parallel ? new StepKey(parallel.Step.Name.Value) : null;

        public Target Next => TargetOf(FlowEdgeKind.Next);

        public Target TargetOf(FlowEdgeKind kind) => TargetOf(node.Edges.First(edge => edge.Kind == kind));

        public static Target TargetOf(FlowEdge edge) =>
            edge.Target.Node is { } step ? Target.To(new StepKey(step.Step.Name.Value)) : Target.Join;
    }
}

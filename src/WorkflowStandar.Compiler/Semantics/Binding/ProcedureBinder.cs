using System.Collections.Frozen;
using System.Collections.Immutable;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Expressions;
using WorkflowStandar.Compiler.Semantics.Clocks;
using WorkflowStandar.Compiler.Semantics.Flow;
using WorkflowStandar.Compiler.Semantics.Intake;
using WorkflowStandar.Compiler.Semantics.Procedures;
using WorkflowStandar.Compiler.Semantics.Steps;
using WorkflowStandar.Compiler.Semantics.Variants;
using WorkflowStandar.Compiler.Syntax;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler.Semantics.Binding;

/// <summary>A procedure whose names have been looked up, with its flow.</summary>
/// <param name="Conditions">Those of its choose steps that have no mistake.</param>
internal sealed record BoundProcedure(
    ProcedureDeclaration Declaration,
    NameTable<StepDeclaration> Steps,
    NameTable<ClockDeclaration> Clocks,
    FlowGraph Flow,
    IReadOnlyDictionary<ScalarSyntax, CompiledCondition> Conditions);

/// <summary>Looks up the names that a procedure uses.</summary>
internal sealed class ProcedureBinder
{
    /// <summary>The longest procedure in use has under 40 steps and 10 clocks.</summary>
    private const int MostSteps = 500;

    private const int MostClocks = 200;

    private readonly ProcedureDeclaration procedure;
    private readonly Names names;
    private readonly ImmutableDictionary<string, FieldType> fields;
    private readonly DiagnosticBag findings;
    private readonly NameTable<StepDeclaration> steps;
    private readonly NameTable<ClockDeclaration> clocks;
    private readonly Dictionary<ScalarSyntax, CompiledCondition> conditions = [];

    private ProcedureBinder(ProcedureDeclaration procedure, Names names, ImmutableDictionary<string, FieldType> fields, DiagnosticBag findings)
    {
        this.procedure = procedure;
        this.names = names;
        this.fields = fields;
        this.findings = findings;
        steps = new(NameKind.Step, findings);
        clocks = new(NameKind.Clock, findings);
    }

    public static BoundProcedure Bind(
        ProcedureDeclaration procedure, Standard standard, Names names, ImmutableDictionary<string, FieldType> fields, DiagnosticBag findings)
    {
        var binder = new ProcedureBinder(procedure, names, fields, findings);
        binder.Declare();
        binder.BindStart();
        foreach (var step in procedure.AllSteps)
            binder.BindStep(step);

        var clockBinder = new ClockBinder(names, binder.steps, findings);
        foreach (var clock in VariantDeclaration.AllClocks(standard, procedure))
            clockBinder.Bind(clock);
        return new BoundProcedure(procedure, binder.steps, binder.clocks, binder.Link(), binder.conditions.ToFrozenDictionary());
    }

    /// <summary>The flow; of a procedure that nobody could follow, an empty one, which no rule looks into.</summary>
    private FlowGraph Link()
    {
        var count = procedure.AllSteps.Count();
        if (count <= MostSteps && procedure.Clocks.Length <= MostClocks)
            return FlowLinker.Link(procedure, steps, findings);
        findings.Add(StepDiagnostics.TooLong(procedure.Name, count, procedure.Clocks.Length, MostSteps, MostClocks));
        return FlowGraph.Empty;
    }

    private void Declare()
    {
        foreach (var step in procedure.AllSteps)
        {
            if (!step.Name.IsMissing && ReservedNames.Step(step.Name.Value))
                findings.Add(BindingDiagnostics.Reserved(step.Name));
            if (!steps.Declare(step.Name, step))
                findings.Add(BindingDiagnostics.DuplicateStep(step.Name, steps.Find(step.Name.Value)!.Name));
        }

        foreach (var clock in procedure.Clocks)
        {
            clocks.Declare(clock.Name, clock);
            if (steps.Find(clock.Name.Value) is { Within: not null } step)
                findings.Add(BindingDiagnostics.DuplicateClock(clock.Name, step.Name));
        }
    }

    private void BindStart()
    {
        switch (procedure.Start)
        {
            case StartDeclaration.ByApplicant applicant:
                names.Channels.Use(applicant.Channels);
                break;
            case StartDeclaration.Internal start:
                names.Roles.Use(start.Roles);
                BindAsks(start.Asks);
                break;
        }
    }

    private void BindStep(StepDeclaration step)
    {
        BindAsks(step.Asks);
        if (step.Within is { } within)
            ClockBinder.BindLadder(within.Ladder, names);
        switch (step)
        {
            case StepDeclaration.Task task:
                BindTask(task);
                break;
            case StepDeclaration.Distribute distribute:
                names.Documents.Use(distribute.Produces);
                UseField(distribute.To, "to", "recipients", FieldKind.Recipients);
                break;
            case StepDeclaration.Inform inform:
                names.Roles.Use(inform.To);
                break;
            case StepDeclaration.Choose choose:
                BindConditions(choose);
                break;
            case StepDeclaration.Return back:
                clocks.Use(back.Pauses);
                clocks.Use(back.Resets);
                break;
            case StepDeclaration.WaitUntil wait:
                UseField(wait.Date, "date", "date", FieldKind.Date);
                UseField(wait.Time, "time", "time", FieldKind.Time);
                break;
            case StepDeclaration.End end:
                names.UseAddressees(end.Notifies);
                break;
        }
    }

    private void BindTask(StepDeclaration.Task task)
    {
        if (task.By is PerformerDeclaration.ChosenIn chosen)
            UseField(chosen.Name, "chosen-in", "role", FieldKind.Role);
        else
            names.Roles.Use(task.By.Name);
        names.Documents.Use(task.Issues);
        names.Documents.Use(task.Produces);
        names.Registers.Use(task.Registers);
        names.UseAddressees(task.Notifies);
        steps.Use(task.NotBy);
    }

    private void BindAsks(ImmutableArray<AskDeclaration> asks)
    {
        var seen = new Dictionary<string, Name>(StringComparer.Ordinal);
        foreach (var ask in asks)
        {
            names.Fields.Use(ask.Field);
            if (!ask.Field.IsMissing && !seen.TryAdd(ask.Field.Value, ask.Field))
                findings.Add(BindingDiagnostics.AskedTwice(ask.Field));
        }
    }

    private void BindConditions(StepDeclaration.Choose choose)
    {
        foreach (var condition in choose.Arms.Select(arm => arm.Condition).OfType<ScalarSyntax>())
        {
            if (findings.IsFull || Conditions.Compile(condition, fields, findings) is not { } compiled)
                continue;
            conditions[condition] = compiled;
            foreach (var use in compiled.Uses.Where(use => use.Field.Value != ReservedNames.Channel))
                names.Fields.Use(new Name(use.Field.Value, use.Span));
        }
    }

    private void UseField(Name? name, string use, string needed, FieldKind kind)
    {
        if (names.Fields.Use(name) is { } field && field.Kind != kind)
            findings.Add(IntakeDiagnostics.WrongType(name!, field.Name, use, needed));
    }
}

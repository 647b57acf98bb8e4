using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Semantics.Binding;
using WorkflowStandar.Compiler.Semantics.Clocks;
using WorkflowStandar.Compiler.Semantics.Steps;
using WorkflowStandar.Compiler.Semantics.Variants;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax;

namespace WorkflowStandar.Compiler.Semantics.Flow;

/// <summary>No field is used before something can have filled it.</summary>
internal sealed class FieldRules(BoundStandard bound, BoundProcedure procedure, DiagnosticBag findings)
{
    private readonly FieldFlow fields = new(bound, procedure);

    public void Check()
    {
        foreach (var node in procedure.Flow.Nodes)
            CheckStep(node);
        foreach (var clock in VariantDeclaration.AllClocks(bound.Standard, procedure.Declaration))
            CheckClock(clock);
    }

    private void CheckStep(FlowNode node)
    {
        switch (node.Step)
        {
            case StepDeclaration.Task { By: PerformerDeclaration.ChosenIn chosen }:
                MustBeFilled(chosen.Name, node);
                break;
            case StepDeclaration.Distribute distribute:
                MustBeFilled(distribute.To, node);
                break;
            case StepDeclaration.WaitUntil wait:
                MustBeFilled(wait.Date, node);
                if (wait.Time is { } time)
                    MayBeFilled(time.Value, time.Span, node);
                break;
            case StepDeclaration.Choose choose:
                CheckConditions(choose, node);
                break;
        }

        if (node.Step.Within is { } within && ClockBinder.AnchorOf(within.Promise) is { } anchor)
            IsEverFilled(anchor);
    }

    private void CheckConditions(StepDeclaration.Choose choose, FlowNode node)
    {
        foreach (var written in choose.Arms.Select(arm => arm.Condition).OfType<ScalarSyntax>())
        {
            if (!procedure.Conditions.TryGetValue(written, out var condition))
                continue;
            foreach (var use in condition.Uses.Where(use => use.Field.Value != ReservedNames.Channel))
                MayBeFilled(use.Field.Value, use.Span, node);
        }
    }

    private void CheckClock(ClockDeclaration clock)
    {
        foreach (var promise in clock.Terms.All)
        {
            if (ClockBinder.AnchorOf(promise) is { } anchor)
                IsEverFilled(anchor);
        }

        if (clock.Terms.By is { } by)
            IsEverFilled(by);
        foreach (var trigger in clock.To.Prepend(clock.From).OfType<TriggerReference.Given>())
            IsEverFilled(trigger.Field);
    }

    private void MustBeFilled(Name field, FlowNode at)
    {
        if (!IsKnown(field.Value))
            return;
        if (!fields.MayBeFilled(field.Value, at))
            NeverFilled(field.Value, field.Span, at);
        else if (fields.MayBeEmpty(field.Value, at))
            findings.Add(FieldFlowDiagnostics.MayBeEmpty(field, at.Step.Name, OptionalAsk(field.Value)));
    }

    private void MayBeFilled(string field, TextSpan span, FlowNode at)
    {
        if (IsKnown(field) && !fields.MayBeFilled(field, at))
            NeverFilled(field, span, at);
    }

    private void IsEverFilled(Name field)
    {
        if (IsKnown(field.Value) && !fields.IsEverFilled(field.Value))
            findings.Add(FieldFlowDiagnostics.NeverAsked(field.Value, field.Span, procedure.Declaration.Name.Value));
    }

    private void NeverFilled(string field, TextSpan span, FlowNode at) => findings.Add(
        fields.Askers(field).FirstOrDefault() is { } later
            ? FieldFlowDiagnostics.AskedTooLate(field, span, at.Step.Name, later.Step.Name)
            : FieldFlowDiagnostics.NeverAsked(field, span, procedure.Declaration.Name.Value));

    /// <summary>Where the field is asked for without being required: by a step, or at the intake.</summary>
    private Name? OptionalAsk(string field) =>
        fields.Askers(field).FirstOrDefault(asker => asker.Step.Asks.Any(ask => ask.Field.Value == field && ask.Required != true))?.Step.Name
        ?? (fields.StartAsks(field) ? bound.Names.Fields.Find(field)?.Name : null);

    private bool IsKnown(string field) => bound.Names.Fields.Find(field) is not null;
}

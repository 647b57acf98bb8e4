using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Semantics.Clocks;
using WorkflowStandar.Compiler.Semantics.Intake;
using WorkflowStandar.Compiler.Semantics.Steps;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax;
using WorkflowStandar.Compiler.Syntax.Keys;
using WorkflowStandar.Core.Calendars;

namespace WorkflowStandar.Compiler.Semantics.Binding;

/// <summary>Looks up the names that a clock uses.</summary>
internal sealed class ClockBinder(Names names, NameTable<StepDeclaration> steps, DiagnosticBag findings)
{
    public void Bind(ClockDeclaration clock)
    {
        BindTerms(clock.Terms);
        foreach (var trigger in clock.To.Prepend(clock.From).OfType<TriggerReference>())
            BindTrigger(trigger);
        steps.Use(clock.PausesDuring);
        BindLadder(clock.Ladder, names);
        if (clock.Extension is { } extension)
            names.Roles.Use(extension.Roles);
    }

    public static void BindLadder(LadderDeclaration ladder, Names names)
    {
        foreach (var actions in ladder.Later.Select(later => later.Actions).Prepend(ladder.OnMiss).OfType<ActionsDeclaration>())
        {
            names.UseAddressees(actions.Notify);
            names.Roles.Use(actions.Escalate);
            names.Roles.Use(actions.Reassign);
        }
    }

    private void BindTerms(TermTableDeclaration terms)
    {
        if (names.Fields.Use(terms.By) is { } by)
        {
            if (by.Kind != FieldKind.Choice)
                findings.Add(IntakeDiagnostics.WrongType(terms.By!, by.Name, "by", "choice"));
        }

        foreach (var promise in terms.All)
        {
            if (AnchorOf(promise) is { } anchor && names.Fields.Use(anchor) is { Kind: not FieldKind.Date } field)
                findings.Add(IntakeDiagnostics.WrongType(anchor, field.Name, "before/after", "date"));
        }
    }

    /// <summary>The date field that a promise is measured from, where it is written.</summary>
    public static Name? AnchorOf(Written<TermPromise> promise) => promise is { Value.Anchor: { } anchor, Syntax: ScalarSyntax scalar }
        ? new Name(anchor.Field, SpanOfLastWord(scalar, anchor.Field))
        : null;

    private static TextSpan SpanOfLastWord(ScalarSyntax scalar, string word)
    {
        var at = scalar.Value.LastIndexOf(word, StringComparison.Ordinal);
        return at < 0 ? scalar.Span : scalar.SpanOf(at, word.Length);
    }

    private void BindTrigger(TriggerReference trigger)
    {
        switch (trigger)
        {
            case TriggerReference.Opened opened:
                if (steps.Use(opened.Step) is StepDeclaration.End)
                    findings.Add(ClockDiagnostics.StartsAtAnEnd(opened.Step));
                break;
            case TriggerReference.Completed completed:
                BindCompletion(completed, steps.Use(completed.Step));
                break;
            case TriggerReference.Given given:
                names.Fields.Use(given.Field);
                break;
        }
    }

    private void BindCompletion(TriggerReference.Completed completed, StepDeclaration? step)
    {
        switch (step)
        {
            case null:
                break;
            case StepDeclaration.Task task when completed.Outcome is { } outcome:
                if (task.Outcomes.All(declared => declared.Name.Value != outcome.Value))
                    findings.Add(NameKind.Outcome.Unknown(outcome, task.Outcomes.Select(declared => declared.Name.Value)));
                break;
            case var other when completed.Outcome is { } outcome:
                findings.Add(NameKind.Outcome.Unknown(outcome, []));
                break;
        }
    }
}

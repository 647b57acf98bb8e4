using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Semantics.Binding;
using WorkflowStandar.Compiler.Semantics.Components;
using WorkflowStandar.Compiler.Semantics.Procedures;
using WorkflowStandar.Core.Calendars;

namespace WorkflowStandar.Compiler.Semantics.Publication;

/// <summary>All fourteen components are there, and the duties among them are carried out as they say.</summary>
internal static class ComponentRules
{
    public static void Check(BoundStandard bound, DiagnosticBag findings)
    {
        var standard = bound.Standard;
        foreach (var kind in ComponentKind.All)
        {
            if (standard.Component(kind) is not { } component)
                findings.Add(PublicationDiagnostics.MissingComponent(kind, GroupSpan(standard, kind)));
            else if (component.Missing is not null)
                findings.Add(PublicationDiagnostics.SourceLacks(component));
        }

        foreach (var duty in standard.Components.SelectMany(component => component.Entries).Select(entry => entry.Duty).OfType<Duty>())
            CheckDuty(duty, bound.Names, findings);
    }

    private static Sources.TextSpan GroupSpan(Standard standard, ComponentKind kind) =>
        (standard.Syntax.Find(kind.IsDelivery ? "delivery" : "management") ?? standard.Syntax.Entries[0]).Key.Span;

    private static void CheckDuty(Duty duty, Names names, DiagnosticBag findings)
    {
        if (duty is not { Procedure: { } name, Every: { } every } || names.Procedures.Find(name.Value) is not { Start: { } start })
            return;
        if (start is not StartDeclaration.Scheduled scheduled)
            findings.Add(PublicationDiagnostics.DutyDiffers(duty, name.Value, null));
        else if (scheduled.Every.Value != every.Value)
            findings.Add(PublicationDiagnostics.DutyDiffers(duty, name.Value, TermText.Format(scheduled.Every.Value)));
    }
}

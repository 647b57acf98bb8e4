using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Semantics.Binding;
using WorkflowStandar.Compiler.Semantics.Intake;
using WorkflowStandar.Compiler.Semantics.Procedures;
using WorkflowStandar.Compiler.Semantics.Steps;

namespace WorkflowStandar.Compiler.Semantics.Publication;

/// <summary>An applicant who is to be told something can be reached.</summary>
internal static class ContactRules
{
    public static void Check(BoundStandard bound, DiagnosticBag findings)
    {
        foreach (var procedure in bound.Standard.Procedures)
        {
            if (procedure.Start is StartDeclaration.ByApplicant start && FirstNotice(procedure) is { } notice && !CanBeReached(start, bound))
                findings.Add(PublicationDiagnostics.NoContact(notice.Span, procedure.Name.Value));
        }
    }

    private static Name? FirstNotice(ProcedureDeclaration procedure) => procedure.AllSteps
        .SelectMany(step => step switch
        {
            StepDeclaration.Task task => task.Notifies,
            StepDeclaration.End end => end.Notifies,
            _ => [],
        })
        .FirstOrDefault(name => name.Value == ReservedNames.Applicant);

    private static bool CanBeReached(StartDeclaration.ByApplicant start, BoundStandard bound) => start.Channels.All(name =>
        bound.Names.Channels.Find(name.Value) is not { } channel
        || bound.Standard.Fields.Any(field =>
            field is { Origin: FieldOrigin.Intake, Kind: FieldKind.Phone or FieldKind.Email }
            && channel.Without.All(without => without.Value != field.Name.Value)
            && (field.Required || channel.Requires.Any(required => required.Value == field.Name.Value))));
}

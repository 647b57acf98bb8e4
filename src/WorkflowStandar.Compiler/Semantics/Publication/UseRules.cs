using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Semantics.Binding;
using WorkflowStandar.Compiler.Semantics.Components;
using WorkflowStandar.Compiler.Semantics.Intake;
using WorkflowStandar.Compiler.Semantics.Steps;

namespace WorkflowStandar.Compiler.Semantics.Publication;

/// <summary>What is declared is used, and who has work has a competence.</summary>
internal sealed class UseRules(BoundStandard bound, DiagnosticBag findings)
{
    private readonly Standard standard = bound.Standard;
    private readonly Names names = bound.Names;

    public void Check()
    {
        foreach (var role in standard.Roles.Where(role => !names.Roles.IsUsed(role.Name.Value)))
            findings.Add(PublicationDiagnostics.UnusedRole(role));
        CheckCompetence();
        Unused(standard.Channels.Select(channel => channel.Name), names.Channels, "channel", "kanal");
        Unused(standard.Choices.Select(list => list.Name), names.Choices, "list of choices", "daftar pilihan");
        Unused(standard.Documents.Select(document => document.Name), names.Documents, "document", "dokumen");
        Unused(standard.Registers.Select(register => register.Name), names.Registers, "register", "buku register");
        // What the intake asks for is used by being read.
        Unused(standard.Fields.Where(field => field.Origin == FieldOrigin.Shared).Select(field => field.Name), names.Fields, "field", "isian");
    }

    private void Unused<T>(IEnumerable<Name> declared, NameTable<T> table, string en, string id)
        where T : class
    {
        foreach (var name in declared.Where(name => !table.IsUsed(name.Value)))
            findings.Add(PublicationDiagnostics.Unused(name, en, id));
    }

    // A list of competences without roles speaks of everybody.
    private void CheckCompetence()
    {
        if (standard.Component(ComponentKind.Competence) is not { Missing: null } competence || competence.Entries.Any(entry => entry.Heading is null))
            return;
        var headings = competence.Entries.Select(entry => entry.Heading!.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var workers = bound.Procedures
            .SelectMany(procedure => procedure.Declaration.AllSteps)
            .OfType<StepDeclaration.Task>()
            .Select(task => task.By)
            .OfType<PerformerDeclaration.Role>()
            .Select(role => role.Name.Value)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var role in standard.Roles.Where(role => workers.Contains(role.Name.Value)))
        {
            if (!headings.Contains(role.Name.Value) && !headings.Contains(role.Title.Id))
                findings.Add(PublicationDiagnostics.NoCompetence(role));
        }
    }
}

using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Semantics.Intake;
using WorkflowStandar.Compiler.Semantics.Procedures;

namespace WorkflowStandar.Compiler.Semantics.Binding;

/// <summary>Everything that a standard declares, by name.</summary>
internal sealed class Names
{
    public Names(Standard standard, DiagnosticBag findings)
    {
        Roles = new(NameKind.Role, findings);
        Fields = new(NameKind.Field, findings);
        Channels = new(NameKind.Channel, findings);
        Choices = new(NameKind.ChoiceList, findings);
        Documents = new(NameKind.Document, findings);
        Registers = new(NameKind.Register, findings);
        Procedures = new(NameKind.Procedure, findings);
        foreach (var role in standard.Roles)
            Roles.Declare(Allowed(role.Name, ReservedNames.Role, findings), role);
        foreach (var field in standard.Fields)
            DeclareField(field, findings);
        foreach (var channel in standard.Channels)
            Channels.Declare(channel.Name, channel);
        foreach (var list in standard.Choices)
            Choices.Declare(list.Name, list);
        foreach (var document in standard.Documents)
            Documents.Declare(document.Name, document);
        foreach (var register in standard.Registers)
            Registers.Declare(register.Name, register);
        foreach (var procedure in standard.Procedures)
            Procedures.Declare(procedure.Name, procedure);
    }

    public NameTable<Titled> Roles { get; }

    public NameTable<FieldDeclaration> Fields { get; }

    public NameTable<ChannelDeclaration> Channels { get; }

    public NameTable<ChoiceList> Choices { get; }

    public NameTable<Titled> Documents { get; }

    public NameTable<Titled> Registers { get; }

    public NameTable<ProcedureDeclaration> Procedures { get; }

    /// <summary>Roles, or the applicant.</summary>
    public void UseAddressees(IEnumerable<Name> addressees)
    {
        foreach (var addressee in addressees)
        {
            if (addressee.Value != ReservedNames.Applicant)
                Roles.Use(addressee);
        }
    }

    private void DeclareField(FieldDeclaration field, DiagnosticBag findings)
    {
        var name = Allowed(field.Name, ReservedNames.Field, findings);
        if (!Fields.Declare(name, field))
            findings.Add(BindingDiagnostics.DuplicateField(name, Fields.Find(name.Value)!.Name));
    }

    private static Name Allowed(Name name, Func<string, bool> isReserved, DiagnosticBag findings)
    {
        if (!name.IsMissing && isReserved(name.Value))
            findings.Add(BindingDiagnostics.Reserved(name));
        return name;
    }
}

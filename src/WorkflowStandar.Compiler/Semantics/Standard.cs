using System.Collections.Immutable;
using WorkflowStandar.Compiler.Semantics.Components;
using WorkflowStandar.Compiler.Semantics.Conflicts;
using WorkflowStandar.Compiler.Semantics.Intake;
using WorkflowStandar.Compiler.Semantics.Letters;
using WorkflowStandar.Compiler.Semantics.Procedures;
using WorkflowStandar.Compiler.Semantics.Variants;
using WorkflowStandar.Compiler.Syntax;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler.Semantics;

/// <summary>One published standard as its file says it, with the place of everything: what is published, traced, compared and compiled.</summary>
/// <remarks>
/// Of a file with errors it holds what could be read; names that are missing are <see cref="Name.IsMissing"/>. In a file without
/// errors every name is there and every reference leads to something.
/// </remarks>
/// <param name="Components">Those of the fourteen that are written, in statutory order.</param>
/// <param name="Fields">Of the intake, of the top level, and of steps that declare them where they ask; in the order of the file.</param>
public sealed record Standard(
    MappingSyntax Syntax,
    Name Key,
    Name Edition,
    Name ServiceCode,
    Text Title,
    Name Calendar,
    bool IsSuperseded,
    Decree Decree,
    ImmutableArray<Component> Components,
    ImmutableArray<Conflict> Conflicts,
    ImmutableArray<Titled> Roles,
    ImmutableArray<ChannelDeclaration> Channels,
    ImmutableArray<FieldDeclaration> Fields,
    ImmutableArray<ChoiceList> Choices,
    ImmutableArray<Titled> Documents,
    ImmutableArray<Titled> Registers,
    ImmutableArray<ProcedureDeclaration> Procedures,
    ImmutableArray<VariantDeclaration> Variants)
{
    /// <summary>Texts of documents, with placeholders.</summary>
    public ImmutableArray<LetterDeclaration> Letters { get; init; } = [];

    public Component? Component(ComponentKind kind) => Components.FirstOrDefault(component => component.Kind == kind);

    /// <summary>The part of <see cref="Key"/> before the slash.</summary>
    public string Agency => Key.Value.Split('/')[0];
}

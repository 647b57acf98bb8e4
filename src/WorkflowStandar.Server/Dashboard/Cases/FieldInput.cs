using System.Collections.Immutable;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Actors;
using WorkflowStandar.Engine.Attachments;
using WorkflowStandar.Server.Dashboard.Shell;

namespace WorkflowStandar.Server.Dashboard.Cases;

/// <summary>The input of one field: what it is, what stands in it, and what is wrong with that.</summary>
/// <param name="Form">Tells apart the inputs of several forms on one page.</param>
/// <param name="Roles">What may be chosen of a field of roles or recipients, with who holds each.</param>
/// <param name="Attached">The file that was sent in already.</param>
public sealed record FieldInput(
    string Form, Field Field, bool IsRequired, Typed Typed, string? Fault, ImmutableArray<RoleChoice> Roles, AttachmentRow? Attached)
{
    public string Name => Typed.InputOf(Field.Key);

    public string Id => IdOf(Form, Field.Key);

    public static string IdOf(string form, FieldKey field) => $"{form}-{field.Value}";

    public string? DescribedBy(Reader reader) => (Field.Hint is null && !HasShapeHint, Fault is null) switch
    {
        (true, true) => null,
        (false, true) => $"{Id}-h",
        (true, false) => $"{Id}-e",
        _ => $"{Id}-h {Id}-e",
    };

    public bool HasShapeHint => Field.Type is FieldType.File or FieldType.Number { Minimum: not null } or FieldType.Number { Maximum: not null };
}

/// <param name="Holders">Several only: one alone is the role itself.</param>
public sealed record RoleChoice(RoleKey Role, Text Title, ImmutableArray<ActorRow> Holders);

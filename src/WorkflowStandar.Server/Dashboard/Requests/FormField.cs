using System.Collections.Immutable;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Actors;
using WorkflowStandar.Server.Dashboard.Shell;

namespace WorkflowStandar.Server.Dashboard.Requests;

/// <summary>A field of a form as every page shows it: what was typed stays, whatever was wrong with it.</summary>
/// <param name="Id">Of the input.</param>
/// <param name="Name">Of the parameter that it is sent in.</param>
/// <param name="Typed">Exactly as it came; several for recipients.</param>
/// <param name="Fault">What is wrong with it; null when nothing is.</param>
public sealed record FormField(Field Field, string Id, string Name, bool Required, ImmutableArray<string> Typed, string? Fault)
{
    /// <summary>More than these are chosen from a list that unfolds.</summary>
    private const int MostInSight = 7;

    private const string Prefix = "f-";

    /// <summary>The roles among which a field of roles or recipients chooses, with those who hold each.</summary>
    public ImmutableArray<RoleChoice> Roles { get; init; } = [];

    /// <summary>What is attached to a field of type file already, on a form that carries its files along.</summary>
    public ImmutableArray<HeldFile> Held { get; init; } = [];

    /// <summary>The file that stands in the field, on a form that names it in the field itself.</summary>
    public HeldFile? Sent { get; init; }

    public string? Value => Typed.IsDefaultOrEmpty ? null : Typed[0];

    public bool Has(string entry) => !Typed.IsDefault && Typed.Contains(entry);

    /// <summary>What one of is chosen.</summary>
    public ImmutableArray<(string Value, Text Title)> Choices => Field.Type switch
    {
        FieldType.Choice choice => [.. choice.Options.Select(option => (option.Value, option.Title))],
        FieldType.Role => [.. Roles.Select(role => (role.Role.Value, role.Title))],
        _ => [],
    };

    public bool IsGroup => Field.Type is FieldType.YesNo or FieldType.Recipients || (Field.Type is FieldType.Choice or FieldType.Role && Choices.Length <= MostInSight);

    /// <summary>What the definition says of the field, or what its type can tell.</summary>
    public string? HintFor(Reader reader) => Field switch
    {
        { Hint: { } hint } => reader.Say(hint),
        { Type: FieldType.File } => reader.Say("PDF, foto, Word, Excel, atau OpenDocument, paling besar 10 MB.", "PDF, photo, Word, Excel or OpenDocument, at most 10 MB."),
        { Type: FieldType.Number { Minimum: { } least, Maximum: { } most } } => reader.Say($"Dari {least} sampai {most}.", $"From {least} to {most}."),
        { Type: FieldType.Number { Minimum: { } least } } => reader.Say($"Paling sedikit {least}.", $"At least {least}."),
        { Type: FieldType.Number { Maximum: { } most } } => reader.Say($"Paling banyak {most}.", $"At most {most}."),
        _ => null,
    };

    public static string IdOf(FieldKey field) => Prefix + field.Value;

    /// <summary>On a page with several forms.</summary>
    public static string IdOf(string form, FieldKey field) => $"{form}-{field.Value}";
}

/// <param name="Holders">Several only: one alone is the role itself.</param>
public sealed record RoleChoice(RoleKey Role, Text Title, ImmutableArray<ActorRow> Holders);

/// <summary>A file that has arrived and waits for its form to be accepted.</summary>
/// <param name="Slot">The id of the field that it belongs to, or <see cref="Other"/>.</param>
public sealed record HeldFile(string Slot, string Attachment, string Name, long Bytes)
{
    /// <summary>The slot of scans that no field asks for.</summary>
    public const string Other = "berkas";

    /// <summary>How a form says that it still holds the file.</summary>
    public string Token => $"{Slot}:{Attachment}";
}

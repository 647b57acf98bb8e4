using System.Collections.Immutable;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Server.Dashboard.Requests;

/// <summary>A field of a form as a page shows it: what was typed stays, whatever was wrong with it.</summary>
/// <param name="Typed">Exactly as it came; several for recipients.</param>
/// <param name="Files">What is attached to a field of type file already.</param>
/// <param name="Fault">What is wrong with it; null when nothing is.</param>
public sealed record FormField(Field Field, bool Required, ImmutableArray<string> Typed, ImmutableArray<HeldFile> Files, string? Fault)
{
    public const string Prefix = "f-";

    /// <summary>Of the input, and of the parameter that it is sent in.</summary>
    public string Id => IdOf(Field.Key);

    public string? Value => Typed.IsDefaultOrEmpty ? null : Typed[0];

    /// <summary>The titles of the roles among which a field of roles chooses.</summary>
    public ImmutableArray<(string Value, Text Title)> Choices { get; init; } = [];

    public static string IdOf(FieldKey field) => Prefix + field.Value;

    public string DescribedBy => string.Join(' ', new[] { Field.Hint is null ? null : $"{Id}-h", Fault is null ? null : $"{Id}-e" }.Where(id => id is not null));
}

/// <summary>A file that has arrived and waits for its form to be accepted.</summary>
/// <param name="Slot">The id of the field that it belongs to, or <see cref="Other"/>.</param>
public sealed record HeldFile(string Slot, string Attachment, string Name, long Bytes)
{
    /// <summary>The slot of scans that no field asks for.</summary>
    public const string Other = "berkas";

    /// <summary>How a form says that it still holds the file.</summary>
    public string Token => $"{Slot}:{Attachment}";
}

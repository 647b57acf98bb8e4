namespace WorkflowStandar.Core.Plans;

/// <summary>A text that officials or citizens read: Indonesian always, English where the definition gives it.</summary>
/// <param name="Id">Bahasa Indonesia; never empty.</param>
/// <param name="En">English, or null where the definition has none.</param>
public sealed record Text(string Id, string? En = null)
{
    /// <summary>The text in <paramref name="language"/> (<c>id</c> or <c>en</c>), falling back to Indonesian.</summary>
    public string In(string language) => language == "en" && En is not null ? En : Id;

    public override string ToString() => Id;
}

namespace WorkflowStandar.Server.Dashboard.Shell;

/// <summary>An office as its sign reads: what it is, and below it, smaller, where it belongs.</summary>
public sealed record OfficeSign(string Name, string? Place)
{
    private const string Government = "Pemerintah ";
    private const int LongestInLarge = 36;

    /// <summary>Too long for the large letters of a narrow spine.</summary>
    public bool IsLong => Name.Length > LongestInLarge;

    /// <param name="name">The whole name, in the reader's language.</param>
    /// <param name="parent">The government that the office belongs to; what its name says of it already is not said twice.</param>
    public static OfficeSign Of(string name, string? parent)
    {
        if (parent is null)
            return new OfficeSign(name, null);
        var place = parent.StartsWith(Government, StringComparison.Ordinal) ? parent[Government.Length..] : parent;
        return name.EndsWith($" {place}", StringComparison.Ordinal) ? new OfficeSign(name[..^(place.Length + 1)], place) : new OfficeSign(name, parent);
    }
}

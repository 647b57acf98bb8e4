namespace WorkflowStandar.Server.Publication;

/// <summary>The YAML files below a folder of definitions, in order. A folder that cannot be looked into, or that leads back to one above it, is told and passed over.</summary>
public static class DefinitionFiles
{
    /// <param name="passedOver">Told the folder and why.</param>
    public static IReadOnlyList<string> Below(string folder, Action<string, string> passedOver)
    {
        var found = new List<string>();
        if (Directory.Exists(folder))
            Look(folder, [], found, passedOver);
        return [.. found.Order(StringComparer.Ordinal)];
    }

    /// <param name="above">Where the folders on the way here really lie.</param>
    private static void Look(string folder, IReadOnlyList<string> above, List<string> found, Action<string, string> passedOver)
    {
        try
        {
            var lies = new DirectoryInfo(folder).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? (above.Count == 0 ? Path.GetFullPath(folder) : Path.Combine(above[^1], Path.GetFileName(folder)));
            if (above.Contains(lies))
            {
                passedOver(folder, $"it leads back to {lies}");
                return;
            }

            found.AddRange(Directory.EnumerateFiles(folder, "*.yaml"));
            foreach (var inner in Directory.EnumerateDirectories(folder))
                Look(inner, [.. above, lies], found, passedOver);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            passedOver(folder, exception.Message);
        }
    }
}

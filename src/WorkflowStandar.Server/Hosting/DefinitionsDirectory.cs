namespace WorkflowStandar.Server.Hosting;

/// <summary>Where the agencies, calendars and standards lie that the server publishes as it starts.</summary>
public static class DefinitionsDirectory
{
    /// <summary>The directory asked for, else the nearest <c>definitions</c> above the working directory, else above the program; null where there is none.</summary>
    /// <exception cref="StartupException">The one asked for is not there.</exception>
    public static string? Find(string? asked)
    {
        if (asked is null)
            return Above(Directory.GetCurrentDirectory()) ?? Above(AppContext.BaseDirectory);
        if (!Directory.Exists(asked))
            throw new StartupException($"There is no directory {Path.GetFullPath(asked)}. Give --definitions the directory that holds agencies, calendars and standards.");
        return Path.GetFullPath(asked);
    }

    private static string? Above(string start)
    {
        for (var directory = new DirectoryInfo(start); directory is not null; directory = directory.Parent)
        {
            var candidate = Path.Combine(directory.FullName, "definitions");
            if (Directory.Exists(Path.Combine(candidate, "standards")))
                return candidate;
        }

        return null;
    }
}

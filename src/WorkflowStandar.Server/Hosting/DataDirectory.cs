namespace WorkflowStandar.Server.Hosting;

/// <summary>The directory of one installation: either for real work or for demonstration, never both. The store in it admits one process.</summary>
public sealed class DataDirectory
{
    private DataDirectory(string root) => Root = root;

    public string Root { get; }

    /// <summary>Holds where the virtual clock stands; its presence marks the directory as one for demonstration.</summary>
    public string DemoClock => Path.Combine(Root, "demo-clock");

    /// <exception cref="StartupException">It cannot be made or written, or it is of the other kind.</exception>
    public static DataDirectory Open(string path, bool demo)
    {
        var directory = new DataDirectory(Path.GetFullPath(path));
        try
        {
            // Whoever reads this directory reads every case in it, and the keys that protect forms and cookies: it is for this user alone.
            if (OperatingSystem.IsWindows() || Directory.Exists(directory.Root))
                Directory.CreateDirectory(directory.Root);
            else
                Directory.CreateDirectory(directory.Root, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"The data directory {directory.Root} cannot be made. Choose another with --data DIR, or give this user the right to write there.", exception);
        }

        directory.RefuseTheOtherKind(demo);
        return directory;
    }

    /// <summary>Whether others on this machine can look into it; false where that cannot be told.</summary>
    public bool IsOpenToOthers =>
        !OperatingSystem.IsWindows() && (File.GetUnixFileMode(Root) & (UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute)) != 0;

    private void RefuseTheOtherKind(bool demo)
    {
        var isDemo = File.Exists(DemoClock);
        if (isDemo && !demo)
            throw new StartupException($"The data directory {Root} was made with --demo: its times are not real. Start with --demo, or choose another directory with --data DIR.");
        if (!isDemo && demo && Directory.EnumerateFiles(Root, "*.db").Any())
            throw new StartupException($"The data directory {Root} holds real work and cannot be opened with --demo. Choose another directory with --data DIR.");
    }
}

using System.Collections.Concurrent;
using WorkflowStandar.Cli.Shell;

namespace WorkflowStandar.Cli.Test;

/// <summary>Runs something again whenever a file changes, until the process is ended.</summary>
internal static class Watching
{
    /// <summary>Editors write a file in several steps: what follows within this time belongs to the same change.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(100);

    public static int Run(Terminal terminal, IReadOnlyList<string> folders, Func<int> run)
    {
        using var changes = new BlockingCollection<string>();
        var watchers = folders.Select(folder => Watch(folder, changes)).ToList();
        try
        {
            return Run(terminal, run, () => Changed(changes));
        }
        finally
        {
            watchers.ForEach(watcher => watcher.Dispose());
        }
    }

    /// <param name="next">Waits for the next change and answers what changed; null to stop.</param>
    public static int Run(Terminal terminal, Func<int> run, Func<string?> next)
    {
        int exitCode;
        string? changed;
        do
        {
            if (terminal.Colours)
                terminal.Output.Write("\u001b[2J\u001b[H");
            exitCode = Once(terminal, run);
            terminal.Output.WriteLine(terminal.Paint.Dim(terminal.Say("waiting for a change, Ctrl+C ends", "menunggu perubahan, Ctrl+C mengakhiri")));
            terminal.Output.Flush();
            changed = next();
        }
        while (changed is not null);
        return exitCode;
    }

    // A file that is just being saved may be missing for a moment.
    private static int Once(Terminal terminal, Func<int> run)
    {
        try
        {
            return run();
        }
        catch (CommandFailure failure)
        {
            terminal.Error.WriteLine($"wfs: {terminal.Say(failure.Said)}");
            return failure.ExitCode;
        }
        catch (IOException exception)
        {
            terminal.Error.WriteLine($"wfs: {exception.Message}");
            return ExitCode.CannotRead;
        }
    }

    private static string Changed(BlockingCollection<string> changes)
    {
        var changed = changes.Take();
        while (changes.TryTake(out _, Settling))
        {
        }

        return changed;
    }

    private static FileSystemWatcher Watch(string folder, BlockingCollection<string> changes)
    {
        var watcher = new FileSystemWatcher(folder, "*.yaml") { IncludeSubdirectories = true };
        watcher.Changed += (_, change) => changes.Add(change.FullPath);
        watcher.Created += (_, change) => changes.Add(change.FullPath);
        watcher.Deleted += (_, change) => changes.Add(change.FullPath);
        watcher.Renamed += (_, change) => changes.Add(change.FullPath);
        watcher.EnableRaisingEvents = true;
        return watcher;
    }
}

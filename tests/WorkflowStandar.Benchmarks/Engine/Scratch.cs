namespace WorkflowStandar.Benchmarks.Engine;

/// <summary>Folders on the disk that is measured: beside the build, not in a temporary folder that may be memory.</summary>
internal static class Scratch
{
    public static string New() => Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "scratch", Guid.NewGuid().ToString("N"))).FullName;

    public static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)), overwrite: true);
    }

    public static void Remove(string folder) => Directory.Delete(folder, recursive: true);
}

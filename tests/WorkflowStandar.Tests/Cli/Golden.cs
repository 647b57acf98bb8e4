using System.Runtime.CompilerServices;

namespace WorkflowStandar.Tests.Cli;

/// <summary>What a command wrote, kept in a file beside these tests; UPDATE_GOLDEN=1 rewrites it, and the reviewer then reads it aloud.</summary>
internal static class Golden
{
    public static void Check(string name, string actual)
    {
        var path = Path.Combine(Folder(), "golden", name);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }

        actual.Should().Be(File.Exists(path) ? File.ReadAllText(path) : "", "that is what golden/{0} says", name);
    }

    public static string Example => Path.Combine(Folder(), "example");

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}

namespace WorkflowStandar.EndToEndTests.Harness;

/// <summary>Where the tests find what lies beside them in the repository.</summary>
public static class Repository
{
    public static string Root { get; } = Find();

    public static string Definitions => Path.Combine(Root, "definitions");

    private static string Find()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "WorkflowStandar.sln")))
                return directory.FullName;
        }

        throw new InvalidOperationException("The tests run outside their repository.");
    }
}

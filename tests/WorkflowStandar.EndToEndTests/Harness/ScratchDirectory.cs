namespace WorkflowStandar.EndToEndTests.Harness;

/// <summary>A directory for one test, gone after it.</summary>
public sealed class ScratchDirectory : IDisposable
{
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("workflowstandar-");

    public string Path => directory.FullName;

    public string Under(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => directory.Delete(recursive: true);
}

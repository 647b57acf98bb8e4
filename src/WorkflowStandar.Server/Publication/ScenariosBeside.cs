using System.Collections.Concurrent;
using WorkflowStandar.Compiler.Scenarios;
using WorkflowStandar.Compiler.Sources;

namespace WorkflowStandar.Server.Publication;

/// <summary>Where the scenarios of the editions lie that were published from the definitions directory: beside the standard, under the same name.</summary>
public sealed class ScenariosBeside
{
    private readonly ConcurrentDictionary<string, string> files = new();

    /// <param name="standard">The file of the standard.</param>
    /// <param name="source">What it holds.</param>
    public void Note(string standard, SourceText source)
    {
        var beside = Path.ChangeExtension(standard, null) + ScenarioFile.Ending;
        if (File.Exists(beside))
            files[source.Sha256] = beside;
    }

    /// <summary>The scenarios of an edition; null where none are known, or their file cannot be read any more.</summary>
    public string? Of(string contentHash)
    {
        if (!files.TryGetValue(contentHash, out var file))
            return null;
        try
        {
            using var stream = File.OpenRead(file);
            return SourceText.Read(file, stream).Content;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}

using System.Collections.Immutable;
using WorkflowStandar.Compiler.Scenarios;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Cli.Definitions;

/// <summary>What can be told of every standard of a folder from its first lines, without compiling it.</summary>
internal sealed class StandardHeads(ImmutableArray<StandardHead> heads)
{
    public ImmutableArray<StandardHead> All => heads;

    public static StandardHeads Read(IEnumerable<string> files) =>
        new([.. files.Where(file => !file.EndsWith(ScenarioFile.Ending, StringComparison.Ordinal)).Select(StandardHead.Of)]);

    /// <summary>The service codes that the other standards of the same agency use.</summary>
    public ImmutableDictionary<string, StandardKey> ServiceCodesBeside(SourceText source)
    {
        var own = StandardHead.Of(source.FileName, new StringReader(source.Content)).Key;
        var agency = own?.Split('/')[0];
        var codes = ImmutableDictionary.CreateBuilder<string, StandardKey>(StringComparer.Ordinal);
        foreach (var head in heads)
        {
            if (head is { Key: { } key, Code: { } code } && key != own && key.Split('/') is [var other, { Length: > 0 }] && other == agency)
                codes.TryAdd(code, StandardKey.Of(key));
        }

        return codes.ToImmutable();
    }
}

/// <param name="Path">The file.</param>
/// <param name="Key"><c>agency/name</c>; null where it is not written.</param>
/// <param name="Code">Its service code.</param>
/// <param name="Edition">As written.</param>
internal sealed record StandardHead(string Path, string? Key, string? Code, string? Edition)
{
    /// <summary>The head of a standard is at its beginning; nobody reads on for it.</summary>
    private const int Lines = 60;

    public static StandardHead Of(string path)
    {
        try
        {
            using var reader = new StreamReader(path);
            return Of(path, reader);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new StandardHead(path, null, null, null);
        }
    }

    public static StandardHead Of(string path, TextReader reader)
    {
        var head = new StandardHead(path, null, null, null);
        for (var i = 0; i < Lines && reader.ReadLine() is { } line; i++)
        {
            if (ValueOf(line, "standard:") is { } key)
                head = head with { Key = key };
            else if (ValueOf(line, "code:") is { } code)
                head = head with { Code = code };
            else if (ValueOf(line, "edition:") is { } edition)
                head = head with { Edition = edition };
        }

        return head;
    }

    private static string? ValueOf(string line, string key)
    {
        if (!line.StartsWith(key, StringComparison.Ordinal))
            return null;
        var value = line[key.Length..];
        var comment = value.IndexOf(" #", StringComparison.Ordinal);
        return (comment < 0 ? value : value[..comment]).Trim().Trim('"', '\'');
    }
}

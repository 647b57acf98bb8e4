using System.Buffers;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Server.Api.Problems;

namespace WorkflowStandar.Server.Api.Administration;

/// <summary>Names as administrators give them: the same rule as in definitions.</summary>
public static class Names
{
    private const int Longest = 64;

    private static readonly SearchValues<char> Allowed = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    public static bool IsName(string text) =>
        text.Length is > 0 and <= Longest
        && !text.AsSpan().ContainsAnyExcept(Allowed)
        && char.IsAsciiLetterLower(text[0]);

    public static FieldError Unknown(string field, string name, IEnumerable<string> known) => new(field, "unknown",
        Nearest.Name(name, known) is { } nearest
            ? new Text($"'{name}' tidak dikenal. Maksudnya '{nearest}'?", $"'{name}' is not known. Did you mean '{nearest}'?")
            : new Text($"'{name}' tidak dikenal.", $"'{name}' is not known."));
}

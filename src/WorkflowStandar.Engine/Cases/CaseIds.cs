using System.Buffers;
using WorkflowStandar.Core.Cases;

namespace WorkflowStandar.Engine.Cases;

/// <summary>Case ids as they are made and kept: UUIDs version 7, 16 bytes in the order of their digits.</summary>
public static class CaseIds
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    /// <summary>Whether a text that somebody sent can name a case: 32 lower-case hexadecimal digits.</summary>
    public static bool IsValid(CaseId id) =>
        id.Value is { Length: 32 } text && !text.AsSpan().ContainsAnyExcept(Digits);

    /// <exception cref="FormatException">The id is not <see cref="IsValid"/>.</exception>
    public static void Write(CaseId id, Span<byte> sixteen)
    {
        if (!IsValid(id))
            throw new FormatException($"'{id.Value}' is not the id of a case.");
        Convert.FromHexString(id.Value, sixteen, out _, out _);
    }

    public static CaseId Read(ReadOnlySpan<byte> sixteen) => new(Convert.ToHexStringLower(sixteen));
}

using System.Buffers;

namespace WorkflowStandar.Engine.Accounts;

/// <summary>The name by which somebody signs in: a short name, a NIP, an e-mail address. Unique in the installation, whatever its case.</summary>
public static class Logins
{
    public const int Shortest = 3;
    public const int Longest = 64;

    private static readonly SearchValues<char> Allowed = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789._-@");

    /// <summary>As it is kept and compared. A NIP may be typed with its spaces.</summary>
    public static string Normal(string typed) => string.Concat(typed.Where(letter => !char.IsWhiteSpace(letter))).ToLowerInvariant();

    public static bool IsLogin(string normal) =>
        normal.Length is >= Shortest and <= Longest && !normal.AsSpan().ContainsAnyExcept(Allowed) && char.IsAsciiLetterOrDigit(normal[0]);
}

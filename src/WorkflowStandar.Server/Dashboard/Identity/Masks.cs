namespace WorkflowStandar.Server.Dashboard.Identity;

/// <summary>Personal data with most of it covered: enough to recognise what one knows, too little to learn what one does not.</summary>
public static class Masks
{
    private const char Cover = '•';
    private const string Nothing = "••••";

    /// <summary><c>08•• •••• ••17</c>: the first and the last two digits, in fours.</summary>
    public static string Phone(string value)
    {
        var digits = value.Where(char.IsAsciiDigit).ToArray();
        if (digits.Length < 8)
            return Nothing;
        var covered = digits.Select((digit, at) => at < 2 || at >= digits.Length - 2 ? digit : Cover);
        return string.Join(' ', covered.Chunk(4).Select(part => new string(part)));
    }

    /// <summary><c>s••••@contoh.id</c>.</summary>
    public static string Email(string value) =>
        value.IndexOf('@') is > 0 and var at ? $"{value[0]}{Nothing}{value[at..]}" : Nothing;

    /// <summary><c>S•••• R••••</c>: the initials. How long a name is stays covered too.</summary>
    public static string Name(string value)
    {
        var words = value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? Nothing : string.Join(' ', words.Select(word => $"{word[0]}{Nothing}"));
    }

    /// <summary>Anything else: a line of cover that tells not even the length.</summary>
    public static string Text(string value) => value.Length == 0 ? "" : Nothing;
}

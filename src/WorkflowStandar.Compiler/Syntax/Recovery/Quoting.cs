namespace WorkflowStandar.Compiler.Syntax.Recovery;

/// <summary>Writes a text in quotes.</summary>
internal static class Quoting
{
    /// <summary>In double quotes; in single ones where the text itself has double quotes or backslashes.</summary>
    public static string Quoted(string text) =>
        text.Contains('"', StringComparison.Ordinal) || text.Contains('\\', StringComparison.Ordinal)
            ? $"'{text.Replace("'", "''", StringComparison.Ordinal)}'"
            : $"\"{text}\"";

    /// <summary>The text without the curly quotes around it; null when it has none.</summary>
    public static string? WithoutCurly(string text) =>
        text.Length >= 2 && text[0] is '“' or '”' or '„' or '‘' or '’' && text[^1] is '”' or '“' or '’' or '‘' ? text[1..^1] : null;
}

using System.IO.Enumeration;

namespace WorkflowStandar.Cli.Files;

/// <summary>Patterns of file names for shells that do not expand them: <c>*</c> and <c>?</c> within a name, <c>**</c> for any folders between.</summary>
internal static class FilePattern
{
    private static readonly ReadOnlyMemory<string> AnyName = new[] { "*" };

    public static bool IsPattern(string text) => text.AsSpan().IndexOfAny('*', '?') >= 0;

    /// <returns>Full paths in ordinal order.</returns>
    public static string[] Match(string folder, string pattern)
    {
        var parts = pattern.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries);
        var fixedParts = parts.TakeWhile(part => !IsPattern(part)).ToArray();
        var root = pattern.StartsWith('/') ? "/" + string.Join('/', fixedParts) : Path.Combine([folder, .. fixedParts]);
        return Directory.Exists(root)
            ? [.. Walk(root, parts.AsMemory(fixedParts.Length)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]
            : [];
    }

    private static IEnumerable<string> Walk(string folder, ReadOnlyMemory<string> parts)
    {
        var part = parts.Span[0];
        var isLast = parts.Length == 1;
        if (part == "**")
        {
            var rest = isLast ? AnyName : parts[1..];
            return Walk(folder, rest).Concat(Directory.EnumerateDirectories(folder).SelectMany(inner => Walk(inner, parts)));
        }

        return isLast
            ? Directory.EnumerateFiles(folder).Where(file => Matches(part, file))
            : Directory.EnumerateDirectories(folder).Where(inner => Matches(part, inner)).SelectMany(inner => Walk(inner, parts[1..]));
    }

    private static bool Matches(string part, string path) =>
        FileSystemName.MatchesSimpleExpression(part, Path.GetFileName(path.AsSpan()), ignoreCase: false);
}

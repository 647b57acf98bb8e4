using System.Text;
using System.Text.RegularExpressions;
using WorkflowStandar.Compiler.Diagnostics;

namespace WorkflowStandar.Compiler.Syntax.Keys;

/// <summary>How names are written: kebab-case, lower-case letters and digits, beginning with a letter, at most 64 characters.</summary>
public static partial class NameRule
{
    public const int LongestName = 64;

    public const string Pattern = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$";

    public static bool IsName(string text) => text.Length is > 0 and <= LongestName && Regex().IsMatch(text);

    public static bool Check(ScalarSyntax scalar, DiagnosticBag findings)
    {
        if (IsName(scalar.Value))
            return true;
        findings.Add(KeyDiagnostics.NotAName(scalar, Suggest(scalar.Value)));
        return false;
    }

    /// <summary>The name that a title would have: <c>Bagian Tata Usaha</c> becomes <c>bagian-tata-usaha</c>. Null when nothing usable is left.</summary>
    public static string? Suggest(string text)
    {
        var name = new StringBuilder();
        foreach (var c in text.Length > 4 * LongestName ? "" : text.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c))
                name.Append(c);
            else if (name.Length > 0 && name[^1] != '-')
                name.Append('-');
        }

        var suggestion = name.ToString().Trim('-');
        return IsName(suggestion) ? suggestion : null;
    }

    [GeneratedRegex(Pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Regex();
}

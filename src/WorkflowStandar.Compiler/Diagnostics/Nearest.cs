namespace WorkflowStandar.Compiler.Diagnostics;

/// <summary>Finds the name that somebody probably meant.</summary>
public static class Nearest
{
    /// <summary>Longer than any name in a standard: a pasted paragraph is nobody's misspelling.</summary>
    private const int LongestName = 64;

    /// <summary>More names than any standard has; a hostile file is not compared with all of its own.</summary>
    private const int MostCandidates = 1000;

    /// <summary>The candidate nearest to <paramref name="wanted"/>, or null when none is near enough to suggest.</summary>
    /// <remarks>
    /// One slip is allowed for every three characters (at least one); letter case and '_' for '-' count as no slip.
    /// Of equally near candidates the first wins.
    /// </remarks>
    public static string? Name(string wanted, IEnumerable<string> candidates)
    {
        if (wanted.Length is 0 or > LongestName)
            return null;

        var normal = Normal(wanted);
        var best = (Name: (string?)null, Slips: Math.Max(1, wanted.Length / 3) + 1);
        foreach (var candidate in candidates.Take(MostCandidates))
        {
            if (candidate.Length > LongestName || Math.Abs(candidate.Length - wanted.Length) >= best.Slips)
                continue;
            var slips = Slips(normal, Normal(candidate));
            if (slips < best.Slips && slips < Math.Max(wanted.Length, candidate.Length))
                best = (candidate, slips);
        }

        return best.Name;
    }

    private static string Normal(string name) => name.Trim().ToLowerInvariant().Replace('_', '-').Replace(' ', '-');

    // Damerau-Levenshtein (optimal string alignment): a swap of two neighbours is one slip, the commonest one of fast typing.
    private static int Slips(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            table[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            table[0, j] = j;

        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var change = table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                var least = Math.Min(change, Math.Min(table[i - 1, j], table[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    least = Math.Min(least, table[i - 2, j - 2] + 1);
                table[i, j] = least;
            }
        }

        return table[a.Length, b.Length];
    }
}

using System.Collections.Immutable;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Publishing.Comparisons;

/// <summary>Which running cases a change touches, in words.</summary>
public static class TouchedWords
{
    /// <summary>Numbers that are told one by one; of more than these the first are, and how many there are besides.</summary>
    private const int Told = 5;

    /// <returns>Null where it touches none.</returns>
    public static Text? Of(ImmutableArray<string> cases)
    {
        if (cases.IsEmpty)
            return null;
        var more = cases.Length > Told + 1 ? cases.Length - Told : 0;
        var named = string.Join(", ", cases.Take(cases.Length - more));
        return new Text(
            $"{cases.Length} perkara berjalan ada di sini: {named}{(more > 0 ? $", dan {more} lainnya" : "")}.",
            $"{cases.Length} running case{(cases.Length == 1 ? " is" : "s are")} here: {named}{(more > 0 ? $", and {more} more" : "")}.");
    }

    /// <summary>What it comes to.</summary>
    /// <returns>Null where no server was asked.</returns>
    public static Text? Of(ComparedEditions compared) => compared.Running switch
    {
        null => null,
        0 => new Text($"Tidak ada perkara yang berjalan pada edisi {compared.From}.", $"No case is running on edition {compared.From}."),
        { } running => new Text(
            $"{running} perkara berjalan pada edisi {compared.From}; {compared.Touched} di antaranya sedang berada pada yang berubah. Perkara tetap pada edisinya sampai dipindahkan.",
            $"{running} case{(running == 1 ? " is" : "s are")} running on edition {compared.From}; {compared.Touched} of them stand where something changes. A case stays on its edition until it is migrated."),
    };
}

using System.Collections.Immutable;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Server.Api.Problems;

namespace WorkflowStandar.Server.Api.Requests;

/// <summary>Reads the query of an address: known names only, every mistake told at once.</summary>
public sealed class Query
{
    /// <summary>Longer than any name, number or cursor that a list takes.</summary>
    private const int LongestValue = 1000;

    private readonly IQueryCollection values;
    private readonly ImmutableArray<FieldError>.Builder errors = ImmutableArray.CreateBuilder<FieldError>();

    public Query(HttpRequest request, params IReadOnlyList<string> known)
    {
        values = request.Query;
        foreach (var name in values.Keys.Where(name => !known.Contains(name)))
            errors.Add(Unknown(name, known));
        foreach (var (name, given) in values.Where(pair => pair.Value.Count > 1 || pair.Value.ToString().Length > LongestValue))
            errors.Add(new FieldError(name, "kind", new Text("Hanya satu nilai pendek.", "Takes one short value.")));
    }

    /// <summary>What was wrong with anything that was read so far; null when nothing was.</summary>
    public Problem? Problem => errors.Count == 0 ? null : HttpProblems.BadQuery(errors.ToImmutable());

    public string? Text(string name) => values[name].ToString() is { Length: > 0 } text ? text : null;

    public TKey? Key<TKey>(string name)
        where TKey : struct, IKey<TKey>
    {
        if (Text(name) is not { } text)
            return null;
        try
        {
            return TKey.Of(text);
        }
        catch (FormatException)
        {
            return Refuse<TKey>(name, "agency/nama, misalnya setwan-dprd-pasuruan/data-informasi", "agency/name, for instance setwan-dprd-pasuruan/data-informasi");
        }
    }

    public bool? YesNo(string name) => Text(name) switch
    {
        null => null,
        "true" => true,
        "false" => false,
        _ => Refuse<bool>(name, "true atau false", "true or false"),
    };

    /// <summary>A whole number within bounds, both included.</summary>
    public int? Number(string name, int least, int most) => Text(name) switch
    {
        null => null,
        var text when int.TryParse(text, System.Globalization.NumberStyles.None, null, out var number) && number >= least && number <= most => number,
        _ => Refuse<int>(name, $"bilangan bulat dari {least} sampai {most}", $"a whole number from {least} to {most}"),
    };

    public T? Refuse<T>(string name, string id, string en)
        where T : struct
    {
        errors.Add(new FieldError(name, "kind", new Text($"Harus berupa {id}.", $"Must be {en}.")));
        return null;
    }

    private static FieldError Unknown(string name, IReadOnlyList<string> known) => new(name, "unknown",
        Nearest.Name(name, known) is { } nearest
            ? new Text($"Tidak dikenal. Maksudnya '{nearest}'?", $"Is not known. Did you mean '{nearest}'?")
            : known.Count == 0
                ? new Text("Tidak dikenal. Alamat ini tidak menerima parameter.", "Is not known. This address takes no parameters.")
                : new Text($"Tidak dikenal. Yang ada: {string.Join(", ", known)}.", $"Is not known. There are: {string.Join(", ", known)}."));
}

using WorkflowStandar.Compiler.Diagnostics;

namespace WorkflowStandar.Compiler.Semantics.Binding;

/// <summary>What is declared under names of one kind, and which of it is used.</summary>
internal sealed class NameTable<T>(NameKind kind, DiagnosticBag findings)
    where T : class
{
    /// <summary>Comparing every wrong name with every right one takes time; beyond these, a hostile file gets no suggestions.</summary>
    private const int MostSuggestions = 100;

    private readonly Dictionary<string, T> declared = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> meant = new(StringComparer.Ordinal);
    private readonly HashSet<string> used = new(StringComparer.Ordinal);
    private readonly List<string> names = [];

    /// <summary>The declared names, in the order of the file.</summary>
    public IReadOnlyList<string> Names => names;

    /// <returns>False when the name is taken; the first declaration counts.</returns>
    public bool Declare(Name name, T declaration)
    {
        if (name.IsMissing)
            return true;
        if (!declared.TryAdd(name.Value, declaration))
            return false;
        names.Add(name.Value);
        return true;
    }

    public T? Find(string name) => declared.GetValueOrDefault(name);

    public bool IsUsed(string name) => used.Contains(name);

    /// <summary>What the name refers to. Where there is none, that is reported, and what was probably meant counts as used.</summary>
    public T? Use(Name? name)
    {
        if (name is null || name.IsMissing)
            return null;
        if (declared.TryGetValue(name.Value, out var found))
        {
            used.Add(name.Value);
            return found;
        }

        var probably = Meant(name);
        findings.Add(kind.Unknown(name, probably));
        if (probably is not null)
            used.Add(probably);
        return null;
    }

    public void Use(IEnumerable<Name> several)
    {
        foreach (var name in several)
            Use(name);
    }

    /// <summary>The declared name that somebody probably meant.</summary>
    public string? Meant(Name name)
    {
        if (!meant.TryGetValue(name.Value, out var nearest) && meant.Count < MostSuggestions)
            meant[name.Value] = nearest = Nearest.Name(name.Value, names);
        return nearest;
    }
}

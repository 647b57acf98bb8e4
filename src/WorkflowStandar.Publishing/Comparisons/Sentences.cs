using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Publishing.Comparisons;

/// <summary>The sentences in which differences are told.</summary>
internal static class Sentences
{
    private const int Longest = 90;
    private const int Before = 24;

    public static Text Added(Subject subject, Subject? after) => new(
        $"{subject.Noun.Id} '{subject.Title.Id}' ditambahkan{(after is null ? "" : $" setelah '{after.Title.Id}'")}.",
        $"{subject.Noun.En} '{subject.Title.In("en")}' is added{(after is null ? "" : $" after '{after.Title.In("en")}'")}.");

    public static Text Removed(Subject subject) => new(
        $"{subject.Noun.Id} '{subject.Title.Id}' dihapus.",
        $"{subject.Noun.En} '{subject.Title.In("en")}' is removed.");

    public static Text Moved(Subject subject, Subject? after) => new(
        $"{subject.Noun.Id} '{subject.Title.Id}' dipindahkan: sekarang {(after is null ? "yang pertama" : $"setelah '{after.Title.Id}'")}.",
        $"{subject.Noun.En} '{subject.Title.In("en")}' is moved: now {(after is null ? "the first" : $"after '{after.Title.In("en")}'")}.");

    public static Text Renamed(Subject subject, Text old) => old.Id == subject.Title.Id
        ? new Text(
            $"{subject.Noun.Id} '{old.Id}': nama bahasa Inggris menjadi '{subject.Title.En}'.",
            $"{subject.Noun.En} '{old.In("en")}' is renamed '{subject.Title.In("en")}'.")
        : new Text(
            $"{subject.Noun.Id} '{old.Id}' berganti nama menjadi '{subject.Title.Id}'.",
            $"{subject.Noun.En} '{old.In("en")}' is renamed '{subject.Title.In("en")}'.");

    public static Text Rekeyed(Subject subject, Subject old) => new(
        $"{subject.Noun.Id} '{subject.Title.Id}' ditulis '{subject.Key}' dalam definisi, sebelumnya '{old.Key}'.",
        $"{subject.Noun.En} '{subject.Title.In("en")}' is written '{subject.Key}' in the definition, before '{old.Key}'.");

    public static Text Changed(Subject subject, Aspect.One aspect, Text? old)
    {
        var value = aspect.Value;
        if (aspect.IsWhole && old is not null && value is not null)
        {
            return new Text(
                $"{subject.Noun.Id} '{subject.Title.Id}' berubah dari {old.Id} menjadi {value.Id}.",
                $"{subject.Noun.En} '{subject.Title.In("en")}' changes from {old.In("en")} to {value.In("en")}.");
        }

        var (id, en) = Heads(subject);
        if (old is null)
            return new Text($"{id}: {aspect.Label.Id} ditambahkan: {Quoted(value!.Id)}.", $"{en}: {aspect.Label.En} is added: {Quoted(value.In("en"))}.");
        if (value is null)
            return new Text($"{id}: {aspect.Label.Id} dihapus, sebelumnya {Quoted(old.Id)}.", $"{en}: {aspect.Label.En} is removed, before {Quoted(old.In("en"))}.");
        var (oldId, newId) = old.Id == value.Id ? Around(old.In("en"), value.In("en")) : Around(old.Id, value.Id);
        var (oldEn, newEn) = old.In("en") == value.In("en") ? (oldId, newId) : Around(old.In("en"), value.In("en"));
        var english = old.Id == value.Id ? " (bahasa Inggris)" : "";
        return new Text(
            $"{id}: {aspect.Label.Id}{english} berubah dari {oldId} menjadi {newId}.",
            $"{en}: {aspect.Label.En} changes from {oldEn} to {newEn}.");
    }

    public static Text Came(Subject subject, Aspect aspect, Text value) => new(
        $"{Heads(subject).Id}: {aspect.Label.Id} {Quoted(value.Id)} ditambahkan.",
        $"{Heads(subject).En}: {aspect.Label.En} {Quoted(value.In("en"))} is added.");

    public static Text Went(Subject subject, Aspect aspect, Text value) => new(
        $"{Heads(subject).Id}: {aspect.Label.Id} {Quoted(value.Id)} dihapus.",
        $"{Heads(subject).En}: {aspect.Label.En} {Quoted(value.In("en"))} is removed.");

    public static Text Reordered(Subject subject, Aspect aspect) => new(
        $"{Heads(subject).Id}: urutan {aspect.Label.Id} berubah.",
        $"{Heads(subject).En}: the order of {aspect.Label.En} changes.");

    public static Text Turned(Subject subject, Aspect.Flag aspect)
    {
        var words = aspect.Value ? aspect.Now : aspect.NoLonger;
        return new Text($"{Heads(subject).Id} {words.Id}.", $"{Heads(subject).En} {words.En}.");
    }

    private static (string Id, string En) Heads(Subject subject) =>
        ($"{subject.Noun.Id} '{subject.Title.Id}'", $"{subject.Noun.En} '{subject.Title.In("en")}'");

    private static string Quoted(string text)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        return $"'{(line.Length <= Longest ? line : line[..(Longest - 1)].TrimEnd() + "…")}'";
    }

    /// <summary>Both texts, cut to the place where they differ when they are long.</summary>
    private static (string Old, string New) Around(string old, string @new)
    {
        (old, @new) = (old.ReplaceLineEndings(" "), @new.ReplaceLineEndings(" "));
        var same = old.AsSpan().CommonPrefixLength(@new);
        if (Math.Max(old.Length, @new.Length) <= Longest || same <= Before)
            return (Quoted(old), Quoted(@new));
        var from = old.LastIndexOf(' ', Math.Max(0, same - Before)) + 1;
        return from == 0 ? (Quoted(old), Quoted(@new)) : (Quoted("…" + old[from..]), Quoted("…" + @new[from..]));
    }
}

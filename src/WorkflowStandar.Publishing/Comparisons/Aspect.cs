using System.Collections.Immutable;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Publishing.Comparisons;

/// <summary>Something that a definition has and that can differ: a step, a field, a clock.</summary>
/// <param name="Noun">What officials call its kind: Langkah.</param>
/// <param name="Address">Its place in the definition.</param>
internal sealed record Subject(ChangeArea Area, Text Noun, string Key, string Address, Text Title, ImmutableArray<Aspect> Aspects);

/// <summary>One side of a subject, in words. What is the same in words is the same.</summary>
internal abstract record Aspect(Text Label)
{
    /// <param name="Value">Null where there is none.</param>
    /// <param name="IsWhole">It is what the subject is about: "Jangka waktu 'Tanda terima' berubah", without naming the aspect.</param>
    public sealed record One(Text Label, Text? Value, bool IsWhole = false) : Aspect(Label);

    /// <summary>Told as what came and what went, by the first of each pair.</summary>
    public sealed record Many(Text Label, ImmutableArray<(string Key, Text Words)> Values) : Aspect(Label);

    /// <param name="Now">What is said when it becomes true.</param>
    /// <param name="NoLonger">What is said when it stops being so.</param>
    public sealed record Flag(Text Label, bool Value, Text Now, Text NoLonger) : Aspect(Label);

    public static Aspect Of(string id, string en, Text? value) => new One(new Text(id, en), value);

    public static Aspect Of(string id, string en, string? value) => new One(new Text(id, en), value is null ? null : new Text(value));

    public static Aspect Of(string id, string en, IEnumerable<Text> values) => new Many(new Text(id, en), [.. values.Select(value => (value.Id, value))]);

    public static Aspect Of(string id, string en, IEnumerable<(string, Text)> values) => new Many(new Text(id, en), [.. values]);
}

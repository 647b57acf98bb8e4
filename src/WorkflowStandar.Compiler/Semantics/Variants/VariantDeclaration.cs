using System.Collections.Immutable;
using WorkflowStandar.Compiler.Semantics.Clocks;
using WorkflowStandar.Compiler.Semantics.Procedures;
using WorkflowStandar.Compiler.Syntax.Keys;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler.Semantics.Variants;

/// <summary>A published alternative of the same edition: other keys for some of its clocks.</summary>
public sealed record VariantDeclaration(Name Name, Text? Title, ImmutableArray<VariantProcedure> Procedures)
{
    /// <summary>The clocks of the procedure as they are in a variant; null: in the standard itself.</summary>
    public static ImmutableArray<ClockDeclaration> ClocksOf(ProcedureDeclaration procedure, VariantDeclaration? variant) =>
        variant is null ? procedure.Clocks : variant.Apply(procedure);

    /// <summary>The clocks of the procedure, and those that any variant has otherwise.</summary>
    public static IEnumerable<ClockDeclaration> AllClocks(Standard standard, ProcedureDeclaration procedure) =>
        standard.Variants.Prepend(null).SelectMany(variant => ClocksOf(procedure, variant)).Distinct();

    private ImmutableArray<ClockDeclaration> Apply(ProcedureDeclaration procedure)
    {
        var changes = Procedures
            .Where(changed => changed.Procedure.Value == procedure.Name.Value)
            .SelectMany(changed => changed.Written)
            .ToLookup(written => written.Name.Value, StringComparer.Ordinal);
        return
        [
            .. procedure.Clocks.Select(clock =>
                changes[clock.Name.Value].Aggregate(clock, (result, change) => ClockSection.OfVariant.Replace(result, change.Value.Value))),
        ];
    }
}

/// <summary>What a variant changes in one procedure.</summary>
public sealed class VariantProcedure
{
    internal VariantProcedure(Name procedure, ImmutableArray<WrittenEntry<ReadClock>> written) => (Procedure, Written) = (procedure, written);

    public Name Procedure { get; }

    /// <summary>The clocks that the variant changes.</summary>
    public IEnumerable<Name> Clocks => Written.Select(entry => Name.Of(entry.Name));

    internal ImmutableArray<WrittenEntry<ReadClock>> Written { get; }
}

internal static class VariantSection
{
    private static readonly Key<Text> Title = Key.Optional("title", Shape.LocalText,
        "What tells it from the standard's own clocks.", "Yang membedakannya dari hitungan waktu standar.");

    private static readonly Key<ImmutableArray<WrittenEntry<ImmutableArray<WrittenEntry<ReadClock>>>>> Clocks = Key.Required("clocks",
        Shape.Entries(ClockSection.OfVariant.Entries),
        "By procedure and clock: the keys that replace those of the clock.", "Menurut prosedur dan hitungan waktu: kunci yang menggantikan.");

    private static readonly KeyTable Table = new(
        "variant", Forms.What("a variant", "varian"), Title, Clocks);

    private static readonly Shape<VariantDeclaration> Unnamed = Shape.Section(Table, section => new VariantDeclaration(
        Name.Missing(section.HeadSpan()),
        section.Get(Title)?.Value,
        section.Get(Clocks) is { } clocks
            ? [.. clocks.Value.Select(entry => new VariantProcedure(Name.Of(entry.Name), entry.Value.Value))]
            : []));

    public static Shape<ImmutableArray<VariantDeclaration>> Form { get; } = Shape.Entries(Unnamed).To(entries =>
        entries.Select(entry => entry.Value.Value with { Name = Name.Of(entry.Name) }).ToImmutableArray());
}

using System.Collections.Immutable;
using WorkflowStandar.Compiler.Scenarios;
using WorkflowStandar.Compiler.Semantics.Components;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Publishing.Tracing;

/// <summary>A place where the chain from text to proof is broken.</summary>
/// <param name="Subject">The citation, step, clock or scenario.</param>
public sealed record TraceGap(TraceGapKind Kind, string Subject, Text Said)
{
    /// <summary>Whether somebody should mend it; what is inferred is only to be known.</summary>
    public bool IsToMend => Kind != TraceGapKind.Inferred;
}

public enum TraceGapKind
{
    /// <summary>A clause that nothing carries out.</summary>
    Uncarried,

    /// <summary>Something that the text does not say.</summary>
    Inferred,

    /// <summary>Something that no scenario goes through.</summary>
    Unproven,

    /// <summary>A scenario that fails, and so proves nothing.</summary>
    Failing,
}

internal static class TraceGaps
{
    // The other components tell and assure; these are the ones that something must carry out.
    private static readonly ImmutableArray<ComponentKind> Carried = [ComponentKind.Requirements, ComponentKind.Procedure, ComponentKind.Time];

    public static IEnumerable<TraceGap> Of(Plan plan, ImmutableArray<TraceRow> rows, Carriers carriers, ImmutableArray<ScenarioResult> run)
    {
        foreach (var row in rows.Where(row => row.CarriedBy.IsEmpty && Carried.Contains(row.Component)))
        {
            yield return new TraceGap(TraceGapKind.Uncarried, row.Citation, new Text(
                $"Butir {row.Citation} tidak dirujuk oleh kanal, isian, langkah, atau jangka waktu mana pun.",
                $"No channel, field, step or clock cites clause {row.Citation}."));
        }

        foreach (var carrier in carriers.Inferred)
        {
            yield return new TraceGap(TraceGapKind.Inferred, carrier.Address, new Text(
                $"{KindOf(carrier.Kind).Id} '{carrier.Title.Id}' disimpulkan: {carrier.Inferred!.Id}",
                $"{KindOf(carrier.Kind).En} '{carrier.Title.In("en")}' is inferred: {carrier.Inferred.In("en")}"));
        }

        foreach (var missing in Coverage.Of(plan, run.Where(result => result.Passed)).Missing)
        {
            var what = Words(missing.Kind);
            yield return new TraceGap(TraceGapKind.Unproven, $"{missing.Procedure}/{missing.Name}", new Text(
                $"{what.Id} '{missing.Name}' ({missing.Procedure}) tidak ada dalam skenario.",
                $"{what.En} '{missing.Name}' ({missing.Procedure}) is in no scenario."));
        }

        foreach (var result in run.Where(result => !result.Passed))
        {
            yield return new TraceGap(TraceGapKind.Failing, result.Scenario.Name, new Text(
                $"Skenario '{result.Scenario.Name}' gagal, sehingga tidak membuktikan apa pun.",
                $"The scenario '{result.Scenario.Name}' fails, and so proves nothing."));
        }
    }

    private static Text KindOf(CarrierKind kind) => kind switch
    {
        CarrierKind.Channel => new Text("Kanal", "The channel"),
        CarrierKind.Field => new Text("Isian", "The field"),
        CarrierKind.Procedure => new Text("Prosedur", "The procedure"),
        CarrierKind.Step => new Text("Langkah", "The step"),
        _ => new Text("Jangka waktu", "The clock"),
    };

    private static Text Words(CoverageKind kind) => kind switch
    {
        CoverageKind.Channel => new Text("Kanal", "The channel"),
        CoverageKind.Step => new Text("Langkah", "The step"),
        CoverageKind.Outcome => new Text("Hasil", "The outcome"),
        CoverageKind.Branch => new Text("Cabang", "The branch"),
        CoverageKind.Resubmitted => new Text("Berkas yang dilengkapi dari", "The file completed from"),
        CoverageKind.Lapsed => new Text("Gugur dari", "The lapse from"),
        CoverageKind.Met => new Text("Jangka waktu yang terpenuhi", "The clock met,"),
        CoverageKind.Missed => new Text("Jangka waktu yang terlewat", "The clock missed,"),
        _ => new Text("Tingkat", "The tier"),
    };
}

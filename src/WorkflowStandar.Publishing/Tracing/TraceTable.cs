using System.Collections.Immutable;
using WorkflowStandar.Compiler.Scenarios;
using WorkflowStandar.Compiler.Semantics;
using WorkflowStandar.Compiler.Semantics.Components;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Publishing.Tracing;

/// <summary>From every clause of the published text to what carries it out and to the scenarios that prove it; and where that chain is broken.</summary>
/// <param name="Rows">A row for each clause, in the order of the file.</param>
public sealed record TraceTable(ImmutableArray<TraceRow> Rows, ImmutableArray<TraceGap> Gaps)
{
    /// <param name="plan">The edition itself, not a variant.</param>
    /// <param name="results">Scenarios that were run; one that fails proves nothing.</param>
    public static TraceTable Of(Standard standard, Plan plan, IEnumerable<ScenarioResult> results)
    {
        var run = results.ToImmutableArray();
        var carriers = Carriers.Of(standard, plan);
        var proofs = new Proofs([.. run.Where(result => result.Passed)]);
        var rows = new ClauseIndex(standard).All.Select(clause => Row(clause, carriers, proofs)).ToImmutableArray();
        return new TraceTable(rows, [.. TraceGaps.Of(plan, rows, carriers, run)]);
    }

    private static TraceRow Row(Clause clause, Carriers carriers, Proofs proofs)
    {
        var carried = carriers.Of(clause);
        return new TraceRow(
            clause.Component,
            clause.Citation,
            clause.Text,
            carried,
            [.. carried.SelectMany(carrier => carrier.Roles).DistinctBy(role => role.Id)],
            [.. carried.SelectMany(proofs.Of).Distinct(StringComparer.Ordinal)]);
    }
}

/// <param name="Citation">What a <c>clause:</c> calls it.</param>
/// <param name="Text">Verbatim.</param>
/// <param name="Roles">Who carries it out.</param>
/// <param name="Scenarios">The names of scenarios that go through what carries it out.</param>
public sealed record TraceRow(
    ComponentKind Component,
    string Citation,
    Text Text,
    ImmutableArray<Carrier> CarriedBy,
    ImmutableArray<Text> Roles,
    ImmutableArray<string> Scenarios)
{
    public IEnumerable<Carrier> Of(CarrierKind kind) => CarriedBy.Where(carrier => carrier.Kind == kind);
}

/// <summary>Something in the definition that carries a clause out.</summary>
/// <param name="Procedure">Null for a channel and a field.</param>
/// <param name="Title">What officials call it; of a clock, with its term.</param>
/// <param name="Roles">Who does a step; empty for the rest.</param>
/// <param name="Inferred">Why it is there although the text is silent.</param>
public sealed record Carrier(CarrierKind Kind, ProcedureKey? Procedure, string Name, Text Title, ImmutableArray<Text> Roles, Text? Inferred)
{
    /// <summary><c>procedure/name</c>, or the name of a channel or a field.</summary>
    public string Address => Procedure is { } procedure && procedure.Value != Name ? $"{procedure}/{Name}" : Name;

    public bool Equals(Carrier? other) => other is not null && (Kind, Procedure, Name) == (other.Kind, other.Procedure, other.Name);

    public override int GetHashCode() => HashCode.Combine(Kind, Procedure, Name);
}

public enum CarrierKind
{
    /// <summary>A way in that the text names.</summary>
    Channel,

    /// <summary>A requirement that the intake asks for.</summary>
    Field,

    /// <summary>A procedure as a whole: handing in, or a duty that it carries out.</summary>
    Procedure,
    Step,
    Clock,
}

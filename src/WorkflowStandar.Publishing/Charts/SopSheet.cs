using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Publishing.Charts;

/// <summary>A procedure as the statutory SOP form has it (PermenPANRB 35/2012): a row per activity, a column per actor, and the quality standard of each activity.</summary>
public sealed record SopSheet(Text Title, IReadOnlyList<Text> Actors, IReadOnlyList<SopRow> Rows, IReadOnlyList<SopArrow> Arrows);

/// <param name="Step">Null for the request that begins the procedure.</param>
/// <param name="Actors">The columns in which the row has its symbol; several for an FYI to several roles.</param>
/// <param name="Clause">The clause of the published text; null where the row is inferred.</param>
public sealed record SopRow(
    StepKey? Step,
    Text Activity,
    string? Clause,
    SopSymbol Symbol,
    IReadOnlyList<int> Actors,
    Text Completeness,
    Text Time,
    Text Output);

/// <param name="From">Index of a row.</param>
/// <param name="Label">The outcome or condition that leads there; null on the only way on.</param>
public sealed record SopArrow(int From, int To, Text? Label);

/// <summary>The standard symbols; the arrow and the connector to another page are drawn by the layout.</summary>
public enum SopSymbol
{
    Terminator,
    Process,
    Decision,
}

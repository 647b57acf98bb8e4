namespace WorkflowStandar.Publishing.Charts;

/// <summary>What is laid out: symbols in the cells of a grid, joined by arrows. Ranks run in the direction of the flow, lanes across it.</summary>
internal sealed record Grid(IReadOnlyList<GridNode> Nodes, IReadOnlyList<GridEdge> Edges, int Ranks, int Lanes);

/// <param name="Extent">How far the symbol reaches along the flow.</param>
/// <param name="Breadth">How far it reaches across.</param>
/// <param name="Pointed">A decision: its outline runs from the middle of its near side to the middles of its flanks.</param>
internal sealed record GridNode(int Id, int Rank, int Lane, double Extent, double Breadth, bool Pointed);

/// <param name="Label">Written where the arrow leaves; empty for none.</param>
internal sealed record GridEdge(int From, int To, string Label);

/// <summary>A point by its place along the flow and across it; a chart maps these to x and y.</summary>
internal readonly record struct Spot(double Along, double Across);

internal sealed record PlacedNode(GridNode Node, Spot Centre);

internal sealed record PlacedEdge(GridEdge Edge, IReadOnlyList<Spot> Points);

/// <param name="Centre">The middle of the label's box.</param>
internal sealed record PlacedLabel(GridEdge Edge, Spot Centre, LabelShape Shape);

/// <summary>A label broken into lines, and the room that it takes along and across the flow.</summary>
internal sealed record LabelShape(IReadOnlyList<string> Lines, double Extent, double Breadth);

/// <summary>Where everything went.</summary>
/// <param name="RankStarts">Where each rank's symbols begin; one more entry than there are ranks, the last the end of the chart.</param>
/// <param name="GapStarts">Where the gap before each rank begins; the last entry is the gap behind all ranks.</param>
/// <param name="LaneStarts">Where each lane begins; one more entry than there are lanes.</param>
internal sealed record GridPlacement(
    IReadOnlyList<PlacedNode> Nodes,
    IReadOnlyList<PlacedEdge> Edges,
    IReadOnlyList<PlacedLabel> Labels,
    IReadOnlyList<double> RankStarts,
    IReadOnlyList<double> GapStarts,
    IReadOnlyList<double> LaneStarts);

/// <summary>The measures of a chart, in pixels.</summary>
/// <param name="Track">Between two parallel lines.</param>
/// <param name="Approach">The last straight stretch before a symbol, with the arrow head.</param>
/// <param name="LabelShapes">How a label may be broken, the preferred way first.</param>
internal sealed record GridMeasures(
    double Track,
    double Approach,
    double MinimumGap,
    Func<int, double> RankExtent,
    Func<int, double> LaneBreadth,
    Func<string, IReadOnlyList<LabelShape>> LabelShapes);

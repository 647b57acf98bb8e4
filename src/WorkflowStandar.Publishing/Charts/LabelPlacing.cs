namespace WorkflowStandar.Publishing.Charts;

/// <summary>Finds a free place for each label beside the first stretch of its arrow.</summary>
internal static class LabelPlacing
{
    private const double Margin = 3;

    /// <returns>The labels, and the ranks behind which the gap was too narrow for one of them (that label is placed all the same).</returns>
    public static (IReadOnlyList<PlacedLabel> Placed, IReadOnlySet<int> Crowded) Place(GridPlacement placement, GridMeasures measures)
    {
        var lines = placement.Edges.SelectMany(Segments).ToList();
        var symbols = placement.Nodes.Select(node => Box.Around(node.Centre, node.Node.Extent, node.Node.Breadth)).ToList();
        var placed = new List<PlacedLabel>();
        var crowded = new HashSet<int>();
        var ranks = placement.Nodes.ToDictionary(node => node.Node.Id, node => node.Node.Rank);
        foreach (var edge in placement.Edges.Where(edge => edge.Edge.Label.Length > 0))
        {
            var (extent, breadth) = measures.LabelSize(edge.Edge.Label);
            var places = Candidates(edge, extent, breadth, placement.GapStarts[ranks[edge.Edge.From] + 2 > placement.GapStarts.Count - 1 ? placement.GapStarts.Count - 1 : ranks[edge.Edge.From] + 1]).ToList();
            var free = places.Cast<Spot?>().FirstOrDefault(place => IsFree(Box.Around(place!.Value, extent, breadth)));
            if (free is null)
                crowded.Add(ranks[edge.Edge.From]);
            placed.Add(new PlacedLabel(edge.Edge, free ?? places[0], extent, breadth));
        }

        return (placed, crowded);

        bool IsFree(Box box) =>
            box.FromAcross >= 0
            && !lines.Any(line => line.Touches(box))
            && !symbols.Any(symbol => symbol.Touches(box))
            && !placed.Any(label => Box.Around(label.Centre, label.Extent, label.Breadth).Touches(box));
    }

    /// <summary>Beside the arrow where it leaves, then further along, then beside its last stretch.</summary>
    private static IEnumerable<Spot> Candidates(PlacedEdge edge, double extent, double breadth, double gapStart)
    {
        var points = edge.Points;
        var leave = points[0];
        var firstSide = points.Count > 2 && points[2].Across < leave.Across ? -1 : 1;
        for (var band = 0; band < 6; band++)
        {
            foreach (var side in (int[])[firstSide, -firstSide])
                yield return new Spot(gapStart + Margin + extent * (band + 0.5), leave.Across + side * (breadth / 2 + Margin));
        }

        var (before, enter) = (points[^2], points[^1]);
        foreach (var side in (int[])[1, -1])
            yield return new Spot((before.Along + enter.Along) / 2, enter.Across + side * (breadth / 2 + Margin));
        if (points.Count > 2)
        {
            var (a, b) = (points[1], points[2]);
            foreach (var side in (int[])[-1, 1])
                yield return new Spot(a.Along + side * (extent / 2 + 1), (a.Across + b.Across) / 2);
        }
    }

    private static IEnumerable<Box> Segments(PlacedEdge edge) =>
        edge.Points.Zip(edge.Points.Skip(1), (a, b) => new Box(
            Math.Min(a.Along, b.Along), Math.Max(a.Along, b.Along), Math.Min(a.Across, b.Across), Math.Max(a.Across, b.Across)));
}

/// <summary>An upright rectangle; a line is one without breadth or extent.</summary>
internal readonly record struct Box(double FromAlong, double ToAlong, double FromAcross, double ToAcross)
{
    public static Box Around(Spot centre, double extent, double breadth) =>
        new(centre.Along - extent / 2, centre.Along + extent / 2, centre.Across - breadth / 2, centre.Across + breadth / 2);

    /// <summary>Overlaps or comes closer than a pixel.</summary>
    public bool Touches(Box other) =>
        FromAlong < other.ToAlong + 1 && other.FromAlong < ToAlong + 1
        && FromAcross < other.ToAcross + 1 && other.FromAcross < ToAcross + 1;
}

namespace WorkflowStandar.Publishing.Charts;

/// <summary>Finds a free place for each label beside the first stretch of its arrow.</summary>
internal static class LabelPlacing
{
    private const double Margin = 3;

    /// <returns>The labels, and the arrows beside which there was no room for one (it is placed all the same).</returns>
    public static (IReadOnlyList<PlacedLabel> Placed, IReadOnlyList<GridEdge> Crowded) Place(GridPlacement placement, GridMeasures measures)
    {
        var lines = placement.Edges.SelectMany(Segments).ToList();
        var symbols = placement.Nodes.Select(node => Box.Around(node.Centre, node.Node.Extent, node.Node.Breadth)).ToList();
        var placed = new List<PlacedLabel>();
        var crowded = new List<GridEdge>();
        var ranks = placement.Nodes.ToDictionary(node => node.Node.Id, node => node.Node.Rank);

        // The label with the least choice goes first, so that a freer one does not take its place.
        var choices = placement.Edges.Where(edge => edge.Edge.Label.Length > 0).Select(PlacesOf).OrderBy(places => places.Free.Count).ToList();
        foreach (var (all, free) in choices)
        {
            var chosen = free.FirstOrDefault(place => !placed.Any(other => Box.Around(other).Touches(Box.Around(place))));
            if (chosen is null)
                crowded.Add(all[0].Edge);
            placed.Add(chosen ?? all[0]);
        }

        return (placed, crowded);

        (List<PlacedLabel> All, List<PlacedLabel> Free) PlacesOf(PlacedEdge edge)
        {
            var gap = placement.GapStarts[ranks[edge.Edge.From] + 1];
            var all = measures.LabelShapes(edge.Edge.Label)
                .SelectMany(shape => Candidates(edge, shape, gap).Select(centre => new PlacedLabel(edge.Edge, centre, shape)))
                .ToList();
            return (all, [.. all.Where(IsFree)]);
        }

        bool IsFree(PlacedLabel label)
        {
            var box = Box.Around(label);
            return box.FromAcross >= 0 && box.ToAcross <= placement.LaneStarts[^1]
                && !lines.Any(line => line.Touches(box))
                && !symbols.Any(symbol => symbol.Touches(box));
        }
    }

    /// <summary>Beside the arrow where it leaves, then further along, last beside its end.</summary>
    private static IEnumerable<Spot> Candidates(PlacedEdge edge, LabelShape shape, double gapStart)
    {
        var (extent, breadth) = (shape.Extent, shape.Breadth);
        var points = edge.Points;
        var (leave, turn) = (points[0], points[1]);
        var firstSide = points.Count > 2 && points[2].Across < leave.Across ? -1 : 1;
        for (var along = gapStart + Margin + extent / 2; along + extent / 2 <= turn.Along; along += extent)
        {
            foreach (var side in Sides(firstSide))
                yield return new Spot(along, leave.Across + side * (breadth / 2 + Margin));
        }

        if (points.Count > 3)
        {
            // Beside the next two stretches: along the gap, then between the lanes.
            var (bend, next) = (points[2], points[3]);
            foreach (var side in Sides(-1))
                yield return new Spot(turn.Along + side * (extent / 2 + 2), (turn.Across + bend.Across) / 2);
            var direction = Math.Sign(next.Along - bend.Along);
            foreach (var side in Sides(firstSide))
                yield return new Spot(bend.Along + direction * (extent / 2 + 2), bend.Across + side * (breadth / 2 + Margin));
        }

        // Clear of the head of the arrow.
        var enter = points[^1];
        foreach (var side in Sides(1))
            yield return new Spot(enter.Along - extent / 2 - 8, enter.Across + side * (breadth / 2 + Margin));

        foreach (var spot in Anywhere(points, extent, breadth))
            yield return spot;
    }

    // Where all usual places are taken (several arrows return into one step), anywhere beside the arrow.
    private static IEnumerable<Spot> Anywhere(IReadOnlyList<Spot> points, double extent, double breadth)
    {
        foreach (var (from, to) in points.Zip(points.Skip(1)))
        {
            var (alongStep, acrossStep) = (Math.Sign(to.Along - from.Along) * extent / 2, Math.Sign(to.Across - from.Across) * breadth / 2);
            var steps = alongStep == 0 && acrossStep == 0 ? 0 : (int)(Math.Abs(to.Along - from.Along) / Math.Max(extent / 2, 1) + Math.Abs(to.Across - from.Across) / Math.Max(breadth / 2, 1));
            for (var step = 1; step < steps; step++)
            {
                foreach (var side in Sides(1))
                {
                    yield return alongStep != 0
                        ? new Spot(from.Along + step * alongStep, from.Across + side * (breadth / 2 + Margin))
                        : new Spot(from.Along + side * (extent / 2 + 2), from.Across + step * acrossStep);
                }
            }
        }
    }

    private static int[] Sides(int first) => [first, -first];

    private static IEnumerable<Box> Segments(PlacedEdge edge) =>
        edge.Points.Zip(edge.Points.Skip(1), (a, b) => new Box(
            Math.Min(a.Along, b.Along), Math.Max(a.Along, b.Along), Math.Min(a.Across, b.Across), Math.Max(a.Across, b.Across)));
}

/// <summary>An upright rectangle; a line is one without breadth or extent.</summary>
internal readonly record struct Box(double FromAlong, double ToAlong, double FromAcross, double ToAcross)
{
    public static Box Around(Spot centre, double extent, double breadth) =>
        new(centre.Along - extent / 2, centre.Along + extent / 2, centre.Across - breadth / 2, centre.Across + breadth / 2);

    public static Box Around(PlacedLabel label) => Around(label.Centre, label.Shape.Extent, label.Shape.Breadth);

    /// <summary>Overlaps or comes closer than a pixel.</summary>
    public bool Touches(Box other) =>
        FromAlong < other.ToAlong + 1 && other.FromAlong < ToAlong + 1
        && FromAcross < other.ToAcross + 1 && other.FromAcross < ToAcross + 1;
}

namespace WorkflowStandar.Publishing.Charts;

/// <summary>Places symbols and routes arrows at right angles, deterministically. Two arrows may cross; they never run along the same line, and no label touches an arrow.</summary>
/// <remarks>
/// An arrow leaves a symbol into the gap behind its rank, runs across in a track of its own, and either enters its target in the next rank,
/// or follows a track of its own between two lanes to the gap before its target's rank. Tracks are coloured intervals, so their number fixes
/// the size of gaps and lanes before any coordinate is known.
/// </remarks>
internal static class GridLayout
{
    private const int LabelAttempts = 3;

    public static GridPlacement Place(Grid grid, GridMeasures measures)
    {
        var routes = Routes.Plan(grid, measures);
        for (var attempt = 0; ; attempt++)
        {
            var placement = Draw(grid, measures, routes);
            var labels = LabelPlacing.Place(placement, measures);
            if (labels.Crowded.Count == 0 || attempt == LabelAttempts)
                return placement with { Labels = labels.Placed };
            foreach (var crowded in labels.Crowded)
                Widen(grid, measures, routes, crowded, atEnd: attempt % 2 == 0);
        }
    }

    /// <summary>First where the arrow ends, where there are fewer neighbours; then where it begins.</summary>
    private static void Widen(Grid grid, GridMeasures measures, Routes routes, GridEdge crowded, bool atEnd)
    {
        if (atEnd)
            routes.WidenApproach(grid.Nodes.First(node => node.Id == crowded.To).Rank, measures.LabelShapes(crowded.Label)[0].Extent);
        else
            routes.WidenStart(grid.Nodes.First(node => node.Id == crowded.From).Rank + 1);
    }

    private static GridPlacement Draw(Grid grid, GridMeasures measures, Routes routes)
    {
        var gapStarts = new double[grid.Ranks + 1];
        var rankStarts = new double[grid.Ranks + 1];
        var along = 0.0;
        for (var rank = 0; rank <= grid.Ranks; rank++)
        {
            gapStarts[rank] = along;
            along += routes.GapExtent(rank);
            rankStarts[rank] = along;
            if (rank < grid.Ranks)
                along += measures.RankExtent(rank);
        }

        var centres = grid.Nodes.ToDictionary(
            node => node.Id,
            node => new Spot(rankStarts[node.Rank] + measures.RankExtent(node.Rank) / 2, routes.LaneCentre(node.Lane)));
        var edges = routes.Edges.Select(route => new PlacedEdge(route.Edge, Simplify(Points(route, centres, gapStarts, routes)))).ToList();
        return new GridPlacement(
            [.. grid.Nodes.Select(node => new PlacedNode(node, centres[node.Id]))], edges, [], rankStarts, gapStarts, routes.LaneStarts);
    }

    private static List<Spot> Points(Route route, Dictionary<int, Spot> centres, double[] gapStarts, Routes routes)
    {
        var from = centres[route.Source.Id];
        var to = centres[route.Target.Id];
        var leave = new Spot(from.Along + Outline(route.Source, route.LeaveAt), from.Across + route.LeaveAt);
        var enter = new Spot(to.Along - Outline(route.Target, route.EnterAt), to.Across + route.EnterAt);
        var firstTrack = gapStarts[route.Source.Rank + 1] + routes.TrackAt(route.Source.Rank + 1, route.LeaveTrack);
        if (route.Channel is not { } channel)
            return [leave, new(firstTrack, leave.Across), new(firstTrack, enter.Across), enter];

        var side = routes.ChannelAt(channel, route.ChannelTrack);
        var lastTrack = gapStarts[route.Target.Rank] + routes.TrackAt(route.Target.Rank, route.EnterTrack);
        return [leave, new(firstTrack, leave.Across), new(firstTrack, side), new(lastTrack, side), new(lastTrack, enter.Across), enter];
    }

    /// <summary>How far the symbol's outline is from its middle, along the flow, at an offset across it.</summary>
    private static double Outline(GridNode node, double offset) => node.Pointed
        ? node.Extent / 2 * (1 - Math.Abs(offset) / (node.Breadth / 2))
        : node.Extent / 2;

    private static List<Spot> Simplify(List<Spot> points)
    {
        var kept = new List<Spot>();
        foreach (var point in points)
        {
            if (kept.Count > 0 && kept[^1] == point)
                continue;
            if (kept.Count > 1 && OnOneLine(kept[^2], kept[^1], point))
                kept[^1] = point;
            else
                kept.Add(point);
        }

        return kept;
    }

    private static bool OnOneLine(Spot a, Spot b, Spot c) =>
        (a.Along == b.Along && b.Along == c.Along) || (a.Across == b.Across && b.Across == c.Across);
}

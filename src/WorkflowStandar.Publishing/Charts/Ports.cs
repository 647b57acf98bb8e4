namespace WorkflowStandar.Publishing.Charts;

/// <summary>Where along a symbol's side each arrow leaves and enters: no two arrows of a gap share a place in a lane, save the two ends of one straight arrow.</summary>
internal static class Ports
{
    public static void Assign(IReadOnlyList<Route> routes, double spacing)
    {
        foreach (var gap in routes.SelectMany(End.Of).GroupBy(end => (end.Gap, end.Lane)).OrderBy(group => group.Key))
        {
            var ends = gap.ToList();
            var straight = ends.FirstOrDefault(end => end.IsStraight);
            var others = ends.Where(end => straight is null || end.Route != straight.Route)
                .OrderBy(end => end.Heading).ThenBy(end => end.Leaves ? 0 : 1).ThenBy(end => end.Route.Edge.To).ThenBy(end => end.Route.Edge.From)
                .ToList();
            var room = ends.Min(end => end.Node.Breadth) / 2 - 4;
            var slots = Slots(others.Count, straight is not null, Math.Min(2.4 * spacing, room * 2 / Math.Max(1, others.Count + (straight is null ? 0 : 1))));
            for (var index = 0; index < others.Count; index++)
                others[index].Set(slots[index]);
        }
    }

    /// <summary>Offsets in rising order, round the middle; the middle is left free for a straight arrow.</summary>
    private static double[] Slots(int count, bool middleTaken, double spacing)
    {
        if (!middleTaken)
            return [.. Enumerable.Range(0, count).Select(index => (index - (count - 1) / 2.0) * spacing)];
        var left = count / 2;
        return [.. Enumerable.Range(0, count).Select(index => (index < left ? index - left : index - left + 1) * spacing)];
    }

    private sealed record End(Route Route, bool Leaves)
    {
        public GridNode Node => Leaves ? Route.Source : Route.Target;

        public int Lane => Node.Lane;

        public int Gap => Leaves ? Node.Rank + 1 : Node.Rank;

        public bool IsStraight => Route.Channel is null && Route.Source.Lane == Route.Target.Lane;

        /// <summary>Towards lower lanes first, so that arrows of one symbol fan out without crossing.</summary>
        public double Heading => Leaves
            ? Route.Channel is { } channel ? channel - 0.5 - Lane : Route.Target.Lane - Lane
            : Route.Channel is { } from ? from - 0.5 - Lane : Route.Source.Lane - Lane;

        public static IEnumerable<End> Of(Route route) => [new(route, Leaves: true), new(route, Leaves: false)];

        public void Set(double offset)
        {
            if (Leaves)
                Route.LeaveAt = offset;
            else
                Route.EnterAt = offset;
        }
    }
}

namespace WorkflowStandar.Publishing.Charts;

/// <summary>The way of one arrow, in tracks and offsets.</summary>
internal sealed class Route(GridEdge edge, GridNode source, GridNode target, int? channel)
{
    public GridEdge Edge => edge;

    public GridNode Source => source;

    public GridNode Target => target;

    /// <summary>The boundary between lanes that it follows: before lane n; null where the target is in the next rank.</summary>
    public int? Channel => channel;

    public int ChannelTrack { get; set; }

    public int LeaveTrack { get; set; }

    public int EnterTrack { get; set; }

    /// <summary>Where it leaves, measured across the flow from the middle of its symbol.</summary>
    public double LeaveAt { get; set; }

    public double EnterAt { get; set; }
}

/// <summary>Which tracks the arrows take, and so how wide gaps and lanes must be.</summary>
internal sealed class Routes
{
    private readonly GridMeasures measures;
    private readonly int[] gapTracks;
    private readonly int[] labelBands;
    private readonly double[] labelExtents;
    private readonly double[] approachRoom;
    private readonly double[] channelStarts;

    private Routes(Grid grid, GridMeasures measures)
    {
        this.measures = measures;
        var nodes = grid.Nodes.ToDictionary(node => node.Id);
        Edges = [.. grid.Edges.Select(edge => new Route(edge, nodes[edge.From], nodes[edge.To], ChannelOf(nodes[edge.From], nodes[edge.To])))];
        gapTracks = new int[grid.Ranks + 1];
        labelBands = new int[grid.Ranks + 1];
        labelExtents = new double[grid.Ranks + 1];
        approachRoom = new double[grid.Ranks + 1];
        foreach (var route in Edges.Where(route => route.Edge.Label.Length > 0))
        {
            var gap = route.Source.Rank + 1;
            labelBands[gap] = 1;
            labelExtents[gap] = Math.Max(labelExtents[gap], measures.LabelShapes(route.Edge.Label)[0].Extent);
        }

        var channelTracks = AssignChannels(grid.Lanes);
        (LaneStarts, channelStarts) = PlaceLanes(grid.Lanes, channelTracks);
        Ports.Assign(Edges, measures.Track);
        AssignGapTracks(grid.Ranks);
    }

    public IReadOnlyList<Route> Edges { get; }

    public IReadOnlyList<double> LaneStarts { get; }

    public static Routes Plan(Grid grid, GridMeasures measures) => new(grid, measures);

    public double LaneCentre(int lane) => LaneStarts[lane] + measures.LaneBreadth(lane) / 2;

    public double ChannelAt(int channel, int track) => channelStarts[channel] + (track + 1) * measures.Track;

    public double GapExtent(int gap) =>
        Math.Max(measures.MinimumGap, LabelRoom(gap) + (gapTracks[gap] + 1) * measures.Track + measures.Approach + approachRoom[gap]);

    /// <summary>Where a track runs, measured from the start of its gap: behind the labels.</summary>
    public double TrackAt(int gap, int track) => LabelRoom(gap) + (track + 1) * measures.Track;

    /// <summary>Makes room for one more row of labels where arrows leave into a gap.</summary>
    public void WidenStart(int gap) => labelBands[gap]++;

    /// <summary>Makes room for a label beside the last stretch of arrows that enter from a gap.</summary>
    public void WidenApproach(int gap, double extent) => approachRoom[gap] = Math.Max(approachRoom[gap], extent);

    private double LabelRoom(int gap) => labelBands[gap] * labelExtents[gap];

    private static int? ChannelOf(GridNode source, GridNode target) =>
        target.Rank == source.Rank + 1 ? null
        : source.Lane < target.Lane ? target.Lane
        : target.Lane + 1;

    private int[] AssignChannels(int lanes)
    {
        var tracks = new int[lanes + 1];
        foreach (var channel in Edges.Where(route => route.Channel is not null).GroupBy(route => route.Channel!.Value))
        {
            var taken = new List<(int Track, int From, int To)>();
            foreach (var route in channel.OrderBy(Length).ThenBy(route => route.Source.Id).ThenBy(route => route.Target.Id))
            {
                var (from, to) = Span(route);
                var track = 0;
                while (taken.Any(other => other.Track == track && other.From <= to && from <= other.To))
                    track++;
                taken.Add((track, from, to));
                route.ChannelTrack = track;
                tracks[channel.Key] = Math.Max(tracks[channel.Key], track + 1);
            }
        }

        return tracks;

        static (int From, int To) Span(Route route) =>
            (Math.Min(route.Source.Rank + 1, route.Target.Rank), Math.Max(route.Source.Rank + 1, route.Target.Rank));
        static int Length(Route route) => Math.Abs(route.Target.Rank - route.Source.Rank - 1);
    }

    private (double[] Lanes, double[] Channels) PlaceLanes(int lanes, int[] channelTracks)
    {
        var laneStarts = new double[lanes + 1];
        var starts = new double[lanes + 1];
        var across = 0.0;
        for (var lane = 0; lane <= lanes; lane++)
        {
            starts[lane] = across;
            across += channelTracks[lane] == 0 ? 0 : (channelTracks[lane] + 1) * measures.Track;
            laneStarts[lane] = across;
            if (lane < lanes)
                across += measures.LaneBreadth(lane);
        }

        return (laneStarts, starts);
    }

    private void AssignGapTracks(int ranks)
    {
        for (var gap = 0; gap <= ranks; gap++)
        {
            var taken = new List<(int Track, double From, double To)>();
            foreach (var (from, to, set) in Crossings(gap).OrderBy(crossing => crossing.To - crossing.From).ThenBy(crossing => crossing.From))
            {
                var track = 0;
                while (taken.Any(other => other.Track == track && other.From <= to + 4 && from - 4 <= other.To))
                    track++;
                taken.Add((track, from, to));
                set(track);
                gapTracks[gap] = Math.Max(gapTracks[gap], track + 1);
            }
        }
    }

    private IEnumerable<(double From, double To, Action<int> Set)> Crossings(int gap)
    {
        foreach (var route in Edges)
        {
            var leave = LaneCentre(route.Source.Lane) + route.LeaveAt;
            var enter = LaneCentre(route.Target.Lane) + route.EnterAt;
            if (route.Channel is not { } channel)
            {
                if (route.Source.Rank + 1 == gap)
                    yield return (Math.Min(leave, enter), Math.Max(leave, enter), track => route.LeaveTrack = track);
                continue;
            }

            var side = ChannelAt(channel, route.ChannelTrack);
            if (route.Source.Rank + 1 == gap)
                yield return (Math.Min(leave, side), Math.Max(leave, side), track => route.LeaveTrack = track);
            if (route.Target.Rank == gap)
                yield return (Math.Min(side, enter), Math.Max(side, enter), track => route.EnterTrack = track);
        }
    }
}

using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Publishing.Charts;

/// <summary>A page of an SOP chart: rows <c>first</c> up to, not including, <c>end</c>.</summary>
internal sealed class SopPage
{
    private const double Size = 12;
    private const double LabelSize = 11;
    private const double Padding = 6;
    private const double NumberColumn = 30;
    private const double ActivityColumn = 208;
    private const double ActorLane = 84;
    private const double WidestLane = 112;
    private const double QualityColumn = 104;
    private const double LabelBreadth = 92;
    private const double SymbolBreadth = 58;
    private const double SymbolExtent = 30;

    private static readonly Text[] Quality = [new("Kelengkapan", "Completeness"), new("Waktu", "Time"), new("Output", "Output")];

    private readonly SopSheet sheet;
    private readonly int first;
    private readonly int end;
    private readonly string language;
    private readonly List<Connector> connectors;
    private readonly double[] lanes;
    private readonly GridMeasures measures;

    public SopPage(SopSheet sheet, int first, int end, string language)
    {
        (this.sheet, this.first, this.end, this.language) = (sheet, first, end, language);
        lanes = [.. sheet.Actors.Select(LaneFor)];
        connectors = [.. Connectors()];
        measures = new GridMeasures(
            Track: 9,
            Approach: 10,
            MinimumGap: 20,
            RankExtent: RankExtent,
            LaneBreadth: lane => lanes[lane],
            LabelShapes: label => Labels(label, LabelBreadth));
        Placement = GridLayout.Place(ToGrid(), measures);
    }

    public GridPlacement Placement { get; }

    public double RowsExtent => Placement.RankStarts[^1];

    private int FirstRank => connectors.Any(connector => connector.Incoming) ? 1 : 0;

    private int RowCount => end - first;

    private int Ranks => FirstRank + RowCount + (connectors.Any(connector => !connector.Incoming) ? 1 : 0);

    private double ActorsBreadth => Placement.LaneStarts[^1] + 8;

    private double Breadth => NumberColumn + ActivityColumn + ActorsBreadth + 3 * QualityColumn;

    public string Draw()
    {
        var headExtent = HeadExtent();
        var extent = headExtent + RowsExtent;
        var svg = new Svg();
        svg.Open("svg", ("xmlns", "http://www.w3.org/2000/svg"), ("class", "sop"), ("viewBox", $"-1 -1 {Svg.Number(Breadth + 2)} {Svg.Number(extent + 2)}"),
            ("width", Breadth + 2), ("height", extent + 2), ("role", "img"), ("font-family", "Arial, Helvetica, sans-serif"), ("fill", "#111"));
        svg.Open("title").Text(Title()).Close("title").Open("desc").Text(Describe()).Close("desc");
        Head(svg, headExtent);
        Columns(svg, headExtent, extent);
        Lines(svg, headExtent, extent);
        foreach (var edge in Placement.Edges)
            Arrow(svg, edge, headExtent);
        foreach (var row in Enumerable.Range(first, RowCount))
            Row(svg, row, headExtent);
        foreach (var node in Placement.Nodes)
            Symbol(svg, node, headExtent);
        foreach (var label in Placement.Labels)
            svg.Lines(label.Shape.Lines, X(label.Centre), headExtent + label.Centre.Along, LabelSize, "middle", "sop-label");
        return svg.Close("svg").ToString();
    }

    private string Title() => $"{(language == "en" ? "SOP chart" : "Bagan SOP")} {sheet.Title.In(language)}";

    private string Describe() => language == "en"
        ? $"{RowCount} activities, {sheet.Actors.Count} actors."
        : $"{RowCount} kegiatan, {sheet.Actors.Count} pelaksana.";

    private static double X(Spot spot) => NumberColumn + ActivityColumn + 4 + spot.Across;

    // ---- layout

    /// <summary>Wide enough for the words of its head; and, where a decision has three ways on or more, for a label on either side of the middle one.</summary>
    private double LaneFor(Text actor, int lane)
    {
        var head = Math.Clamp(Lettering.WidestWord(actor.In(language), Size) + 8, ActorLane, WidestLane);
        var forks = sheet.Arrows.GroupBy(arrow => arrow.From).Any(ways => ways.Count() > 2 && sheet.Rows[ways.Key].Actors[0] == lane);
        return forks ? Math.Max(head, 2 * LabelBreadth) : head;
    }

    private double RankExtent(int rank)
    {
        var row = rank - FirstRank + first;
        if (row < first || row >= end)
            return SymbolExtent;
        var lines = Cells(sheet.Rows[row]).Max(cell => cell.Lines.Count);
        return Math.Max(Extent(sheet.Rows[row].Symbol), lines * Size * Lettering.LineHeight - RowOverhang);
    }

    // The text of a row may use the gap before its symbol too.
    private const double RowOverhang = 14;

    private IEnumerable<(double X, IReadOnlyList<string> Lines)> Cells(SopRow row)
    {
        var quality = NumberColumn + ActivityColumn + (Placement is null ? 0 : ActorsBreadth);
        var clause = row.Clause is null ? "" : $" ({row.Clause})";
        yield return (NumberColumn + Padding, Lettering.Wrap(row.Activity.In(language) + clause, Size, ActivityColumn - 2 * Padding));
        yield return (quality + Padding, Lettering.Wrap(row.Completeness.In(language), Size, QualityColumn - 2 * Padding));
        yield return (quality + QualityColumn + Padding, Lettering.Wrap(row.Time.In(language), Size, QualityColumn - 2 * Padding));
        yield return (quality + 2 * QualityColumn + Padding, Lettering.Wrap(row.Output.In(language), Size, QualityColumn - 2 * Padding));
    }

    private static IReadOnlyList<LabelShape> Labels(string label, double room) =>
        [.. Lettering.Shapes(label, LabelSize, room).Select(shape => new LabelShape(shape.Lines, shape.Height, shape.Width))];

    private Grid ToGrid()
    {
        var nodes = new List<GridNode>();
        foreach (var row in Enumerable.Range(first, RowCount))
        {
            foreach (var actor in sheet.Rows[row].Actors)
                nodes.Add(new GridNode(NodeOf(row, actor), row - first + FirstRank, actor, Extent(sheet.Rows[row].Symbol), SymbolBreadth, sheet.Rows[row].Symbol == SopSymbol.Decision));
        }

        foreach (var connector in connectors)
            nodes.Add(new GridNode(connector.Node, connector.Incoming ? 0 : Ranks - 1, connector.Lane, 24, 24, false));
        return new Grid(nodes, [.. Edges()], Ranks, sheet.Actors.Count);
    }

    private static double Extent(SopSymbol symbol) => symbol == SopSymbol.Decision ? SymbolExtent + 6 : SymbolExtent - 4;

    private static int NodeOf(int row, int actor) => row * 100 + actor;

    private IEnumerable<GridEdge> Edges()
    {
        foreach (var arrow in sheet.Arrows)
        {
            var label = arrow.Label?.In(language) ?? "";
            var (leaves, enters) = (Holds(arrow.From), Holds(arrow.To));

            // A row with several symbols is an FYI: all are reached, and the case goes on from the first.
            var from = leaves ? NodeOf(arrow.From, sheet.Rows[arrow.From].Actors[0])
                : enters ? connectors.First(connector => connector.Incoming && connector.Row == arrow.To).Node
                : 0;
            if (enters)
            {
                foreach (var (actor, index) in sheet.Rows[arrow.To].Actors.Select((actor, index) => (actor, index)))
                    yield return new GridEdge(from, NodeOf(arrow.To, actor), leaves && index == 0 ? label : "");
            }
            else if (leaves)
            {
                yield return new GridEdge(from, connectors.First(connector => !connector.Incoming && connector.Row == arrow.To).Node, label);
            }
        }
    }

    private bool Holds(int row) => row >= first && row < end;

    /// <summary>One connector for each row that arrows reach across a page break, named by the number of that row; in free lanes.</summary>
    private IEnumerable<Connector> Connectors()
    {
        var node = 1_000_000;
        foreach (var incoming in BothWays)
        {
            var lanes = new HashSet<int>();
            var rows = sheet.Arrows.Where(arrow => incoming ? Holds(arrow.To) && !Holds(arrow.From) : Holds(arrow.From) && !Holds(arrow.To))
                .Select(arrow => arrow.To).Distinct().Order();
            foreach (var row in rows)
            {
                var wanted = sheet.Rows[row].Actors[0];
                var lane = Enumerable.Range(0, sheet.Actors.Count).OrderBy(candidate => Math.Abs(candidate - wanted)).FirstOrDefault(lanes.Add, wanted);
                yield return new Connector(node++, row, lane, incoming);
            }
        }
    }

    private static readonly bool[] BothWays = [true, false];

    private sealed record Connector(int Node, int Row, int Lane, bool Incoming);

    // ---- drawing

    private double HeadExtent() =>
        26 + Math.Max(2, sheet.Actors.Max(actor => Lettering.Wrap(actor.In(language), Size, ActorLane - 4).Count)) * Size * Lettering.LineHeight + 10;

    private void Head(Svg svg, double extent)
    {
        var actors = NumberColumn + ActivityColumn;
        var quality = actors + ActorsBreadth;
        svg.Empty("rect", ("class", "sop-head"), ("width", Breadth), ("height", extent), ("fill", "#eef3ef"));
        svg.Lines(["No"], NumberColumn / 2, extent / 2, Size, "middle", bold: true);
        svg.Lines([language == "en" ? "Activity" : "Kegiatan"], NumberColumn + Padding, extent / 2, Size, bold: true);
        svg.Lines([language == "en" ? "Actors" : "Pelaksana"], actors + ActorsBreadth / 2, 13, Size, "middle", bold: true);
        svg.Lines([language == "en" ? "Quality standard" : "Mutu baku"], quality + 1.5 * QualityColumn, 13, Size, "middle", bold: true);
        for (var actor = 0; actor < sheet.Actors.Count; actor++)
        {
            var middle = actors + 4 + Placement.LaneStarts[actor] + lanes[actor] / 2;
            svg.Lines(Lettering.Wrap(sheet.Actors[actor].In(language), Size, lanes[actor] - 4), middle, 26 + (extent - 26) / 2, Size, "middle");
        }

        for (var column = 0; column < Quality.Length; column++)
            svg.Lines([Quality[column].In(language)], quality + (column + 0.5) * QualityColumn, 26 + (extent - 26) / 2, Size, "middle");
    }

    /// <summary>Every second column is tinted: a line between columns would run where arrows do.</summary>
    private void Columns(Svg svg, double head, double extent)
    {
        for (var actor = 1; actor < sheet.Actors.Count; actor += 2)
        {
            var (from, to) = (ColumnLine(actor), actor + 1 < sheet.Actors.Count ? ColumnLine(actor + 1) : NumberColumn + ActivityColumn + ActorsBreadth);
            svg.Empty("rect", ("class", "sop-column"), ("x", from), ("y", head), ("width", to - from), ("height", extent - head), ("fill", "#f5f8f5"));
        }
    }

    /// <summary>A column begins in the middle of the room between two lanes.</summary>
    private double ColumnLine(int actor) =>
        NumberColumn + ActivityColumn + 4 + (Placement.LaneStarts[actor - 1] + lanes[actor - 1] + Placement.LaneStarts[actor]) / 2;

    private void Lines(Svg svg, double head, double extent)
    {
        var actors = NumberColumn + ActivityColumn;
        var quality = actors + ActorsBreadth;
        var path = $"M0 0H{Svg.Number(Breadth)}V{Svg.Number(extent)}H0ZM{NumberColumn} 0V{Svg.Number(extent)}M{Svg.Number(actors)} 0V{Svg.Number(extent)}M{Svg.Number(quality)} 0V{Svg.Number(extent)}";
        path += $"M{Svg.Number(actors)} 26H{Svg.Number(Breadth)}M0 {Svg.Number(head)}H{Svg.Number(Breadth)}";
        path += string.Concat(Enumerable.Range(1, 2).Select(column => $"M{Svg.Number(quality + column * QualityColumn)} 26V{Svg.Number(extent)}"));
        for (var actor = 1; actor < sheet.Actors.Count; actor++)
            path += $"M{Svg.Number(ColumnLine(actor))} 26V{Svg.Number(head)}";

        for (var row = 1; row < RowCount; row++)
            path += $"M0 {Svg.Number(head + RowTop(row))}H{Svg.Number(actors)}M{Svg.Number(quality)} {Svg.Number(head + RowTop(row))}H{Svg.Number(Breadth)}";
        var rules = string.Concat(Enumerable.Range(1, RowCount - 1).Select(row => $"M{Svg.Number(actors)} {Svg.Number(head + RowTop(row))}H{Svg.Number(quality)}"));
        if (rules.Length > 0)
            svg.Empty("path", ("class", "sop-rule"), ("d", rules), ("fill", "none"), ("stroke", "#dde4de"), ("stroke-width", 1));
        svg.Empty("path", ("class", "sop-grid"), ("d", path), ("fill", "none"), ("stroke", "#9aa59d"), ("stroke-width", 1));
    }

    /// <summary>Where a row of the page begins: where the symbol before it ends.</summary>
    private double RowTop(int row) => row == 0 ? 0 : Placement.GapStarts[row + FirstRank] + 3;

    private void Row(Svg svg, int row, double head)
    {
        var top = head + RowTop(row - first);
        var bottom = head + (row + 1 < end ? RowTop(row - first + 1) : RowsExtent);
        var middle = (top + bottom) / 2;
        svg.Lines([(row + 1).ToString()], NumberColumn / 2, middle, Size, "middle");
        foreach (var (x, lines) in Cells(sheet.Rows[row]))
            svg.Lines(lines, x, middle, Size);
    }

    private void Symbol(Svg svg, PlacedNode placed, double head)
    {
        var (x, y) = (X(placed.Centre), head + placed.Centre.Along);
        var (width, height) = (placed.Node.Breadth, placed.Node.Extent);
        if (connectors.FirstOrDefault(connector => connector.Node == placed.Node.Id) is { } connector)
        {
            svg.Empty("path", ("class", "sop-symbol"), ("d", $"M{Svg.Number(x - 12)} {Svg.Number(y - 12)}h24v14l-12 10l-12 -10z"), ("fill", "#fff"), ("stroke", "#111"), ("stroke-width", 1.4));
            svg.Lines([(connector.Row + 1).ToString()], x, y - 3, LabelSize, "middle");
            return;
        }

        var row = sheet.Rows[placed.Node.Id / 100];
        switch (row.Symbol)
        {
            case SopSymbol.Decision:
                svg.Empty("path", ("class", "sop-symbol"), ("d", $"M{Svg.Number(x - width / 2)} {Svg.Number(y)}L{Svg.Number(x)} {Svg.Number(y - height / 2)}L{Svg.Number(x + width / 2)} {Svg.Number(y)}L{Svg.Number(x)} {Svg.Number(y + height / 2)}Z"), ("fill", "#fff"), ("stroke", "#111"), ("stroke-width", 1.4));
                break;
            default:
                svg.Empty("rect", ("class", "sop-symbol"), ("x", x - width / 2), ("y", y - height / 2), ("width", width), ("height", height),
                    ("rx", row.Symbol == SopSymbol.Terminator ? height / 2 : 0.0), ("fill", "#fff"), ("stroke", "#111"), ("stroke-width", 1.4));
                break;
        }
    }

    private static void Arrow(Svg svg, PlacedEdge edge, double head)
    {
        var points = edge.Points.Select(point => (X: X(point), Y: head + point.Along)).ToList();
        var path = string.Concat(points.Select((point, index) => $"{(index == 0 ? "M" : "L")}{Svg.Number(point.X)} {Svg.Number(index == points.Count - 1 ? point.Y - 5 : point.Y)}"));
        svg.Empty("path", ("class", "sop-arrow"), ("d", path), ("fill", "none"), ("stroke", "#111"), ("stroke-width", 1.3));
        var (x, y) = points[^1];
        svg.Empty("path", ("class", "sop-head-of-arrow"), ("d", $"M{Svg.Number(x)} {Svg.Number(y)}l-3.5 -7h7z"));
    }
}

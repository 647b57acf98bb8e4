using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Publishing.Charts;

/// <summary>How far a case has come with a step.</summary>
public enum FlowMark
{
    /// <summary>Not reached, or not marked.</summary>
    Ahead,
    Done,
    Current,
}

/// <summary>What a flow says of a step besides what it is.</summary>
/// <param name="Class">Of the box, for the style sheet of the page.</param>
/// <param name="Words">Below who does it.</param>
public sealed record FlowNote(string Class, string Words);

/// <summary>The flow from left to right, for screens: a box for each step with who does it, branches below each other, returns running back.</summary>
public sealed class FlowChart
{
    private const double Size = 12;
    private const double LabelSize = 11;
    private const double BoxExtent = 148;
    private const double Padding = 10;
    private const double LabelRoom = 96;

    // Bold letters are wider than those that lines are measured by.
    private const double BoldWidth = 1.12;

    private readonly SopSheet sheet;
    private readonly string language;
    private readonly IReadOnlyDictionary<StepKey, FlowMark> marks;
    private readonly IReadOnlyDictionary<StepKey, FlowNote> notes;
    private readonly int[] ranks;
    private readonly int[] lanes;
    private readonly double[] laneBreadths;

    private FlowChart(SopSheet sheet, IReadOnlyDictionary<StepKey, FlowMark> marks, IReadOnlyDictionary<StepKey, FlowNote> notes, string language)
    {
        (this.sheet, this.marks, this.notes, this.language) = (sheet, marks, notes, language);
        ranks = Ranks(sheet);
        lanes = Lanes(sheet, ranks);
        laneBreadths = [.. Enumerable.Range(0, lanes.Max() + 1).Select(lane => Rows.Where(row => lanes[row] == lane).Max(BoxBreadth) + 16)];
        Placement = GridLayout.Place(ToGrid(), new GridMeasures(
            Track: 9,
            Approach: 12,
            MinimumGap: 26,
            RankExtent: _ => BoxExtent,
            LaneBreadth: lane => laneBreadths[lane],
            LabelShapes: label => Labels(label, LabelRoom)));
    }

    internal GridPlacement Placement { get; }

    private IEnumerable<int> Rows => Enumerable.Range(0, sheet.Rows.Count);

    /// <param name="marks">Where a running case stands; empty for the standard itself.</param>
    /// <param name="notes">What is to be said of steps besides; null for nothing.</param>
    public static string Draw(SopSheet sheet, IReadOnlyDictionary<StepKey, FlowMark> marks, string language = "id", IReadOnlyDictionary<StepKey, FlowNote>? notes = null) =>
        new FlowChart(sheet, marks, notes ?? new Dictionary<StepKey, FlowNote>(), language).Draw();

    internal static GridPlacement Place(SopSheet sheet) =>
        new FlowChart(sheet, new Dictionary<StepKey, FlowMark>(), new Dictionary<StepKey, FlowNote>(), "id").Placement;

    /// <summary>The longest way from the start, counting only arrows that follow the order of the file: returns run back.</summary>
    private static int[] Ranks(SopSheet sheet)
    {
        var ranks = new int[sheet.Rows.Count];
        for (var row = 0; row < ranks.Length; row++)
        {
            foreach (var arrow in sheet.Arrows.Where(arrow => arrow.From == row && arrow.To > row))
                ranks[arrow.To] = Math.Max(ranks[arrow.To], ranks[row] + 1);
        }

        return ranks;
    }

    /// <summary>A step stays in the lane it is reached from where that is free, else takes the nearest free one.</summary>
    private static int[] Lanes(SopSheet sheet, int[] ranks)
    {
        var lanes = new int[sheet.Rows.Count];
        foreach (var rank in Enumerable.Range(0, ranks.Length).GroupBy(row => ranks[row]).OrderBy(group => group.Key))
        {
            var taken = new HashSet<int>();
            foreach (var row in rank)
            {
                var wanted = sheet.Arrows.Where(arrow => arrow.To == row && arrow.From < row).Select(arrow => lanes[arrow.From]).DefaultIfEmpty(0).First();
                lanes[row] = Enumerable.Range(0, ranks.Length).OrderBy(lane => Math.Abs(lane - wanted)).ThenByDescending(lane => lane).First(taken.Add);
            }
        }

        // Lanes that nothing uses would be empty bands.
        var used = lanes.Distinct().Order().ToList();
        return [.. lanes.Select(lane => used.IndexOf(lane))];
    }

    private Grid ToGrid() => new(
        [.. Rows.Select(row => new GridNode(row, ranks[row], lanes[row], BoxExtent, BoxBreadth(row), Pointed: false))],
        [.. sheet.Arrows.Select(arrow => new GridEdge(arrow.From, arrow.To, arrow.Label?.In(language) ?? ""))],
        ranks.Max() + 1,
        lanes.Max() + 1);

    private static IReadOnlyList<LabelShape> Labels(string label, double room) =>
        [.. Lettering.Shapes(label, LabelSize, room).Select(shape => new LabelShape(shape.Lines, shape.Width + 2, shape.Height))];

    private IReadOnlyList<string> TitleLines(int row) => Lettering.Wrap(sheet.Rows[row].Activity.In(language), Size, BoxExtent - 2 * Padding);

    private IReadOnlyList<string> ActorLines(int row) =>
        Lettering.Wrap(string.Join(", ", sheet.Rows[row].Actors.Select(actor => sheet.Actors[actor].In(language))), LabelSize, BoxExtent - 2 * Padding);

    private FlowNote? NoteOf(int row) => sheet.Rows[row].Step is { } step ? notes.GetValueOrDefault(step) : null;

    private IReadOnlyList<string> NoteLines(int row) => NoteOf(row) is { } note ? Lettering.Wrap(note.Words, LabelSize * BoldWidth, BoxExtent - 2 * Padding) : [];

    private double BoxBreadth(int row) =>
        16 + TitleLines(row).Count * Size * Lettering.LineHeight + (ActorLines(row).Count + NoteLines(row).Count) * LabelSize * Lettering.LineHeight;

    private string Draw()
    {
        var (width, height) = (Placement.RankStarts[^1], Placement.LaneStarts[^1]);
        var svg = new Svg();
        svg.Open("svg", ("xmlns", "http://www.w3.org/2000/svg"), ("class", "flow"), ("viewBox", $"-2 -2 {Svg.Number(width + 4)} {Svg.Number(height + 4)}"),
            ("width", width + 4), ("height", height + 4), ("role", "img"), ("font-family", "Arial, Helvetica, sans-serif"), ("fill", "#1c2420"));
        svg.Open("title").Text($"{(language == "en" ? "Flow" : "Alur")} {sheet.Title.In(language)}").Close("title");
        foreach (var edge in Placement.Edges)
            Arrow(svg, edge);
        foreach (var node in Placement.Nodes)
            Box(svg, node);
        foreach (var label in Placement.Labels)
            svg.Lines(label.Shape.Lines, label.Centre.Along, label.Centre.Across, LabelSize, "middle", "flow-label");
        return svg.Close("svg").ToString();
    }

    private void Box(Svg svg, PlacedNode placed)
    {
        var row = placed.Node.Id;
        var mark = sheet.Rows[row].Step is { } step ? marks.GetValueOrDefault(step) : marks.Count > 0 ? FlowMark.Done : FlowMark.Ahead;
        var (x, y) = (placed.Centre.Along, placed.Centre.Across);
        var (width, height) = (placed.Node.Extent, placed.Node.Breadth);
        svg.Open("g", ("class", $"flow-step flow-{mark.ToString().ToLowerInvariant()}"));
        svg.Empty("rect", ("class", NoteOf(row)?.Class ?? "flow-box"), ("x", x - width / 2), ("y", y - height / 2), ("width", width), ("height", height),
            ("rx", sheet.Rows[row].Symbol == SopSymbol.Terminator ? Math.Min(24, height / 2) : 4.0),
            ("fill", mark == FlowMark.Done ? "#e3ede6" : "#fff"), ("stroke", mark == FlowMark.Current ? "#0e443b" : "#5d6b63"), ("stroke-width", mark == FlowMark.Current ? 3.0 : 1.2));
        var titles = TitleLines(row);
        var actors = ActorLines(row);
        var top = y - height / 2 + 8;
        var titleExtent = titles.Count * Size * Lettering.LineHeight;
        svg.Lines(titles, x - width / 2 + Padding, top + titleExtent / 2, Size, bold: mark == FlowMark.Current);
        var actorExtent = actors.Count * LabelSize * Lettering.LineHeight;
        svg.Lines(actors, x - width / 2 + Padding, top + titleExtent + actorExtent / 2, LabelSize, @class: "flow-actor");
        var note = NoteLines(row);
        svg.Lines(note, x - width / 2 + Padding, top + titleExtent + actorExtent + note.Count * LabelSize * Lettering.LineHeight / 2, LabelSize, bold: true);
        svg.Close("g");
    }

    private static void Arrow(Svg svg, PlacedEdge edge)
    {
        var points = edge.Points;
        var path = string.Concat(points.Select((point, index) =>
            $"{(index == 0 ? "M" : "L")}{Svg.Number(index == points.Count - 1 ? point.Along - 5 : point.Along)} {Svg.Number(point.Across)}"));
        svg.Empty("path", ("class", "flow-arrow"), ("d", path), ("fill", "none"), ("stroke", "#5d6b63"), ("stroke-width", 1.4));
        svg.Empty("path", ("class", "flow-tip"), ("d", $"M{Svg.Number(points[^1].Along)} {Svg.Number(points[^1].Across)}l-7 -3.5v7z"), ("fill", "#5d6b63"));
    }
}

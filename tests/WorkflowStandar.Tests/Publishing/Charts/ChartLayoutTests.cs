using WorkflowStandar.Compiler;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Publishing.Charts;
using WorkflowStandar.Tests.Architecture;

namespace WorkflowStandar.Tests.Publishing.Charts;

/// <summary>Every chart of every standard in the repository is clean: what a careful draughtsman would avoid does not happen.</summary>
public sealed class ChartLayoutTests
{
    public static TheoryData<string> Standards()
    {
        var files = new TheoryData<string>();
        foreach (var path in Directory.EnumerateFiles(Repository.At("definitions", "standards"), "*.yaml", SearchOption.AllDirectories)
            .Where(path => !path.EndsWith(".scenarios.yaml", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
            files.Add(Path.GetRelativePath(Repository.Root, path));
        return files;
    }

    [Theory]
    [MemberData(nameof(Standards))]
    public void No_two_arrows_run_along_the_same_line(string file) => ForEachLayout(file, placement =>
    {
        var stretches = placement.Edges.SelectMany((edge, index) => Stretches(edge).Select(box => (index, box))).ToList();
        foreach (var (index, a) in stretches)
        {
            foreach (var (other, b) in stretches.Where(other => other.index > index))
                RunTogether(a, b).Should().BeFalse("arrows {0} and {1} would be drawn on each other", placement.Edges[index].Edge, placement.Edges[other].Edge);
        }
    });

    [Theory]
    [MemberData(nameof(Standards))]
    public void No_arrow_crosses_a_symbol(string file) => ForEachLayout(file, placement =>
    {
        foreach (var edge in placement.Edges)
        {
            foreach (var node in placement.Nodes.Where(node => node.Node.Id != edge.Edge.From && node.Node.Id != edge.Edge.To))
            {
                var symbol = Box.Around(node.Centre, node.Node.Extent - 4, node.Node.Breadth - 4);
                Stretches(edge).Should().NotContain(stretch => stretch.Touches(symbol), "{0} would run through symbol {1}", edge.Edge, node.Node.Id);
            }
        }
    });

    [Theory]
    [MemberData(nameof(Standards))]
    public void No_label_touches_an_arrow_a_symbol_or_another_label(string file) => ForEachLayout(file, placement =>
    {
        foreach (var label in placement.Labels)
        {
            var box = Box.Around(label);
            placement.Edges.SelectMany(Stretches).Should().NotContain(stretch => stretch.Touches(box), "'{0}' would be struck through", label.Edge.Label);
            placement.Nodes.Select(node => Box.Around(node.Centre, node.Node.Extent, node.Node.Breadth)).Should().NotContain(symbol => symbol.Touches(box));
            placement.Labels.Where(other => other != label).Select(Box.Around).Should().NotContain(other => other.Touches(box), "'{0}' would overlap another label", label.Edge.Label);
        }
    });

    [Theory]
    [MemberData(nameof(Standards))]
    public void A_chart_is_the_same_bytes_every_time(string file)
    {
        foreach (var sheet in Sheets(file))
        {
            SopChart.Draw(sheet).Should().Be(SopChart.Draw(sheet));
            FlowChart.Draw(sheet, new Dictionary<StepKey, FlowMark>()).Should().Be(FlowChart.Draw(sheet, new Dictionary<StepKey, FlowMark>()));
        }
    }

    [Theory]
    [MemberData(nameof(Standards))]
    public void Pages_hold_every_row_once_and_join_what_they_cut(string file)
    {
        foreach (var sheet in Sheets(file))
        {
            var pages = SopChart.DrawPages(sheet);
            var numbers = pages.SelectMany(page => Enumerable.Range(1, sheet.Rows.Count).Where(row => page.Contains($"text-anchor=\"middle\">{row}</text>", StringComparison.Ordinal))).ToHashSet();
            numbers.Should().HaveCount(sheet.Rows.Count);
        }
    }

    private static void ForEachLayout(string file, Action<GridPlacement> check)
    {
        foreach (var placement in Sheets(file).SelectMany(sheet => SopChart.Placements(sheet).Append(FlowChart.Place(sheet))))
            check(placement);
    }

    private static IEnumerable<SopSheet> Sheets(string file)
    {
        var compilation = StandardCompiler.Compile(SourceText.From(file, File.ReadAllText(Repository.At(file))), CompilationContext.Unknown);
        compilation.Plan.Should().NotBeNull("{0} compiles", file);
        return compilation.Plan!.Procedures.Select(procedure => SopReading.Read(compilation.Plan, procedure));
    }

    private static IEnumerable<Box> Stretches(PlacedEdge edge) => edge.Points.Zip(edge.Points.Skip(1), (a, b) => new Box(
        Math.Min(a.Along, b.Along), Math.Max(a.Along, b.Along), Math.Min(a.Across, b.Across), Math.Max(a.Across, b.Across)));

    /// <summary>Parallel, closer than two pixels, and side by side for more than two: a crossing is not that.</summary>
    private static bool RunTogether(Box a, Box b)
    {
        var bothAlong = a.FromAcross == a.ToAcross && b.FromAcross == b.ToAcross && Math.Abs(a.FromAcross - b.FromAcross) < 2;
        var bothAcross = a.FromAlong == a.ToAlong && b.FromAlong == b.ToAlong && Math.Abs(a.FromAlong - b.FromAlong) < 2;
        return (bothAlong && Math.Min(a.ToAlong, b.ToAlong) - Math.Max(a.FromAlong, b.FromAlong) > 2)
            || (bothAcross && Math.Min(a.ToAcross, b.ToAcross) - Math.Max(a.FromAcross, b.FromAcross) > 2);
    }
}

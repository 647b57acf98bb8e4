using System.Collections.Immutable;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Reports;

namespace WorkflowStandar.Server.Dashboard.Watching;

/// <summary>Which of the runs that are counted a list shows, as its address says it.</summary>
/// <param name="Fates">One after the other, as the list shows them: what went wrong first.</param>
public sealed record FateChoice(string Name, Text Title, ImmutableArray<RunFate> Fates)
{
    public static FateChoice OnTime { get; } = new("tepat", new Text("Tepat waktu", "On time"), [RunFate.OnTime]);

    public static FateChoice Late { get; } = new("lewat", new Text("Lewat", "Late"), [RunFate.Late]);

    public static FateChoice OpenLate { get; } = new("terbuka", new Text("Masih terbuka, lewat", "Still open, late"), [RunFate.OpenLate]);

    public static FateChoice Void { get; } = new("batal", new Text("Batal", "Void"), [RunFate.Void]);

    /// <summary>Met late, or late and not met yet.</summary>
    public static FateChoice Missed { get; } = new("meleset", new Text("Tidak ditepati", "Missed"), [RunFate.OpenLate, RunFate.Late]);

    /// <summary>All that a share is a share of.</summary>
    public static FateChoice Counted { get; } = new("dihitung", new Text("Ikut dihitung", "Counted"), [RunFate.OpenLate, RunFate.Late, RunFate.OnTime]);

    private static ImmutableArray<FateChoice> All { get; } = [OnTime, Late, OpenLate, Void, Missed, Counted];

    public static FateChoice? Named(string? name) => All.FirstOrDefault(one => one.Name == name);

    public static FateChoice Of(RunFate fate) => All.First(one => one.Fates is [var only] && only == fate);

    public int Count(Kept kept) => Fates.Sum(kept.Of);
}

using System.Diagnostics;

namespace WorkflowStandar.Benchmarks.Engine;

/// <summary>Time on the wall and on the processors; the second says what the first would be on an idle machine.</summary>
internal readonly record struct Spent(TimeSpan Elapsed, TimeSpan Cpu)
{
    /// <summary>Starts measuring; calling what it returns tells what was spent until then.</summary>
    public static Func<Spent> Start()
    {
        GC.Collect();
        var (watch, cpu) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        return () => new Spent(watch.Elapsed, Environment.CpuUsage.TotalTime - cpu);
    }
}

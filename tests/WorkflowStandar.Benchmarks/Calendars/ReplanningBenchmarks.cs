using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using NodaTime;
using WorkflowStandar.Core.Calendars;

namespace WorkflowStandar.Benchmarks.Calendars;

/// <summary>A new edition of a calendar derives every open deadline anew: a million clocks of every kind, a third of them paused once, with a warning each. Aim: under 5 s on one core.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, iterationCount: 5, warmupCount: 1)]
public class ReplanningBenchmarks
{
    private const int Clocks = 1_000_000;

    private readonly Calendar _calendar = RegencyCalendar.Read();
    private readonly Term _warning = new Term.WorkingDays(1);
    private (Term Term, ClockHistory History)[] _open = [];

    [GlobalSetup]
    public void Open()
    {
        Term[] terms =
        [
            new Term.OfficeTime(Duration.FromMinutes(15)), new Term.OfficeTime(Duration.FromHours(3)), new Term.WorkingDays(5), new Term.WorkingDays(14),
            new Term.WorkingDays(60), new Term.CalendarDays(1), new Term.CalendarDays(30, RollToWorkingDay: true), new Term.Months(6), new Term.ElapsedTime(Duration.FromHours(72)),
        ];
        var first = Instant.FromUtc(2026, 1, 5, 1, 0);
        _open = new (Term, ClockHistory)[Clocks];
        for (var i = 0; i < Clocks; i++)
        {
            // Spread over a year, a little less than half a minute apart.
            var start = first + Duration.FromSeconds(i * 29L);
            ImmutableArray<Pause> pauses = i % 3 == 0 ? [new Pause(start + Duration.FromMinutes(10), start + Duration.FromDays(2))] : [];
            _open[i] = (terms[i % terms.Length], new ClockHistory(start, pauses, []));
        }
    }

    [Benchmark]
    public int Replanning_a_million_clocks()
    {
        var moved = 0;
        foreach (var (term, history) in _open)
        {
            var due = Deadline.Due(_calendar, term, history)!;
            var warning = Deadline.RungAt(_calendar, due.At, _warning, AnchorDirection.Before, history.Pauses);
            moved += warning < due.At ? 1 : 0;
        }

        return moved;
    }
}

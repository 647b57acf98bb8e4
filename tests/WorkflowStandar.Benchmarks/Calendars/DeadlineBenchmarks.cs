using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using NodaTime;
using WorkflowStandar.Compiler.Calendars;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Core.Calendars;

namespace WorkflowStandar.Benchmarks.Calendars;

/// <summary>What one deadline costs. Aim: the due instant of 60 working days under a microsecond.</summary>
[MemoryDiagnoser]
public class DeadlineBenchmarks
{
    private readonly Calendar _calendar = RegencyCalendar.Read();
    private readonly Term _sixtyDays = new Term.WorkingDays(60);
    private readonly Term _fifteenMinutes = new Term.OfficeTime(Duration.FromMinutes(15));
    private ClockHistory _plain = null!;
    private ClockHistory _paused = null!;

    [GlobalSetup]
    public void Start()
    {
        var start = new LocalDateTime(2026, 12, 21, 10, 20).InZoneStrictly(_calendar.Zone).ToInstant();
        _plain = ClockHistory.From(start);
        _paused = _plain with
        {
            Pauses = [.. Enumerable.Range(1, 3).Select(week => new Pause(start + Duration.FromDays(7 * week), start + Duration.FromDays((7 * week) + 2)))],
        };
    }

    [Benchmark(Baseline = true)]
    public DueInstant? Due_of_60_working_days() => Deadline.Due(_calendar, _sixtyDays, _plain);

    [Benchmark]
    public DueInstant? Due_of_60_working_days_with_three_pauses() => Deadline.Due(_calendar, _sixtyDays, _paused);

    [Benchmark]
    public DueInstant? Due_of_15_office_minutes() => Deadline.Due(_calendar, _fifteenMinutes, _plain);

    [Benchmark]
    public Explanation Explanation_of_60_working_days() => Deadline.Explain(_calendar, _sixtyDays, _paused);

    [Benchmark]
    public ImmutableArray<ExplanationLine> Explanation_of_60_working_days_in_words() =>
        ExplanationWords.Lines(_calendar, Deadline.Explain(_calendar, _sixtyDays, _paused), _plain.Start);

    [Benchmark]
    public DeadlinePhrase Words_of_a_deadline() =>
        DeadlineWords.Describe(_calendar, new ClockReading(new TermPromise(_sixtyDays), _plain), _plain.Start);

    [Benchmark]
    public Calendar Compiling_a_calendar() => RegencyCalendar.Compile(_calendar.Definition);
}

internal static class RegencyCalendar
{
    private static readonly HolidayList Holidays = HolidayFile.Read(Source("holidays/indonesia.yaml")).List!;

    public static Calendar Read() => CalendarFile.Read(Source("calendars/kabupaten-pasuruan.yaml"), [Holidays]).Calendar!;

    public static Calendar Compile(CalendarDefinition definition) => Calendar.Compile(definition, [Holidays]);

    // Benchmarks run from a copy deep below their build folder; the definitions are found upwards from there.
    private static SourceText Source(string file)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "definitions", file);
            if (File.Exists(path))
                return SourceText.Decode(path, File.ReadAllBytes(path));
        }

        throw new FileNotFoundException("The benchmarks need the definitions of the repository they were built in.", file);
    }
}

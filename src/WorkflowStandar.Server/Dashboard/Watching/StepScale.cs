using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Calendars;

namespace WorkflowStandar.Server.Dashboard.Watching;

/// <summary>Where times of steps lie on one line, minutes and weeks alike: logarithmic, in office time; a calendar day takes the place of a working day.</summary>
public sealed class StepScale
{
    private const double Closest = 17;

    private readonly Duration day;
    private readonly double from;
    private readonly double to;

    private StepScale(Duration day, double from, double to) => (this.day, this.from, this.to) = (day, from, to);

    /// <summary>Marks to read the scale by, each with its place in percent.</summary>
    public ImmutableArray<(Words Title, double At)> Marks { get; private init; } = [];

    public static StepScale Of(IEnumerable<StepHeat> heats, Duration day)
    {
        var all = heats.SelectMany(heat => new[] { heat.Median, heat.Ninetieth, heat.Limit }.OfType<Duration>().Select(time => Minutes(heat, time, day))).DefaultIfEmpty(60).ToList();
        var marks = Candidates(day);
        var from = marks.Select(mark => mark.Minutes).Where(minutes => minutes <= all.Min()).DefaultIfEmpty(marks[0].Minutes).Max();
        var to = marks.Select(mark => mark.Minutes).Where(minutes => minutes >= all.Max() && minutes > from).DefaultIfEmpty(marks[^1].Minutes).Min();
        var scale = new StepScale(day, from, to);
        var kept = ImmutableArray.CreateBuilder<(Words, double)>();
        foreach (var (title, minutes) in marks.Where(mark => mark.Minutes >= from && mark.Minutes <= to))
        {
            var at = scale.At(minutes);
            if (kept.Count == 0 || at - kept[^1].Item2 >= Closest)
                kept.Add((title, at));
        }

        return new StepScale(day, from, to) { Marks = kept.ToImmutable() };
    }

    /// <summary>In percent of the line.</summary>
    public double At(StepHeat heat, Duration time) => At(Minutes(heat, time, day));

    // A little room at both ends, so that nothing is cut off.
    private double At(double minutes) => 3 + 94 * Math.Clamp(Math.Log(Math.Max(minutes, from) / from) / Math.Log(to / from), 0, 1);

    private static double Minutes(StepHeat heat, Duration time, Duration day) => heat.InOfficeTime ? time.TotalMinutes : time.TotalDays * day.TotalMinutes;

    private static ImmutableArray<(Words Title, double Minutes)> Candidates(Duration day) =>
    [
        (new Words("1 mnt", "1 min"), 1), (new Words("5 mnt", "5 min"), 5), (new Words("15 mnt", "15 min"), 15), (new Words("1 jam", "1 h"), 60),
        (new Words("1 hari", "1 day"), day.TotalMinutes), (new Words("5 hari", "5 days"), 5 * day.TotalMinutes), (new Words("14 hari", "14 days"), 14 * day.TotalMinutes),
        (new Words("30 hari", "30 days"), 30 * day.TotalMinutes), (new Words("90 hari", "90 days"), 90 * day.TotalMinutes), (new Words("1 tahun", "1 year"), 365 * day.TotalMinutes),
    ];
}

using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace WorkflowStandar.Server.Observability;

internal enum MetricKind
{
    Counter,
    Gauge,
    Histogram,
}

/// <summary>An instrument with the series that were measured so far, each under its labels as they are written out.</summary>
internal sealed class MetricInstrument
{
    // Whatever a label comes to hold, what is kept stays small.
    private const int SeriesAtMost = 2000;
    private const string Overflow = "overflow=\"true\"";

    private static readonly double[] DefaultBounds = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

    private readonly ConcurrentDictionary<string, MetricSeries> series = new(StringComparer.Ordinal);
    private readonly bool isAbsolute;

    public MetricInstrument(Instrument instrument)
    {
        var kind = instrument.GetType().GetGenericTypeDefinition();
        Kind = kind == typeof(Histogram<>) ? MetricKind.Histogram
            : kind == typeof(Counter<>) || kind == typeof(ObservableCounter<>) ? MetricKind.Counter
            : MetricKind.Gauge;
        isAbsolute = instrument.IsObservable || kind == typeof(Gauge<>);
        IsObserved = instrument.IsObservable;
        Name = PrometheusNames.Of(instrument.Name, instrument.Unit);
        Description = instrument.Description ?? "";
        Bounds = Kind == MetricKind.Histogram ? BoundsOf(instrument) : null;
    }

    public string Name { get; }

    public string Description { get; }

    public MetricKind Kind { get; }

    public bool IsObserved { get; }

    public double[]? Bounds { get; }

    public IEnumerable<KeyValuePair<string, MetricSeries>> Series => series.OrderBy(pair => pair.Key, StringComparer.Ordinal);

    public void Measure(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags, int collection)
    {
        var labels = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[512]);
        PrometheusNames.WriteLabels(ref labels, tags);
        var one = Find(labels.Text);
        labels.Clear();
        one.Seen = collection;
        if (Kind == MetricKind.Histogram)
            one.Record(value);
        else if (isAbsolute)
            one.Set(value);
        else
            one.Add(value);
    }

    /// <summary>Drops what the last collection no longer reported.</summary>
    public void Forget(int collection)
    {
        foreach (var (labels, _) in series.Where(pair => pair.Value.Seen != collection))
            series.TryRemove(labels, out _);
    }

    private MetricSeries Find(ReadOnlySpan<char> labels)
    {
        var lookup = series.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(labels, out var found))
            return found;
        return series.GetOrAdd(series.Count < SeriesAtMost ? labels.ToString() : Overflow, _ => new MetricSeries(Bounds));
    }

    private static double[] BoundsOf(Instrument instrument) => instrument switch
    {
        Histogram<double> { Advice.HistogramBucketBoundaries: { } bounds } => [.. bounds],
        Histogram<int> { Advice.HistogramBucketBoundaries: { } bounds } => [.. bounds.Select(bound => (double)bound)],
        Histogram<long> { Advice.HistogramBucketBoundaries: { } bounds } => [.. bounds.Select(bound => (double)bound)],
        _ => DefaultBounds,
    };
}

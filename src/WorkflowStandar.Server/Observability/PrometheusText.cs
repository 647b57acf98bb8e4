using System.Globalization;
using System.Text;

namespace WorkflowStandar.Server.Observability;

/// <summary>The text format that Prometheus and everything after it reads.</summary>
internal static class PrometheusText
{
    public const string MediaType = "text/plain; version=0.0.4; charset=utf-8";
    public const string OpenMetricsType = "application/openmetrics-text; version=1.0.0; charset=utf-8";

    public static string Write(IEnumerable<MetricInstrument> instruments, bool openMetrics)
    {
        var text = new StringBuilder(16 * 1024);
        foreach (var family in instruments.GroupBy(instrument => instrument.Name).OrderBy(family => family.Key, StringComparer.Ordinal))
        {
            var first = family.First();
            var series = family.SelectMany(instrument => instrument.Series).ToList();
            if (series.Count == 0)
                continue;
            WriteHead(text, first, openMetrics);
            foreach (var (labels, one) in series)
                WriteSeries(text, first, labels, one);
        }

        if (openMetrics)
            text.Append("# EOF\n");
        return text.ToString();
    }

    private static void WriteHead(StringBuilder text, MetricInstrument instrument, bool openMetrics)
    {
        // OpenMetrics names the family of a counter without its suffix, the older format with it.
        var name = openMetrics ? instrument.Name : SampleName(instrument);
        var type = instrument.Kind switch { MetricKind.Counter => "counter", MetricKind.Histogram => "histogram", _ => "gauge" };
        if (instrument.Description.Length > 0)
            text.Append("# HELP ").Append(name).Append(' ').Append(instrument.Description.Replace("\\", "\\\\").Replace("\n", "\\n")).Append('\n');
        text.Append("# TYPE ").Append(name).Append(' ').Append(type).Append('\n');
    }

    private static void WriteSeries(StringBuilder text, MetricInstrument instrument, string labels, MetricSeries series)
    {
        var (value, count, buckets) = series.Read();
        if (instrument.Bounds is not { } bounds)
        {
            WriteSample(text, SampleName(instrument), labels, value);
            return;
        }

        var sum = 0L;
        for (var bucket = 0; bucket < buckets.Length; bucket++)
        {
            sum += buckets[bucket];
            var upTo = bucket < bounds.Length ? Number(bounds[bucket]) : "+Inf";
            WriteSample(text, instrument.Name + "_bucket", labels.Length == 0 ? $"le=\"{upTo}\"" : $"{labels},le=\"{upTo}\"", sum);
        }

        WriteSample(text, instrument.Name + "_sum", labels, value);
        WriteSample(text, instrument.Name + "_count", labels, count);
    }

    private static void WriteSample(StringBuilder text, string name, string labels, double value)
    {
        text.Append(name);
        if (labels.Length > 0)
            text.Append('{').Append(labels).Append('}');
        text.Append(' ').Append(Number(value)).Append('\n');
    }

    private static string SampleName(MetricInstrument instrument) => instrument.Kind == MetricKind.Counter ? instrument.Name + "_total" : instrument.Name;

    private static string Number(double value) => value switch
    {
        double.PositiveInfinity => "+Inf",
        double.NegativeInfinity => "-Inf",
        _ => value.ToString("R", CultureInfo.InvariantCulture),
    };
}

using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using WorkflowStandar.Engine.Observability;

namespace WorkflowStandar.Server.Observability;

/// <summary>Adds up what the process measures, for as long as it runs.</summary>
public sealed class MetricCollector : IDisposable
{
    /// <summary>The meters that are listened to; OTLP exports the same.</summary>
    public static IReadOnlyList<string> Meters { get; } =
        [EngineTelemetry.Name, ServerTelemetry.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime"];

    private readonly MeterListener listener = new();
    private readonly ConcurrentQueue<MetricInstrument> instruments = new();
    private readonly Lock collecting = new();
    private int collection;

    public MetricCollector()
    {
        listener.InstrumentPublished = (instrument, found) =>
        {
            if (!Meters.Contains(instrument.Meter.Name))
                return;
            var kept = new MetricInstrument(instrument);
            instruments.Enqueue(kept);
            found.EnableMeasurementEvents(instrument, kept);
        };
        listener.SetMeasurementEventCallback<double>((_, value, tags, kept) => Measure(kept, value, tags));
        listener.SetMeasurementEventCallback<float>((_, value, tags, kept) => Measure(kept, value, tags));
        listener.SetMeasurementEventCallback<long>((_, value, tags, kept) => Measure(kept, value, tags));
        listener.SetMeasurementEventCallback<int>((_, value, tags, kept) => Measure(kept, value, tags));
        listener.SetMeasurementEventCallback<short>((_, value, tags, kept) => Measure(kept, value, tags));
        listener.SetMeasurementEventCallback<byte>((_, value, tags, kept) => Measure(kept, value, tags));
        listener.SetMeasurementEventCallback<decimal>((_, value, tags, kept) => Measure(kept, (double)value, tags));
        listener.Start();
    }

    /// <summary>Everything as it stands now, as text.</summary>
    public string Write(bool openMetrics)
    {
        lock (collecting)
        {
            collection++;
            listener.RecordObservableInstruments();
            foreach (var observed in instruments.Where(instrument => instrument.IsObserved))
                observed.Forget(collection);
            return PrometheusText.Write(instruments, openMetrics);
        }
    }

    public void Dispose() => listener.Dispose();

    private void Measure(object? kept, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        ((MetricInstrument)kept!).Measure(value, tags, collection);
}

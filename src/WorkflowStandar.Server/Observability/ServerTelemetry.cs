using System.Diagnostics.Metrics;

namespace WorkflowStandar.Server.Observability;

/// <summary>What the server measures beside the engine: streams that are open, and the figures of the store.</summary>
public static class ServerTelemetry
{
    public const string Name = "WorkflowStandar.Server";

    internal static Meter Meter { get; } = new(Name);

    /// <summary>Add 1 when a stream to a browser opens, and take it off when it ends.</summary>
    public static UpDownCounter<long> StreamsOpen { get; } = Meter.CreateUpDownCounter<long>(
        "workflowstandar.streams.open", "{stream}", "Streams of news that browsers hold open.");
}

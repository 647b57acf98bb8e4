using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using WorkflowStandar.Engine.Observability;
using WorkflowStandar.Server.Api.Health;

namespace WorkflowStandar.Server.Observability;

/// <summary>Sends traces and metrics over OTLP, where somebody has said whereto: <c>--otlp URL</c> (HTTP with protobuf), or the variables of OpenTelemetry (OTEL_EXPORTER_OTLP_ENDPOINT and its kin).</summary>
public sealed class OtlpExport : IDisposable
{
    private static readonly string[] Variables = ["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT"];

    private const int FlushMilliseconds = 3000;

    private readonly TracerProvider traces;
    private readonly MeterProvider metrics;

    private OtlpExport(Uri? address)
    {
        var resource = ResourceBuilder.CreateEmpty().AddService("workflowstandar", serviceVersion: HealthEndpoints.Version).AddTelemetrySdk().AddEnvironmentVariableDetector();
        traces = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(resource)
            .AddSource(EngineTelemetry.Name, "Microsoft.AspNetCore")
            .AddOtlpExporter(exporter => Direct(exporter, address, "v1/traces"))
            .Build();
        metrics = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(resource)
            .AddMeter([.. MetricCollector.Meters])
            .AddOtlpExporter(exporter => Direct(exporter, address, "v1/metrics"))
            .Build();
    }

    public static bool IsAsked(Uri? address) => address is not null || Variables.Any(name => !string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable(name)));

    /// <summary>Null where nobody asked for it.</summary>
    /// <param name="address">The receiver, for instance http://127.0.0.1:4318; null leaves it to the variables.</param>
    public static OtlpExport? Start(Uri? address) => IsAsked(address) ? new OtlpExport(address) : null;

    /// <summary>Sends what was measured so far, while what is measured is still there.</summary>
    public void Flush() => metrics.ForceFlush(FlushMilliseconds);

    /// <summary>Sends what is left.</summary>
    public void Dispose()
    {
        traces.Dispose();
        metrics.Dispose();
    }

    private static void Direct(OtlpExporterOptions exporter, Uri? address, string signal)
    {
        if (address is null)
            return;
        exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
        exporter.Endpoint = new Uri(address.AbsoluteUri.TrimEnd('/') + "/" + signal);
    }
}

using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace WorkflowStandar.Engine.Observability;

/// <summary>What the engine tells whoever measures and traces it. Labels hold names of commands, kinds and answers; never a case, never a person. Spans hold numbers of cases, never a person.</summary>
public static class EngineTelemetry
{
    /// <summary>The name of the meter and of the source of spans.</summary>
    public const string Name = "WorkflowStandar.Engine";

    internal const string CommandTag = "workflowstandar.command";
    internal const string AnswerTag = "workflowstandar.answer";
    internal const string CaseTag = "workflowstandar.case";
    internal const string OutcomeTag = "workflowstandar.outcome";

    private static readonly Meter Meter = new(Name);

    private static readonly double[] Latencies = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    internal static ActivitySource Source { get; } = new(Name);

    internal static Counter<long> Commands { get; } = Meter.CreateCounter<long>(
        "workflowstandar.commands", "{command}", "Commands answered, by kind and by answer: accepted, replayed, failed, or the code of the refusal.");

    internal static Histogram<double> CommandDuration { get; } = Seconds(
        "workflowstandar.command.duration", "From handing a command in until its answer, the wait for the disk included.", Latencies);

    internal static UpDownCounter<long> Queued { get; } = Meter.CreateUpDownCounter<long>(
        "workflowstandar.queue.commands", "{command}", "Commands that wait for the writer.");

    internal static Histogram<int> CommitSize { get; } = Meter.CreateHistogram<int>(
        "workflowstandar.commit.commands", "{command}", "Commands that shared one commit.", advice: new InstrumentAdvice<int> { HistogramBucketBoundaries = [1, 2, 4, 8, 16, 32, 64, 128] });

    internal static Histogram<double> CommitDuration { get; } = Seconds("workflowstandar.commit.duration", "Writing one commit durably.", Latencies);

    internal static Counter<long> Alarms { get; } = Meter.CreateCounter<long>(
        "workflowstandar.alarms.rung", "{alarm}", "Cases rung, by outcome: rung, failed (to be tried again), parked.");

    internal static Histogram<double> AlarmLateness { get; } = Seconds(
        "workflowstandar.alarm.lateness", "From the instant an alarm was due until it was rung.", [0.1, 0.5, 1, 5, 15, 60, 300, 900, 3600, 21600, 86400]);

    internal static Counter<long> Deliveries { get; } = Meter.CreateCounter<long>(
        "workflowstandar.notices.deliveries", "{delivery}", "Tries to deliver a notice, by outcome: delivered, failed (to be tried again), parked.");

    internal static Histogram<double> DeliveryDuration { get; } = Seconds("workflowstandar.notice.delivery.duration", "One try to deliver a notice.", [.. Latencies, 30]);

    private static Histogram<double> Seconds(string name, string description, double[] bounds) =>
        Meter.CreateHistogram(name, "s", description, advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = bounds });
}

using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using WorkflowStandar.Engine.Cases;

namespace WorkflowStandar.Engine.Observability;

/// <summary>Follows one command from the hand that sends it to its answer.</summary>
internal readonly struct CommandWatch : IDisposable
{
    private static readonly ConcurrentDictionary<Type, string> Names = new();

    private readonly string name;
    private readonly Stopwatch? watch;
    private readonly Activity? span;

    private CommandWatch(string name)
    {
        this.name = name;
        watch = EngineTelemetry.CommandDuration.Enabled || EngineTelemetry.Commands.Enabled ? Stopwatch.StartNew() : null;
        span = EngineTelemetry.Source.StartActivity("case.command");
        span?.SetTag(EngineTelemetry.CommandTag, name);
    }

    /// <summary>Starts now; what the writer does for the order goes under the same trace.</summary>
    public static CommandWatch Begin(Order order)
    {
        var watch = new CommandWatch(NameOf(order));
        order.Trace = (watch.span ?? Activity.Current)?.Context ?? default;
        return watch;
    }

    public void Answered(CaseAnswer answer)
    {
        if (answer is CaseAnswer.Accepted accepted)
            span?.SetTag(EngineTelemetry.CaseTag, accepted.State.Number);
        Count(answer switch
        {
            CaseAnswer.Refused refused => refused.Refusal.Code,
            CaseAnswer.Accepted { Replayed: true } => "replayed",
            _ => "accepted",
        });
    }

    public void Failed(Exception exception)
    {
        // The type alone: a message may quote what somebody wrote.
        span?.SetStatus(ActivityStatusCode.Error, exception.GetType().Name);
        Count("failed");
    }

    public void Dispose() => span?.Dispose();

    private void Count(string answer)
    {
        span?.SetTag(EngineTelemetry.AnswerTag, answer);
        if (watch is null)
            return;
        EngineTelemetry.Commands.Add(1, new(EngineTelemetry.CommandTag, name), new(EngineTelemetry.AnswerTag, answer));
        EngineTelemetry.CommandDuration.Record(watch.Elapsed.TotalSeconds, new KeyValuePair<string, object?>(EngineTelemetry.CommandTag, name));
    }

    private static string NameOf(Order order) => order switch
    {
        Order.Submit => "submit",
        Order.Migrate => "migrate",
        Order.Command command => Names.GetOrAdd(command.CaseCommand.GetType(), type => JsonNamingPolicy.KebabCaseLower.ConvertName(type.Name)),
        _ => "other",
    };
}

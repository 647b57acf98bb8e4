using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler.Scenarios;

/// <summary>One case on a virtual clock, decided as the engine decides it, but kept nowhere. Alarms ring in order as time is moved.</summary>
public sealed class VirtualCase(ScenarioSubject subject, Instant start)
{
    private readonly ImmutableArray<VirtualEvent>.Builder history = ImmutableArray.CreateBuilder<VirtualEvent>();
    private readonly Dictionary<RegisterKey, int> lastNumbers = [];
    private CaseContext? context;

    public ScenarioSubject Subject => subject;

    public Instant Now { get; private set; } = start;

    /// <summary>Null before the case is submitted.</summary>
    public CaseState? State { get; private set; }

    /// <summary>Everything that has happened, in order.</summary>
    public IReadOnlyList<VirtualEvent> History => history;

    public CaseContext Context => context ??= new CaseContext(subject.Plan, subject.Calendar, new FlowNavigator(), NextNumber);

    /// <summary>The alarm that rings next; null when time alone changes nothing.</summary>
    public Alarm? NextAlarm => State is { IsOpen: true } open && CaseAlarms.Of(Context, open) is { IsEmpty: false } alarms
        ? alarms.MinBy(alarm => alarm.DueAt)
        : null;

    /// <summary>Does it now, or is refused and changes nothing.</summary>
    /// <returns>Why it was refused; null when it was done.</returns>
    public Refusal? Do(CaseCommand command, Actor by)
    {
        switch (CaseDecider.Decide(Context, State, new CaseRequest(command, by, Now)))
        {
            case Decision.Accepted accepted:
                Keep(accepted, by);
                return null;
            case Decision.Refused refused:
                return refused.Refusal;
            default:
                throw new InvalidOperationException("The family of decisions is closed.");
        }
    }

    /// <summary>Lets time pass, ringing every alarm that goes off on the way at its own instant.</summary>
    /// <param name="to">Not before <see cref="Now"/>.</param>
    public void MoveTo(Instant to)
    {
        while (NextAlarm is { } alarm && alarm.DueAt <= to)
        {
            Now = Instant.Max(Now, alarm.DueAt);
            var happened = history.Count;
            Do(new CaseCommand.Ring(), Actor.System);
            if (history.Count == happened && NextAlarm is { } again && again.DueAt <= Now)
                throw new InvalidOperationException($"The alarm {again.Key} rings at {again.DueAt} and decides to nothing, for ever.");
        }

        Now = Instant.Max(Now, to);
    }

    /// <summary>Files that fields name, as if they had been handed in with the form.</summary>
    public ImmutableArray<CaseCommand.Attach> AttachmentsFor(ImmutableDictionary<FieldKey, FieldValue> fields) =>
    [
        .. from field in fields
           where subject.Plan.Fields.TryGetValue(field.Key, out var declared) && declared.Type is FieldType.File
           let name = field.Value.ToString()
           where name is { Length: > 0 }
           select new CaseCommand.Attach(
               AttachmentId.Of(name), name, "application/pdf", Bytes: 1024, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))),
    ];

    private void Keep(Decision.Accepted accepted, Actor by)
    {
        for (var i = 0; i < accepted.Events.Length; i++)
            history.Add(new VirtualEvent(accepted.Events[i], accepted.DoneBy(i, by)));
        foreach (var registered in accepted.Events.OfType<CaseEvent.Registered>())
            lastNumbers[registered.Register] = lastNumbers.GetValueOrDefault(registered.Register) + 1;
        State = accepted.State;
    }

    private string NextNumber(RegisterKey register) => $"{lastNumbers.GetValueOrDefault(register) + 1}";
}

/// <summary>An event and whose doing it is.</summary>
public sealed record VirtualEvent(CaseEvent Event, ActorId By);

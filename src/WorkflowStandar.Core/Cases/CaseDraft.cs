using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Core.Cases;

/// <summary>A decision in the making: the events so far, and the case as they leave it. Thrown away when the command is refused.</summary>
internal sealed class CaseDraft
{
    private readonly ImmutableArray<CaseEvent>.Builder events = ImmutableArray.CreateBuilder<CaseEvent>();
    private readonly CaseContext context;
    private CaseState? state;

    public CaseDraft(CaseContext context, Procedure procedure, CaseState? state, CaseRequest request)
    {
        this.context = context;
        this.state = state;
        Plan = context.Plan;
        Calendar = context.Calendar;
        Procedure = procedure;
        By = request.By;
        At = Since = request.At;
        Look = key => key == FieldKey.Channel ? State.Channel is { } channel ? FieldValue.Of(channel.Value) : null : State.Value(key);
    }

    public Plan Plan { get; private set; }

    public Procedure Procedure { get; private set; }

    public Calendar Calendar { get; private set; }

    public INavigator Navigator => context.Navigator;

    public Actor By { get; }

    /// <summary>The instant of the request, at which every event is recorded.</summary>
    public Instant At { get; }

    /// <summary>The instant at which what is being recorded came about: earlier than <see cref="At"/> for what fell due unnoticed, so that downtime moves no deadline.</summary>
    public Instant Since { get; set; }

    /// <summary><see cref="Since"/> where it says something that <see cref="At"/> does not.</summary>
    public Instant? SinceIfEarlier => Since == At ? null : Since;

    /// <exception cref="InvalidOperationException">Nothing has been submitted yet.</exception>
    public CaseState State => state ?? throw new InvalidOperationException("There is no case before its submission.");

    public int Count => events.Count;

    /// <summary>The fields of the case, and its channel, for conditions, tiers and navigation.</summary>
    public Func<FieldKey, FieldValue?> Look { get; }

    public string NextNumber(RegisterKey register) => context.NextNumber(register);

    /// <summary>Appends a fact that no clock answers to.</summary>
    public void Add(CaseEvent @event)
    {
        events.Add(@event);
        state = CaseHistory.Fold(state, @event);
    }

    /// <summary>Appends a fact of the flow or of the file, and what the clocks do upon it.</summary>
    public void Record(CaseEvent @event)
    {
        var before = state;
        Add(@event);
        ClockTriggers.Answer(this, before, @event);
    }

    public void MoveTo(Plan plan, Procedure procedure, Calendar calendar)
    {
        Plan = plan;
        Procedure = procedure;
        Calendar = calendar;
    }

    public Decision Accept(Range ofCommand) => new Decision.Accepted(events.DrainToImmutable(), State) { OfCommand = ofCommand };
}

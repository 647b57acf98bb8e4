using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;
using static WorkflowStandar.Core.Cases.CaseEvent;

namespace WorkflowStandar.Core.Cases;

public sealed partial record CaseState
{
    internal static CaseState Begin(Submitted e) => new(
        e.Case,
        e.Number,
        e.Standard,
        e.Edition,
        e.Procedure,
        e.Channel,
        e.Applicant,
        SubmittedAt: e.At,
        LastAt: e.At,
        Version: 1,
        e.CalendarEdition,
        e.Fields,
        Position.Start,
        Tasks: [],
        Completions: [],
        Clocks: [],
        Marks: [],
        ImmutableDictionary<RegisterKey, string>.Empty,
        Attachments: [],
        Ending: null,
        End: null);

    /// <summary>The case after one more event. Knows neither plan nor calendar: an old history folds to the same case under any later release.</summary>
    /// <exception cref="InvalidOperationException">The event cannot have happened in this case.</exception>
    public CaseState Apply(CaseEvent @event) => After(@event) with { LastAt = @event.At, Version = Version + 1 };

    private CaseState After(CaseEvent @event) => @event switch
    {
        StepOpened e => Open(e),
        StepClaimed e => WithTask(e.Token, task => task with { Holder = e.By, HolderName = e.Name }),
        StepReleased e => WithTask(e.Token, task => task with { Holder = null, HolderName = null }),
        StepAssigned e => WithTask(e.Token, task => Assigned(task, e)),
        StepShared e => WithTask(e.Token, task => task with { SharedWith = task.SharedWith.Add(e.With) }),
        StepCompleted e => Completed(e),
        StepSkipped e => Left(e.Token),
        GroupOpened e => this with { Position = Position.Opened(new TokenGroup(e.Group, e.Step, e.Parent, e.Branches, e.Needed, 0)) },
        BranchArrived e => this with { Position = Position.Arrived(e.Group) },
        GroupJoined e => this with { Position = Position.Joined(e.Group) },
        Returned e => this with { Position = Position.Opened(new Token(e.Token, e.Step, e.Group, TokenState.Returned, e.At, e.LapsesAt) { Missing = e.Missing, Sent = e.Sent }) },
        Resubmitted e => Left(e.Token),
        Recalled e => Left(e.Token),
        WaitStarted e => this with { Position = Position.Opened(new Token(e.Token, e.Step, e.Group, TokenState.Waiting, e.At, e.Until)) },
        WaitMoved e => this with { Position = Position.Moved(e.Token, e.To) },
        WaitOver e => Left(e.Token),
        FieldsGiven e => this with { Fields = Fields.SetItems(e.Fields) },
        Reclassified e => this with { Fields = Fields.SetItem(e.Field, FieldValue.Of(e.Value)) },
        Registered e => this with { Registrations = Registrations.SetItem(e.Register, e.Number) },
        Attached e => this with { Attachments = Attachments.Add(e.Attachment) },
        Marked e => this with { Marks = Marks.Add(e.Label) },
        CalendarAdopted e => this with { CalendarEdition = e.To },
        Migrated e => Renamed(e),
        Ended e => this with { Ending = e.Ending, End = e.Step, Position = Position with { Groups = [] } },
        Informed or BranchChosen or DocumentIssued or Commented or SecretReplaced => this,
        Submitted => throw new InvalidOperationException("A case is submitted once."),
        _ => AfterClock(@event),
    };

    private CaseState AfterClock(CaseEvent @event) => @event switch
    {
        ClockAwaited e => this with { Clocks = Clocks.Add(NewRun(e.Run, e.Clock, e.Token, e.Since ?? e.At) with { Changed = Version }) },
        ClockStarted e when e.Run > Clocks.Length =>
            this with { Clocks = Clocks.Add(NewRun(e.Run, e.Clock, e.Token, e.Since ?? e.At).Started(e.Tier, e.Due) with { Changed = Version }) },
        ClockStarted e => WithRun(e.Run, run => run.Started(e.Tier, e.Due)),
        ClockPaused e => WithRun(e.Run, run => run with
        {
            History = run.PausedAt(e.Since ?? e.At),
            Status = run.Status == ClockStatus.Waiting ? ClockStatus.Waiting : ClockStatus.Paused,
            Due = e.Due,
            Changed = Version,
        }),
        ClockResumed e => WithRun(e.Run, run => run with
        {
            History = run.ResumedAt(e.Since ?? e.At),
            Status = run.Status == ClockStatus.Waiting ? ClockStatus.Waiting : ClockStatus.Running,
            Due = e.Due,
            Changed = Version,
        }),
        ClockReset e => WithRun(e.Run, run => run with
        {
            History = ClockHistory.From(e.At),
            Status = run.Status == ClockStatus.Waiting ? ClockStatus.Waiting : ClockStatus.Running,
            Due = e.Due,
            Fired = [],
            ExtensionsUsed = 0,
        }),
        ClockReclassified e => WithRun(e.Run, run => run with { Tier = e.Tier, Due = e.Due }),
        ClockExtended e => WithRun(e.Run, run => run with { History = run.ExtendedAt(e.At, e.By), ExtensionsUsed = run.ExtensionsUsed + 1, Due = e.Due }),
        ClockMoved e => WithRun(e.Run, run => run with { Due = e.To }),
        RungFired e => WithRun(e.Run, run => run with { Fired = run.Fired.Add(e.Rung) }),
        ClockStopped e => WithRun(e.Run, run => run with { Status = e.OnTime ? ClockStatus.Met : ClockStatus.MetLate, StoppedAt = e.Since ?? e.At, Changed = Version }),
        ClockReopened e => WithRun(e.Run, run => run.Reopened(e) with { Changed = Version }),
        ClockVoided e => WithRun(e.Run, run => run with { Status = ClockStatus.Void, StoppedAt = e.At, Changed = Version }),
        _ => throw new InvalidOperationException($"Nothing is known of the event {@event.GetType().Name}."),
    };

    private CaseState Open(StepOpened e) => this with
    {
        Position = Position.Opened(new Token(e.Token, e.Step, e.Group, TokenState.Working, e.At)),
        Tasks = Tasks.Add(new OpenTask(e.Token, e.Step, e.Role, [], e.Person, null, e.At)),
    };

    private CaseState Completed(StepCompleted e)
    {
        var after = Left(e.Token);
        return after with { Completions = Completions.Add(new Completion(e.Token, e.Step, e.Outcome, e.By, e.At, e.InsteadOf, e.Name, Version)) };
    }

    private CaseState Left(int token) => this with
    {
        Position = Position.Without(token),
        Tasks = TaskIndex(token) is >= 0 and var task ? Tasks.RemoveAt(task) : Tasks,
    };

    private static OpenTask Assigned(OpenTask task, StepAssigned e) => task with
    {
        Role = e.Role,
        Person = task.Person == e.To ? task.Person : null,
        Holder = e.To,
        HolderName = e.Name,
    };

    private CaseState Renamed(Migrated e)
    {
        StepKey Step(StepKey key) => e.Steps is not null && e.Steps.TryGetValue(key, out var now) ? now : key;
        ClockKey Clock(ClockKey key) => e.Clocks is not null && e.Clocks.TryGetValue(key, out var now) ? now : key;
        return this with
        {
            Edition = e.ToEdition,
            Position = Position with
            {
                Tokens = [.. Position.Tokens.Select(token => token with { Step = Step(token.Step) })],
                Groups = [.. Position.Groups.Select(group => group with { Step = Step(group.Step) })],
            },
            Tasks = [.. Tasks.Select(task => task with { Step = Step(task.Step) })],
            Completions = [.. Completions.Select(completion => completion with { Step = Step(completion.Step) })],
            Clocks = [.. Clocks.Select(run => run with { Clock = Clock(run.Clock) })],
        };
    }

    private CaseState WithTask(int token, Func<OpenTask, OpenTask> change) =>
        TaskIndex(token) is >= 0 and var index
            ? this with { Tasks = Tasks.SetItem(index, change(Tasks[index])) }
            : throw new InvalidOperationException($"Case {Id} has no open task {token}.");

    private CaseState WithRun(int run, Func<ClockRun, ClockRun> change) =>
        run >= 1 && run <= Clocks.Length
            ? this with { Clocks = Clocks.SetItem(run - 1, change(Clocks[run - 1])) }
            : throw new InvalidOperationException($"Case {Id} has no clock run {run}.");

    // Runs are numbered from 1 in the order in which they began, and are never removed.
    private ClockRun NewRun(int run, ClockKey clock, int? token, Instant since) =>
        run == Clocks.Length + 1
            ? new ClockRun(run, clock, token, null, ClockHistory.From(since), ClockStatus.Waiting, null, [], 0)
            : throw new InvalidOperationException($"Case {Id} has {Clocks.Length} clock runs; {run} cannot be the next.");
}

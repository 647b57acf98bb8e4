using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Compiler.Calendars;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Editions;

namespace WorkflowStandar.Server.Publication;

/// <summary>Publishes an edition of a calendar and moves the open clocks to it.</summary>
public sealed class CalendarPublisher(IEditionStore store, PlanShelf shelf, CalendarReplanning replanning, CaseEngine engine, IClock clock) : IDisposable
{
    private readonly SemaphoreSlim oneAtATime = new(1, 1);

    /// <summary>The lists that a calendar on its own names are those of its current edition.</summary>
    public async Task<CalendarBundle> CompleteAsync(CalendarBundle bundle, CancellationToken cancellation)
    {
        var current = CalendarFile.Read(bundle.Calendar, []).Name is { } name ? await store.CalendarAsync(name.Value, cancellation) : null;
        var source = current is null ? null : await store.SourceAsync(current.ContentHash, cancellation);
        return bundle.With(source is null ? [] : CalendarBundle.Split(SourceText.From("current", source)).Lists);
    }

    /// <param name="tryOnly">True: reads it and says what it finds, and publishes nothing.</param>
    public async Task<CalendarPublication> PublishAsync(CalendarBundle bundle, ActorId by, bool tryOnly, CancellationToken cancellation)
    {
        var (calendar, findings) = CalendarReading.Of(bundle);
        if (calendar is null || tryOnly)
            return new CalendarPublication(calendar, findings, null, [], 0);

        var text = SourceText.From(calendar.Id, bundle.ToString());
        var now = clock.GetCurrentInstant();
        var title = new Text(calendar.Definition.Title.Id, calendar.Definition.Title.En);
        var outcome = await store.PublishCalendarAsync(
            new Engine.Editions.Publication(text.Content, text.Sha256, now, by),
            new CalendarRow(calendar.Id, calendar.Edition, text.Sha256, title, now, by),
            cancellation);
        if (outcome == PublishOutcome.NameTaken)
            return new CalendarPublication(calendar, findings, outcome, [], 0);
        shelf.Forget();
        var (moved, replanned) = await ReplanAsync(calendar);
        return new CalendarPublication(calendar, findings, outcome, moved, replanned);
    }

    public void Dispose() => oneAtATime.Dispose();

    // Not given up when the caller goes away: what is published holds for all cases.
    private async Task<(ImmutableArray<MovedClock> Moved, int Replanned)> ReplanAsync(Calendar calendar)
    {
        await oneAtATime.WaitAsync();
        var moved = new List<MovedClock>();
        void Note(IReadOnlyList<CommittedCase> committed)
        {
            lock (moved)
                moved.AddRange(committed.SelectMany(one => MovedIn(one, calendar.Edition)));
        }

        engine.Committed += Note;
        try
        {
            var result = await replanning.RunAsync(calendar.Id);
            lock (moved)
                return ([.. moved], result.Replanned);
        }
        finally
        {
            engine.Committed -= Note;
            oneAtATime.Release();
        }
    }

    private static IEnumerable<MovedClock> MovedIn(CommittedCase committed, string edition)
    {
        var events = committed.Events.Select(recorded => recorded.Event).ToList();
        return events.OfType<CaseEvent.CalendarAdopted>().Any(adopted => adopted.To == edition)
            ? events.OfType<CaseEvent.ClockMoved>().Select(one => new MovedClock(committed.Case.Agency, committed.State.Number, one.Clock, one.From, one.To))
            : [];
    }
}

/// <param name="Calendar">Null where there are errors.</param>
/// <param name="Outcome">Null where nothing was published.</param>
/// <param name="Replanned">How many open cases were looked at anew.</param>
public sealed record CalendarPublication(
    Calendar? Calendar,
    ImmutableArray<(SourceText Source, Diagnostic Finding)> Findings,
    PublishOutcome? Outcome,
    ImmutableArray<MovedClock> Moved,
    int Replanned);

/// <summary>A clock whose due instant is another now.</summary>
public sealed record MovedClock(AgencyKey Agency, string Number, ClockKey Clock, Instant? From, Instant? To);

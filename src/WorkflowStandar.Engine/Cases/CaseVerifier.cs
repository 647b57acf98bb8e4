using System.Runtime.CompilerServices;
using System.Text.Json;
using NodaTime;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Worklists;

namespace WorkflowStandar.Engine.Cases;

/// <summary>Proves a history untouched, and that all that is stored of a case follows from it.</summary>
public sealed class CaseVerifier(ICaseStore store, IPlanSource plans, INavigator navigator)
{
    private const int PageSize = 500;

    /// <summary>Null when there is no such case.</summary>
    public async Task<CaseVerification?> VerifyAsync(CaseKey key, CancellationToken cancellation = default)
    {
        if (await store.FileAsync(key, cancellation) is not { } file)
            return null;
        var plan = await plans.FindAsync(file.Row.Standard, file.Row.Edition, cancellation);
        if (plan is null)
            return new CaseVerification(key, file.Events.Length, new("case", null, $"It names edition {file.Row.Edition} of {file.Row.Standard}, which is not published here."));
        var calendar = await plans.CalendarAsync(plan.CalendarId, cancellation);
        return new CaseVerification(key, file.Events.Length, new Checks(key, file, plan, calendar, navigator).FirstProblem());
    }

    /// <summary>Every case of the store, one after the other.</summary>
    public async IAsyncEnumerable<CaseVerification> VerifyAllAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        CaseKey? after = null;
        while (await store.KeysAsync(after, PageSize, cancellation) is { IsEmpty: false } keys)
        {
            foreach (var key in keys)
                if (await VerifyAsync(key, cancellation) is { } verification)
                    yield return verification;
            after = keys[^1];
        }
    }

    private sealed class Checks(CaseKey key, CaseFile file, Plan plan, Calendar calendar, INavigator navigator)
    {
        public VerificationProblem? FirstProblem()
        {
            if (BrokenLink() is { } broken)
                return broken;
            List<CaseEvent> events;
            CaseState state;
            try
            {
                events = [.. file.Events.Select(stored => stored.Recorded(key.Id).Event)];
                state = CaseHistory.Rebuild(events);
            }
            catch (Exception exception) when (exception is InvalidOperationException or JsonException)
            {
                return new VerificationProblem("history", null, $"The events do not add up to a case: {exception.Message}");
            }
            return SnapshotProblem(state) ?? RowProblem(state, events) ?? TaskProblem(state) ?? ClockProblem(state) ?? AlarmProblem(state) ?? FinishedProblem(events);
        }

        private VerificationProblem? BrokenLink()
        {
            ReadOnlySpan<byte> hash = HistoryChain.Beginning.AsSpan();
            for (var index = 0; index < file.Events.Length; index++)
            {
                var (stored, sequence) = (file.Events[index], index + 1);
                if (stored.Sequence != sequence)
                    return new VerificationProblem("history", sequence, $"Event {sequence} is missing.");
                if (!HistoryChain.Next(hash, key.Id, sequence, stored.By, stored.Json.Span).AsSpan().SequenceEqual(stored.Hash.Span))
                    return new VerificationProblem("history", sequence, $"Event {sequence} is not the one that was written, or the one before it is not.");
                hash = stored.Hash.Span;
            }
            return file.Snapshot.Version == file.Events.Length && file.Snapshot.Hash.Span.SequenceEqual(hash)
                ? null
                : new VerificationProblem("history", file.Events.Length + 1, $"The case is at version {file.Snapshot.Version}, and {file.Events.Length} of its events are there.");
        }

        // Read and written anew, because an earlier release may have written the same state with other bytes.
        private VerificationProblem? SnapshotProblem(CaseState state)
        {
            try
            {
                return Fingerprints.Of(CaseJson.Read<CaseState>(file.Snapshot.Json.Span)).Span.SequenceEqual(Fingerprints.Of(state).Span)
                    ? null
                    : new VerificationProblem("snapshot", null, "The stored state is not what the events lead to.");
            }
            catch (JsonException exception)
            {
                return new VerificationProblem("snapshot", null, $"The stored state cannot be read: {exception.Message}");
            }
        }

        private VerificationProblem? RowProblem(CaseState state, List<CaseEvent> events)
        {
            Instant? endedAt = events.OfType<CaseEvent.Ended>().FirstOrDefault()?.At;
            return CaseRows.Case(plan, file.Row.CalendarEdition, state, endedAt, file.Row.TrackingHash).Equals(file.Row)
                ? null
                : new VerificationProblem("case", null, "What lists show of the case is not what its state says.");
        }

        private VerificationProblem? TaskProblem(CaseState state) =>
            Same(CaseRows.Tasks(plan.Procedure(state.Procedure), state), file.Tasks) ? null : new VerificationProblem("tasks", null, "The open tasks in the worklists are not those of the case.");

        private VerificationProblem? ClockProblem(CaseState state) =>
            Same(state.Clocks.Select(run => CaseRows.Clock(plan.Procedure(state.Procedure), calendar, run)), file.Clocks)
                ? null
                : new VerificationProblem("clocks", null, "The clocks in the reports are not those of the case.");

        // Until a new calendar edition has reached the case, its alarms stand as the old one had them.
        private VerificationProblem? AlarmProblem(CaseState state) =>
            file.Row.CalendarEdition != calendar.Edition
            || Same(CaseRows.Alarms(new CaseContext(plan, calendar, navigator, _ => ""), state), file.Alarms)
                ? null
                : new VerificationProblem("alarms", null, "The alarms that wait are not those of the case.");

        // Office time was measured by the calendar of its day, and targets were told apart by the plan of its day.
        private VerificationProblem? FinishedProblem(List<CaseEvent> events) =>
            Same(
                FinishedTasks.Of(plan.Procedure(file.Row.Procedure), calendar, null, [.. events]).Select(Timeless),
                file.Finished.Select(Timeless))
                ? null
                : new VerificationProblem("finished", null, "The finished tasks in the lists are not those of the case.");

        private static FinishedTask Timeless(FinishedTask task) => task with { OfficeTime = Duration.Zero, IsLate = false };

        private static bool Same<TRow>(IEnumerable<TRow> left, IEnumerable<TRow> right) => left.ToHashSet().SetEquals(right);
    }
}

/// <param name="Events">How many events were read.</param>
/// <param name="Problem">What is wrong first; null when everything adds up.</param>
public sealed record CaseVerification(CaseKey Case, int Events, VerificationProblem? Problem);

/// <param name="Part"><c>history</c>, <c>snapshot</c>, <c>tasks</c>, <c>clocks</c>, <c>alarms</c>, <c>finished</c> or <c>case</c>.</param>
/// <param name="Sequence">The first event whose link is broken; null for the other parts.</param>
public sealed record VerificationProblem(string Part, int? Sequence, string Description);

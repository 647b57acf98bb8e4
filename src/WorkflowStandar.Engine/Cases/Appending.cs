using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Engine.Cases;

/// <summary>Writes out what an accepted command changes: each thing serialized once, each row only where it is another.</summary>
/// <param name="context">With the plan and the calendar that the case is on afterwards.</param>
internal sealed class Appending(CaseContext context, Order order, Instant at)
{
    public Decided New(Decision.Accepted accepted, ImmutableArray<NumberDraw> draws)
    {
        var secret = TrackingSecret.New();
        var row = Row(accepted, null, TrackingSecret.Hash(TrackingSecret.Write(secret)));
        return Write(null, accepted, row, draws, secret);
    }

    public Decided To(StoredCase before, Decision.Accepted accepted, IEnumerable<NumberDraw> draws)
    {
        var secret = accepted.Events.Any(happened => happened is CaseEvent.SecretReplaced) ? TrackingSecret.New() : null;
        var row = Row(accepted, before.Row.EndedAt, secret is null ? before.Row.TrackingHash : TrackingSecret.Hash(TrackingSecret.Write(secret)));
        return Write(before, accepted, row.Equals(before.Row) ? before.Row : row, [.. draws], secret);
    }

    private CaseRow Row(Decision.Accepted accepted, Instant? endedAt, ReadOnlyMemory<byte> trackingHash) => CaseRows.Case(
        context.Plan,
        context.Calendar.Edition,
        accepted.State,
        endedAt ?? accepted.Events.OfType<CaseEvent.Ended>().FirstOrDefault()?.At,
        trackingHash);

    private Decided Write(StoredCase? before, Decision.Accepted accepted, CaseRow row, ImmutableArray<NumberDraw> draws, byte[]? secret)
    {
        var state = accepted.State;
        var key = new CaseKey(state.Standard.Agency, state.Id);
        var version = before?.State.Version ?? 0;
        var hash = before?.Hash ?? HistoryChain.Beginning.AsMemory();
        var (stored, recorded) = Chain(key.Id, version, hash, accepted);
        var alarms = CaseRows.Alarms(context, state);
        var alarmChanges = AlarmChanges(before?.Alarms ?? [], alarms);
        var rowChange = ReferenceEquals(row, before?.Row) ? null : row;
        var answer = new CaseAnswer.Accepted(key, state, recorded, secret is null ? null : TrackingSecret.Write(secret));
        if (stored.IsEmpty && alarmChanges.IsEmpty && rowChange is null && order.IdempotencyKey is null)
            return new Decided(answer, null);

        var last = stored.IsEmpty ? hash : stored[^1].Hash;
        var append = new CaseAppend(
            key,
            state.Standard,
            version,
            rowChange,
            stored,
            new Snapshot(state.Version, CaseJson.Write(state), last),
            TaskChanges(before?.State, accepted),
            ClockChanges(before?.State, state),
            alarmChanges,
            Notices(accepted.Events, stored),
            draws,
            Recorded(key, version, state.Version, secret))
        {
            Finished = FinishedTasks.Of(context.Plan.Procedure(state.Procedure), context.Calendar, before?.State, accepted.Events),
            Participants = Participants.Of(accepted.Events, order.By),
            Words = WordsChange(before?.State, state),
            Attached = [.. accepted.Events.OfType<CaseEvent.Attached>().Select(attached => attached.Attachment)],
        };
        return new Decided(answer, new Staged(append, new StoredCase(state, row, last, alarms), answer));
    }

    private (ImmutableArray<StoredEvent> Stored, ImmutableArray<RecordedEvent> Recorded) Chain(CaseId id, int version, ReadOnlyMemory<byte> hash, Decision.Accepted accepted)
    {
        var events = accepted.Events;
        if (events.IsEmpty)
            return ([], []);
        var (stored, recorded) = (ImmutableArray.CreateBuilder<StoredEvent>(events.Length), ImmutableArray.CreateBuilder<RecordedEvent>(events.Length));
        for (var index = 0; index < events.Length; index++)
        {
            var (sequence, by) = (version + index + 1, accepted.DoneBy(index, order.By));
            var json = CaseJson.Write(events[index]);
            var next = HistoryChain.Next(hash.Span, id, sequence, by, json);
            stored.Add(new StoredEvent(sequence, events[index].At.Floor(), by, json, next));
            recorded.Add(new RecordedEvent(id, sequence, by, events[index], ImmutableCollectionsMarshal.AsImmutableArray(next)));
            hash = next;
        }
        return (stored.MoveToImmutable(), recorded.MoveToImmutable());
    }

    // Another edition may tell promises and targets apart otherwise: what was written under the old one is written anew.
    private Changes<TaskRow> TaskChanges(CaseState? before, Decision.Accepted accepted)
    {
        var procedure = context.Plan.Procedure(accepted.State.Procedure);
        var old = before is null ? [] : CaseRows.Tasks(procedure, before);
        var now = CaseRows.Tasks(procedure, accepted.State);
        var isMigrated = before is not null && before.Edition != accepted.State.Edition;
        return new Changes<TaskRow>(
            [.. old.Where(task => !now.Any(other => other.Token == task.Token && other.Role == task.Role))],
            [.. now.Where(task => isMigrated || !old.Contains(task))]);
    }

    private ImmutableArray<ClockRow> ClockChanges(CaseState? before, CaseState after)
    {
        Procedure? procedure = null;
        var rows = ImmutableArray.CreateBuilder<ClockRow>();
        foreach (var run in after.Clocks)
        {
            if (before?.Run(run.Run) is { } old && ReferenceEquals(old, run))
                continue;
            procedure ??= context.Plan.Procedure(after.Procedure);
            rows.Add(CaseRows.Clock(procedure, context.Calendar, run));
        }
        return rows.DrainToImmutable();
    }

    // Fields that are the same have the same words.
    private CaseWords? WordsChange(CaseState? before, CaseState after) =>
        before is not null && ReferenceEquals(before.Fields, after.Fields) && ReferenceEquals(before.Registrations, after.Registrations) && before.Edition == after.Edition
            ? null
            : CaseWords.Of(context.Plan, after);

    private static Changes<AlarmRow> AlarmChanges(ImmutableArray<AlarmRow> before, ImmutableArray<AlarmRow> after) => new(
        [.. before.Where(alarm => !after.Any(other => other.Name == alarm.Name))],
        [.. after.Where(alarm => !before.Contains(alarm))]);

    private ImmutableArray<NoticeRow> Notices(ImmutableArray<CaseEvent> events, ImmutableArray<StoredEvent> stored)
    {
        var notifications = CaseNotifications.Of(events);
        if (notifications.IsEmpty)
            return [];
        var rows = ImmutableArray.CreateBuilder<NoticeRow>(notifications.Length);
        var index = 0;
        foreach (var notification in notifications)
        {
            while (!ReferenceEquals(events[index], notification.About))
                index++;
            var about = stored[index];
            rows.Add(new NoticeRow(about.Sequence, notification.To, notification.Person, NameOf(notification.Kind), about.Json, at));
        }
        return rows.MoveToImmutable();
    }

    private static string NameOf(NotificationKind kind) => kind switch
    {
        NotificationKind.Informed => "informed",
        NotificationKind.Clock => "clock",
        NotificationKind.Assigned => "assigned",
        NotificationKind.Returned => "returned",
        NotificationKind.Recalled => "recalled",
        NotificationKind.Comment => "comment",
        _ => "ended",
    };

    private RecordedAnswer? Recorded(CaseKey key, int version, int versionAfter, byte[]? secret)
    {
        if (order.IdempotencyKey is not { } idempotencyKey)
            return null;
        var sealedSecret = secret is null ? default(ReadOnlyMemory<byte>?) : TrackingSecret.Seal(secret, idempotencyKey, AnswerKeys.Salt(key.Id)).AsMemory();
        return new RecordedAnswer(AnswerKeys.Of(order, idempotencyKey), order.Fingerprint, key.Id, version + 1, versionAfter, at, sealedSecret);
    }
}

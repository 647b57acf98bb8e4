using System.Buffers.Binary;
using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Worklists;

namespace WorkflowStandar.Storage.Sqlite;

/// <summary>The columns of a case in lists, always read in this order.</summary>
internal static class CaseColumns
{
    public const string List = """
        c.number, k.key, c.standard, c.edition, c.procedure, c.channel, c.applicant, c.applicant_name, c.submitted_at,
        c.calendar, c.calendar_edition, c.marks, c.ending, c.end_step, c.ended_at, c.tracking_hash,
        c.subject, c.confidential, c.paused, c.due, c.due_clock
        """;

    /// <summary>How many columns <see cref="List"/> has: what is selected behind it begins here.</summary>
    public const int Count = 21;

    private const string ById = $"SELECT {List} FROM cases AS c JOIN agencies AS k USING (agency) WHERE c.agency = ? AND c.case_id = ?";

    /// <summary>What every id of a case that was handed in at that instant or later comes after: ids begin with the millisecond of submission.</summary>
    public static byte[] IdsFrom(Instant at)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, Math.Max(0, at.Ms()));
        return bytes[2..];
    }

    public static CaseRow? Find(Session session, long agency, CaseId id) => session[ById].Set(agency).Set(id).First(row => Read(row, 0));

    public static CaseRow Read(Row row, int from) => new(
        row.Text(from),
        new StandardKey(new AgencyKey(row.Text(from + 1)), row.Text(from + 2)),
        row.Text(from + 3),
        new ProcedureKey(row.Text(from + 4)),
        row.TextOrNull(from + 5) is { } channel ? new ChannelKey(channel) : null,
        row.TextOrNull(from + 6) is { } applicant ? new ActorId(applicant) : null,
        row.TextOrNull(from + 7),
        row.Instant(from + 8),
        row.Text(from + 9),
        row.Text(from + 10),
        row.Lines(from + 11),
        row.TextOrNull(from + 12) is { } ending ? Endings.Of(ending) : null,
        row.TextOrNull(from + 13) is { } end ? new StepKey(end) : null,
        row.InstantOrNull(from + 14),
        row.Bytes(from + 15),
        row.TextOrNull(from + 16),
        row.Bool(from + 17),
        row.Bool(from + 18),
        row.DueOrNull(from + 19),
        row.TextOrNull(from + 20) is { } clock ? new ClockKey(clock) : null);
}

internal static class TaskColumns
{
    public const string List = "t.token, t.role, t.shared, t.step, t.person, t.holder, t.opened_at, t.due, t.due_clock, t.due_run, t.promise_due, t.came_back";

    /// <summary>How many columns <see cref="List"/> has.</summary>
    public const int Count = 12;

    public static TaskRow Read(Row row, int from) => new(
        row.Int(from),
        new RoleKey(row.Text(from + 1)),
        row.Bool(from + 2),
        new StepKey(row.Text(from + 3)),
        row.TextOrNull(from + 4) is { } person ? new ActorId(person) : null,
        row.TextOrNull(from + 5) is { } holder ? new ActorId(holder) : null,
        row.Instant(from + 6),
        row.DueOrNull(from + 7),
        row.TextOrNull(from + 8) is { } clock ? new ClockKey(clock) : null,
        row.IsNull(from + 9) ? null : row.Int(from + 9),
        row.DueOrNull(from + 10),
        row.Bool(from + 11));
}

internal static class ClockColumns
{
    public const string List = "t.run, t.clock, t.token, t.tier, t.status, t.is_target, t.started_at, t.due, t.fired, t.stopped_at, t.counted_on";

    public static ClockRow Read(Row row, int from) => new(
        row.Int(from),
        new ClockKey(row.Text(from + 1)),
        row.IsNull(from + 2) ? null : row.Int(from + 2),
        row.TextOrNull(from + 3),
        row.Status(from + 4),
        row.Bool(from + 5),
        row.Instant(from + 6),
        row.InstantOrNull(from + 7),
        row.Lines(from + 8),
        row.InstantOrNull(from + 9),
        row.DateOrNull(from + 10));
}

internal static class FinishedColumns
{
    public const string List = """
        f.token, f.step, f.role, f.how, f.outcome, f.actor, f.instead_of, f.actor_name, f.opened_at, f.done_at, f.due, f.due_clock, f.late, f.office_time
        """;

    private static readonly ImmutableArray<(TaskEnd How, string Name)> Names =
    [
        (TaskEnd.Completed, "completed"),
        (TaskEnd.Returned, "returned"),
        (TaskEnd.Skipped, "skipped"),
        (TaskEnd.CaseEnded, "case-ended"),
    ];

    public static FinishedTask Read(Row row, int from) => new(
        row.Int(from),
        new StepKey(row.Text(from + 1)),
        new RoleKey(row.Text(from + 2)),
        EndOf(row.Text(from + 3)),
        row.TextOrNull(from + 4) is { } outcome ? new OutcomeKey(outcome) : null,
        row.TextOrNull(from + 5) is { } actor ? new ActorId(actor) : null,
        row.TextOrNull(from + 6) is { } insteadOf ? new ActorId(insteadOf) : null,
        row.TextOrNull(from + 7),
        row.Instant(from + 8),
        row.Instant(from + 9),
        row.InstantOrNull(from + 10),
        row.TextOrNull(from + 11) is { } clock ? new ClockKey(clock) : null,
        row.Bool(from + 12),
        Duration.FromMilliseconds(row.Long(from + 13)));

    public static string Name(this TaskEnd how) => Names.First(pair => pair.How == how).Name;

    private static TaskEnd EndOf(string name) =>
        Names.FirstOrDefault(pair => pair.Name == name) is { Name: not null } found
            ? found.How
            : throw new StorageException($"'{name}' is no end of a task: the data is damaged or newer than this release.");
}

internal static class Endings
{
    private static readonly ImmutableArray<(Ending Ending, string Name)> Names =
    [
        (Ending.Completed, "completed"),
        (Ending.Rejected, "rejected"),
        (Ending.Lapsed, "lapsed"),
        (Ending.Transferred, "transferred"),
        (Ending.Withdrawn, "withdrawn"),
        (Ending.Cancelled, "cancelled"),
    ];

    public static Ending Of(string name) =>
        Names.FirstOrDefault(pair => pair.Name == name) is { Name: not null } found
            ? found.Ending
            : throw new StorageException($"'{name}' is no ending of a case: the data is damaged or newer than this release.");

    public static string Name(this Ending ending) => Names.First(pair => pair.Ending == ending).Name;
}

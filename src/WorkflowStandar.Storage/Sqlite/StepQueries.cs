using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Reports;

namespace WorkflowStandar.Storage.Sqlite;

/// <summary>How long steps take, and where work has been lying.</summary>
internal sealed class StepQueries(SqliteFile file, Agencies agencies)
{
    private const string Times = """
        SELECT done_at - opened_at, office_time FROM finished_tasks INDEXED BY finished_by_step
        WHERE agency = ? AND standard = ? AND procedure = ? AND step = ? AND done_at >= ? AND done_at < ? AND how IN ('completed', 'returned')
        ORDER BY done_at DESC LIMIT ?
        """;

    private const string CountBefore = """
        SELECT COUNT(*) FROM tasks INDEXED BY tasks_by_step
        WHERE shared = 0 AND agency = ? AND standard = ? AND procedure = ? AND step = ? AND opened_at < ?
        """;

    private const string OldestBefore = """
        SELECT t.case_id, c.number, t.token, t.role, t.holder, t.opened_at
        FROM tasks AS t INDEXED BY tasks_by_step JOIN cases AS c USING (agency, case_id)
        WHERE t.shared = 0 AND t.agency = ? AND t.standard = ? AND t.procedure = ? AND t.step = ? AND t.opened_at < ?
        ORDER BY t.opened_at, t.case_id, t.token LIMIT ?
        """;

    // How the clock of a step stood for one of its tasks: its own run, or that of the case which had begun last by then.
    private const string Tier = """
        (SELECT r.tier FROM clocks AS r
         WHERE r.agency = f.agency AND r.case_id = f.case_id AND r.clock = ?7 AND (r.token = f.token OR r.token IS NULL) AND r.started_at <= f.done_at
         ORDER BY r.run DESC LIMIT 1)
        """;

    private const string Done = """
        FROM finished_tasks AS f INDEXED BY finished_by_step
        WHERE f.agency = ?1 AND f.standard = ?2 AND f.procedure = ?3 AND f.step = ?4 AND f.done_at >= ?5 AND f.done_at < ?6 AND f.how IN ('completed', 'returned')
        """;

    private const string OfTier = $"(?8 IS NULL OR COALESCE({Tier}, '') = ?8)";

    private const string TimesWithTier = $"SELECT f.done_at - f.opened_at, f.office_time, {Tier} {Done} ORDER BY f.done_at DESC LIMIT ?8";

    private const string CountDone = $"SELECT COUNT(*) {Done} AND {OfTier}";

    private const string LatestDone = $"""
        SELECT f.case_id, (SELECT c.number FROM cases AS c WHERE c.agency = f.agency AND c.case_id = f.case_id), {FinishedColumns.List}
        {Done} AND {OfTier} AND (f.done_at, f.case_id, f.token) < (?9, ?10, ?11) ORDER BY f.done_at DESC, f.case_id DESC, f.token DESC LIMIT ?12
        """;

    private const string OldTasksAfter = """
        SELECT t.case_id, c.number, t.token, t.role, t.holder, t.opened_at
        FROM tasks AS t INDEXED BY tasks_by_step JOIN cases AS c USING (agency, case_id)
        WHERE t.shared = 0 AND t.agency = ?1 AND t.standard = ?2 AND t.procedure = ?3 AND t.step = ?4 AND t.opened_at < ?5 AND (t.opened_at, t.case_id, t.token) > (?6, ?7, ?8)
        ORDER BY t.opened_at, t.case_id, t.token LIMIT ?9
        """;

    private const string Duties = """
        SELECT c.case_id, c.number, c.submitted_at, c.due, c.ending, c.ended_at,
          EXISTS (SELECT 1 FROM clocks AS r WHERE r.agency = c.agency AND r.case_id = c.case_id AND r.fate = 'met-late' AND NOT r.is_target)
        FROM cases AS c INDEXED BY cases_without_channel
        WHERE c.channel IS NULL AND c.agency = ? AND c.standard = ? AND c.procedure = ? ORDER BY c.case_id DESC LIMIT ?
        """;

    public StepTimes TimesOf(StepPlace place, ReportPeriod? period, int atMost)
    {
        if (agencies.Find(place.Standard.Agency) is not { } number)
            return new StepTimes([], []);
        var times = file.Read(session => At(session[Times], number, place)
            .Set(period?.Begins.Ms() ?? 0).Set(period?.Ends.Ms() ?? Columns.Never).Set(atMost)
            .All(row => (Elapsed: Duration.FromMilliseconds(row.Long(0)), Office: Duration.FromMilliseconds(row.Long(1)))));
        return new StepTimes([.. times.Select(one => one.Elapsed).Order()], [.. times.Select(one => one.Office).Order()]);
    }

    public ImmutableArray<TierTimes> TimesByTier(StepPlace place, ClockKey clock, ReportPeriod period, int atMost)
    {
        if (agencies.Find(place.Standard.Agency) is not { } number)
            return [];
        var times = file.Read(session => Within(session[TimesWithTier], number, place, period, clock).Set(atMost)
            .All(row => (Elapsed: Duration.FromMilliseconds(row.Long(0)), Office: Duration.FromMilliseconds(row.Long(1)), Tier: row.TextOrNull(2))));
        return
        [
            .. times.GroupBy(one => one.Tier).Select(group =>
                new TierTimes(group.Key, new StepTimes([.. group.Select(one => one.Elapsed).Order()], [.. group.Select(one => one.Office).Order()]))),
        ];
    }

    public int HowManyDone(StepPlace place, ReportPeriod period, TierOf? tier) => agencies.Find(place.Standard.Agency) is not { } number
        ? 0
        : file.Read(session => Within(session[CountDone], number, place, period, tier?.Clock).Set(tier is null ? null : tier.Tier ?? "").First(row => row.Int(0)));

    public Page<DoneTask> LatestOf(StepPlace place, ReportPeriod period, TierOf? tier, PageRequest page)
    {
        if (agencies.Find(place.Standard.Agency) is not { } number)
            return Cursor.Empty<DoneTask>();
        var rows = file.Read(session =>
        {
            var statement = Within(session[LatestDone], number, place, period, tier?.Clock).Set(tier is null ? null : tier.Tier ?? "");
            statement = page.After is { } cursor && Cursor.Parts(cursor, 3) is [var done, var @case, var token]
                ? statement.Set(Cursor.Number(done)).Set(Cursor.Case(@case)).Set(Cursor.Number(token))
                : statement.Set(Columns.Never).SetBlob([]).Set(0);
            return statement.Set(page.Limit + 1).All(row => new DoneTask(new CaseKey(place.Standard.Agency, row.CaseId(0)), row.Text(1), FinishedColumns.Read(row, 2)));
        });
        return Cursor.Page(rows, page.Limit, one => Cursor.Of($"{one.Task.DoneAt.Ms()}", one.Case.Id.Value, $"{one.Task.Token}"));
    }

    public Page<OldTask> OpenedBefore(StepPlace place, Instant before, PageRequest page)
    {
        if (agencies.Find(place.Standard.Agency) is not { } number)
            return Cursor.Empty<OldTask>();
        var rows = file.Read(session =>
        {
            var statement = At(session[OldTasksAfter], number, place).Set(before.Ms());
            statement = page.After is { } cursor && Cursor.Parts(cursor, 3) is [var opened, var @case, var token]
                ? statement.Set(Cursor.Number(opened)).Set(Cursor.Case(@case)).Set(Cursor.Number(token))
                : statement.Set(long.MinValue).SetBlob([]).Set(0);
            return statement.Set(page.Limit + 1).All(row => ReadOld(place, row));
        });
        return Cursor.Page(rows, page.Limit, one => Cursor.Of($"{one.OpenedAt.Ms()}", one.Case.Id.Value, $"{one.Token}"));
    }

    public OldTasks OpenedBefore(StepPlace place, Instant before, int atMost) => agencies.Find(place.Standard.Agency) is not { } number
        ? new OldTasks(0, [])
        : file.Read(session => new OldTasks(
            At(session[CountBefore], number, place).Set(before.Ms()).First(row => row.Int(0)),
            [.. At(session[OldestBefore], number, place).Set(before.Ms()).Set(atMost).All(row => ReadOld(place, row))]));

    public ImmutableArray<DutyCase> DutiesOf(StandardKey standard, ProcedureKey procedure, int atMost) => agencies.Find(standard.Agency) is not { } number
        ? []
        : file.Read(session => session[Duties].Set(number).Set(standard.Name).Set(procedure.Value).Set(atMost).All(row => new DutyCase(
            new CaseKey(standard.Agency, row.CaseId(0)), row.Text(1), row.Instant(2), row.DueOrNull(3),
            row.TextOrNull(4) is { } ending ? Endings.Of(ending) : null, row.InstantOrNull(5), row.Bool(6))).ToImmutableArray());

    private static OldTask ReadOld(StepPlace place, Row row) => new(
        new CaseKey(place.Standard.Agency, row.CaseId(0)), row.Text(1), row.Int(2), new RoleKey(row.Text(3)),
        row.TextOrNull(4) is { } holder ? new ActorId(holder) : null, row.Instant(5));

    private static Statement Within(Statement statement, long agency, StepPlace place, ReportPeriod period, ClockKey? clock) =>
        At(statement, agency, place).Set(period.Begins.Ms()).Set(period.Ends.Ms()).Set(clock?.Value);

    private static Statement At(Statement statement, long agency, StepPlace place) =>
        statement.Set(agency).Set(place.Standard.Name).Set(place.Procedure.Value).Set(place.Step.Value);
}

using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
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

    public OldTasks OpenedBefore(StepPlace place, Instant before, int atMost) => agencies.Find(place.Standard.Agency) is not { } number
        ? new OldTasks(0, [])
        : file.Read(session => new OldTasks(
            At(session[CountBefore], number, place).Set(before.Ms()).First(row => row.Int(0)),
            [
                .. At(session[OldestBefore], number, place).Set(before.Ms()).Set(atMost).All(row => new OldTask(
                    new CaseKey(place.Standard.Agency, row.CaseId(0)), row.Text(1), row.Int(2), new RoleKey(row.Text(3)),
                    row.TextOrNull(4) is { } holder ? new ActorId(holder) : null, row.Instant(5))),
            ]));

    public ImmutableArray<DutyCase> DutiesOf(StandardKey standard, ProcedureKey procedure, int atMost) => agencies.Find(standard.Agency) is not { } number
        ? []
        : file.Read(session => session[Duties].Set(number).Set(standard.Name).Set(procedure.Value).Set(atMost).All(row => new DutyCase(
            new CaseKey(standard.Agency, row.CaseId(0)), row.Text(1), row.Instant(2), row.DueOrNull(3),
            row.TextOrNull(4) is { } ending ? Endings.Of(ending) : null, row.InstantOrNull(5), row.Bool(6))).ToImmutableArray());

    private static Statement At(Statement statement, long agency, StepPlace place) =>
        statement.Set(agency).Set(place.Standard.Name).Set(place.Procedure.Value).Set(place.Step.Value);
}

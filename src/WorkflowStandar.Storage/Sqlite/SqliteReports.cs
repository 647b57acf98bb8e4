using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Reports;

namespace WorkflowStandar.Storage.Sqlite;

/// <summary>Figures, each counted along an index that holds all that is asked.</summary>
internal sealed class SqliteReports(SqliteFile file, Agencies agencies) : IReports
{
    // What is open is counted as it changes; what is late or soon due is counted along an index that has it in one stretch.
    private const string OpenCases = """
        SELECT n.standard, n.open, n.paused,
          (SELECT COUNT(*) FROM cases AS c INDEXED BY cases_open_by_service WHERE c.ending IS NULL AND c.agency = ?1 AND c.standard = n.standard AND c.due < ?2),
          (SELECT COUNT(*) FROM cases AS c INDEXED BY cases_open_by_service WHERE c.ending IS NULL AND c.agency = ?1 AND c.standard = n.standard AND c.due BETWEEN ?2 AND ?3)
        FROM case_counts AS n WHERE n.agency = ?1 AND n.open > 0 ORDER BY n.standard
        """;

    private const string OpenTasks = """
        SELECT n.standard, n.procedure, n.step, n.role, n.open, n.open - n.held,
          (SELECT COUNT(*) FROM tasks AS t INDEXED BY tasks_by_place
            WHERE t.shared = 0 AND t.agency = ?1 AND t.standard = n.standard AND t.procedure = n.procedure AND t.step = n.step AND t.role = n.role AND t.promise_due < ?2)
        FROM task_counts AS n WHERE n.agency = ?1 AND n.shared = 0 AND n.open > 0 ORDER BY n.standard, n.procedure, n.step, n.role
        """;

    private const string TasksOfRoles = """
        SELECT n.role, SUM(n.open), SUM(n.open - n.held), SUM(
          (SELECT COUNT(*) FROM tasks AS t INDEXED BY tasks_by_place
            WHERE t.agency = ?1 AND t.standard = n.standard AND t.procedure = n.procedure AND t.step = n.step AND t.role = n.role AND t.shared = n.shared AND t.promise_due < ?2))
        FROM task_counts AS n WHERE n.agency = ?1 AND n.open > 0 GROUP BY n.role ORDER BY n.role
        """;

    private const string HeldTasks = """
        SELECT holder, COUNT(*), COUNT(*) FILTER (WHERE promise_due < ?2)
        FROM tasks INDEXED BY tasks_by_holder WHERE holder IS NOT NULL AND shared = 0 AND agency = ?1 GROUP BY holder ORDER BY holder
        """;

    private const string Waiting = """
        SELECT
          (SELECT COUNT(*) FROM alarms INDEXED BY alarms_to_ring WHERE parked_at IS NULL AND ring_at <= ?1),
          (SELECT COUNT(*) FROM alarms INDEXED BY alarms_parked WHERE parked_at IS NOT NULL),
          (SELECT COUNT(*) FROM notices INDEXED BY notices_to_deliver WHERE delivered_at IS NULL AND parked_at IS NULL),
          (SELECT COUNT(*) FROM notices INDEXED BY notices_parked WHERE parked_at IS NOT NULL),
          (SELECT MIN(ring_at) FROM alarms INDEXED BY alarms_to_ring WHERE parked_at IS NULL)
        """;

    private const string WaitingOfAgency = """
        SELECT
          (SELECT COUNT(*) FROM alarms INDEXED BY alarms_to_ring WHERE parked_at IS NULL AND ring_at <= ?2 AND agency = ?1),
          (SELECT COUNT(*) FROM alarms INDEXED BY alarms_parked WHERE parked_at IS NOT NULL AND agency = ?1),
          (SELECT COUNT(*) FROM notices INDEXED BY notices_to_deliver WHERE delivered_at IS NULL AND parked_at IS NULL AND agency = ?1),
          (SELECT COUNT(*) FROM notices INDEXED BY notices_parked WHERE parked_at IS NOT NULL AND agency = ?1),
          NULL
        """;

    private readonly PromiseQueries promises = new(file, agencies);
    private readonly StepQueries steps = new(file, agencies);
    private readonly OpenCaseQueries open = new(file, agencies);

    public ValueTask<ImmutableArray<PromiseCount>> PromisesAsync(AgencyKey agency, ReportPeriod period, Instant now, CancellationToken cancellation = default) =>
        new(promises.Count(agency, period, now));

    public ValueTask<Page<PromiseRun>> RunsAsync(AgencyKey agency, RunFilter filter, Instant now, PageRequest page, CancellationToken cancellation = default) =>
        new(promises.Runs(agency, filter, now, page));

    public ValueTask<ImmutableArray<CaseFlow>> FlowAsync(StandardKey standard, ImmutableArray<ReportPeriod> periods, CancellationToken cancellation = default) =>
        new(promises.Flow(standard, periods));

    public async ValueTask<ImmutableArray<OpenWork>> OpenAsync(AgencyKey agency, Instant now, CancellationToken cancellation = default) =>
        [.. (await ServicesAsync(agency, now, now, cancellation)).Select(load => new OpenWork(load.Standard, load.Open, load.Late))];

    public ValueTask<ImmutableArray<ServiceLoad>> ServicesAsync(AgencyKey agency, Instant now, Instant soon, CancellationToken cancellation = default) =>
        new(Of(agency, (session, number) => session[OpenCases].Set(number).Set(now.Ms()).Set(soon.Ms())
            .All(row => new ServiceLoad(new StandardKey(agency, row.Text(0)), row.Int(1), row.Int(3), row.Int(4), row.Int(2)))));

    public ValueTask<ImmutableArray<StepLoad>> StepsAsync(AgencyKey agency, Instant now, CancellationToken cancellation = default) =>
        new(Of(agency, (session, number) => session[OpenTasks].Set(number).Set(now.Ms()).All(row => new StepLoad(
            new StandardKey(agency, row.Text(0)), new ProcedureKey(row.Text(1)), new StepKey(row.Text(2)), new RoleKey(row.Text(3)), row.Int(4), row.Int(5), row.Int(6)))));

    public ValueTask<ImmutableArray<HolderLoad>> HoldersAsync(AgencyKey agency, Instant now, CancellationToken cancellation = default) =>
        new(Of(agency, (session, number) => session[HeldTasks].Set(number).Set(now.Ms())
            .All(row => new HolderLoad(new ActorId(row.Text(0)), row.Int(1), row.Int(2)))));

    public ValueTask<ImmutableArray<RoleLoad>> LoadAsync(AgencyKey agency, Instant now, CancellationToken cancellation = default) =>
        new(Of(agency, (session, number) => session[TasksOfRoles].Set(number).Set(now.Ms())
            .All(row => new RoleLoad(new RoleKey(row.Text(0)), row.Int(1), row.Int(2), row.Int(3)))));

    public ValueTask<StepTimes> TimesAsync(StepPlace place, ReportPeriod? period, int atMost, CancellationToken cancellation = default) =>
        new(steps.TimesOf(place, period, atMost));

    public ValueTask<ImmutableArray<TierTimes>> TimesByTierAsync(StepPlace place, ClockKey clock, ReportPeriod period, int atMost, CancellationToken cancellation = default) =>
        new(steps.TimesByTier(place, clock, period, atMost));

    public ValueTask<int> DoneCountAsync(StepPlace place, ReportPeriod period, TierOf? tier = null, CancellationToken cancellation = default) =>
        new(steps.HowManyDone(place, period, tier));

    public ValueTask<Page<DoneTask>> DoneAsync(StepPlace place, ReportPeriod period, TierOf? tier, PageRequest page, CancellationToken cancellation = default) =>
        new(steps.LatestOf(place, period, tier, page));

    public ValueTask<ImmutableArray<CaseKey>> PressingAsync(
        AgencyKey agency, StandardKey? standard, Instant from, Instant to, int atMost, CancellationToken cancellation = default) =>
        new(open.Pressing(agency, standard, from, to, atMost));

    public ValueTask<ImmutableArray<int>> AgesAsync(AgencyKey agency, StandardKey? standard, ImmutableArray<Instant> bounds, CancellationToken cancellation = default) =>
        new(open.Ages(agency, standard, bounds));

    public ValueTask<Page<OldTask>> OldTasksAsync(StepPlace place, Instant before, PageRequest page, CancellationToken cancellation = default) =>
        new(steps.OpenedBefore(place, before, page));

    public ValueTask<OldTasks> OpenedBeforeAsync(StepPlace place, Instant before, int atMost, CancellationToken cancellation = default) =>
        new(steps.OpenedBefore(place, before, atMost));

    public ValueTask<ImmutableArray<DutyCase>> DutiesAsync(StandardKey standard, ProcedureKey procedure, int atMost, CancellationToken cancellation = default) =>
        new(steps.DutiesOf(standard, procedure, atMost));

    public ValueTask<Backlog> BacklogAsync(Instant now, CancellationToken cancellation = default) =>
        new(file.Read(session => session[Waiting].Set(now.Ms())
            .First(row => new Backlog(row.Int(0), row.Int(1), row.Int(2), row.Int(3), row.InstantOrNull(4)))!));

    public ValueTask<Backlog> BacklogAsync(AgencyKey agency, Instant now, CancellationToken cancellation = default) =>
        new(agencies.Find(agency) is not { } number
            ? new Backlog(0, 0, 0, 0, null)
            : file.Read(session => session[WaitingOfAgency].Set(number).Set(now.Ms())
                .First(row => new Backlog(row.Int(0), row.Int(1), row.Int(2), row.Int(3), row.InstantOrNull(4)))!));

    private ImmutableArray<T> Of<T>(AgencyKey agency, Func<Session, long, List<T>> read) =>
        agencies.Find(agency) is { } number ? [.. file.Read(session => read(session, number))] : [];
}

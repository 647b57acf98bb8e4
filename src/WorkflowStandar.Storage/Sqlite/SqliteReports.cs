using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Reports;

namespace WorkflowStandar.Storage.Sqlite;

/// <summary>Figures, each counted along an index that holds all that is asked.</summary>
internal sealed class SqliteReports(SqliteFile file, Agencies agencies) : IReports
{
    private const string Promises = """
        SELECT standard, clock, is_target, COUNT(*) FILTER (WHERE status = 'met'), COUNT(*) FILTER (WHERE status = 'met-late'), COUNT(*) FILTER (WHERE status = 'void')
        FROM clocks INDEXED BY clocks_stopped
        WHERE agency = ? AND stopped_at >= ? AND stopped_at < ?
        GROUP BY standard, clock, is_target
        ORDER BY standard, clock, is_target
        """;

    private const string OpenCases = """
        SELECT standard, COUNT(*) FROM cases INDEXED BY cases_open_by_standard
        WHERE ending IS NULL AND agency = ? GROUP BY standard ORDER BY standard
        """;

    private const string OverdueCases = """
        SELECT standard, COUNT(DISTINCT case_id) FROM clocks INDEXED BY clocks_due
        WHERE stopped_at IS NULL AND agency = ? AND due < ? AND NOT is_target GROUP BY standard
        """;

    private const string Load = """
        SELECT role, COUNT(*), COUNT(*) FILTER (WHERE holder IS NULL), COUNT(*) FILTER (WHERE due < ?2)
        FROM tasks INDEXED BY tasks_by_role WHERE agency = ?1 GROUP BY role ORDER BY role
        """;

    private const string Waiting = """
        SELECT
          (SELECT COUNT(*) FROM alarms INDEXED BY alarms_to_ring WHERE parked_at IS NULL AND ring_at <= ?1),
          (SELECT COUNT(*) FROM alarms INDEXED BY alarms_parked WHERE parked_at IS NOT NULL),
          (SELECT COUNT(*) FROM notices INDEXED BY notices_to_deliver WHERE delivered_at IS NULL AND parked_at IS NULL),
          (SELECT COUNT(*) FROM notices INDEXED BY notices_parked WHERE parked_at IS NOT NULL),
          (SELECT MIN(ring_at) FROM alarms INDEXED BY alarms_to_ring WHERE parked_at IS NULL)
        """;

    public ValueTask<ImmutableArray<PromiseKept>> PromisesAsync(AgencyKey agency, Instant from, Instant to, CancellationToken cancellation = default) =>
        new(Of(agency, (session, number) => session[Promises].Set(number).Set(from.Ms()).Set(to.Ms()).All(row => new PromiseKept(
            new StandardKey(agency, row.Text(0)), new ClockKey(row.Text(1)), row.Bool(2), row.Int(3), row.Int(4), row.Int(5)))));

    public ValueTask<ImmutableArray<OpenWork>> OpenAsync(AgencyKey agency, Instant now, CancellationToken cancellation = default) =>
        new(Of(agency, (session, number) =>
        {
            var overdue = session[OverdueCases].Set(number).Set(now.Ms()).All(row => (Standard: row.Text(0), Count: row.Int(1)))
                .ToDictionary(found => found.Standard, found => found.Count);
            return session[OpenCases].Set(number)
                .All(row => new OpenWork(new StandardKey(agency, row.Text(0)), row.Int(1), overdue.GetValueOrDefault(row.Text(0))));
        }));

    public ValueTask<ImmutableArray<RoleLoad>> LoadAsync(AgencyKey agency, Instant now, CancellationToken cancellation = default) =>
        new(Of(agency, (session, number) => session[Load].Set(number).Set(now.Ms())
            .All(row => new RoleLoad(new RoleKey(row.Text(0)), row.Int(1), row.Int(2), row.Int(3)))));

    public ValueTask<Backlog> BacklogAsync(Instant now, CancellationToken cancellation = default) =>
        new(file.Read(session => session[Waiting].Set(now.Ms())
            .First(row => new Backlog(row.Int(0), row.Int(1), row.Int(2), row.Int(3), row.InstantOrNull(4)))!));

    private ImmutableArray<T> Of<T>(AgencyKey agency, Func<Session, long, List<T>> read) =>
        agencies.Find(agency) is { } number ? [.. file.Read(session => read(session, number))] : [];
}

using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Reports;

namespace WorkflowStandar.Storage.Sqlite;

/// <summary>How promises were kept. What has stopped was counted as it stopped, on the day on which it was kept or broken; what is open and late is counted when asked.</summary>
internal sealed class PromiseQueries(SqliteFile file, Agencies agencies)
{
    // Whole months are read as they were added up; days before and behind them are added up here.
    private const string Stopped = """
        SELECT standard, edition, procedure, clock, tier, is_target, channel, month, on_time, late, void
        FROM promise_months WHERE agency = ?1 AND month BETWEEN ?2 AND ?3
        UNION ALL
        SELECT standard, edition, procedure, clock, tier, is_target, channel, day / 100, SUM(on_time), SUM(late), SUM(void)
        FROM promise_days WHERE agency = ?1 AND day BETWEEN ?4 AND ?5 GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
        UNION ALL
        SELECT standard, edition, procedure, clock, tier, is_target, channel, day / 100, SUM(on_time), SUM(late), SUM(void)
        FROM promise_days WHERE agency = ?1 AND day BETWEEN ?6 AND ?7 GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
        ORDER BY 1, 2, 3, 4, 5, 6, 7, 8
        """;

    private const string StoppedRuns = """
        SELECT t.case_id, c.number, t.channel, t.run, t.started_at, t.due, t.stopped_at, t.counted_on
        FROM clocks AS t INDEXED BY clocks_stopped JOIN cases AS c USING (agency, case_id)
        WHERE t.stopped_at IS NOT NULL AND t.agency = ?1 AND t.standard = ?2 AND t.procedure = ?3 AND t.clock = ?4 AND t.fate = ?5
          AND (t.counted_on, t.case_id, t.run) < (?6, ?7, ?8) AND t.counted_on >= ?9
          AND t.edition = ?10 AND COALESCE(t.tier, '') = ?11 AND t.is_target = ?12 AND (?13 IS NULL OR COALESCE(t.channel, '') = ?13)
        ORDER BY t.counted_on DESC, t.case_id DESC, t.run DESC LIMIT ?14
        """;

    private const string Submitted = "SELECT COUNT(*) FROM cases INDEXED BY cases_submitted WHERE agency = ? AND standard = ? AND submitted_at >= ? AND submitted_at < ?";

    private const string Ended = """
        SELECT COUNT(*) FROM cases INDEXED BY cases_ended
        WHERE ended_at IS NOT NULL AND agency = ? AND standard = ? AND ended_at >= ? AND ended_at < ?
        """;

    private static readonly byte[] BehindAll = [.. Enumerable.Repeat<byte>(0xFF, 17)];

    private readonly LateQueries late = new(file, agencies);

    public ImmutableArray<PromiseCount> Count(AgencyKey agency, ReportPeriod period, Instant now) => agencies.Find(agency) is { } number
        ? file.Read(session => StoppedIn(session, number, period).All(row => ReadCount(agency, row)).Concat(LateQueries.Count(session, number, agency, period, now)).ToImmutableArray())
        : [];

    public Page<PromiseRun> Runs(AgencyKey agency, RunFilter filter, Instant now, PageRequest page)
    {
        if (agencies.Find(agency) is not { } number)
            return Cursor.Empty<PromiseRun>();
        return filter.Fate == RunFate.OpenLate ? late.Runs(agency, filter, now, page) : StoppedOnes(agency, number, filter, page);
    }

    public ImmutableArray<CaseFlow> Flow(StandardKey standard, ImmutableArray<ReportPeriod> periods) =>
        agencies.Find(standard.Agency) is not { } number
            ? [.. periods.Select(_ => default(CaseFlow))]
            : file.Read(session => periods.Select(period => new CaseFlow(
                Between(session, Submitted, number, standard, period), Between(session, Ended, number, standard, period))).ToImmutableArray());

    private static Statement StoppedIn(Session session, long agency, ReportPeriod period)
    {
        var whole = period.Months().Where(month => month.From.Day == 1 && month.To == month.From.With(DateAdjusters.EndOfMonth)).ToList();
        var (first, last) = whole.Count > 0 ? (whole[0].From, whole[^1].To) : (period.To.PlusDays(1), period.To);
        return session[Stopped].Set(agency)
            .Set(whole.Count > 0 ? first.Day() / 100 : 1).Set(whole.Count > 0 ? last.Day() / 100 : 0)
            .Set(period.From.Day()).Set(first.PlusDays(-1).Day())
            .Set(last.PlusDays(1).Day()).Set(period.To.Day());
    }

    private static int Between(Session session, string sql, long agency, StandardKey standard, ReportPeriod period) =>
        session[sql].Set(agency).Set(standard.Name).Set(period.Begins.Ms()).Set(period.Ends.Ms()).First(row => row.Int(0));

    // One promise after the other, each along its index, until the page is full.
    private Page<PromiseRun> StoppedOnes(AgencyKey agency, long number, RunFilter filter, PageRequest page)
    {
        var (at, day, after, run) = page.After is { } cursor && Cursor.Parts(cursor, 4) is [var index, var on, var last, var lastRun]
            ? (Cursor.Number(index), Cursor.Number(on), (CaseId?)Cursor.Case(last), Cursor.Number(lastRun))
            : (0, filter.Period.To.Day(), null, long.MaxValue);
        if (at < 0 || (at >= filter.Promises.Length && at > 0))
            throw new CursorException();
        var found = new List<(PromiseRun Run, string Cursor)>();
        file.Read(session =>
        {
            for (var promise = (int)at; promise < filter.Promises.Length && found.Count <= page.Limit; promise++)
            {
                found.AddRange(OfPromise(session, agency, number, filter, promise, (day, after, run), page.Limit + 1 - found.Count));
                (day, after, run) = (filter.Period.To.Day(), null, long.MaxValue);
            }
            return true;
        });
        return found.Count <= page.Limit
            ? new([.. found.Select(one => one.Run)], null)
            : new([.. found.Take(page.Limit).Select(one => one.Run)], found[page.Limit - 1].Cursor);
    }

    private static List<(PromiseRun Run, string Cursor)> OfPromise(
        Session session, AgencyKey agency, long number, RunFilter filter, int index, (long Day, CaseId? Case, long Run) behind, int limit)
    {
        var promise = filter.Promises[index];
        var statement = session[StoppedRuns].Set(number).Set(promise.Standard.Name).Set(promise.Procedure.Value).Set(promise.Clock.Value).Set(StatusOf(filter.Fate)).Set(behind.Day);
        statement = behind.Case is { } id ? statement.Set(id) : statement.SetBlob(BehindAll);
        return statement.Set(behind.Run).Set(filter.Period.From.Day()).Set(promise.Edition).Set(promise.Tier ?? "").Set(promise.IsTarget).Set(filter.Channel?.Value).Set(limit)
            .All(row => (ReadRun(agency, promise, row), Cursor.Of(Text(index), Text(row.Long(7)), row.CaseId(0).Value, Text(row.Long(3)))));
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string StatusOf(RunFate fate) => fate switch
    {
        RunFate.OnTime => ClockStatus.Met.Name(),
        RunFate.Late => ClockStatus.MetLate.Name(),
        _ => ClockStatus.Void.Name(),
    };

    private static PromiseCount ReadCount(AgencyKey agency, Row row) => new(
        PromiseColumns.Read(agency, row, 0),
        PromiseColumns.Channel(row.Text(6)),
        new YearMonth(row.Int(7) / 100, row.Int(7) % 100),
        new Kept(row.Int(8), row.Int(9), row.Int(10), 0));

    private static PromiseRun ReadRun(AgencyKey agency, PromiseKey promise, Row row) => new(
        new CaseKey(agency, row.CaseId(0)), row.Text(1), promise, PromiseColumns.Channel(row.TextOrNull(2)), row.Int(3), row.Instant(4), row.InstantOrNull(5), row.InstantOrNull(6));
}

/// <summary>How a promise lies in columns: standard, edition, procedure, clock, tier, whether it is a target.</summary>
internal static class PromiseColumns
{
    public static PromiseKey Read(AgencyKey agency, Row row, int from) => new(
        new StandardKey(agency, row.Text(from)),
        row.Text(from + 1),
        new ProcedureKey(row.Text(from + 2)),
        new ClockKey(row.Text(from + 3)),
        row.Text(from + 4) is { Length: > 0 } tier ? tier : null,
        row.Bool(from + 5));

    public static ChannelKey? Channel(string? key) => key is { Length: > 0 } ? new ChannelKey(key) : null;

    public static Statement Set(this Statement statement, PromiseKey promise) =>
        statement.Set(promise.Standard.Name).Set(promise.Edition).Set(promise.Procedure.Value).Set(promise.Clock.Value).Set(promise.Tier ?? "").Set(promise.IsTarget);
}

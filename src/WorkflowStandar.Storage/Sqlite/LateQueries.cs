using System.Globalization;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Reports;

namespace WorkflowStandar.Storage.Sqlite;

/// <summary>Clocks that are open and late: those of one promise through one channel are one stretch of an index.</summary>
internal sealed class LateQueries(SqliteFile file, Agencies agencies)
{
    private const string OfPromise = """
        c.stopped_at IS NULL AND c.due IS NOT NULL AND c.agency = p.agency AND c.standard = p.standard AND c.edition = p.edition AND c.procedure = p.procedure
          AND c.clock = p.clock AND c.tier IS NULLIF(p.tier, '') AND c.is_target = p.is_target AND c.channel IS NULLIF(p.channel, '')
        """;

    private const string Earliest = $"""
        SELECT MIN((SELECT MIN(c.due) FROM clocks AS c INDEXED BY clocks_running WHERE {OfPromise})) FROM promises AS p WHERE p.agency = ?1
        """;

    private const string Counted = $"""
        SELECT p.standard, p.edition, p.procedure, p.clock, p.tier, p.is_target, p.channel,
          (SELECT COUNT(*) FROM clocks AS c INDEXED BY clocks_running WHERE {OfPromise} AND c.due >= ?2 AND c.due < ?3)
        FROM promises AS p WHERE p.agency = ?1 ORDER BY 1, 2, 3, 4, 5, 6, 7
        """;

    private const string Channels = """
        SELECT channel FROM promises
        WHERE agency = ?1 AND standard = ?2 AND edition = ?3 AND procedure = ?4 AND clock = ?5 AND tier = ?6 AND is_target = ?7 AND (?8 IS NULL OR channel = ?8)
        """;

    private const string Keys = """
        SELECT due, case_id, run FROM clocks INDEXED BY clocks_running
        WHERE stopped_at IS NULL AND due IS NOT NULL AND agency = ?1 AND standard = ?2 AND edition = ?3 AND procedure = ?4
          AND clock = ?5 AND tier IS NULLIF(?6, '') AND is_target = ?7 AND channel IS NULLIF(?8, '') AND (due, case_id, run) > (?9, ?10, ?11) AND due < ?12
        ORDER BY due, case_id, run LIMIT ?13
        """;

    private const string Find = """
        SELECT c.number, t.channel, t.started_at, t.due FROM clocks AS t JOIN cases AS c USING (agency, case_id)
        WHERE t.agency = ? AND t.case_id = ? AND t.run = ?
        """;

    /// <summary>In each month of a period what was due in it and is late by now.</summary>
    public static IEnumerable<PromiseCount> Count(Session session, long number, AgencyKey agency, ReportPeriod period, Instant now)
    {
        if (session[Earliest].Set(number).First(row => row.InstantOrNull(0)) is not { } earliest)
            return [];
        return period.Months().Where(month => month.Begins < now && month.Ends > earliest).SelectMany(month =>
            session[Counted].Set(number).Set(month.Begins.Ms()).Set(Instant.Min(month.Ends, now).Ms()).All(row => new PromiseCount(
                PromiseColumns.Read(agency, row, 0), PromiseColumns.Channel(row.Text(6)), month.From.ToYearMonth(), new Kept(0, 0, 0, row.Int(7))))
            .Where(count => count.Kept.OpenLate > 0));
    }

    /// <summary>The longest late first.</summary>
    public Page<PromiseRun> Runs(AgencyKey agency, RunFilter filter, Instant now, PageRequest page)
    {
        if (agencies.Find(agency) is not { } number)
            return Cursor.Empty<PromiseRun>();
        var after = page.After is { } cursor && Cursor.Parts(cursor, 3) is [var due, var @case, var run]
            ? (Due: Cursor.Number(due), Case: (CaseId?)Cursor.Case(@case), Run: Cursor.Number(run))
            : (filter.Period.Begins.Ms(), null, -1);
        var before = Instant.Min(filter.Period.Ends, now).Ms();
        var runs = file.Read(session => filter.Promises.Distinct()
            .SelectMany(promise => session[Channels].Set(number).Set(promise).Set(filter.Channel?.Value).All(row => (Promise: promise, Channel: row.Text(0))))
            .SelectMany(stretch => In(session, number, stretch.Promise, stretch.Channel, after, before, page.Limit + 1))
            .OrderBy(key => key.Due).ThenBy(key => key.Case.Value, StringComparer.Ordinal).ThenBy(key => key.Run)
            .Take(page.Limit + 1)
            .Select(key => Load(session, number, agency, key)).ToList());
        return Cursor.Page(runs, page.Limit, one => Cursor.Of(Text(one.Due!.Value.Ms()), one.Case.Id.Value, Text(one.Run)));
    }

    private static List<Key> In(Session session, long number, PromiseKey promise, string channel, (long Due, CaseId? Case, long Run) after, long before, int limit)
    {
        var statement = session[Keys].Set(number).Set(promise).Set(channel).Set(after.Due);
        statement = after.Case is { } id ? statement.Set(id) : statement.SetBlob([]);
        return statement.Set(after.Run).Set(before).Set(limit).All(row => new Key(promise, row.Long(0), row.CaseId(1), row.Int(2)));
    }

    private static PromiseRun Load(Session session, long number, AgencyKey agency, Key key) =>
        session[Find].Set(number).Set(key.Case).Set(key.Run).First(row => new PromiseRun(
            new CaseKey(agency, key.Case), row.Text(0), key.Promise, PromiseColumns.Channel(row.TextOrNull(1)), key.Run, row.Instant(2), row.Instant(3), null))!;

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record Key(PromiseKey Promise, long Due, CaseId Case, int Run);
}

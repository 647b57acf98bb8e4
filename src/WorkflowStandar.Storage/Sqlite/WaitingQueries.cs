using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Worklists;

namespace WorkflowStandar.Storage.Sqlite;

/// <summary>Open cases in which the reader has had a part and has nothing to do now.</summary>
/// <remarks>
/// Where the reader's part is in few cases they are looked up and sorted; where it is in many, open cases are walked in the order of their due
/// instants, of which most then count, and a page ends after a bounded number of them.
/// </remarks>
internal sealed class WaitingQueries(SqliteFile file, Agencies agencies)
{
    // Looking up and sorting costs about as much as walking past this many.
    private const int Many = 4000;

    private const int LookedAtMost = 3000;

    // Parameters: 1 agency, 2–3 the key behind which to begin, 4 the last due instant, 5 how many, 6 the reader's parts (JSON), 7 the reader's roles (JSON),
    // 8 the reader and whom they stand in for (JSON), 9 standard, 10 step, 11 channel, 12 submitted from, 13 submitted before, 14 words, 15 how it stands.
    private const string Within = """
        c.ending IS NULL AND c.agency = ?1 AND (c.due, c.case_id) > (?2, ?3) AND c.due <= ?4 AND (?9 IS NULL OR c.standard = ?9)
          AND (?11 IS NULL OR c.channel = ?11) AND (?12 IS NULL OR c.submitted_at >= ?12) AND (?13 IS NULL OR c.submitted_at < ?13)
        """;

    private const string WithOthers = """
        CASE WHEN ?14 IS NULL THEN 1 ELSE c.serial IN (SELECT rowid FROM open_words WHERE open_words MATCH ?14) END
          AND CASE WHEN ?10 IS NULL THEN 1 ELSE EXISTS (SELECT 1 FROM tasks AS t WHERE t.agency = c.agency AND t.case_id = c.case_id AND t.step = ?10) END
          AND CASE ?15
            WHEN 'Paused' THEN c.paused
            WHEN 'Claimed' THEN EXISTS (SELECT 1 FROM tasks AS t WHERE t.agency = c.agency AND t.case_id = c.case_id AND t.holder IS NOT NULL)
            WHEN 'Unclaimed' THEN EXISTS (SELECT 1 FROM tasks AS t WHERE t.agency = c.agency AND t.case_id = c.case_id AND t.holder IS NULL)
            WHEN 'CameBack' THEN EXISTS (SELECT 1 FROM tasks AS t WHERE t.agency = c.agency AND t.case_id = c.case_id AND t.came_back)
            ELSE 1 END
          AND NOT EXISTS (
            SELECT 1 FROM tasks AS t WHERE t.agency = c.agency AND t.case_id = c.case_id
              AND (t.holder IN (SELECT value FROM json_each(?8))
                OR (t.holder IS NULL AND (t.person IN (SELECT value FROM json_each(?8)) OR (t.person IS NULL AND t.role IN (SELECT value FROM json_each(?7)))))))
        """;

    private const string Mine = """
        (SELECT DISTINCT p.serial FROM json_each(?6) AS w CROSS JOIN participants AS p INDEXED BY participants_at_work
          WHERE p.open = 1 AND p.who = w.value AND p.serial BETWEEN ?1 << 40 AND (?1 + 1 << 40) - 1) AS mine
          CROSS JOIN cases AS c INDEXED BY cases_by_serial ON c.serial = mine.serial
        """;

    private const string LookedUp = $"SELECT c.due, c.case_id, 1 FROM {Mine} WHERE {Within} AND {WithOthers} ORDER BY c.due, c.case_id LIMIT ?5";

    private const string Walked = $"""
        SELECT c.due, c.case_id, CASE
          WHEN NOT EXISTS (SELECT 1 FROM participants AS p WHERE p.serial = c.serial AND p.who IN (SELECT value FROM json_each(?6))) THEN 0 ELSE {WithOthers} END
        FROM cases AS c INDEXED BY cases_open_by_due WHERE {Within} ORDER BY c.due, c.case_id LIMIT ?5
        """;

    private const string HowMany = """
        SELECT COUNT(*) FROM (
          SELECT 1 FROM json_each(?2) AS w CROSS JOIN participants AS p INDEXED BY participants_at_work
          WHERE p.open = 1 AND p.who = w.value AND p.serial BETWEEN ?1 << 40 AND (?1 + 1 << 40) - 1 LIMIT ?3)
        """;

    private const string Find = $"""
        SELECT {CaseColumns.List}, n.state
        FROM cases AS c JOIN agencies AS k USING (agency) JOIN snapshots AS n USING (agency, case_id) WHERE c.agency = ? AND c.case_id = ?
        """;

    public Page<WaitingCase> List(AgencyKey agency, Reader reader, bool withRoles, TaskFilter filter, PageRequest page)
    {
        if (agencies.Find(agency) is not { } number)
            return Cursor.Empty<WaitingCase>();
        return file.Read(session =>
        {
            var (keys, next) = Keys(session, number, reader, withRoles, filter, page);
            return new Page<WaitingCase>([.. keys.Select(key => Load(session, number, agency, key.Case))], next is { } last ? Cursor.Of($"{last.Due}", last.Case.Value) : null);
        });
    }

    private static (IEnumerable<Key> Keys, Key? Next) Keys(Session session, long agency, Reader reader, bool withRoles, TaskFilter filter, PageRequest page)
    {
        var parts = withRoles ? ReaderParts.WithRoles(reader) : ReaderParts.OfThemselves(reader);
        var many = session[HowMany].Set(agency).Set(parts).Set(Many).First(row => row.Int(0)) == Many;
        var (found, looked, last) = (new List<Key>(), 0, (Key?)null);
        Bound(session, session[many ? Walked : LookedUp], agency, reader, parts, filter, page.After, many ? LookedAtMost : page.Limit + 1).Walk(row =>
        {
            last = new Key(row.Long(0), row.CaseId(1));
            looked++;
            if (row.Bool(2))
                found.Add(last);
            return found.Count <= page.Limit;
        });
        if (found.Count > page.Limit)
            return (found.Take(page.Limit), found[page.Limit - 1]);
        return (found, many && looked == LookedAtMost ? last : null);
    }

    private static Statement Bound(Session session, Statement statement, long agency, Reader reader, string parts, TaskFilter filter, string? cursor, int count)
    {
        var (due, match) = (DueBounds.Of(filter.Due), WordMatch.Of(session, filter.Text, onlyOpen: true));
        statement = statement.Set(agency);
        statement = cursor is not null && Cursor.Parts(cursor, 2) is [var last, var @case]
            ? statement.Set(Cursor.Number(last)).Set(Cursor.Case(@case))
            : statement.Set(due.From).SetBlob([]);
        return statement.Set(due.To).Set(count).Set(parts).Set(ReaderParts.RolesOnly(reader)).Set(ReaderParts.People(reader))
            .Set(filter.Standard?.Name).Set(filter.Step?.Value).Set(filter.Channel?.Value).Set(filter.SubmittedFrom.Ms()).Set(filter.SubmittedBefore.Ms())
            .Set(match?.Any).Set(filter.Standing?.ToString());
    }

    private sealed record Key(long Due, CaseId Case);

    private static WaitingCase Load(Session session, long number, AgencyKey agency, CaseId id) => session[Find].Set(number).Set(id).First(row =>
    {
        var found = CaseColumns.Read(row, 0);
        return new WaitingCase(new CaseKey(agency, id), found.IsConfidential ? found with { ApplicantName = null } : found, row.Json<CaseState>(CaseColumns.Count));
    })!;
}

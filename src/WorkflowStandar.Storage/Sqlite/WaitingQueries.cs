using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Worklists;

namespace WorkflowStandar.Storage.Sqlite;

/// <summary>Open cases in which the reader has had a part and has nothing to do now.</summary>
/// <remarks>Where the reader's part is in few cases they are looked up and sorted; where it is in many, open cases are walked in the order of their due instants, most of which then count.</remarks>
internal sealed class WaitingQueries(SqliteFile file, Agencies agencies)
{
    // Looking up and sorting costs about as much as walking past this many.
    private const int Many = 4000;

    // Parameters: 1 agency, 2–3 the key behind which to begin, 4 the last due instant, 5 how many, 6 the reader's parts (JSON), 7 the reader's roles (JSON),
    // 8 the reader and whom they stand in for (JSON), 10 standard, 11 step, 12 channel, 13 submitted from, 14 submitted before, 15 words.
    private const string Matches = """
        c.agency = ?1 AND (c.due, c.case_id) > (?2, ?3) AND c.due <= ?4 AND (?10 IS NULL OR c.standard = ?10)
          AND (?12 IS NULL OR c.channel = ?12) AND (?13 IS NULL OR c.submitted_at >= ?13) AND (?14 IS NULL OR c.submitted_at < ?14)
          AND (?15 IS NULL OR c.serial IN (SELECT rowid FROM words WHERE words MATCH ?15))
          AND (?11 IS NULL OR EXISTS (SELECT 1 FROM tasks AS t WHERE t.agency = c.agency AND t.case_id = c.case_id AND t.step = ?11))
          AND NOT EXISTS (
            SELECT 1 FROM tasks AS t WHERE t.agency = c.agency AND t.case_id = c.case_id
              AND (t.holder IN (SELECT value FROM json_each(?8))
                OR (t.holder IS NULL AND (t.person IN (SELECT value FROM json_each(?8)) OR (t.person IS NULL AND t.role IN (SELECT value FROM json_each(?7)))))))
        """;

    private const string LookedUp = $"""
        SELECT c.due, c.case_id FROM (
          SELECT DISTINCT p.serial FROM json_each(?6) AS w CROSS JOIN participants AS p INDEXED BY participants_at_work
          WHERE p.open = 1 AND p.who = w.value AND p.serial BETWEEN ?1 << 40 AND (?1 + 1 << 40) - 1) AS mine
          CROSS JOIN cases AS c INDEXED BY cases_by_serial ON c.serial = mine.serial
        WHERE c.ending IS NULL AND {Matches}
        ORDER BY c.due, c.case_id LIMIT ?5
        """;

    private const string Walked = $"""
        SELECT c.due, c.case_id FROM cases AS c INDEXED BY cases_open_by_due
        WHERE c.ending IS NULL AND EXISTS (SELECT 1 FROM participants AS p WHERE p.serial = c.serial AND p.who IN (SELECT value FROM json_each(?6))) AND {Matches}
        ORDER BY c.due, c.case_id LIMIT ?5
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
            var keys = Cursor.Page(Keys(session, number, reader, withRoles, filter, page.After, page.Limit + 1), page.Limit, key => Cursor.Of($"{key.Due}", key.Case.Value));
            return new Page<WaitingCase>([.. keys.Items.Select(key => Load(session, number, agency, key.Case))], keys.Next);
        });
    }

    public static int Count(Session session, long agency, Reader reader, TaskFilter filter, int atMost) =>
        Keys(session, agency, reader, withRoles: false, filter, null, atMost).Count;

    private static List<(long Due, CaseId Case)> Keys(Session session, long agency, Reader reader, bool withRoles, TaskFilter filter, string? cursor, int count)
    {
        var (parts, due) = (withRoles ? ReaderParts.WithRoles(reader) : ReaderParts.OfThemselves(reader), DueBounds.Of(filter.Due));
        var many = session[HowMany].Set(agency).Set(parts).Set(Many).First(row => row.Int(0)) == Many;
        var statement = session[many ? Walked : LookedUp].Set(agency);
        statement = cursor is not null && Cursor.Parts(cursor, 2) is [var last, var @case]
            ? statement.Set(Cursor.Number(last)).Set(Cursor.Case(@case))
            : statement.Set(due.From).SetBlob([]);
        return statement.Set(due.To).Set(count).Set(parts).Set(ReaderParts.RolesOnly(reader))
            .Set(ReaderParts.People(reader)).SetNull()
            .Set(filter.Standard?.Name).Set(filter.Step?.Value).Set(filter.Channel?.Value).Set(filter.SubmittedFrom.Ms()).Set(filter.SubmittedBefore.Ms())
            .Set(WordMatch.Of(filter.Text)?.Any)
            .All(row => (row.Long(0), row.CaseId(1)));
    }

    private static WaitingCase Load(Session session, long number, AgencyKey agency, CaseId id) => session[Find].Set(number).Set(id).First(row =>
    {
        var found = CaseColumns.Read(row, 0);
        return new WaitingCase(new CaseKey(agency, id), found.IsConfidential ? found with { ApplicantName = null } : found, row.Json<CaseState>(CaseColumns.Count));
    })!;
}

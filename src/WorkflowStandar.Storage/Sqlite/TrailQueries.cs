using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine;
using WorkflowStandar.Engine.Administration;

namespace WorkflowStandar.Storage.Sqlite;

/// <summary>Who did and saw what, read from the newest on; the filter is asked of the rows met.</summary>
internal sealed class TrailQueries(SqliteFile file, Agencies agencies)
{
    private const string ActsSql = """
        SELECT t.sequence, k.key, t.at, t.actor, t.action, t.subject, NULL
        FROM audit AS t LEFT JOIN agencies AS k ON k.agency = t.agency
        WHERE t.sequence < ?1 AND (?2 IS NULL OR t.agency = ?2) AND (?3 IS NULL OR t.actor = ?3)
          AND (?4 IS NULL OR substr(t.action, 1, length(?4)) = ?4) AND (?5 IS NULL OR t.subject LIKE ?5 ESCAPE '\')
          AND (?6 IS NULL OR t.at >= ?6) AND (?7 IS NULL OR t.at < ?7)
        ORDER BY t.sequence DESC LIMIT ?8
        """;

    private const string LooksSql = """
        SELECT t.sequence, k.key, t.at, t.actor, 'personal/seen', t.what, c.number
        FROM personal_looks AS t JOIN agencies AS k ON k.agency = t.agency LEFT JOIN cases AS c ON c.agency = t.agency AND c.case_id = t.case_id
        WHERE t.sequence < ?1 AND (?2 IS NULL OR t.agency = ?2) AND (?3 IS NULL OR t.actor = ?3)
          AND (?4 IS NULL OR substr('personal/seen', 1, length(?4)) = ?4) AND (?5 IS NULL OR t.what LIKE ?5 ESCAPE '\' OR c.number LIKE ?5 ESCAPE '\')
          AND (?6 IS NULL OR t.at >= ?6) AND (?7 IS NULL OR t.at < ?7)
        ORDER BY t.sequence DESC LIMIT ?8
        """;

    private const string Following = "SELECT sequence, agency, at, actor, action, subject, hash FROM audit WHERE sequence > ? ORDER BY sequence LIMIT 1000";

    public Page<TrailEntry> Acts(AgencyKey? agency, TrailFilter filter, PageRequest page) => Read(ActsSql, agency, filter, page);

    public Page<TrailEntry> Looks(AgencyKey? agency, TrailFilter filter, PageRequest page) => Read(LooksSql, agency, filter, page);

    public ChainCheck Verify(CancellationToken cancellation)
    {
        var (last, hash) = (0L, new byte[32]);
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var rows = file.Read(session => session[Following].Set(last).All(row => (
                Sequence: row.Long(0), Agency: row.IsNull(1) ? (long?)null : row.Long(1), At: row.Instant(2), By: new ActorId(row.Text(3)), Action: row.Text(4), Subject: row.Text(5), Hash: row.Bytes(6))));
            if (rows.Count == 0)
                return new ChainCheck(last, null);
            foreach (var row in rows)
            {
                hash = Audit.Next(hash, row.Sequence, row.Agency, row.At, row.By, row.Action, row.Subject);
                if (row.Sequence != last + 1 || !hash.AsSpan().SequenceEqual(row.Hash))
                    return new ChainCheck(last, row.Sequence);
                last = row.Sequence;
            }
        }
    }

    private Page<TrailEntry> Read(string sql, AgencyKey? agency, TrailFilter filter, PageRequest page)
    {
        if (agency is { } of && agencies.Find(of) is null)
            return Cursor.Empty<TrailEntry>();
        var before = page.After is { } cursor ? Cursor.Number(Cursor.Parts(cursor, 1)[0]) : long.MaxValue;
        var rows = file.Read(session => session[sql]
            .Set(before)
            .Set(agency is { } one ? agencies.Find(one) : null)
            .Set(filter.By?.Value)
            .Set(filter.Action)
            .Set(filter.Text is { } text ? $"%{text.Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_")}%" : null)
            .Set(filter.From?.Ms())
            .Set(filter.To?.Ms())
            .Set(page.Limit + 1)
            .All(row => new TrailEntry(
                row.Long(0), row.IsNull(1) ? null : new AgencyKey(row.Text(1)), row.Instant(2), new ActorId(row.Text(3)), row.Text(4), row.Text(5), row.TextOrNull(6))));
        return Cursor.Page(rows, page.Limit, entry => Cursor.Of($"{entry.Sequence}"));
    }
}

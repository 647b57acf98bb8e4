using System.Collections.Immutable;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Worklists;

namespace WorkflowStandar.Storage.Sqlite;

/// <summary>Tasks that are open no longer, and who had to do with a case.</summary>
internal sealed class FinishedQueries(SqliteFile file, Agencies agencies)
{
    private const int LookedAtMost = 4000;

    // So many matches cost more to gather than the newest tasks cost to be asked one by one.
    private const int Many = 20_000;

    private const string DoneBy = """
        SELECT f.done_at, f.case_id, f.token, CASE
          WHEN NOT ((?6 IS NULL OR f.standard = ?6) AND (?7 IS NULL OR f.step = ?7) AND (?8 IS NULL OR c.channel = ?8)
            AND (?9 IS NULL OR c.submitted_at >= ?9) AND (?10 IS NULL OR c.submitted_at < ?10)) THEN 0
          WHEN NOT CASE ?13 WHEN 'OnTime' THEN f.due IS NOT NULL AND f.late = 0 WHEN 'Late' THEN f.late WHEN 'SentBack' THEN f.how = 'returned' ELSE 1 END THEN 0
          WHEN ?11 IS NOT NULL THEN c.serial IN (SELECT rowid FROM words WHERE words MATCH ?11)
          WHEN ?12 IS NOT NULL THEN EXISTS (SELECT 1 FROM words WHERE words MATCH ?12 AND rowid = c.serial)
          ELSE 1 END
        FROM finished_tasks AS f INDEXED BY finished_by_actor CROSS JOIN cases AS c USING (agency, case_id)
        WHERE f.actor IS NOT NULL AND f.agency = ?1 AND f.actor = ?2 AND (f.done_at, f.case_id, f.token) < (?3, ?4, ?5)
        ORDER BY f.done_at DESC, f.case_id DESC, f.token DESC
        """;

    private const string Find = $"""
        SELECT {CaseColumns.List}, {FinishedColumns.List}
        FROM finished_tasks AS f JOIN cases AS c USING (agency, case_id) JOIN agencies AS k USING (agency)
        WHERE f.agency = ? AND f.case_id = ? AND f.token = ?
        """;

    private const string OfCase = $"SELECT {FinishedColumns.List} FROM finished_tasks AS f WHERE agency = ? AND case_id = ? ORDER BY done_at, token";

    private const string Who = "SELECT p.who FROM cases AS c JOIN participants AS p USING (serial) WHERE c.agency = ? AND c.case_id = ? ORDER BY p.who";

    private static readonly byte[] BehindAll = [.. Enumerable.Repeat<byte>(0xFF, 17)];

    public Page<FinishedItem> By(AgencyKey agency, ActorId actor, TaskFilter filter, PageRequest page)
    {
        if (agencies.Find(agency) is not { } number)
            return Cursor.Empty<FinishedItem>();
        return file.Read(session =>
        {
            var (keys, next) = Keys(session, number, actor, filter, page);
            return new Page<FinishedItem>([.. keys.Select(key => Load(session, number, agency, key))], next is null ? null : Cursor.Of($"{next.DoneAt}", next.Case.Value, $"{next.Token}"));
        });
    }

    private static (IEnumerable<Key> Keys, Key? Next) Keys(Session session, long agency, ActorId actor, TaskFilter filter, PageRequest page)
    {
        var match = WordMatch.Of(session, filter.Text, onlyOpen: false)?.Any;
        var isMany = match is not null && WordMatch.Matches(session, match, Many, onlyOpen: false) == Many;
        var (found, looked, last) = (new List<Key>(), 0, (Key?)null);
        After(session[DoneBy].Set(agency).Set(actor.Value), page)
            .Set(filter.Standard?.Name).Set(filter.Step?.Value).Set(filter.Channel?.Value).Set(filter.SubmittedFrom.Ms()).Set(filter.SubmittedBefore.Ms())
            .Set(isMany ? null : match).Set(isMany ? match : null).Set(filter.Finish?.ToString())
            .Walk(row =>
            {
                last = new Key(row.Long(0), row.CaseId(1), row.Int(2));
                looked++;
                if (row.Bool(3))
                    found.Add(last);
                return found.Count <= page.Limit && looked < LookedAtMost;
            });
        if (found.Count > page.Limit)
            return (found.Take(page.Limit), found[page.Limit - 1]);
        return (found, looked == LookedAtMost ? last : null);
    }

    public ImmutableArray<FinishedTask> Of(CaseKey key) => CaseIds.IsValid(key.Id) && agencies.Find(key.Agency) is { } agency
        ? [.. file.Read(session => session[OfCase].Set(agency).Set(key.Id).All(row => FinishedColumns.Read(row, 0)))]
        : [];

    public ImmutableArray<Participant> Participants(CaseKey key) => CaseIds.IsValid(key.Id) && agencies.Find(key.Agency) is { } agency
        ? [.. file.Read(session => Participants(session, agency, key.Id))]
        : [];

    public static List<Participant> Participants(Session session, long agency, CaseId id) =>
        session[Who].Set(agency).Set(id).All(row => CaseProjections.Named(row.Text(0)));

    private static FinishedItem Load(Session session, long number, AgencyKey agency, Key key) =>
        session[Find].Set(number).Set(key.Case).Set(key.Token).First(row =>
        {
            var found = CaseColumns.Read(row, 0);
            return new FinishedItem(
                new CaseKey(agency, key.Case),
                found.IsConfidential ? found with { ApplicantName = null } : found,
                FinishedColumns.Read(row, CaseColumns.Count));
        })!;

    private static Statement After(Statement statement, PageRequest page) =>
        page.After is { } cursor && Cursor.Parts(cursor, 3) is [var done, var @case, var token]
            ? statement.Set(Cursor.Number(done)).Set(Cursor.Case(@case)).Set(Cursor.Number(token))
            : statement.Set(long.MaxValue).SetBlob(BehindAll).Set(0);

    private sealed record Key(long DoneAt, CaseId Case, int Token);
}

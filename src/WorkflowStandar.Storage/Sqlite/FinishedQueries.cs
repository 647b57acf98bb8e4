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
    private const string DoneBy = $"""
        SELECT {CaseColumns.List}, f.case_id, {FinishedColumns.List}
        FROM finished_tasks AS f INDEXED BY finished_by_actor JOIN cases AS c USING (agency, case_id) JOIN agencies AS k USING (agency)
        WHERE f.actor IS NOT NULL AND f.agency = ?1 AND f.actor = ?2 AND (f.done_at, f.case_id, f.token) < (?3, ?4, ?5)
          AND (?6 IS NULL OR f.standard = ?6) AND (?7 IS NULL OR f.step = ?7) AND (?8 IS NULL OR f.channel = ?8)
          AND (?9 IS NULL OR c.submitted_at >= ?9) AND (?10 IS NULL OR c.submitted_at < ?10)
          AND (?12 IS NULL OR c.serial IN (SELECT rowid FROM words WHERE words MATCH ?12))
        ORDER BY f.done_at DESC, f.case_id DESC, f.token DESC LIMIT ?11
        """;

    private const string OfCase = $"SELECT {FinishedColumns.List} FROM finished_tasks AS f WHERE agency = ? AND case_id = ? ORDER BY done_at, token";

    private const string Who = "SELECT p.who FROM cases AS c JOIN participants AS p USING (serial) WHERE c.agency = ? AND c.case_id = ? ORDER BY p.who";

    private static readonly byte[] BehindAll = [.. Enumerable.Repeat<byte>(0xFF, 17)];

    public Page<FinishedItem> By(AgencyKey agency, ActorId actor, TaskFilter filter, PageRequest page)
    {
        if (agencies.Find(agency) is not { } number)
            return Cursor.Empty<FinishedItem>();
        var rows = file.Read(session => After(session[DoneBy].Set(number).Set(actor.Value), page)
            .Set(filter.Standard?.Name).Set(filter.Step?.Value).Set(filter.Channel?.Value).Set(filter.SubmittedFrom.Ms()).Set(filter.SubmittedBefore.Ms())
            .Set(page.Limit + 1).Set(WordMatch.Of(filter.Text)?.Any)
            .All(row => Read(row, agency)));
        return Cursor.Page(rows, page.Limit, item => Cursor.Of($"{item.Task.DoneAt.Ms()}", item.Case.Id.Value, $"{item.Task.Token}"));
    }

    public ImmutableArray<FinishedTask> Of(CaseKey key) => CaseIds.IsValid(key.Id) && agencies.Find(key.Agency) is { } agency
        ? [.. file.Read(session => session[OfCase].Set(agency).Set(key.Id).All(row => FinishedColumns.Read(row, 0)))]
        : [];

    public ImmutableArray<Participant> Participants(CaseKey key) => CaseIds.IsValid(key.Id) && agencies.Find(key.Agency) is { } agency
        ? [.. file.Read(session => Participants(session, agency, key.Id))]
        : [];

    public static List<Participant> Participants(Session session, long agency, CaseId id) =>
        session[Who].Set(agency).Set(id).All(row => CaseProjections.Named(row.Text(0)));

    private static FinishedItem Read(Row row, AgencyKey agency)
    {
        var found = CaseColumns.Read(row, 0);
        return new FinishedItem(
            new CaseKey(agency, row.CaseId(CaseColumns.Count)),
            found.IsConfidential ? found with { ApplicantName = null } : found,
            FinishedColumns.Read(row, CaseColumns.Count + 1));
    }

    private static Statement After(Statement statement, PageRequest page) =>
        page.After is { } cursor && Cursor.Parts(cursor, 3) is [var done, var @case, var token]
            ? statement.Set(Cursor.Number(done)).Set(Cursor.Case(@case)).Set(Cursor.Number(token))
            : statement.Set(long.MaxValue).SetBlob(BehindAll).Set(0);
}

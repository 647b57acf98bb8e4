using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Worklists;

namespace WorkflowStandar.Storage.Sqlite;

/// <summary>Lists of cases: each combination of filters walks the index that fits it best; the rest of the filter is asked of the rows met.</summary>
internal sealed class CaseQueries(SqliteFile file, Agencies agencies)
{
    private const string Item = $"SELECT {CaseColumns.List}, c.case_id";

    private const string Rest = "(?4 IS NULL OR c.standard = ?4) AND (?5 IS NULL OR (c.ending IS NULL) = ?5) AND (?6 IS NULL OR c.applicant = ?6)";

    private const string Newest = $"{Item} FROM cases AS c JOIN agencies AS k USING (agency)";

    private const string Everything = $"{Newest} WHERE c.agency = ?1 AND ?2 IS NULL AND c.case_id < ?3 AND {Rest} ORDER BY c.case_id DESC LIMIT ?7";

    private const string Open = $"""
        {Item} FROM cases AS c INDEXED BY cases_open JOIN agencies AS k USING (agency)
        WHERE c.ending IS NULL AND c.agency = ?1 AND ?2 IS NULL AND c.case_id < ?3 AND {Rest} ORDER BY c.case_id DESC LIMIT ?7
        """;

    private const string OfStandard = $"""
        {Item} FROM cases AS c INDEXED BY cases_by_standard JOIN agencies AS k USING (agency)
        WHERE c.agency = ?1 AND c.standard = ?2 AND c.case_id < ?3 AND {Rest} ORDER BY c.case_id DESC LIMIT ?7
        """;

    private const string OpenOfStandard = $"""
        {Item} FROM cases AS c INDEXED BY cases_open_by_standard JOIN agencies AS k USING (agency)
        WHERE c.ending IS NULL AND c.agency = ?1 AND c.standard = ?2 AND c.case_id < ?3 AND {Rest} ORDER BY c.case_id DESC LIMIT ?7
        """;

    private const string OfApplicant = $"""
        {Item} FROM cases AS c INDEXED BY cases_by_applicant JOIN agencies AS k USING (agency)
        WHERE c.agency = ?1 AND c.applicant = ?2 AND c.case_id < ?3 AND {Rest} ORDER BY c.case_id DESC LIMIT ?7
        """;

    private const string ByNumber = $"""
        {Item} FROM cases AS c INDEXED BY cases_by_number JOIN agencies AS k USING (agency)
        WHERE c.agency = ?1 AND c.number >= ?2 AND c.number IS NOT ?8 AND c.number < ?3 AND {Rest} ORDER BY c.number LIMIT ?7
        """;

    private const string ByName = $"""
        {Item} FROM cases AS c INDEXED BY cases_by_applicant_name JOIN agencies AS k USING (agency)
        WHERE c.agency = ?1 AND (c.applicant_name, c.case_id) > (?2, ?8) AND c.applicant_name < ?3 AND {Rest}
          AND (?9 IS NULL OR (?10 AND c.confidential = 0) OR EXISTS (SELECT 1 FROM participants AS p WHERE p.serial = c.serial AND p.who IN (SELECT value FROM json_each(?9))))
        ORDER BY c.applicant_name, c.case_id LIMIT ?7
        """;

    private const string OneByNumber = $"{Newest} WHERE c.agency = ? AND c.number = ?";

    private const string State = "SELECT state FROM snapshots WHERE agency = ? AND case_id = ?";

    // Behind every text that begins with a prefix; behind every id.
    private const string Last = "\U0010FFFF";
    private static readonly byte[] BehindAll = [.. Enumerable.Repeat<byte>(0xFF, 17)];

    public Page<CaseItem> Cases(AgencyKey agency, CaseFilter filter, PageRequest page)
    {
        if (agencies.Find(agency) is not { } number)
            return Cursor.Empty<CaseItem>();
        return filter switch
        {
            { NumberPrefix: { } prefix } => NumbersFrom(number, prefix, filter, page),
            { NamePrefix: { } prefix } => NamesFrom(number, prefix, filter, page),
            _ => NewestFirst(number, filter, page),
        };
    }

    public CaseView? Find(CaseKey key) =>
        CaseIds.IsValid(key.Id) && agencies.Find(key.Agency) is { } agency
            ? file.Read(session => CaseColumns.Find(session, agency, key.Id) is { } row ? View(session, agency, key, row) : null)
            : null;

    public CaseView? Find(AgencyKey agency, string caseNumber) => agencies.Find(agency) is not { } number
        ? null
        : file.Read(session => session[OneByNumber].Set(number).Set(caseNumber).First(Read) is { } item ? View(session, number, item.Case, item.Row) : null);

    private static CaseView View(Session session, long agency, CaseKey key, CaseRow row) =>
        new(key, row, session[State].Set(agency).Set(key.Id).First(found => found.Json<CaseState>(0))!, [.. FinishedQueries.Participants(session, agency, key.Id)]);

    private Page<CaseItem> NewestFirst(long agency, CaseFilter filter, PageRequest page)
    {
        var after = page.After is { } cursor ? Cursor.Case(Cursor.Parts(cursor, 1)[0]) : (CaseId?)null;
        var (sql, key) = filter switch
        {
            { Applicant: { } applicant } => (OfApplicant, applicant.Value),
            { Open: true, Standard: { } standard } => (OpenOfStandard, standard.Name),
            { Open: true } => (Open, null),
            { Standard: { } standard } => (OfStandard, standard.Name),
            _ => (Everything, null),
        };
        var rows = file.Read(session =>
        {
            var statement = session[sql].Set(agency).Set(key);
            statement = after is { } last ? statement.Set(last) : statement.SetBlob(BehindAll);
            return RestOf(statement, filter, page).All(Read);
        });
        return Cursor.Page(rows, page.Limit, item => Cursor.Of(item.Case.Id.Value));
    }

    private Page<CaseItem> NumbersFrom(long agency, string prefix, CaseFilter filter, PageRequest page)
    {
        var after = page.After is { } cursor ? Cursor.Parts(cursor, 1)[0] : null;
        var rows = file.Read(session => RestOf(session[ByNumber].Set(agency).Set(after ?? prefix).Set(prefix + Last), filter, page).Set(after).All(Read));
        return Cursor.Page(rows, page.Limit, item => Cursor.Of(item.Row.Number));
    }

    private Page<CaseItem> NamesFrom(long agency, string prefix, CaseFilter filter, PageRequest page)
    {
        var after = page.After is { } cursor && Cursor.Parts(cursor, 2) is [var name, var id] ? (Name: name, Case: (CaseId?)Cursor.Case(id)) : (prefix, null);
        var rows = file.Read(session =>
        {
            var statement = RestOf(session[ByName].Set(agency).Set(after.Name).Set(prefix + Last), filter, page);
            statement = after.Case is { } last ? statement.Set(last) : statement.SetBlob([]);
            return statement.Set(filter.NamesFor is { } reader ? ReaderParts.Of(reader) : null).Set(filter.NamesFor?.Administers ?? false).All(Read);
        });
        return Cursor.Page(rows, page.Limit, item => Cursor.Of(item.Row.ApplicantName!, item.Case.Id.Value));
    }

    private static Statement RestOf(Statement statement, CaseFilter filter, PageRequest page) => statement
        .Set(filter.Standard?.Name)
        .Set(filter.Open is { } open ? (open ? 1L : 0L) : null)
        .Set(filter.Applicant?.Value)
        .Set(page.Limit + 1);

    private static CaseItem Read(Row row)
    {
        var found = CaseColumns.Read(row, 0);
        return new CaseItem(new CaseKey(found.Standard.Agency, row.CaseId(CaseColumns.Count)), found);
    }
}

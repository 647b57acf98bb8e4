using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Worklists;

namespace WorkflowStandar.Storage.Sqlite;

/// <summary>The register book: the cases of a period in the order in which they came in. Ids begin with the millisecond of submission, so that a period is a range of the primary key.</summary>
internal sealed class RegisterQueries(SqliteFile file, Agencies agencies)
{
    private const string Columns = $"""
        {CaseColumns.List}, n.state,
          (?6 AND c.confidential = 0) OR EXISTS (SELECT 1 FROM participants AS p WHERE p.serial = c.serial AND p.who IN (SELECT value FROM json_each(?7))),
          c.case_id
        """;

    private const string Rest = """
        CROSS JOIN agencies AS k USING (agency) CROSS JOIN snapshots AS n USING (agency, case_id)
        WHERE c.agency = ?1 AND c.case_id > ?2 AND c.case_id < ?3 AND (?4 IS NULL OR c.standard = ?4) AND (?5 IS NULL OR c.channel = ?5)
        ORDER BY c.case_id LIMIT ?8
        """;

    private const string All = $"SELECT {Columns} FROM cases AS c {Rest}";

    private const string OfStandard = $"SELECT {Columns} FROM cases AS c INDEXED BY cases_by_standard {Rest}";

    public Page<FoundCase> List(AgencyKey agency, RegisterSpan span, Reader reader, PageRequest page)
    {
        if (agencies.Find(agency) is not { } number)
            return Cursor.Empty<FoundCase>();
        var rows = file.Read(session =>
        {
            var statement = session[span.Standard is null ? All : OfStandard].Set(number);
            statement = page.After is { } cursor ? statement.Set(Cursor.Case(Cursor.Parts(cursor, 1)[0])) : statement.SetBlob(CaseColumns.IdsFrom(span.From));
            return statement
                .SetBlob(CaseColumns.IdsFrom(span.Before))
                .Set(span.Standard?.Name)
                .Set(span.Channel?.Value)
                .Set(reader.Administers)
                .Set(ReaderParts.Of(reader))
                .Set(page.Limit + 1)
                .All(row => Read(agency, row));
        });
        return Cursor.Page(rows, page.Limit, item => Cursor.Of(item.Case.Id.Value));
    }

    private static FoundCase Read(AgencyKey agency, Row row)
    {
        var found = CaseColumns.Read(row, 0);
        var shown = row.Bool(CaseColumns.Count + 1) && !found.IsConfidential;
        return new FoundCase(
            new CaseKey(agency, row.CaseId(CaseColumns.Count + 2)),
            shown ? found : found with { ApplicantName = null },
            row.Json<CaseState>(CaseColumns.Count));
    }
}

using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;

namespace WorkflowStandar.Storage.Sqlite;

/// <summary>Which open cases press first, and how old they are.</summary>
internal sealed class OpenCaseQueries(SqliteFile file, Agencies agencies)
{
    private const string DueFirst = """
        SELECT case_id FROM cases INDEXED BY cases_open_by_due
        WHERE ending IS NULL AND agency = ?1 AND due >= ?3 AND due <= ?4 ORDER BY due, case_id LIMIT ?5
        """;

    private const string DueFirstOfStandard = """
        SELECT case_id FROM cases INDEXED BY cases_open_by_service
        WHERE ending IS NULL AND agency = ?1 AND standard = ?2 AND due >= ?3 AND due <= ?4 ORDER BY due, case_id LIMIT ?5
        """;

    public ImmutableArray<CaseKey> Pressing(AgencyKey agency, StandardKey? standard, Instant from, Instant to, int atMost) => agencies.Find(agency) is not { } number
        ? []
        : file.Read(session => session[standard is null ? DueFirst : DueFirstOfStandard].Set(number).Set(standard?.Name).Set(from.Ms()).Set(to.Ms()).Set(atMost)
            .All(row => new CaseKey(agency, row.CaseId(0)))).ToImmutableArray();

    public ImmutableArray<int> Ages(AgencyKey agency, StandardKey? standard, ImmutableArray<Instant> bounds) => agencies.Find(agency) is not { } number
        ? [.. Enumerable.Repeat(0, bounds.Length + 1)]
        : file.Read(session =>
        {
            var statement = session[AgesBy(bounds.Length)].Set(number).Set(standard?.Name);
            foreach (var bound in bounds)
                statement = statement.Set(bound.Ms());
            return statement.First(row => Enumerable.Range(0, bounds.Length + 1).Select(row.Int).ToImmutableArray());
        });

    // A column for each stretch between two bounds, counted in one walk along an index that has the date.
    private static string AgesBy(int bounds)
    {
        var columns = Enumerable.Range(0, bounds + 1).Select(index => (After: index + 2, Before: index + 3)).Select((pair, index) => string.Join(" AND ", new[]
        {
            index == 0 ? null : $"submitted_at >= ?{pair.After}",
            index == bounds ? null : $"submitted_at < ?{pair.Before}",
        }.OfType<string>().DefaultIfEmpty("1")));
        return $"""
            SELECT {string.Join(", ", columns.Select(condition => $"COUNT(*) FILTER (WHERE {condition})"))}
            FROM cases INDEXED BY cases_open_by_due WHERE ending IS NULL AND agency = ?1 AND (?2 IS NULL OR standard = ?2)
            """;
    }
}

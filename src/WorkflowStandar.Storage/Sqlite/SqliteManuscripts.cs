using System.Collections.Immutable;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Manuscripts;

namespace WorkflowStandar.Storage.Sqlite;

internal sealed class SqliteManuscripts(SqliteFile file, Agencies agencies) : IManuscriptStore
{
    private const string Head = "standard, version, title, content_hash, saved_at, saved_by";
    private const string OfAgency = $"SELECT {Head} FROM manuscripts WHERE agency = ? ORDER BY standard";
    private const string One = $"SELECT {Head}, text, scenarios FROM manuscripts WHERE agency = ? AND standard = ?";

    private const string Begin = """
        INSERT INTO manuscripts (version, title, content_hash, text, scenarios, saved_at, saved_by, agency, standard) VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT DO NOTHING RETURNING version
        """;

    private const string Continue = """
        UPDATE manuscripts SET version = version + 1, title = ?, content_hash = ?, text = ?, scenarios = ?, saved_at = ?, saved_by = ?
        WHERE agency = ? AND standard = ? AND version = ? RETURNING version
        """;

    private const string Discard = "DELETE FROM manuscripts WHERE agency = ? AND standard = ? AND version = ? RETURNING version";

    public ValueTask<ImmutableArray<ManuscriptHead>> ListAsync(AgencyKey agency, CancellationToken cancellation = default) =>
        new(agencies.Find(agency) is { } number ? [.. file.Read(session => session[OfAgency].Set(number).All(row => HeadOf(row, agency)))] : []);

    public ValueTask<Manuscript?> FindAsync(StandardKey standard, CancellationToken cancellation = default) =>
        new(agencies.Find(standard.Agency) is { } agency
            ? file.Read(session => session[One].Set(agency).Set(standard.Name).First(row => new Manuscript(HeadOf(row, standard.Agency), row.Text(6), row.Text(7))))
            : null);

    public ValueTask<int?> SaveAsync(Manuscript manuscript, CancellationToken cancellation = default)
    {
        var (head, agency) = (manuscript.Head, agencies.Of(manuscript.Head.Standard.Agency));
        return new(file.Write(session =>
        {
            var statement = session[head.Version == 0 ? Begin : Continue]
                .Set(head.Title).Set(head.ContentHash).Set(manuscript.Text).Set(manuscript.Scenarios).Set(head.SavedAt.Ms()).Set(head.SavedBy.Value).Set(agency).Set(head.Standard.Name);
            return (head.Version == 0 ? statement : statement.Set(head.Version)).First(row => (int?)row.Int(0));
        }));
    }

    public ValueTask<bool> DiscardAsync(StandardKey standard, int version, CancellationToken cancellation = default) =>
        new(agencies.Find(standard.Agency) is { } agency
            && file.Write(session => session[Discard].Set(agency).Set(standard.Name).Set(version).First(row => (int?)row.Int(0))) is not null);

    private static ManuscriptHead HeadOf(Row row, AgencyKey agency) =>
        new(new StandardKey(agency, row.Text(0)), row.Int(1), row.Text(2), row.Text(3), row.Instant(4), new ActorId(row.Text(5)));
}

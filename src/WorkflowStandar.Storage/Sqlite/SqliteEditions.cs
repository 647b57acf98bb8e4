using System.Collections.Immutable;
using NodaTime.Text;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Editions;

namespace WorkflowStandar.Storage.Sqlite;

internal sealed class SqliteEditions(SqliteFile file, Agencies agencies) : IEditionStore
{
    private const string InsertSource = "INSERT INTO sources (content_hash, text) VALUES (?, ?) ON CONFLICT DO NOTHING";
    private const string FindSource = "SELECT text FROM sources WHERE content_hash = ?";

    private const string HashOfEdition = "SELECT content_hash FROM editions WHERE agency = ? AND standard = ? AND edition = ?";

    private const string InsertEdition = """
        INSERT INTO editions (agency, standard, edition, content_hash, title_id, title_en, service_code, calendar, in_force, published_at, published_by)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;

    private const string Item = "SELECT standard, edition, content_hash, title_id, title_en, service_code, calendar, in_force, published_at, published_by FROM editions";
    private const string OfAgency = $"{Item} WHERE agency = ?1 AND (?2 IS NULL OR standard = ?2) ORDER BY standard, in_force DESC, publication DESC";
    private const string One = $"{Item} WHERE agency = ? AND standard = ? AND edition = ?";

    private const string Publishers = "SELECT key FROM agencies AS k WHERE EXISTS (SELECT 1 FROM editions AS e WHERE e.agency = k.agency) ORDER BY key";

    private const string HashOfCalendar = "SELECT content_hash FROM calendars WHERE calendar = ? AND edition = ?";

    private const string InsertCalendar = """
        INSERT INTO calendars (calendar, edition, content_hash, title_id, title_en, published_at, published_by) VALUES (?, ?, ?, ?, ?, ?, ?)
        """;

    private const string CalendarItem = "SELECT calendar, edition, content_hash, title_id, title_en, published_at, published_by FROM calendars";
    private const string CurrentCalendar = $"{CalendarItem} WHERE calendar = ? ORDER BY publication DESC LIMIT 1";
    private const string AllCalendars = $"{CalendarItem} ORDER BY calendar, publication DESC";

    private const string InsertAgency = "INSERT INTO agency_texts (agency, content_hash, published_at, published_by) VALUES (?, ?, ?, ?)";
    private const string HashOfAgency = "SELECT content_hash FROM agency_texts WHERE agency = ? ORDER BY publication DESC LIMIT 1";
    private const string AgencyTexts = "SELECT key, content_hash, published_at, published_by FROM agency_texts JOIN agencies USING (agency) ORDER BY publication DESC";

    public ValueTask<PublishOutcome> PublishAsync(Publication publication, ImmutableArray<EditionRow> editions, CancellationToken cancellation = default)
    {
        var agency = agencies.Of(editions[0].Standard.Agency);
        return new(file.Write(session =>
        {
            var known = editions.Select(edition => session[HashOfEdition].Set(agency).Set(edition.Standard.Name).Set(edition.Edition).First(row => row.Text(0))).ToList();
            if (known.Any(hash => hash is not null && hash != publication.ContentHash))
                return PublishOutcome.NameTaken;
            if (known.All(hash => hash is not null))
                return PublishOutcome.AlreadyPublished;
            session[InsertSource].Set(publication.ContentHash).Set(publication.Source).Run();
            foreach (var edition in editions.Where((_, index) => known[index] is null))
                Insert(session, edition, agency);
            Audit.Write(session, agency, publication.At, publication.By, "edition/published", $"{editions[0].Standard} {editions[0].Edition} {publication.ContentHash}");
            return PublishOutcome.Published;
        }));
    }

    public ValueTask<ImmutableArray<EditionRow>> EditionsAsync(AgencyKey agency, StandardKey? standard, CancellationToken cancellation = default) =>
        new(agencies.Find(agency) is { } number
            ? [.. file.Read(session => session[OfAgency].Set(number).Set(standard?.Name).All(row => Edition(row, agency)))]
            : []);

    public ValueTask<ImmutableArray<AgencyKey>> AgenciesAsync(CancellationToken cancellation = default) =>
        new([.. file.Read(session => session[Publishers].All(row => new AgencyKey(row.Text(0))))]);

    public ValueTask<EditionRow?> FindAsync(StandardKey standard, string edition, CancellationToken cancellation = default) =>
        new(agencies.Find(standard.Agency) is { } agency
            ? file.Read(session => session[One].Set(agency).Set(standard.Name).Set(edition).First(row => Edition(row, standard.Agency)))
            : null);

    public ValueTask<string?> SourceAsync(string contentHash, CancellationToken cancellation = default) =>
        new(file.Read(session => session[FindSource].Set(contentHash).First(row => row.Text(0))));

    public ValueTask<bool> PublishAgencyAsync(Publication publication, AgencyKey agency, CancellationToken cancellation = default)
    {
        var number = agencies.Of(agency);
        return new(file.Write(session =>
        {
            if (session[HashOfAgency].Set(number).First(row => row.Text(0)) == publication.ContentHash)
                return false;
            session[InsertSource].Set(publication.ContentHash).Set(publication.Source).Run();
            session[InsertAgency].Set(number).Set(publication.ContentHash).Set(publication.At.Ms()).Set(publication.By.Value).Run();
            Audit.Write(session, number, publication.At, publication.By, "agency/published", $"{agency} {publication.ContentHash}");
            return true;
        }));
    }

    public ValueTask<ImmutableArray<AgencyTextRow>> AgencyTextsAsync(CancellationToken cancellation = default) =>
        new([.. file.Read(session => session[AgencyTexts].All(row => new AgencyTextRow(new AgencyKey(row.Text(0)), row.Text(1), row.Instant(2), new ActorId(row.Text(3)))))]);

    public ValueTask<PublishOutcome> PublishCalendarAsync(Publication publication, CalendarRow calendar, CancellationToken cancellation = default) =>
        new(file.Write(session =>
        {
            var known = session[HashOfCalendar].Set(calendar.CalendarId).Set(calendar.Edition).First(row => row.Text(0));
            if (known is not null)
                return known == publication.ContentHash ? PublishOutcome.AlreadyPublished : PublishOutcome.NameTaken;
            session[InsertSource].Set(publication.ContentHash).Set(publication.Source).Run();
            session[InsertCalendar].Set(calendar.CalendarId).Set(calendar.Edition).Set(publication.ContentHash).Set(calendar.Title.Id).Set(calendar.Title.En)
                .Set(publication.At.Ms()).Set(publication.By.Value).Run();
            Audit.Write(session, null, publication.At, publication.By, "calendar/published", $"{calendar.CalendarId} {calendar.Edition} {publication.ContentHash}");
            return PublishOutcome.Published;
        }));

    public ValueTask<CalendarRow?> CalendarAsync(string calendarId, CancellationToken cancellation = default) =>
        new(file.Read(session => session[CurrentCalendar].Set(calendarId).First(Calendar)));

    public ValueTask<ImmutableArray<CalendarRow>> CalendarsAsync(CancellationToken cancellation = default) =>
        new([.. file.Read(session => session[AllCalendars].All(Calendar))]);

    private static void Insert(Session session, EditionRow edition, long agency) =>
        session[InsertEdition].Set(agency).Set(edition.Standard.Name).Set(edition.Edition).Set(edition.ContentHash).Set(edition.Title.Id).Set(edition.Title.En)
            .Set(edition.ServiceCode).Set(edition.CalendarId).Set(LocalDatePattern.Iso.Format(edition.InForce))
            .Set(edition.PublishedAt.Ms()).Set(edition.PublishedBy.Value).Run();

    private static EditionRow Edition(Row row, AgencyKey agency) => new(
        new StandardKey(agency, row.Text(0)),
        row.Text(1),
        row.Text(2),
        new Text(row.Text(3), row.TextOrNull(4)),
        row.Text(5),
        row.Text(6),
        LocalDatePattern.Iso.Parse(row.Text(7)).Value,
        row.Instant(8),
        new ActorId(row.Text(9)));

    private static CalendarRow Calendar(Row row) => new(
        row.Text(0), row.Text(1), row.Text(2), new Text(row.Text(3), row.TextOrNull(4)), row.Instant(5), new ActorId(row.Text(6)));
}

using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Outbox;

namespace WorkflowStandar.Storage.Sqlite;

internal sealed class SqliteOutbox(SqliteFile file, Agencies agencies) : IOutboxStore
{
    private const string Next = "SELECT MIN(next_try) FROM notices INDEXED BY notices_to_deliver WHERE delivered_at IS NULL AND parked_at IS NULL";

    private const string Due = """
        SELECT n.id, k.key, n.case_id, c.number, c.standard, c.edition, n.sequence, n.addressee, n.person, c.applicant, n.kind, n.json, n.at, n.attempts
        FROM notices AS n INDEXED BY notices_to_deliver JOIN cases AS c USING (agency, case_id) JOIN agencies AS k USING (agency)
        WHERE n.delivered_at IS NULL AND n.parked_at IS NULL AND n.next_try <= ? ORDER BY n.next_try, n.id LIMIT ?
        """;

    private const string Delivered = "UPDATE notices SET delivered_at = ?, error = NULL WHERE id = ?";

    private const string Failed = """
        UPDATE notices SET attempts = attempts + 1, error = ?1, next_try = COALESCE(?2, next_try), parked_at = ?3 WHERE id = ?4
        """;

    private const string Replay = "UPDATE notices SET attempts = 0, parked_at = NULL, delivered_at = NULL, next_try = ? WHERE agency = ? AND id = ?";

    private const string Item = "SELECT n.id, n.case_id, c.number, n.sequence, n.addressee, n.person, n.kind, n.json, n.at";

    private const string Parked = $"""
        {Item}, n.attempts, n.error, n.parked_at
        FROM notices AS n INDEXED BY notices_parked JOIN cases AS c USING (agency, case_id)
        WHERE n.parked_at IS NOT NULL AND n.agency = ? AND n.id > ? ORDER BY n.id LIMIT ?
        """;

    private const string ToRole = $"""
        {Item} FROM notices AS n INDEXED BY notices_to_roles JOIN cases AS c USING (agency, case_id)
        WHERE n.addressee <> 'applicant' AND n.agency = ? AND n.addressee = ? AND n.id < ? AND (n.person IS NULL OR n.person = ?)
        ORDER BY n.id DESC LIMIT ?
        """;

    private const string ToApplicant = $"""
        {Item} FROM notices AS n INDEXED BY notices_to_applicant JOIN cases AS c USING (agency, case_id)
        WHERE n.addressee = 'applicant' AND n.agency = ? AND n.case_id = ? AND n.id < ? ORDER BY n.id DESC LIMIT ?
        """;

    public ValueTask<Instant?> NextAsync(CancellationToken cancellation = default) =>
        new(file.Read(session => session[Next].First(row => row.InstantOrNull(0))));

    public ValueTask<IReadOnlyList<OutboxNotice>> DueAsync(Instant now, int limit, CancellationToken cancellation = default) =>
        new(file.Read(session => session[Due].Set(now.Ms()).Set(limit).All(Waiting)));

    public ValueTask RecordAsync(IReadOnlyList<DeliveryResult> results, CancellationToken cancellation = default)
    {
        file.Write(session =>
        {
            foreach (var result in results)
                Record(session, result);
            return true;
        });
        return ValueTask.CompletedTask;
    }

    public ValueTask<Page<ParkedNotice>> ParkedAsync(AgencyKey agency, PageRequest page, CancellationToken cancellation = default)
    {
        if (agencies.Find(agency) is not { } number)
            return new(Cursor.Empty<ParkedNotice>());
        var rows = file.Read(session => session[Parked].Set(number).Set(Id(page, 0)).Set(page.Limit + 1)
            .All(row => new ParkedNotice(Read(row, agency), row.Int(9), row.Text(10), row.Instant(11))));
        return new(Cursor.Page(rows, page.Limit, item => Cursor.Of($"{item.Notice.Id}")));
    }

    public ValueTask<bool> ReplayAsync(AgencyKey agency, long id, Instant now, CancellationToken cancellation = default) =>
        new(agencies.Find(agency) is { } number && file.Write(session => session[Replay].Set(now.Ms()).Set(number).Set(id).Run()) == 1);

    public ValueTask<Page<Notice>> ToRolesAsync(AgencyKey agency, IReadOnlyCollection<RoleKey> roles, ActorId reader, PageRequest page, CancellationToken cancellation = default)
    {
        if (agencies.Find(agency) is not { } number)
            return new(Cursor.Empty<Notice>());
        var before = Id(page, long.MaxValue);
        var rows = file.Read(session => roles.Distinct().SelectMany(role => session[ToRole].Set(number).Set(role.Value).Set(before).Set(reader.Value)
            .Set(page.Limit + 1).All(row => Read(row, agency))).ToList());
        rows.Sort((left, right) => right.Id.CompareTo(left.Id));
        return new(Cursor.Page(rows, page.Limit, item => Cursor.Of($"{item.Id}")));
    }

    public ValueTask<Page<Notice>> ToApplicantAsync(CaseKey key, PageRequest page, CancellationToken cancellation = default)
    {
        if (!CaseIds.IsValid(key.Id) || agencies.Find(key.Agency) is not { } agency)
            return new(Cursor.Empty<Notice>());
        var before = Id(page, long.MaxValue);
        var rows = file.Read(session => session[ToApplicant].Set(agency).Set(key.Id).Set(before).Set(page.Limit + 1).All(row => Read(row, key.Agency)));
        return new(Cursor.Page(rows, page.Limit, item => Cursor.Of($"{item.Id}")));
    }

    private static long Id(PageRequest page, long without) =>
        page.After is { } cursor ? Cursor.Number(Cursor.Parts(cursor, 1)[0]) : without;

    private static void Record(Session session, DeliveryResult result)
    {
        if (result.Error is null)
            session[Delivered].Set(result.At.Ms()).Set(result.Id).Run();
        else
            session[Failed].Set(result.Error).Set(result.NextTry.Ms()).Set(result.NextTry is null ? result.At.Ms() : null).Set(result.Id).Run();
    }

    private static Notice Read(Row row, AgencyKey agency) => new(
        row.Long(0), new CaseKey(agency, row.CaseId(1)), row.Text(2), row.Int(3), To(row.Text(4)), Person(row, 5), row.Text(6), row.Bytes(7), row.Instant(8));

    private static OutboxNotice Waiting(Row row) => new(
        row.Long(0),
        new CaseKey(new AgencyKey(row.Text(1)), row.CaseId(2)),
        row.Text(3),
        new StandardKey(new AgencyKey(row.Text(1)), row.Text(4)),
        row.Text(5),
        row.Int(6),
        To(row.Text(7)),
        Person(row, 8),
        Person(row, 9),
        row.Text(10),
        row.Bytes(11),
        row.Instant(12),
        row.Int(13));

    private static Addressee To(string addressee) => addressee == "applicant" ? Addressee.Applicant : Addressee.Of(new RoleKey(addressee));

    private static ActorId? Person(Row row, int column) => row.TextOrNull(column) is { } person ? new ActorId(person) : null;
}

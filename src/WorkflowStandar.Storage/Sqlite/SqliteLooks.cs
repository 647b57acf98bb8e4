using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine;
using WorkflowStandar.Engine.Accounts;

namespace WorkflowStandar.Storage.Sqlite;

internal sealed class SqliteLooks(SqliteFile file, Agencies agencies) : ILookStore
{
    private const string Latest = "SELECT sequence, hash FROM personal_looks ORDER BY sequence DESC LIMIT 1";
    private const string Insert = "INSERT INTO personal_looks (sequence, agency, at, actor, case_id, what, hash) VALUES (?, ?, ?, ?, ?, ?, ?)";
    private const string Item = "sequence, at, actor, case_id, what";
    private const string OfAgency = $"SELECT {Item} FROM personal_looks WHERE agency = ? AND sequence < ? ORDER BY sequence DESC LIMIT ?";
    private const string OfCase = $"SELECT {Item} FROM personal_looks WHERE agency = ? AND case_id = ? AND sequence < ? ORDER BY sequence DESC LIMIT ?";
    private const string Following = "SELECT agency, hash, sequence, at, actor, case_id, what FROM personal_looks WHERE sequence > ? ORDER BY sequence LIMIT 1000";

    public ValueTask AddAsync(ImmutableArray<Look> looks, CancellationToken cancellation = default)
    {
        var numbered = looks.Select(look => (Agency: agencies.Of(look.Agency), Look: look)).ToList();
        file.Write(session =>
        {
            var (sequence, hash) = session[Latest].First(row => (row.Long(0), row.Bytes(1)));
            foreach (var (agency, look) in numbered)
            {
                hash = Next(hash, ++sequence, agency, look.At.Ms(), look.By.Value, look.Case?.Value, look.What);
                var insert = session[Insert].Set(sequence).Set(agency).Set(look.At.Ms()).Set(look.By.Value);
                (look.Case is { } id ? insert.Set(id) : insert.SetNull()).Set(look.What).SetBlob(hash).Run();
            }

            return true;
        });
        return ValueTask.CompletedTask;
    }

    public ValueTask<Page<Look>> LooksAsync(AgencyKey agency, CaseId? of, PageRequest page, CancellationToken cancellation = default)
    {
        if (agencies.Find(agency) is not { } number)
            return new(Cursor.Empty<Look>());
        var before = page.After is { } cursor ? Cursor.Number(Cursor.Parts(cursor, 1)[0]) : long.MaxValue;
        var rows = file.Read(session =>
        {
            var statement = of is { } id ? session[OfCase].Set(number).Set(id) : session[OfAgency].Set(number);
            return statement.Set(before).Set(page.Limit + 1).All(row => (Sequence: row.Long(0), Look: new Look(
                agency, row.Instant(1), new ActorId(row.Text(2)), row.IsNull(3) ? null : row.CaseId(3), row.Text(4))));
        });
        var cut = Cursor.Page(rows, page.Limit, row => Cursor.Of($"{row.Sequence}"));
        return new(new Page<Look>([.. cut.Items.Select(row => row.Look)], cut.Next));
    }

    public ValueTask<long?> VerifyAsync(CancellationToken cancellation = default)
    {
        var (last, hash) = (0L, (byte[]?)null);
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var rows = file.Read(session => session[Following].Set(last).All(row => (
                Sequence: row.Long(2), Hash: row.Bytes(1), Agency: row.Long(0), At: row.Long(3), By: row.Text(4), Case: row.IsNull(5) ? null : row.CaseId(5).Value, What: row.Text(6))));
            if (rows.Count == 0)
                return new((long?)null);
            foreach (var row in rows)
            {
                hash = Next(hash, row.Sequence, row.Agency, row.At, row.By, row.Case, row.What);
                if (row.Sequence != last + 1 || !hash.AsSpan().SequenceEqual(row.Hash))
                    return new((long?)row.Sequence);
                last = row.Sequence;
            }
        }
    }

    private static byte[] Next(byte[]? previous, long sequence, long agency, long at, string by, string? caseId, string what) =>
        SHA256.HashData([.. previous ?? new byte[SHA256.HashSizeInBytes], .. Encoding.UTF8.GetBytes(string.Join('\0', sequence, agency, at, by, caseId, what))]);
}

using System.Security.Cryptography;
using System.Text;
using NodaTime;
using WorkflowStandar.Core.Cases;

namespace WorkflowStandar.Storage.Sqlite;

/// <summary>Writes acts outside of any case into the audit, each hash running over the one before, in the transaction of the act itself.</summary>
internal static class Audit
{
    private const string Latest = "SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1";
    private const string Insert = "INSERT INTO audit (sequence, agency, at, actor, action, subject, hash) VALUES (?, ?, ?, ?, ?, ?, ?)";

    public static void Write(Session session, long? agency, Instant at, ActorId by, string action, string subject)
    {
        var (last, hash) = session[Latest].First(row => (row.Long(0), row.Bytes(1)));
        var sequence = last + 1;
        session[Insert].Set(sequence).Set(agency).Set(at.Ms()).Set(by.Value).Set(action).Set(subject)
            .SetBlob(Next(hash ?? new byte[SHA256.HashSizeInBytes], sequence, agency, at, by, action, subject)).Run();
    }

    public static byte[] Next(byte[] previous, long sequence, long? agency, Instant at, ActorId by, string action, string subject) =>
        SHA256.HashData([.. previous, .. Encoding.UTF8.GetBytes(string.Join('\0', sequence, agency, at.Ms(), by.Value, action, subject))]);
}

using System.Collections.Concurrent;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Storage.Sqlite;

/// <summary>The small numbers that stand for agencies in keys.</summary>
internal sealed class Agencies(SqliteFile file)
{
    private const string ByKey = "SELECT agency FROM agencies WHERE key = ?";
    private const string Add = "INSERT INTO agencies (key) VALUES (?) ON CONFLICT DO NOTHING";

    private readonly ConcurrentDictionary<AgencyKey, long> numbers = [];

    /// <summary>The number of an agency, given out at its first use in a transaction of its own.</summary>
    public long Of(AgencyKey agency) => Find(agency) ?? Remember(agency, file.Write(session =>
    {
        session[Add].Set(agency.Value).Run();
        return session[ByKey].Set(agency.Value).First(row => row.Long(0));
    }));

    /// <summary>Null when nothing of the agency has been stored.</summary>
    public long? Find(AgencyKey agency)
    {
        if (numbers.TryGetValue(agency, out var number))
            return number;
        var found = file.Read(session => session[ByKey].Set(agency.Value).First(row => (long?)row.Long(0)));
        return found is { } known ? Remember(agency, known) : null;
    }

    private long Remember(AgencyKey agency, long number) => numbers[agency] = number;
}

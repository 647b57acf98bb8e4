namespace WorkflowStandar.Storage.Sqlite;

/// <param name="Folder">Holds the database and the attached files; made when it is not there.</param>
/// <param name="Readers">How many queries may run at once.</param>
/// <param name="CacheMegabytes">Pages that the writer keeps in memory.</param>
/// <param name="DeliversNotices">False: nobody carries notices out, so they count as delivered once they can be read.</param>
public sealed record SqliteOptions(string Folder, int Readers = 8, int CacheMegabytes = 64, bool DeliversNotices = false)
{
    /// <summary>Called before every statement that the writer runs, so that tests can break it at each.</summary>
    internal Action? BeforeWrite { get; init; }
}

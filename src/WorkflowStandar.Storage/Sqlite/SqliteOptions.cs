namespace WorkflowStandar.Storage.Sqlite;

/// <param name="Folder">Holds the database and the attached files; made when it is not there.</param>
/// <param name="Readers">How many queries may run at once.</param>
/// <param name="CacheMegabytes">Pages that the writer keeps in memory.</param>
/// <param name="DeliversNotices">False: nobody carries notices out, so they count as delivered once they can be read.</param>
public sealed record SqliteOptions(string Folder, int Readers = 8, int CacheMegabytes = 64, bool DeliversNotices = false)
{
    /// <summary>How many bytes of files may lie here that no form has been handed in with: those of the public, and as many again of the staff.</summary>
    public long UnclaimedBytes { get; init; } = 2L * 1024 * 1024 * 1024;

    /// <summary>Called before every statement that the writer runs, so that tests can break it at each.</summary>
    internal Action? BeforeWrite { get; init; }
}

using WorkflowStandar.Engine;
using WorkflowStandar.Storage.Sqlite;

namespace WorkflowStandar.StorageTests.Sqlite;

/// <summary>The suite on SQLite, in a file.</summary>
public sealed class SqliteConformance : StoreConformance
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), "wfs-" + Guid.NewGuid().ToString("N"));

    protected override Task<IStorage> OpenAsync(Action? beforeWrite = null, bool deliversNotices = false, long? unclaimedBytes = null) =>
        Task.FromResult<IStorage>(SqliteStorage.Open(new SqliteOptions(folder, DeliversNotices: deliversNotices) { BeforeWrite = beforeWrite, UnclaimedBytes = unclaimedBytes ?? long.MaxValue / 2 }));

    protected override Task RemoveAsync()
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        return Task.CompletedTask;
    }
}

using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace WorkflowStandar.Storage.Sqlite;

/// <summary>The opened database: one writer that commits with full durability, and readers that never wait for it.</summary>
internal sealed class SqliteFile : IDisposable
{
    private const string Begin = "BEGIN IMMEDIATE";
    private const string Commit = "COMMIT";
    private const string Rollback = "ROLLBACK";
    private const string BeginReading = "BEGIN";

    private readonly SqliteOptions options;
    private readonly FileStream processLock;
    private readonly Session writer;
    private readonly Lock writing = new();
    private readonly ConcurrentBag<Session> readers = [];
    private readonly SemaphoreSlim freeReaders;

    static SqliteFile() => SQLitePCL.Batteries_V2.Init();

    private SqliteFile(SqliteOptions options, FileStream processLock)
    {
        this.options = options;
        this.processLock = processLock;
        freeReaders = new SemaphoreSlim(options.Readers, options.Readers);
        writer = new Session(Connect(SqliteOpenMode.ReadWriteCreate), options.BeforeWrite);
        try
        {
            Configure(writer.Connection);
            SchemaScripts.Apply(writer.Connection, Path);
        }
        catch
        {
            writer.Dispose();
            throw;
        }
    }

    private string Path => System.IO.Path.Combine(options.Folder, "workflow-standar.db");

    /// <exception cref="StorageException">The folder cannot be used: another process has it, it cannot be written, or a newer release wrote it.</exception>
    public static SqliteFile Open(SqliteOptions options)
    {
        var processLock = TakeLock(options.Folder);
        try
        {
            return new SqliteFile(options, processLock);
        }
        catch (Exception exception)
        {
            processLock.Dispose();
            throw exception is SqliteException ? new StorageException($"The data in {options.Folder} cannot be opened: {exception.Message}", exception) : exception;
        }
    }

    /// <summary>Runs the work in a transaction of its own; on return it is durable, on an exception nothing has changed.</summary>
    public T Write<T>(Func<Session, T> work)
    {
        lock (writing)
        {
            writer[Begin].Run();
            try
            {
                var result = work(writer);
                writer[Commit].Run();
                return result;
            }
            catch
            {
                Abandon();
                throw;
            }
        }
    }

    /// <summary>Runs queries against what is committed at one instant.</summary>
    public T Read<T>(Func<Session, T> work)
    {
        freeReaders.Wait();
        if (!readers.TryTake(out var reader))
            reader = new Session(Connect(SqliteOpenMode.ReadOnly));
        try
        {
            reader[BeginReading].Run();
            try
            {
                return work(reader);
            }
            finally
            {
                reader[Commit].Run();
            }
        }
        finally
        {
            readers.Add(reader);
            freeReaders.Release();
        }
    }

    /// <summary>Copies the database, as it is committed now, while work goes on.</summary>
    public void BackUp(string destination)
    {
        using var source = Connect(SqliteOpenMode.ReadOnly);
        using var target = new SqliteConnection($"Data Source={destination};Pooling=False");
        target.Open();
        source.BackupDatabase(target);
    }

    /// <summary>A setting of the writer's connection, by which its durability can be checked.</summary>
    public string WriterPragma(string name)
    {
        using var command = writer.Connection.CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return $"{command.ExecuteScalar()}";
    }

    public void Dispose()
    {
        lock (writing)
        {
            foreach (var reader in readers)
                reader.Dispose();
            writer.Dispose();
        }
        freeReaders.Dispose();
        processLock.Dispose();
    }

    // A statement may have rolled the transaction back itself (full disk, broken file).
    private void Abandon()
    {
        if (SQLitePCL.raw.sqlite3_get_autocommit(writer.Connection.Handle!) == 0)
            SQLitePCL.raw.sqlite3_exec(writer.Connection.Handle!, Rollback);
    }

    private static FileStream TakeLock(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            return new FileStream(System.IO.Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StorageException(
                $"The data folder {folder} cannot be used: {exception.Message} If another WorkflowStandar server is running on it, stop that one or choose another folder.",
                exception);
        }
    }

    private SqliteConnection Connect(SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    // FULL syncs the log at every commit: what is answered survives a power cut. The log is folded back after 16 MB instead of
    // 4, because each folding syncs the database too.
    private void Configure(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = FULL;
            PRAGMA foreign_keys = ON;
            PRAGMA wal_autocheckpoint = 4000;
            PRAGMA journal_size_limit = 67108864;
            PRAGMA temp_store = MEMORY;
            PRAGMA cache_size = -{options.CacheMegabytes * 1024};
            """;
        command.ExecuteNonQuery();
    }
}

using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace WorkflowStandar.Storage.Sqlite;

/// <summary>A prepared statement, bound from left to right and used again and again: a command spends its time in SQLite, not in front of it.</summary>
internal sealed class Statement : IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt handle;
    private readonly Action? beforeRun;
    private int next = 1;

    public Statement(sqlite3 database, string sql, Action? beforeRun = null)
    {
        this.database = database;
        this.beforeRun = beforeRun;
        Check(raw.sqlite3_prepare_v3(database, sql, raw.SQLITE_PREPARE_PERSISTENT, out handle));
    }

    /// <summary>Binds from the first parameter on, also where an earlier use was given up half bound.</summary>
    public Statement Rewind()
    {
        next = 1;
        return this;
    }

    public Statement Set(long value) => Bound(raw.sqlite3_bind_int64(handle, next, value));

    public Statement Set(long? value) => value is { } known ? Set(known) : SetNull();

    public Statement Set(bool value) => Set(value ? 1L : 0L);

    public Statement Set(string? value)
    {
        if (value is null)
            return SetNull();
        Span<byte> utf8 = value.Length <= 256 ? stackalloc byte[value.Length * 3] : new byte[Encoding.UTF8.GetByteCount(value)];
        return SetText(utf8[..Encoding.UTF8.GetBytes(value, utf8)]);
    }

    /// <summary>Text that is UTF-8 already.</summary>
    public Statement SetText(ReadOnlySpan<byte> utf8) => Bound(raw.sqlite3_bind_text(handle, next, utf8));

    // An empty span would be bound as NULL.
    public Statement SetBlob(ReadOnlySpan<byte> bytes) =>
        Bound(bytes.IsEmpty ? raw.sqlite3_bind_zeroblob(handle, next, 0) : raw.sqlite3_bind_blob(handle, next, bytes));

    public Statement SetNull() => Bound(raw.sqlite3_bind_null(handle, next));

    /// <summary>Runs a statement that answers no rows. Returns how many it changed.</summary>
    public int Run()
    {
        try
        {
            Step();
            return raw.sqlite3_changes(database);
        }
        finally
        {
            Reset();
        }
    }

    /// <summary>Runs it and turns each row into a value.</summary>
    public List<T> All<T>(Func<Row, T> row)
    {
        var rows = new List<T>();
        try
        {
            while (Step())
                rows.Add(row(new Row(handle)));
            return rows;
        }
        finally
        {
            Reset();
        }
    }

    /// <summary>Runs it as long as the rows are wanted.</summary>
    public void Walk(Func<Row, bool> goOn)
    {
        try
        {
            while (Step() && goOn(new Row(handle)))
            {
            }
        }
        finally
        {
            Reset();
        }
    }

    /// <summary>Runs it and turns the first row into a value; default when there is none.</summary>
    public T? First<T>(Func<Row, T> row)
    {
        try
        {
            return Step() ? row(new Row(handle)) : default;
        }
        finally
        {
            Reset();
        }
    }

    public void Dispose() => handle.Dispose();

    private bool Step()
    {
        beforeRun?.Invoke();
        var result = raw.sqlite3_step(handle);
        if (result is raw.SQLITE_ROW or raw.SQLITE_DONE)
            return result == raw.SQLITE_ROW;
        Check(result);
        return false;
    }

    private void Reset() => raw.sqlite3_reset(handle);

    private Statement Bound(int result)
    {
        Check(result);
        next++;
        return this;
    }

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, database);
}

using System.Text;
using SQLitePCL;

namespace WorkflowStandar.Storage.Sqlite;

/// <summary>The row that a statement stands on; valid until it moves.</summary>
internal readonly struct Row(sqlite3_stmt handle)
{
    public bool IsNull(int column) => raw.sqlite3_column_type(handle, column) == raw.SQLITE_NULL;

    public long Long(int column) => raw.sqlite3_column_int64(handle, column);

    public int Int(int column) => (int)raw.sqlite3_column_int64(handle, column);

    public bool Bool(int column) => Int(column) != 0;

    /// <summary>The bytes of a text, valid until the row is left.</summary>
    public ReadOnlySpan<byte> Utf8(int column) => raw.sqlite3_column_blob(handle, column);

    public string Text(int column) => Encoding.UTF8.GetString(raw.sqlite3_column_blob(handle, column));

    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    public byte[] Bytes(int column) => raw.sqlite3_column_blob(handle, column).ToArray();

    public byte[]? BytesOrNull(int column) => IsNull(column) ? null : Bytes(column);
}

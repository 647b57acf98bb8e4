using Microsoft.Data.Sqlite;

namespace WorkflowStandar.Storage.Sqlite;

/// <summary>One connection with its prepared statements. Used by one thread at a time.</summary>
internal sealed class Session(SqliteConnection connection, Action? beforeRun = null) : IDisposable
{
    // By reference: every SQL text here is a constant, and comparing long texts would cost as much as binding.
    private readonly Dictionary<object, Statement> statements = new(ReferenceEqualityComparer.Instance);

    /// <summary>The statement of a constant text, prepared at its first use, ready to be bound.</summary>
    public Statement this[string sql]
    {
        get
        {
            if (!statements.TryGetValue(sql, out var statement))
                statements[sql] = statement = new Statement(connection.Handle!, sql, beforeRun);
            return statement.Rewind();
        }
    }

    public SqliteConnection Connection => connection;

    public void Dispose()
    {
        foreach (var statement in statements.Values)
            statement.Dispose();
        connection.Dispose();
    }
}

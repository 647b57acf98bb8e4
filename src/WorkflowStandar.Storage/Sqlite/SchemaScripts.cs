using System.Reflection;
using Microsoft.Data.Sqlite;

namespace WorkflowStandar.Storage.Sqlite;

/// <summary>Brings a data file to the schema of this release: every script of Schema/ once, in the order of its number, each in a transaction.</summary>
internal static class SchemaScripts
{
    private const string Prefix = "WorkflowStandar.Storage.Schema.";

    public static void Apply(SqliteConnection connection, string path)
    {
        Execute(connection, "CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY, script TEXT NOT NULL) STRICT");
        var current = Version(connection);
        var scripts = Read();
        if (current > scripts[^1].Number)
        {
            throw new StorageException(
                $"The data in {path} has schema {current}, and this release knows {scripts[^1].Number}: a newer release has written it. Start that release, or restore the backup made before it.");
        }
        foreach (var script in scripts.Where(script => script.Number > current))
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            Execute(connection, script.Sql);
            Execute(connection, $"INSERT INTO schema_version VALUES ({script.Number}, '{script.Name}')");
            transaction.Commit();
        }
    }

    private static int Version(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT COALESCE(MAX(version), 0) FROM schema_version";
        return Convert.ToInt32(command.ExecuteScalar());
    }

    private static List<(int Number, string Name, string Sql)> Read()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return
        [
            .. from resource in assembly.GetManifestResourceNames()
               where resource.StartsWith(Prefix, StringComparison.Ordinal)
               let name = resource[Prefix.Length..]
               orderby name
               select (int.Parse(name[..4]), name, Text(assembly, resource)),
        ];
    }

    private static string Text(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

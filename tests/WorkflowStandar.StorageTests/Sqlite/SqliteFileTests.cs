using System.Reflection;
using Microsoft.Data.Sqlite;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Storage;
using WorkflowStandar.Storage.Sqlite;
using WorkflowStandar.StorageTests.Kit;

namespace WorkflowStandar.StorageTests.Sqlite;

/// <summary>What is particular to a store that is a file.</summary>
public sealed class SqliteFileTests : IDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), "wfs-" + Guid.NewGuid().ToString("N"));

    private string Database => Path.Combine(folder, "workflow-standar.db");

    [Fact]
    public async Task A_second_process_on_the_same_folder_is_told_so()
    {
        await using var first = SqliteStorage.Open(new SqliteOptions(folder));

        var second = () => SqliteStorage.Open(new SqliteOptions(folder));

        second.Should().Throw<StorageException>().WithMessage("*another WorkflowStandar server*stop that one or choose another folder*");
    }

    [Fact]
    public async Task Data_of_a_newer_release_are_refused_and_not_touched()
    {
        await SqliteStorage.Open(new SqliteOptions(folder)).DisposeAsync();
        Execute("INSERT INTO schema_version VALUES (9999, '9999_future.sql')");

        var open = () => SqliteStorage.Open(new SqliteOptions(folder));

        open.Should().Throw<StorageException>().WithMessage("*schema 9999*newer release*backup*");
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_with_its_place()
    {
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Database, string.Concat(Enumerable.Repeat("bukan basis data ", 500)));

        var open = () => SqliteStorage.Open(new SqliteOptions(folder));

        open.Should().Throw<StorageException>().WithMessage($"*{folder}*not a database*");
    }

    [Fact]
    public async Task Commits_are_synced_to_the_disk()
    {
        await using var storage = SqliteStorage.Open(new SqliteOptions(folder));
        await using var house = new House(storage);
        await house.SubmitAsync();

        Scalar("PRAGMA journal_mode").Should().Be("wal");
        storage.WriterPragma("synchronous").Should().Be("2", "FULL syncs the log at every commit");
    }

    [Fact]
    public async Task A_backup_taken_while_work_goes_on_is_a_whole_store()
    {
        await using var storage = SqliteStorage.Open(new SqliteOptions(folder));
        await using var house = new House(storage);
        var working = Task.WhenAll(Enumerable.Range(0, 300).Select(_ => house.ToTheEndAsync()));
        var copy = Path.Combine(folder, "cadangan");
        Directory.CreateDirectory(copy);

        storage.BackUp(Path.Combine(copy, "workflow-standar.db"));
        await working;

        await using var restored = SqliteStorage.Open(new SqliteOptions(copy));
        await using var again = new House(restored);
        (await again.ProblemsAsync()).Should().BeEmpty();
    }

    /// <summary>The bytes on the disk at each statement are what a process killed there leaves behind.</summary>
    [Fact]
    public async Task Killed_at_any_statement_it_opens_again_with_all_of_a_command_or_nothing()
    {
        var killed = new List<string>();
        Directory.CreateDirectory(folder);
        var live = Path.Combine(folder, "hidup");
        var armed = false;
        CaseAnswer.Accepted before;
        await using (var storage = SqliteStorage.Open(new SqliteOptions(live) { BeforeWrite = () => { if (armed) killed.Add(CopyOf(live, killed.Count)); } }))
        await using (var house = new House(storage))
        {
            before = await house.SubmitAsync();
            armed = true;
            House.Accepted(await house.CompleteAsync(before, Office.Receive, Office.Clerk));
            await house.SubmitAsync();
            armed = false;
        }

        killed.Should().HaveCountGreaterThan(20);
        foreach (var copy in killed)
        {
            await using var storage = SqliteStorage.Open(new SqliteOptions(copy));
            await using var house = new House(storage);
            (await house.ProblemsAsync()).Should().BeEmpty();
            var opened = (await house.StateAsync(before.Case)).Tasks.Should().ContainSingle().Which;
            (opened.Step == Office.Receive || opened.Step == Office.Check).Should().BeTrue();
            House.Accepted(await house.Engine.ExecuteAsync(before.Case, new CaseCommand.Comment("Lanjut.", ToApplicant: false), Office.Clerk));
        }
    }

    [Theory]
    [InlineData("UPDATE events SET json = replace(json, 'Warga', 'Warja') WHERE sequence = 1", "history", 1)]
    [InlineData("UPDATE events SET actor = 'lain' WHERE sequence = 2", "history", 2)]
    [InlineData("DELETE FROM events WHERE sequence = 2", "history", 2)]
    [InlineData("DELETE FROM events WHERE sequence = (SELECT MAX(sequence) FROM events)", "history", -1)]
    [InlineData("UPDATE events SET hash = zeroblob(32) WHERE sequence = 3", "history", 3)]
    [InlineData("UPDATE snapshots SET state = replace(state, 'Warga', 'Warja')", "snapshot", null)]
    [InlineData("UPDATE tasks SET role = 'hukum'", "tasks", null)]
    [InlineData("DELETE FROM tasks", "tasks", null)]
    [InlineData("UPDATE clocks SET due = due + 60000 WHERE run = 2", "clocks", null)]
    [InlineData("DELETE FROM alarms", "alarms", null)]
    [InlineData("UPDATE alarms SET due = due + 60000", "alarms", null)]
    [InlineData("UPDATE cases SET ending = 'completed'", "case", null)]
    [InlineData("UPDATE cases SET number = 'UJI-2026-000009'", "case", null)]
    public async Task What_was_changed_behind_the_engines_back_is_found(string tampering, string part, int? sequence)
    {
        CaseAnswer.Accepted @case;
        await using (var storage = SqliteStorage.Open(new SqliteOptions(folder)))
        await using (var house = new House(storage))
        {
            @case = await house.SubmitAsync();
            @case = House.Accepted(await house.CompleteAsync(@case, Office.Receive, Office.Clerk));
        }
        Execute(tampering);

        await using var again = SqliteStorage.Open(new SqliteOptions(folder));
        await using var other = new House(again);
        var problem = (await other.ProblemsAsync()).Should().ContainSingle().Which.Problem!;

        problem.Part.Should().Be(part);
        problem.Sequence.Should().Be(sequence == -1 ? @case.State.Version : sequence);
    }

    [Fact]
    public async Task Every_query_walks_an_index()
    {
        await SqliteStorage.Open(new SqliteOptions(folder)).DisposeAsync();
        var texts = from type in typeof(SqliteStorage).Assembly.GetTypes()
                    from field in type.GetFields(BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.Static)
                    where field.IsLiteral && field.FieldType == typeof(string)
                    let sql = (string)field.GetRawConstantValue()!
                    where sql.StartsWith("SELECT", StringComparison.Ordinal) && sql.Contains("FROM") && sql.Contains('?')
                    select (Name: $"{type.Name}.{field.Name}", Sql: sql);

        var scans = texts.SelectMany(text => Rows($"EXPLAIN QUERY PLAN {text.Sql}").Where(Walks).Select(step => $"{text.Name}: {step}")).ToList();

        scans.Should().BeEmpty();

        // Roles and parts of one actor, matches of words, what a subquery has limited already, the few agencies of an installation, and (for counting it) what waits may be walked.
        static bool Walks(string step) => step.StartsWith("SCAN", StringComparison.Ordinal)
            && !step.StartsWith("SCAN held", StringComparison.Ordinal) && !step.StartsWith("SCAN (subquery", StringComparison.Ordinal)
            && !step.StartsWith("SCAN k", StringComparison.Ordinal) && !step.Contains("json_each") && !step.StartsWith("SCAN w ", StringComparison.Ordinal) && !step.StartsWith("SCAN mine", StringComparison.Ordinal) && !step.Contains("CONSTANT ROW") && !step.Contains("VIRTUAL TABLE INDEX") && !step.StartsWith("SCAN x", StringComparison.Ordinal) && !step.Contains("INDEX alarms_parked") && !step.Contains("INDEX notices_to_deliver") && !step.Contains("INDEX notices_parked");
    }

    public void Dispose()
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    private static string CopyOf(string live, int number)
    {
        var copy = $"{live}-{number}";
        Directory.CreateDirectory(copy);
        foreach (var file in Directory.EnumerateFiles(live, "workflow-standar.db*"))
        {
            using var source = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var target = File.Create(Path.Combine(copy, Path.GetFileName(file)));
            source.CopyTo(target);
        }
        return copy;
    }

    private void Execute(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private string? Scalar(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()?.ToString();
    }

    private List<string> Rows(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(reader.GetString(3));
        return rows;
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        return connection;
    }
}

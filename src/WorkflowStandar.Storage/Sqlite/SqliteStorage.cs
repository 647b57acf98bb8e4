using WorkflowStandar.Engine;
using WorkflowStandar.Engine.Accounts;
using WorkflowStandar.Engine.Actors;
using WorkflowStandar.Engine.Administration;
using WorkflowStandar.Engine.Alarms;
using WorkflowStandar.Engine.Attachments;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Editions;
using WorkflowStandar.Engine.Manuscripts;
using WorkflowStandar.Engine.Outbox;
using WorkflowStandar.Engine.Reports;
using WorkflowStandar.Engine.Worklists;
using WorkflowStandar.Storage.Files;

namespace WorkflowStandar.Storage.Sqlite;

/// <summary>The embedded store: one folder, one process, no other service.</summary>
public sealed class SqliteStorage : IStorage
{
    private readonly SqliteFile file;
    private readonly AttachmentFiles files;

    private SqliteStorage(SqliteOptions options, SqliteFile file)
    {
        this.file = file;
        files = new AttachmentFiles(Path.Combine(options.Folder, "attachments"));
        var agencies = new Agencies(file);
        Cases = new SqliteCaseStore(file, agencies, new CaseAppender(file, agencies, options));
        Worklists = new SqliteWorklists(file, agencies, Cases);
        Desk = new SqliteDesk(file, agencies);
        Reports = new SqliteReports(file, agencies);
        Alarms = new SqliteAlarms(file, agencies);
        Outbox = new SqliteOutbox(file, agencies);
        Editions = new SqliteEditions(file, agencies);
        Actors = new SqliteActors(file, agencies);
        Accounts = new SqliteAccounts(file, agencies);
        Staffing = new SqliteStaffing(file, agencies);
        Looks = new SqliteLooks(file, agencies);
        Administration = new SqliteAdministration(file, agencies);
        Manuscripts = new SqliteManuscripts(file, agencies);
        Attachments = new SqliteAttachments(file, agencies, files, options.UnclaimedBytes);
    }

    public ICaseStore Cases { get; }

    public IWorklists Worklists { get; }

    public IDeskStore Desk { get; }

    public IReports Reports { get; }

    public IAlarmStore Alarms { get; }

    public IOutboxStore Outbox { get; }

    public IEditionStore Editions { get; }

    public IActorStore Actors { get; }

    public IAccountStore Accounts { get; }

    public IStaffingStore Staffing { get; }

    public ILookStore Looks { get; }

    public IAdministrationStore Administration { get; }

    public IManuscriptStore Manuscripts { get; }

    public IAttachmentStore Attachments { get; }

    /// <summary>Opens the folder, bringing its schema up to this release.</summary>
    /// <exception cref="StorageException">Another process has it, it cannot be written, or a newer release wrote it.</exception>
    public static SqliteStorage Open(SqliteOptions options) => new(options, SqliteFile.Open(options));

    /// <summary>Copies the database into a new file while work goes on. The attachments' folder is copied beside it by any means, afterwards.</summary>
    public void BackUp(string destination) => file.BackUp(destination);

    internal string WriterPragma(string name) => file.WriterPragma(name);

    public ValueTask DisposeAsync()
    {
        files.Dispose();
        file.Dispose();
        return ValueTask.CompletedTask;
    }
}

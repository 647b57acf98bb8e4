using WorkflowStandar.Core.Cases;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Worklists;

namespace WorkflowStandar.Storage.Sqlite;

/// <summary>Writes what lists show of a case, in the transaction that changes it: open and finished tasks, and who has to do with it.</summary>
internal static class CaseProjections
{
    private const string DeleteTask = "DELETE FROM tasks WHERE agency = ? AND case_id = ? AND token = ? AND role = ?";

    // No REPLACE: what counts open tasks hears of it only where a row is changed in its place.
    private const string PutTask = """
        INSERT INTO tasks (agency, case_id, token, role, shared, standard, procedure, step, channel, submitted_at, serial, person, holder, opened_at, due, due_clock, due_run, promise_due, came_back)
        SELECT agency, case_id, ?3, ?4, ?5, standard, procedure, ?6, channel, submitted_at, serial, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14
        FROM cases WHERE agency = ?1 AND case_id = ?2
        ON CONFLICT DO UPDATE SET shared = excluded.shared, step = excluded.step, person = excluded.person, holder = excluded.holder,
          opened_at = excluded.opened_at, due = excluded.due, due_clock = excluded.due_clock, due_run = excluded.due_run, promise_due = excluded.promise_due,
          came_back = excluded.came_back
        """;

    private const string InsertFinished = """
        INSERT INTO finished_tasks (agency, case_id, token, standard, edition, procedure, channel, step, role, how, outcome, actor, instead_of, actor_name,
          opened_at, done_at, due, due_clock, late, office_time)
        SELECT agency, case_id, ?3, standard, edition, procedure, channel, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16
        FROM cases WHERE agency = ?1 AND case_id = ?2
        """;

    private const string DeleteSnoozes = "DELETE FROM snoozes WHERE agency = ? AND case_id = ? AND token = ?";
    private const string DeleteDrafts = "DELETE FROM drafts WHERE agency = ? AND case_id = ? AND token = ?";

    private const string AddParticipant = """
        INSERT OR IGNORE INTO participants (serial, who, open)
        SELECT serial, ?3, ending IS NULL FROM cases WHERE agency = ?1 AND case_id = ?2
        """;

    private const string PutWords = "INSERT OR REPLACE INTO words (rowid, public, personal) SELECT serial, ?3, ?4 FROM cases WHERE agency = ?1 AND case_id = ?2";

    private const string PutOpenWords = """
        INSERT OR REPLACE INTO open_words (rowid, public, personal) SELECT serial, ?3, ?4 FROM cases WHERE agency = ?1 AND case_id = ?2 AND ending IS NULL
        """;

    private const string DeleteOpenWords = "DELETE FROM open_words WHERE rowid = (SELECT serial FROM cases WHERE agency = ? AND case_id = ?)";

    private const string CloseParticipants = "UPDATE participants SET open = 0 WHERE serial = (SELECT serial FROM cases WHERE agency = ? AND case_id = ?)";

    /// <summary>After the case's own row has been written.</summary>
    public static void Write(Session session, CaseAppend append, long agency)
    {
        var id = append.Case.Id;
        foreach (var task in append.Tasks.Out)
            session[DeleteTask].Set(agency).Set(id).Set(task.Token).Set(task.Role.Value).Run();
        foreach (var task in append.Tasks.In)
            PutOpen(session, task, agency, id);
        foreach (var task in append.Finished)
            AddFinished(session, task, agency, id);
        foreach (var participant in append.Participants)
            session[AddParticipant].Set(agency).Set(id).Set(NameOf(participant)).Run();
        if (append.Words is { } words)
        {
            session[PutWords].Set(agency).Set(id).Set(words.Public).Set(words.Personal).Run();
            session[PutOpenWords].Set(agency).Set(id).Set(words.Public).Set(words.Personal).Run();
        }
        if (append.Row is not { Ending: not null } || append.ExpectedVersion == 0)
            return;
        session[CloseParticipants].Set(agency).Set(id).Run();
        session[DeleteOpenWords].Set(agency).Set(id).Run();
    }

    public static string NameOf(Participant participant) => participant.Part switch
    {
        Part.Role => $"role:{participant.Key}",
        Part.Person => $"person:{participant.Key}",
        _ => $"sender:{participant.Key}",
    };

    public static Participant Named(string name) => name.Split(':', 2) switch
    {
        ["role", var key] => new Participant(Part.Role, key),
        ["person", var key] => new Participant(Part.Person, key),
        ["sender", var key] => new Participant(Part.Sender, key),
        _ => throw new StorageException($"'{name}' is no participant of a case: the data is damaged or newer than this release."),
    };

    private static void PutOpen(Session session, TaskRow task, long agency, CaseId id) =>
        session[PutTask].Set(agency).Set(id).Set(task.Token).Set(task.Role.Value).Set(task.Shared).Set(task.Step.Value)
            .Set(task.Person?.Value).Set(task.Holder?.Value).Set(task.OpenedAt.Ms()).Set(task.Due.Ms() ?? Columns.Never)
            .Set(task.DueClock?.Value).Set(task.DueRun).Set(task.PromiseDue.Ms() ?? Columns.Never).Set(task.CameBack).Run();

    private static void AddFinished(Session session, FinishedTask task, long agency, CaseId id)
    {
        session[InsertFinished].Set(agency).Set(id).Set(task.Token).Set(task.Step.Value).Set(task.Role.Value).Set(task.How.Name())
            .Set(task.Outcome?.Value).Set(task.By?.Value).Set(task.InsteadOf?.Value).Set(task.ByName)
            .Set(task.OpenedAt.Ms()).Set(task.DoneAt.Ms()).Set(task.Due.Ms()).Set(task.DueClock?.Value).Set(task.IsLate)
            .Set((long)task.OfficeTime.TotalMilliseconds).Run();
        session[DeleteSnoozes].Set(agency).Set(id).Set(task.Token).Run();
        session[DeleteDrafts].Set(agency).Set(id).Set(task.Token).Run();
    }
}

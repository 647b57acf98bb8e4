using Microsoft.Data.Sqlite;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Engine.Cases;

namespace WorkflowStandar.Storage.Sqlite;

/// <summary>Writes what commands decided: all of a batch in one transaction.</summary>
internal sealed class CaseAppender(SqliteFile file, Agencies agencies, SqliteOptions options)
{
    private const int ConstraintViolated = 19;

    private const string InsertCase = """
        INSERT INTO cases (agency, case_id, number, standard, edition, procedure, channel, applicant, applicant_name, submitted_at,
          calendar, calendar_edition, marks, ending, end_step, ended_at, tracking_hash, subject, confidential, paused, due, due_clock, serial)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22,
          1 + COALESCE((SELECT MAX(serial) FROM cases WHERE serial BETWEEN ?1 << 40 AND (?1 + 1 << 40) - 1), ?1 << 40))
        """;

    private const string UpdateCase = """
        UPDATE cases SET edition = ?, applicant_name = ?, calendar = ?, calendar_edition = ?, marks = ?, ending = ?, end_step = ?, ended_at = ?,
          subject = ?, confidential = ?, paused = ?, due = ?, due_clock = ?, tracking_hash = ?
        WHERE agency = ? AND case_id = ?
        """;

    private const string InsertEvent = "INSERT INTO events (agency, case_id, sequence, at, actor, json, hash) VALUES (?, ?, ?, ?, ?, ?, ?)";
    private const string InsertSnapshot = "INSERT INTO snapshots (version, hash, state, agency, case_id) VALUES (?, ?, ?, ?, ?)";
    private const string UpdateSnapshot = "UPDATE snapshots SET version = ?, hash = ?, state = ? WHERE agency = ? AND case_id = ? AND version = ?";

    // Changed in place: a replaced row would be new to whatever counts those that stop.
    private const string PutClock = """
        INSERT INTO clocks (agency, case_id, run, standard, clock, token, tier, status, is_target, started_at, due, fired, stopped_at, counted_on)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET clock = excluded.clock, token = excluded.token, tier = excluded.tier, status = excluded.status, is_target = excluded.is_target,
          started_at = excluded.started_at, due = excluded.due, fired = excluded.fired, stopped_at = excluded.stopped_at, counted_on = excluded.counted_on
        """;

    private const string DeleteAlarm = "DELETE FROM alarms WHERE agency = ? AND case_id = ? AND name = ?";
    private const string PutAlarm = "INSERT OR REPLACE INTO alarms (agency, case_id, name, due, ring_at) VALUES (?, ?, ?, ?, ?)";

    private const string InsertNotice = """
        INSERT INTO notices (agency, case_id, sequence, addressee, person, kind, json, at, next_try, delivered_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;

    private const string ClaimAttachment = "DELETE FROM unclaimed_attachments WHERE agency = ? AND attachment = ?";

    private const string FirstNumber = "INSERT INTO numbers (last, agency, name, year) VALUES (?, ?, ?, ?)";
    private const string NextNumber = "UPDATE numbers SET last = ? WHERE agency = ? AND name = ? AND year = ? AND last = ?";

    private const string InsertAnswer = """
        INSERT INTO answers (agency, actor, key_hash, fingerprint, case_id, first_sequence, last_sequence, at, sealed_secret)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;

    public void Commit(IReadOnlyList<CaseAppend> appends)
    {
        foreach (var append in appends)
            agencies.Of(append.Case.Agency);
        try
        {
            file.Write(session =>
            {
                foreach (var append in appends)
                    Write(session, append, agencies.Of(append.Case.Agency));
                return true;
            });
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == ConstraintViolated)
        {
            throw new LostRaceException($"Somebody else wrote first: {exception.Message}");
        }
    }

    private void Write(Session session, CaseAppend append, long agency)
    {
        var id = append.Case.Id;
        foreach (var draw in append.Draws)
            Draw(session, draw, agency);
        if (append.Row is { } row)
            WriteCase(session, append, row, agency);
        foreach (var stored in append.Events)
        {
            session[InsertEvent].Set(agency).Set(id).Set(stored.Sequence).Set(stored.At.Ms()).Set(stored.By.Value)
                .SetText(stored.Json.Span).SetBlob(stored.Hash.Span).Run();
        }
        foreach (var attachment in append.Attached)
            session[ClaimAttachment].Set(agency).Set(attachment.Value).Run();
        WriteSnapshot(session, append, agency);
        CaseProjections.Write(session, append, agency);
        WriteClocks(session, append, agency);
        WriteAlarms(session, append.Alarms, agency, id);
        foreach (var notice in append.Notices)
            WriteNotice(session, notice, agency, id);
        if (append.Answer is { } answer)
            WriteAnswer(session, answer, agency);
    }

    private static void WriteCase(Session session, CaseAppend append, CaseRow row, long agency)
    {
        var id = append.Case.Id;
        if (append.ExpectedVersion == 0)
        {
            session[InsertCase].Set(agency).Set(id).Set(row.Number).Set(row.Standard.Name).Set(row.Edition).Set(row.Procedure.Value)
                .Set(row.Channel?.Value).Set(row.Applicant?.Value).Set(row.ApplicantName).Set(row.SubmittedAt.Ms())
                .Set(row.CalendarId).Set(row.CalendarEdition).Set(Columns.Lines(row.Marks))
                .Set(row.Ending?.Name()).Set(row.End?.Value).Set(row.EndedAt.Ms()).SetBlob(row.TrackingHash.Span)
                .Set(row.Subject).Set(row.IsConfidential).Set(row.IsPaused).Set(row.Due.Ms() ?? Columns.Never).Set(row.DueClock?.Value).Run();
        }
        else
        {
            session[UpdateCase].Set(row.Edition).Set(row.ApplicantName).Set(row.CalendarId).Set(row.CalendarEdition)
                .Set(Columns.Lines(row.Marks)).Set(row.Ending?.Name()).Set(row.End?.Value).Set(row.EndedAt.Ms())
                .Set(row.Subject).Set(row.IsConfidential).Set(row.IsPaused).Set(row.Due.Ms() ?? Columns.Never).Set(row.DueClock?.Value)
                .SetBlob(row.TrackingHash.Span).Set(agency).Set(id).Run();
        }
    }

    private static void WriteSnapshot(Session session, CaseAppend append, long agency)
    {
        var snapshot = append.Snapshot;
        var statement = session[append.ExpectedVersion == 0 ? InsertSnapshot : UpdateSnapshot]
            .Set(snapshot.Version).SetBlob(snapshot.Hash.Span).SetText(snapshot.Json.Span).Set(agency).Set(append.Case.Id);
        if (append.ExpectedVersion > 0)
            statement.Set(append.ExpectedVersion);
        if (statement.Run() != 1)
            throw new LostRaceException($"The case {append.Case} is no longer at version {append.ExpectedVersion}.");
    }

    private static void WriteClocks(Session session, CaseAppend append, long agency)
    {
        foreach (var clock in append.Clocks)
        {
            session[PutClock].Set(agency).Set(append.Case.Id).Set(clock.Run).Set(append.Standard.Name).Set(clock.Clock.Value)
                .Set(clock.Token).Set(clock.Tier).Set(clock.Status.Name()).Set(clock.IsTarget).Set(clock.StartedAt.Ms())
                .Set(clock.Due.Ms()).Set(Columns.Lines(clock.Fired)).Set(clock.StoppedAt.Ms()).Set(clock.CountedOn?.Day()).Run();
        }
    }

    private static void WriteAlarms(Session session, Changes<AlarmRow> alarms, long agency, CaseId id)
    {
        foreach (var alarm in alarms.Out)
            session[DeleteAlarm].Set(agency).Set(id).Set(alarm.Name).Run();
        foreach (var alarm in alarms.In)
            session[PutAlarm].Set(agency).Set(id).Set(alarm.Name).Set(alarm.Due.Ms()).Set(alarm.Due.Ms()).Run();
    }

    private void WriteNotice(Session session, NoticeRow notice, long agency, CaseId id)
    {
        var at = notice.At.Ms();
        session[InsertNotice].Set(agency).Set(id).Set(notice.Sequence).Set(notice.To.ToString()).Set(notice.Person?.Value).Set(notice.Kind)
            .SetText(notice.Json.Span).Set(at).Set(at).Set(options.DeliversNotices ? null : at).Run();
    }

    private static void Draw(Session session, NumberDraw draw, long agency)
    {
        var statement = session[draw.Last == 0 ? FirstNumber : NextNumber].Set(draw.Now).Set(agency).Set(draw.Sequence.Name).Set(draw.Sequence.Year);
        if (draw.Last != 0)
            statement.Set(draw.Last);
        if (statement.Run() != 1)
            throw new LostRaceException($"The sequence {draw.Sequence.Name} of {draw.Sequence.Year} no longer stands at {draw.Last}.");
    }

    private static void WriteAnswer(Session session, RecordedAnswer answer, long agency)
    {
        var statement = session[InsertAnswer].Set(agency).Set(answer.Key.By.Value).SetBlob(answer.Key.KeyHash.Span).SetBlob(answer.Fingerprint.Span)
            .Set(answer.Case).Set(answer.From).Set(answer.To).Set(answer.At.Ms());
        statement = answer.SealedSecret is { } secret ? statement.SetBlob(secret.Span) : statement.SetNull();
        statement.Run();
    }
}

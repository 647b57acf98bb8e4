using System.Text.Json;
using NodaTime;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Actors;
using WorkflowStandar.Engine.Alarms;
using WorkflowStandar.Engine.Outbox;
using WorkflowStandar.Engine.Reports;
using WorkflowStandar.Server.Api.Cases;
using WorkflowStandar.Server.Api.Identity;
using WorkflowStandar.Server.Api.Problems;
using WorkflowStandar.Server.Api.Requests;

namespace WorkflowStandar.Server.Api.Administration;

/// <summary>What waits in the house: alarms and notices, above all those that keep failing and were parked.</summary>
public static class Backlogs
{
    public sealed record Alarm(string Number, AgencyKey Agency, string Name, Instant Due, int Attempts, string? Error, Instant? ParkedAt);

    public sealed record ParkedNoticeDocument(long Notice, string Number, string To, string Kind, JsonElement Content, Instant At, int Attempts, string Error, Instant ParkedAt);

    public sealed record Entry(long Sequence, AgencyKey? Agency, Instant At, string By, string Action, string Subject);

    public static async Task<IResult> ReadAsync(Administrator administrator, IReports reports, IClock clock, CancellationToken cancellation)
    {
        _ = administrator;
        return TypedResults.Ok(await reports.BacklogAsync(clock.GetCurrentInstant(), cancellation));
    }

    public static Task<IResult> ParkedAlarmsAsync(Administrator administrator, IAlarmStore alarms, HttpContext context, CancellationToken cancellation) =>
        ListAsync(administrator, context, (agency, page) => PageQuery.ListAsync(
            () => alarms.ParkedAsync(agency, page, cancellation),
            alarm => new Alarm(alarm.Number, alarm.Case.Agency, alarm.Name, alarm.Due, alarm.Attempts, alarm.Error, alarm.ParkedAt)));

    public static async Task<IResult> RetryAlarmsAsync(string number, Administrator administrator, CaseDesk desk, IAlarmStore alarms, AlarmLoop loop, IClock clock, HttpContext context, CancellationToken cancellation)
    {
        _ = administrator;
        var (opened, problem) = await desk.OpenAsync(context, number);
        if (opened is null)
            return problem!;
        var count = await alarms.RetryAsync(opened.Key, clock.GetCurrentInstant(), cancellation);
        loop.Wake();
        return TypedResults.Ok(new Retried(count));
    }

    public static Task<IResult> ParkedNoticesAsync(Administrator administrator, IOutboxStore outbox, HttpContext context, CancellationToken cancellation) =>
        ListAsync(administrator, context, (agency, page) => PageQuery.ListAsync(
            () => outbox.ParkedAsync(agency, page, cancellation),
            parked => new ParkedNoticeDocument(
                parked.Notice.Id, parked.Notice.Number, parked.Notice.To.ToString(), parked.Notice.Kind, JsonDocument.Parse(parked.Notice.Json).RootElement,
                parked.Notice.At, parked.Attempts, parked.Error, parked.ParkedAt)));

    public static async Task<IResult> ReplayNoticeAsync(string agency, long notice, Administrator administrator, IOutboxStore outbox, OutboxLoop loop, IClock clock, CancellationToken cancellation)
    {
        var office = new AgencyKey(agency);
        if (!administrator.Known.Administers(office) || !await outbox.ReplayAsync(office, notice, clock.GetCurrentInstant(), cancellation))
            return HttpProblems.NotFound(new Text($"{agency} tidak memiliki pemberitahuan {notice}.", $"{agency} has no notice {notice}."));
        loop.Wake();
        return TypedResults.Ok(new Retried(1));
    }

    public static async Task<IResult> AuditAsync(Administrator administrator, IActorStore actors, HttpContext context, CancellationToken cancellation)
    {
        var query = new Query(context.Request, CaseAddress.Agency, PageQuery.Limit, PageQuery.Cursor);
        var agency = query.Key<AgencyKey>(CaseAddress.Agency) ?? (administrator.Known.IsOfInstallation ? null : administrator.Known.Row.Agency);
        var page = query.Page();
        if (query.Problem is { } problem)
            return problem;
        return agency is { } office && !administrator.Known.Administers(office)
            ? AgencyProblems.NoSuchAgency(office)
            : await PageQuery.ListAsync(
                () => actors.AuditAsync(agency, page, cancellation),
                entry => new Entry(entry.Sequence, entry.Agency, entry.At, entry.By.Value, entry.Action, entry.Subject));
    }

    private static async Task<IResult> ListAsync(Administrator administrator, HttpContext context, Func<AgencyKey, Engine.PageRequest, Task<IResult>> list)
    {
        var query = new Query(context.Request, CaseAddress.Agency, PageQuery.Limit, PageQuery.Cursor);
        var agency = query.Key<AgencyKey>(CaseAddress.Agency) ?? administrator.Known.Row.Agency;
        var page = query.Page();
        if (query.Problem is { } problem)
            return problem;
        return administrator.Known.Administers(agency) ? await list(agency, page) : AgencyProblems.NoSuchAgency(agency);
    }
}

/// <param name="Count">How many were queued again.</param>
public sealed record Retried(int Count);

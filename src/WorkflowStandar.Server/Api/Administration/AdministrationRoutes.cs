using System.Collections.Immutable;
using WorkflowStandar.Server.Api.OpenApi;
using WorkflowStandar.Server.Api.Requests;

namespace WorkflowStandar.Server.Api.Administration;

/// <summary>The addresses for those who run the installation or an agency.</summary>
public static class AdministrationRoutes
{
    public static void Map(RouteGroupBuilder api)
    {
        var admin = api.MapGroup("/admin").WithTags("Administration");
        admin.MapGet("/actors", Actors.ListAsync)
            .Says("list-actors", "Who works at the agency.")
            .Answers<PageDocument<Actors.Document>>()
            .TakesAgency().TakesPage();
        admin.MapPut("/agencies/{agency}/actors/{actor}", Actors.SaveAsync)
            .Says("save-actor", "Add somebody, or change their name, kind, roles or standing.")
            .Answers<Actors.Document>()
            .WithExample("""{ "name": "Budi Santoso", "kind": "staff", "roles": ["front-office"] }""");
        admin.MapGet("/agencies/{agency}/actors/{actor}/keys", Keys.ListAsync)
            .Says("list-keys", "The keys of an actor, without their secrets.")
            .Answers<ImmutableArray<Keys.Document>>();
        admin.MapPost("/agencies/{agency}/actors/{actor}/keys", Keys.CreateAsync)
            .Says("create-key", "Make an API key. Its secret is shown this once.")
            .Answers<Keys.Created>(StatusCodes.Status201Created)
            .WithExample("""{ "label": "Komputer loket 1" }""");
        admin.MapDelete("/agencies/{agency}/keys/{key}", Keys.RevokeAsync)
            .Says("revoke-key", "A revoked key opens nothing from that moment on.")
            .Produces(StatusCodes.Status204NoContent);
        admin.MapGet("/backlog", Backlogs.ReadAsync)
            .Says("read-backlog", "How many alarms and notices wait or are parked.")
            .Answers<Engine.Reports.Backlog>();
        admin.MapGet("/alarms/parked", Backlogs.ParkedAlarmsAsync)
            .Says("list-parked-alarms", "Alarms that kept failing, with the last error.")
            .Answers<PageDocument<Backlogs.Alarm>>()
            .TakesAgency().TakesPage();
        admin.MapPost("/alarms/{number}/retry", Backlogs.RetryAlarmsAsync)
            .Says("retry-alarms", "Let the parked alarms of a case ring again, now.")
            .Answers<Retried>()
            .TakesAgency();
        admin.MapGet("/notices/parked", Backlogs.ParkedNoticesAsync)
            .Says("list-parked-notices", "Notices that could not be delivered, with the last error.")
            .Answers<PageDocument<Backlogs.ParkedNoticeDocument>>()
            .TakesAgency().TakesPage();
        admin.MapPost("/agencies/{agency}/notices/{notice:long}/replay", Backlogs.ReplayNoticeAsync)
            .Says("replay-notice", "Deliver a notice again, parked or delivered.")
            .Answers<Retried>();
        admin.MapGet("/audit", Backlogs.AuditAsync)
            .Says("read-audit", "What was done about standards, calendars, actors and keys, the newest first.")
            .Answers<PageDocument<Backlogs.Entry>>()
            .TakesAgency().TakesPage();
        admin.MapGet("/verification", VerifyAll.HandleAsync)
            .Says("verify-all", "Proves every history of the installation untouched; reads all of it.")
            .Answers<VerifyAll.Document>();
    }
}

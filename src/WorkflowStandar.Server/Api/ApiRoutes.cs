using WorkflowStandar.Server.Api.Administration;
using WorkflowStandar.Server.Api.Agencies;
using WorkflowStandar.Server.Api.Calendars;
using WorkflowStandar.Server.Api.Cases;
using WorkflowStandar.Server.Api.Demo;
using WorkflowStandar.Server.Api.Health;
using WorkflowStandar.Server.Api.Notices;
using WorkflowStandar.Server.Api.OpenApi;
using WorkflowStandar.Server.Api.Requests;
using WorkflowStandar.Server.Api.Standards;
using WorkflowStandar.Server.Api.Tasks;
using WorkflowStandar.Server.Api.Tracking;
using WorkflowStandar.Server.Observability;

namespace WorkflowStandar.Server.Api;

/// <summary>All addresses of the API.</summary>
public static class ApiRoutes
{
    public static void Map(IEndpointRouteBuilder routes, bool demo)
    {
        var api = routes.MapGroup("/api/v1").AddEndpointFilter<RefuseUnread>();
        ReadAgencies.Map(api);
        StandardRoutes.Map(api);
        CaseRoutes.Map(api);
        CalendarRoutes.Map(api);
        AdministrationRoutes.Map(api);
        MapTasks(api);
        MapTracking(api);
        if (demo)
            MapDemo(api);
        routes.MapGet("/health", HealthEndpoints.ReadAsync)
            .WithTags("Health")
            .Says("health", "Whether the server serves and its alarms ring on time.")
            .Answers<HealthEndpoints.Document>();
        routes.MapGet("/health/ready", HealthEndpoints.ReadyAsync)
            .WithTags("Health")
            .Says("ready", "Whether requests may be sent here: 200, or 503 with the reasons.")
            .Answers<HealthEndpoints.Readiness>()
            .Produces<HealthEndpoints.Readiness>(StatusCodes.Status503ServiceUnavailable);
        routes.MapGet("/metrics", MetricsEndpoint.ReadAsync)
            .WithTags("Health")
            .Says("read-metrics", "Metrics in the text format of Prometheus or OpenMetrics: from the machine itself, or with the key of an administrator of the installation.")
            .Produces<string>(StatusCodes.Status200OK, "text/plain");
        routes.MapOpenApi("/openapi/{documentName}.json");
    }

    private static void MapTasks(RouteGroupBuilder api)
    {
        api.MapGet("/tasks", ListTasks.HandleAsync)
            .WithTags("Tasks")
            .Says("list-tasks", "Open tasks, the earliest due first: those of your roles, unless told otherwise.")
            .Answers<PageDocument<ListTasks.Item>>()
            .TakesAgency()
            .Takes("role", "Those of one role.")
            .Takes("holder", "Those that somebody has taken on: an actor, or 'me'.")
            .Takes("all", "true: those of every role of the agency.")
            .TakesPage();
        api.MapGet("/notices", ListNotices.HandleAsync)
            .WithTags("Tasks")
            .Says("list-notices", "What your roles were told, the newest first.")
            .Answers<PageDocument<ListNotices.Item>>()
            .TakesAgency()
            .Takes("role", "What one role was told.")
            .TakesPage();
        api.MapGet("/me", Identity.WhoAmI.Handle)
            .WithTags("Tasks")
            .Says("who-am-i", "The actor that the key stands for.")
            .Answers<Actors.Document>();
    }

    private static void MapTracking(RouteGroupBuilder api) =>
        api.MapGet("/tracking/{number}", TrackCase.HandleAsync)
            .WithTags("Tracking")
            .Says("track-case", "For applicants: where their case stands and by when, with the secret from the receipt.")
            .Answers<TrackCase.Document>()
            .ForCaseReaders();

    private static void MapDemo(RouteGroupBuilder api)
    {
        var demo = api.MapGroup("/demo").WithTags("Demonstration");
        demo.MapGet("/clock", DemoClock.Read)
            .Says("read-demo-clock", "Where the virtual clock stands.")
            .Answers<DemoClock.Document>();
        demo.MapPost("/clock", DemoClock.MoveAsync)
            .Says("move-demo-clock", "Move the virtual clock forward. Every deadline on the way has fired before the answer comes.")
            .Answers<DemoClock.Document>()
            .WithExample("""{ "advance": "3 office hours", "calendar": "kabupaten-pasuruan" }""");
    }
}

using System.Collections.Immutable;
using WorkflowStandar.Server.Api.OpenApi;

namespace WorkflowStandar.Server.Api.Calendars;

/// <summary>The addresses of calendars; reading them needs no key.</summary>
public static class CalendarRoutes
{
    public static void Map(RouteGroupBuilder api)
    {
        var calendars = api.MapGroup("/calendars").WithTags("Calendars");
        calendars.MapGet("/", CalendarEndpoints.ListAsync)
            .Says("list-calendars", "All editions of all calendars, the current first.")
            .Answers<ImmutableArray<CalendarEndpoints.Item>>();
        calendars.MapGet("/{calendar}/source", CalendarEndpoints.SourceAsync)
            .Says("read-calendar", "The current edition as YAML, its holiday lists behind it after lines of '---'.");
        calendars.MapPost("/", CalendarEndpoints.PublishAsync)
            .Says("publish-calendar", "Publish an edition (YAML, holiday lists behind it after lines of '---'). Open clocks move to it before the answer comes, which says which.")
            .Answers<CalendarEndpoints.Published>()
            .Takes("dry-run", "true: only say what is wrong with it; publish and move nothing.");
    }
}

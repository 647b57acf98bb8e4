using WorkflowStandar.Server.Api.Cases;
using WorkflowStandar.Server.Api.Requests;

namespace WorkflowStandar.Server.Api.OpenApi;

/// <summary>Short words for describing an endpoint where it is mapped.</summary>
public static class EndpointDescriptions
{
    public static RouteHandlerBuilder Says(this RouteHandlerBuilder endpoint, string name, string summary) =>
        endpoint.WithName(name).WithSummary(summary);

    public static RouteHandlerBuilder Answers<T>(this RouteHandlerBuilder endpoint, int status = StatusCodes.Status200OK) =>
        endpoint.Produces<T>(status);

    public static RouteHandlerBuilder WithExample(this RouteHandlerBuilder endpoint, string json) =>
        endpoint.WithMetadata(new Example(json));

    public static RouteHandlerBuilder Takes(this RouteHandlerBuilder endpoint, string parameter, string description) =>
        endpoint.WithMetadata(new QueryParameter(parameter, description));

    public static RouteHandlerBuilder TakesAgency(this RouteHandlerBuilder endpoint) =>
        endpoint.Takes(CaseAddress.Agency, "The agency; left out: that of the key, or the only one with such a number.");

    public static RouteHandlerBuilder TakesPage(this RouteHandlerBuilder endpoint) => endpoint
        .Takes(PageQuery.Limit, "How many items at most: 1 to 200, 50 unless told.")
        .Takes(PageQuery.Cursor, "The 'next' of the part before.");

    public static RouteHandlerBuilder ForCaseReaders(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new ForCaseReaders()).TakesAgency();
}

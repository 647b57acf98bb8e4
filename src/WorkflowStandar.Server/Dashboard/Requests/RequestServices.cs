using WorkflowStandar.Server.Dashboard.Intake;
using WorkflowStandar.Server.Dashboard.Prints;
using WorkflowStandar.Server.Dashboard.Tracking;

namespace WorkflowStandar.Server.Dashboard.Requests;

/// <summary>What taking in, printing and following cases is made of.</summary>
public static class RequestServices
{
    public static void AddRequests(this IServiceCollection services)
    {
        services.AddSingleton<OpenServices>();
        services.AddSingleton<SentFiles>();
        services.AddSingleton<UsedWays>();
        services.AddSingleton<StandardTexts>();
        services.AddSingleton<Lookalikes>();
        services.AddSingleton<PrintDesk>();
        services.AddSingleton<RegisterBook>();
        services.AddSingleton<TrackingPasses>();
        services.AddSingleton<TrackedCases>();
        services.AddSingleton<PromiseAhead>();
    }
}

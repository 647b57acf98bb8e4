using WorkflowStandar.Engine.Duties;
using WorkflowStandar.Engine.Reports;

namespace WorkflowStandar.Server.Dashboard.Watching;

/// <summary>What watching is made of.</summary>
public static class WatchingServices
{
    public static void AddWatching(this IServiceCollection services)
    {
        services.AddSingleton<ComplianceReading>();
        services.AddSingleton<LongStays>();
        services.AddSingleton<DuePhrases>();
        services.AddSingleton<CaseFlows>();
        services.AddSingleton<MonthReading>();
        services.AddSingleton<OpenAges>();
        services.AddSingleton<PressingWork>();
        services.AddSingleton<WeeklyFlow>();
        services.AddSingleton<DutyBook>();
    }
}

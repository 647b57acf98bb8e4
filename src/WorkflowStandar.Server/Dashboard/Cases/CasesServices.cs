namespace WorkflowStandar.Server.Dashboard.Cases;

/// <summary>What the case page is made of.</summary>
public static class CasesServices
{
    public static void AddCasePages(this IServiceCollection services)
    {
        services.AddSingleton<StaffCases>();
        services.AddSingleton<TaskPresence>();
        services.AddSingleton<TaskDrafts>();
        services.AddSingleton<TakenFiles>();
        services.AddSingleton<FormReading>();
        services.AddSingleton<CaseSheets>();
        services.AddSingleton<Assignees>();
    }
}

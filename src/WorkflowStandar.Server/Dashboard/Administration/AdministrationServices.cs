namespace WorkflowStandar.Server.Dashboard.Administration;

/// <summary>What the pages of administration are made of.</summary>
public static class AdministrationServices
{
    public static void AddAdministration(this IServiceCollection services)
    {
        services.AddSingleton<KeyUses>();
        services.AddSingleton<Attention>();
        services.AddSingleton<TrailFile>();
        services.AddSingleton<DecreesKnown>();
        services.AddSingleton<MigrationTrial>();
        services.AddSingleton<Migrations>();
    }
}

using WorkflowStandar.Server.Publication;

namespace WorkflowStandar.Server.Dashboard.Editor;

/// <summary>What the editor is made of.</summary>
public static class EditorServices
{
    public static void AddEditor(this IServiceCollection services)
    {
        services.AddSingleton<ScenariosBeside>();
        services.AddSingleton<ManuscriptCheck>();
        services.AddSingleton<ManuscriptDesk>();
    }
}

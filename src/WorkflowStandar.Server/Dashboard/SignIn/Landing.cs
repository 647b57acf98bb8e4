using WorkflowStandar.Engine.Actors;
using WorkflowStandar.Server.Dashboard.Shell;

namespace WorkflowStandar.Server.Dashboard.SignIn;

/// <summary>Where somebody arrives who has signed in.</summary>
public static class Landing
{
    public static string For(ActorRow who, string? wanted = null)
    {
        if (DashboardHost.IsOurs(wanted) && !wanted!.StartsWith("/keluar", StringComparison.Ordinal))
            return wanted;
        return who.Agency == ActorRow.Installation ? "/kelola/orang" : "/kerja";
    }
}

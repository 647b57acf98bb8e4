using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Engine;
using WorkflowStandar.Engine.Actors;
using WorkflowStandar.Server.Dashboard.Identity;

namespace WorkflowStandar.Server.Hosting;

/// <summary>The link by which the administrator of a new installation chooses a login and a password.</summary>
public static class FirstLink
{
    /// <summary>The path of a new link, to be shown once; null where an administrator can sign in already.</summary>
    public static async Task<string?> MakeAsync(IStorage storage, OneTimeLinks links, Instant now)
    {
        if (await storage.Accounts.HasAdministratorAsync())
            return null;
        if (await storage.Actors.FindAsync(ActorRow.Installation, FirstKey.Administrator) is not { IsActive: true, IsAdministrator: true })
            await storage.Actors.SaveAsync(FirstKey.Row, now, ActorId.System);
        return await links.MakeAsync(ActorRow.Installation, FirstKey.Administrator, ActorId.System, CancellationToken.None);
    }
}

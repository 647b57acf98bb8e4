using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Engine.Actors;

namespace WorkflowStandar.Server.Hosting;

/// <summary>Makes the administrator of a new installation.</summary>
public static class FirstKey
{
    public static ActorId Administrator { get; } = new("administrator");

    public static ActorRow Row { get; } = new(
        ActorRow.Installation, Administrator, "Administrator", ActorKind.Supervisor, ImmutableArray<Core.Plans.RoleKey>.Empty, IsAdministrator: true, IsActive: true);

    /// <summary>The text of the new administrator's key, to be shown once; null where an administrator has one already.</summary>
    public static async Task<string?> MakeAsync(IActorStore actors, Instant now)
    {
        if (await actors.HasAdministratorAsync())
            return null;
        await actors.SaveAsync(Row, now, ActorId.System);
        var (text, key) = ApiKeys.New(ActorRow.Installation, Administrator, "first start", now);
        await actors.AddKeyAsync(key, now, ActorId.System);
        return text;
    }
}

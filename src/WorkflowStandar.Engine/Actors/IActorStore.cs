using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Engine.Actors;

/// <summary>Who may knock, and as what.</summary>
public interface IActorStore
{
    /// <summary>Adds an actor of an agency or gives an existing one another name, kind, roles or standing.</summary>
    ValueTask SaveAsync(ActorRow actor, Instant at, ActorId by, CancellationToken cancellation = default);

    ValueTask<ActorRow?> FindAsync(AgencyKey agency, ActorId id, CancellationToken cancellation = default);

    /// <summary>Whether somebody else goes by an id where both would act: at the installation for somebody of an agency, at any agency for somebody of the installation.</summary>
    /// <remarks>A case knows people by their ids alone, and those of the installation act in the cases of every agency.</remarks>
    ValueTask<bool> IsTakenBesideAsync(AgencyKey agency, ActorId id, CancellationToken cancellation = default);

    ValueTask<Page<ActorRow>> ActorsAsync(AgencyKey agency, PageRequest page, CancellationToken cancellation = default);

    /// <summary>Who holds a role at an agency, active ones only.</summary>
    ValueTask<ImmutableArray<ActorRow>> HoldersAsync(AgencyKey agency, RoleKey role, CancellationToken cancellation = default);

    ValueTask AddKeyAsync(ApiKeyRow key, Instant at, ActorId by, CancellationToken cancellation = default);

    /// <summary>The key with this hash and the actor that it stands for; null when it is unknown, revoked, or its actor is not active.</summary>
    ValueTask<(ApiKeyRow Key, ActorRow Actor)?> ByKeyAsync(ReadOnlyMemory<byte> keyHash, CancellationToken cancellation = default);

    ValueTask<ImmutableArray<ApiKeyRow>> KeysAsync(AgencyKey agency, ActorId actor, CancellationToken cancellation = default);

    /// <summary>False when there is no such key at the agency.</summary>
    ValueTask<bool> RevokeAsync(AgencyKey agency, string keyId, Instant at, ActorId by, CancellationToken cancellation = default);

    /// <summary>Whether any administrator's key exists that is not revoked.</summary>
    ValueTask<bool> HasAdministratorAsync(CancellationToken cancellation = default);

    /// <summary>What was done about standards, calendars, actors and keys, the newest first.</summary>
    ValueTask<Page<AuditEntry>> AuditAsync(AgencyKey? agency, PageRequest page, CancellationToken cancellation = default);
}

/// <param name="IsAdministrator">May publish and manage actors and keys; of every agency where <paramref name="Agency"/> is the installation itself.</param>
public sealed record ActorRow(
    AgencyKey Agency,
    ActorId Id,
    string Name,
    ActorKind Kind,
    ImmutableArray<RoleKey> Roles,
    bool IsAdministrator,
    bool IsActive)
{
    /// <summary>The agency that stands for the whole installation.</summary>
    public static AgencyKey Installation { get; } = new("instalasi");
}

/// <param name="Id">Names the key without giving it away.</param>
public sealed record ApiKeyRow(string Id, ReadOnlyMemory<byte> Hash, AgencyKey Agency, ActorId Actor, string Label, Instant CreatedAt, Instant? RevokedAt);

/// <summary>An act outside of any case, chained by hash to the one before.</summary>
public sealed record AuditEntry(long Sequence, AgencyKey? Agency, Instant At, ActorId By, string Action, string Subject);

using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Core.Cases;

/// <summary>A case (perkara, permohonan). A UUID version 7 in its 32-digit form, so that ids sort by when they were made.</summary>
public readonly record struct CaseId(string Value) : IKey<CaseId>
{
    public static CaseId Of(string value) => new(value);

    public override string ToString() => Value;
}

/// <summary>Somebody who acts: an officer, an applicant, an integration, the system itself.</summary>
public readonly record struct ActorId(string Value) : IKey<ActorId>
{
    /// <summary>The engine's own doing: alarms, re-planning.</summary>
    public static ActorId System { get; } = new("system");

    public static ActorId Of(string value) => new(value);

    public override string ToString() => Value;
}

/// <summary>An attached file, named by the store that keeps its bytes.</summary>
public readonly record struct AttachmentId(string Value) : IKey<AttachmentId>
{
    public static AttachmentId Of(string value) => new(value);

    public override string ToString() => Value;
}

/// <summary>Who acts, and as what, at the agency of the case.</summary>
/// <param name="Roles">The roles held at that agency at this instant, those of a person substituted for included; empty for applicants.</param>
/// <param name="InsteadOf">The person substituted for during absence; null when acting for oneself.</param>
public sealed record Actor(ActorId Id, string Name, ActorKind Kind, IReadOnlySet<RoleKey> Roles, ActorId? InsteadOf = null)
{
    public static Actor System { get; } = new(ActorId.System, "Sistem", ActorKind.System, new HashSet<RoleKey>());

    public bool Holds(RoleKey role) => Kind is ActorKind.Staff or ActorKind.Supervisor && Roles.Contains(role);

    /// <summary>Works at the agency of the case.</summary>
    public bool IsOfficer => Kind == ActorKind.Supervisor || (Kind == ActorKind.Staff && Roles.Count > 0);

    /// <summary>Is that person, or substitutes for them.</summary>
    public bool ActsAs(ActorId person) => Id == person || InsteadOf == person;
}

public enum ActorKind
{
    Staff,
    Applicant,

    /// <summary>Manages an agency's service: may assign, transfer and cancel; does no step whose role it does not hold.</summary>
    Supervisor,
    System,
}

using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Core.Agencies;

/// <summary>The roles in which somebody acts on one day: their own, and those of the absent for whom they stand in.</summary>
/// <remarks>
/// Who is substituted keeps their roles: an absence is no loss of office. A substitute takes over what the absent hold
/// themselves, and not what those would have taken over from others.
/// </remarks>
public sealed record RolesHeld(ImmutableHashSet<RoleKey> Own, ImmutableArray<StandingIn> StandsIn)
{
    public static RolesHeld None { get; } = new([], []);

    public ImmutableHashSet<RoleKey> All => Own.Union(StandsIn.Select(one => one.Role));

    /// <summary>Whom one represents in a role: null where it is one's own, or not held at all.</summary>
    public StandingIn? InsteadOf(RoleKey role) => Own.Contains(role) ? null : StandsIn.FirstOrDefault(one => one.Role == role);

    public static RolesHeld Of(IEnumerable<Person> people, string person, LocalDate on)
    {
        var own = ImmutableHashSet.CreateBuilder<RoleKey>();
        var standsIn = ImmutableArray.CreateBuilder<StandingIn>();
        foreach (var somebody in people)
        {
            if (somebody.Id == person)
                own.UnionWith(somebody.AppointmentsOn(on).Select(appointment => appointment.Role));
            else if (somebody.Substitutions.FirstOrDefault(one => one.Covers(person, on)) is { } substitution)
                standsIn.AddRange(somebody.AppointmentsOn(on).Select(appointment => new StandingIn(appointment.Role, somebody.Id, somebody.Name, substitution.Until)));
        }

        return new RolesHeld(own.ToImmutable(), standsIn.ToImmutable());
    }
}

/// <summary>A role exercised for an absent person, up to and including a day.</summary>
public sealed record StandingIn(RoleKey Role, string For, string ForName, LocalDate Until);

using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Core.Agencies;

/// <summary>An office that publishes standards: where it is, who works there in which role, and who answers for whom.</summary>
/// <param name="Parent">The government that it belongs to.</param>
/// <param name="CalendarId">The calendar of its office hours.</param>
/// <param name="Source">The document that its roles were taken from.</param>
/// <param name="Units">Its sections, by name.</param>
public sealed record Agency(
    AgencyKey Key,
    Text Name,
    string? Parent,
    Contact Contact,
    DateTimeZone Zone,
    string CalendarId,
    string? Source,
    ImmutableDictionary<string, Text> Units,
    ImmutableDictionary<RoleKey, AgencyRole> Roles,
    ImmutableArray<Person> People)
{
    /// <summary>Who answers for the role, nearest first: the way that escalations climb.</summary>
    public IEnumerable<AgencyRole> SuperiorsOf(RoleKey role)
    {
        var seen = new HashSet<RoleKey> { role };
        while (Roles.GetValueOrDefault(role)?.Superior is { } superior && seen.Add(superior) && Roles.TryGetValue(superior, out var above))
        {
            yield return above;
            role = superior;
        }
    }

    /// <summary>The roles in which a person acts on a date: their own, and those of whoever they stand in for.</summary>
    public ImmutableHashSet<RoleKey> RolesOf(string person, LocalDate on) => RolesHeld.Of(People, person, on).All;
}

/// <summary>How the public reaches the office, as published.</summary>
public sealed record Contact(
    string? Address, string? Phone, string? Fax, string? Email, string? Website, string? Instagram, string? Whatsapp);

/// <summary>A role of the office (jabatan pelaksana), by its exact title.</summary>
/// <param name="Unit">A key of <see cref="Agency.Units"/>.</param>
/// <param name="Inferred">Why its place is as given, where the source names none.</param>
public sealed record AgencyRole(RoleKey Key, Text Title, string? Unit, RoleKey? Superior, Text? Inferred);

using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Agencies;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Tests.Core.Agencies;

public sealed class AgencyTests
{
    private static readonly RoleKey Officer = new("petugas");
    private static readonly RoleKey Head = new("kepala");
    private static readonly RoleKey Secretary = new("sekretaris");

    [Fact]
    public void Escalations_climb_from_superior_to_superior() =>
        Office([]).SuperiorsOf(Officer).Select(role => role.Key).Should().Equal(Head, Secretary);

    [Fact]
    public void Superiors_that_lead_in_a_circle_are_climbed_once() =>
        Office([], secretarysSuperior: Officer).SuperiorsOf(Officer).Select(role => role.Key).Should().Equal(Head, Secretary);

    [Theory]
    [InlineData("2026-12-20", false)]
    [InlineData("2026-12-21", true)]
    [InlineData("2026-12-31", true)]
    [InlineData("2027-01-01", false)]
    public void A_substitute_has_the_roles_of_the_absent_on_the_days_of_the_absence(string day, bool acts)
    {
        var office = Office(
        [
            new Person("budi", "Budi", [new(Officer)], [new("sari", new LocalDate(2026, 12, 21), new LocalDate(2026, 12, 31))]),
            new Person("sari", "Sari", [new(Head)], []),
        ]);

        var roles = office.RolesOf("sari", NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value);

        roles.Contains(Officer).Should().Be(acts);
        roles.Should().Contain(Head);
    }

    [Fact]
    public void Who_is_substituted_keeps_their_roles() =>
        Office([new Person("budi", "Budi", [new(Officer)], [new("sari", new LocalDate(2026, 1, 1), new LocalDate(2026, 12, 31))])])
            .RolesOf("budi", new LocalDate(2026, 6, 1)).Should().Contain(Officer);

    private static Agency Office(ImmutableArray<Person> people, RoleKey? secretarysSuperior = null) => new(
        new AgencyKey("kantor"), new Text("Kantor"), null, new Contact(null, null, null, null, null, null, null),
        DateTimeZone.Utc, "kalender", null, ImmutableDictionary<string, Text>.Empty,
        new[] { Role(Officer, Head), Role(Head, Secretary), Role(Secretary, secretarysSuperior) }.ToImmutableDictionary(role => role.Key),
        people);

    private static AgencyRole Role(RoleKey key, RoleKey? superior) => new(key, new Text(key.Value), null, superior, null);
}

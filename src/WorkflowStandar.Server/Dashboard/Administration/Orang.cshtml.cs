using System.Collections.Immutable;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Engine.Actors;
using WorkflowStandar.Server.Api.Standards;

namespace WorkflowStandar.Server.Dashboard.Administration;

/// <summary>Who works at the office, in which roles, and how they get in.</summary>
public sealed class OrangModel(People people, PublishedStandards standards) : PeoplePage(standards)
{
    private ImmutableArray<OfficePerson> all = [];

    public IReadOnlyList<OfficePerson> Shown { get; private set; } = [];

    public string? Nama { get; private set; }

    public string? Keadaan { get; private set; }

    public bool IsOverInstallation => Agency == ActorRow.Installation;

    public string Summary
    {
        get
        {
            var active = all.Count(person => person.Row.IsActive);
            var away = all.Count(person => person.Row.IsActive && person.AwayOn(Today) is not null);
            return Say($"{active} orang aktif, {away} berhalangan hari ini.", $"{active} active, {away} away today.");
        }
    }

    public async Task OnGetAsync(string? nama, string? keadaan, CancellationToken cancellation)
    {
        (Nama, Keadaan) = (nama?.Trim(), keadaan);
        all = await people.ReadAsync(Agency, cancellation);
        Shown = [.. all.Where(IsWanted).OrderBy(person => person.Row.Name, StringComparer.OrdinalIgnoreCase)];
    }

    public IEnumerable<string> TitlesOf(OfficePerson person) => person.Held.Own.Select(Title).Order(StringComparer.OrdinalIgnoreCase);

    public string NameOf(string actor) => all.FirstOrDefault(person => person.Row.Id == new ActorId(actor))?.Row.Name ?? actor;

    private bool IsWanted(OfficePerson person)
    {
        var isOfState = Keadaan switch { "semua" => true, "nonaktif" => !person.Row.IsActive, _ => person.Row.IsActive };
        return isOfState && (string.IsNullOrEmpty(Nama) || new[] { person.Row.Name, person.Account?.Login ?? "" }.Concat(person.Held.All.Select(Title))
            .Any(text => text.Contains(Nama, StringComparison.OrdinalIgnoreCase)));
    }
}

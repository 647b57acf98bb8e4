using System.Collections.Immutable;
using System.Text.Json;
using NodaTime.Text;
using WorkflowStandar.Core.Agencies;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Actors;
using WorkflowStandar.Engine.Administration;
using WorkflowStandar.Server.Dashboard.Identity;

namespace WorkflowStandar.Server.Dashboard.Administration;

/// <summary>What an act of the trail was about, as an official would say it. The trail itself keeps short names and is never rewritten.</summary>
/// <param name="people">The names of those who acted and those whom the entries mention.</param>
/// <param name="role">The title of a role at the office.</param>
public sealed class TrailWords(IReadOnlyDictionary<string, Text> people, Func<RoleKey, Text> role)
{
    /// <summary>The words for these entries, with the names of everybody in them.</summary>
    public static async Task<TrailWords> ForAsync(IEnumerable<TrailEntry> entries, StaffNames names, Agency? office, CancellationToken cancellation)
    {
        var people = new Dictionary<string, Text>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            foreach (var person in Mentioned(entry).Append(entry.By).Where(person => !people.ContainsKey(person.Value)))
                people[person.Value] = await names.NameAsync(entry.Agency ?? ActorRow.Installation, person, cancellation);
        }

        return new TrailWords(people, role => office?.Roles.GetValueOrDefault(role)?.Title ?? new Text(role.Value));
    }

    /// <summary>Who did it.</summary>
    public Text ActorOf(TrailEntry entry) => NameOf(entry.By.Value);

    /// <summary>What was done to what; the subject as it was written, where nothing better is known.</summary>
    public Text Of(TrailEntry entry) => (entry.Action, Parts(entry)) switch
    {
        ("actor/saved", [var person, var kind, ..]) when Roles(entry.Subject) is { } roles => Saved(person, kind, roles, entry.Subject),
        ("account/named", [var person, var login]) => new Text($"{Name(person)}, masuk sebagai {login}", $"{Name(person)}, signs in as {login}"),
        ("account/signed-in", [var address]) => new Text($"dari {address}", $"from {address}"),
        ("account/link-made" or "account/password-set" or "account/change-asked" or "account/unlocked", [var person]) => new Text(Name(person)),
        ("staffing/appointed" or "staffing/changed", [var person, var held, var dates]) => Titled($"{Name(person)}: ", held, Dates(dates)),
        ("staffing/revoked", [var person, var held]) => Titled($"{Name(person)}: ", held, new Text("")),
        ("staffing/substituted", [var absent, "by", var by, var dates]) => Replaced(absent, by, Dates(dates)),
        ("staffing/substitution-ended", [var absent, var by]) => Replaced(absent, by, new Text("")),
        ("staffing/from-file", _) when People(entry.Subject) is { } count => new Text($"{count} orang", count == 1 ? "1 person" : $"{count} people"),
        ("key/added", [var key, var person]) => new Text($"{key}, atas nama {Name(person)}", $"{key}, on behalf of {Name(person)}"),
        ("edition/published", [var standard, var edition, ..]) => new Text($"{standard}, edisi {edition}", $"{standard}, edition {edition}"),
        ("edition/migration-started", [var standard, var from, var to]) => new Text($"{standard}, dari edisi {from} ke edisi {to}", $"{standard}, from edition {from} to edition {to}"),
        ("calendar/published", [var calendar, var edition, ..]) => new Text($"{calendar}, edisi {edition}", $"{calendar}, edition {edition}"),
        ("agency/published", [var agency, ..]) => new Text(agency),
        ("trail/verified", ["whole"]) => new Text("rantai utuh", "the chain is whole"),
        ("trail/verified", ["broken"]) => new Text("rantai putus", "the chain is broken"),
        ("trail/exported", ["acts"]) => new Text("tindakan", "acts"),
        ("trail/exported", ["personal"]) => new Text("melihat data pribadi", "looks at personal data"),
        _ => new Text(entry.Subject),
    };

    /// <summary>Whom an entry is about, where it is about people.</summary>
    private static IEnumerable<ActorId> Mentioned(TrailEntry entry) => (entry.Action, Parts(entry)) switch
    {
        ("actor/saved" or "account/named" or "account/link-made" or "account/password-set" or "account/change-asked" or "account/unlocked", [var person, ..]) => [new(person)],
        ("staffing/appointed" or "staffing/changed" or "staffing/revoked", [var person, ..]) => [new(person)],
        ("staffing/substituted", [var absent, _, var by, ..]) => [new(absent), new(by)],
        ("staffing/substitution-ended", [var absent, var by]) => [new(absent), new(by)],
        ("key/added", [_, var person]) => [new(person)],
        _ => [],
    };

    private static string[] Parts(TrailEntry entry) => entry.Subject.Split(' ');

    private static ImmutableArray<RoleKey>? Roles(string subject) =>
        (subject.IndexOf('['), subject.IndexOf(']')) is ( > 0 and var first, var last) && last > first
            ? [.. subject[(first + 1)..last].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => new RoleKey(name))]
            : null;

    private static int? People(string subject)
    {
        try
        {
            return JsonSerializer.Deserialize<string[]>(subject)?.Length;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Text Dates(string dates) =>
        dates.Split("..") is [var from, var until]
            ? PeopleWords.Dates(LocalDatePattern.Iso.Parse(from) is { Success: true } first ? first.Value : null, LocalDatePattern.Iso.Parse(until) is { Success: true } last ? last.Value : null) is { } words
                ? new Text(words.Id, words.En)
                : new Text("")
            : new Text(dates);

    private static Text Join(string separator, IEnumerable<Text> parts)
    {
        var said = parts.Where(part => part.Id.Length > 0).ToList();
        return new Text(string.Join(separator, said.Select(part => part.Id)), string.Join(separator, said.Select(part => part.In("en"))));
    }

    private Text Saved(string person, string kind, ImmutableArray<RoleKey> roles, string subject) => Join(
        "; ",
        [
            new Text(Name(person)),
            kind == "supervisor" ? new Text("pengelola layanan", "manages the service") : new Text(""),
            roles.IsEmpty ? new Text("") : Join(", ", roles.Select(role)),
            subject.Contains("administrator:True", StringComparison.Ordinal) ? new Text("administrator") : new Text(""),
            subject.Contains("active:False", StringComparison.Ordinal) ? new Text("nonaktif", "not active") : new Text(""),
        ]);

    private Text Titled(string before, string held, Text dates)
    {
        var said = Join(", ", [role(new RoleKey(held)), dates]);
        return new Text(before + said.Id, before + said.In("en"));
    }

    private Text Replaced(string absent, string by, Text dates) => Join(
        ", ",
        [new Text($"{Name(absent)} digantikan {Name(by)}", $"{Name(by)} instead of {Name(absent)}"), dates]);

    private string Name(string person) => NameOf(person).Id;

    private Text NameOf(string person) => people.GetValueOrDefault(person) ?? new Text(person);
}

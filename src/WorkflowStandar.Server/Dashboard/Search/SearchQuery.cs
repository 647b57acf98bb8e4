using NodaTime;
using NodaTime.Text;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Worklists;
using WorkflowStandar.Server.Dashboard.Shell;

namespace WorkflowStandar.Server.Dashboard.Search;

/// <summary>Which cases are looked for, as the address says it.</summary>
/// <param name="Standing">One of <see cref="Standings"/>; null for all.</param>
/// <param name="EndedFrom">The first day on which it ended, however.</param>
/// <param name="EndedUntil">The last one.</param>
/// <param name="OpenOn">A day at whose end it was open, whatever became of it since.</param>
public sealed record SearchQuery(
    string? Text, string? Service, string? Standing, string? Step, string? Channel, LocalDate? From, LocalDate? Until,
    LocalDate? EndedFrom, LocalDate? EndedUntil, LocalDate? OpenOn, string? After, IReadOnlyList<string> Ignored)
{
    public const string Path = "/perkara";

    private const int LongestText = 200;

    public static IReadOnlyList<(string Name, Text Title)> Standings { get; } =
    [
        ("terbuka", new Text("terbuka", "open")),
        ("terlambat", new Text("terlambat", "late")),
        ("segera", new Text("jatuh tempo hari ini", "due today")),
        ("berhenti", new Text("berhenti", "paused")),
        ("ditutup", new Text("ditutup", "closed")),
        ("selesai", new Text("selesai", "completed")),
        ("ditolak", new Text("ditolak", "rejected")),
        ("gugur", new Text("gugur", "lapsed")),
        ("dialihkan", new Text("dialihkan", "transferred")),
        ("dicabut", new Text("dicabut", "withdrawn")),
        ("dibatalkan", new Text("dibatalkan", "cancelled")),
    ];

    public static SearchQuery Of(IQueryCollection query)
    {
        var ignored = new List<string>();
        string? Value(string name) => query[name].ToString().Trim() is { Length: > 0 } value ? value : null;
        LocalDate? Date(string name)
        {
            if (Value(name) is not { } value)
                return null;
            if (TypedDay.Read(value) is { } date)
                return date;
            ignored.Add($"{name}={value}");
            return null;
        }

        var (text, standing) = (Value("q"), Value("keadaan"));
        if (standing is not null && !Standings.Any(one => one.Name == standing))
        {
            ignored.Add($"keadaan={standing}");
            standing = null;
        }

        return new SearchQuery(
            text is { Length: > LongestText } ? text[..LongestText] : text, Value("layanan"), standing, Value("langkah"), Value("kanal"), Date("dari"), Date("sampai"),
            Date("ditutup-dari"), Date("ditutup-sampai"), Date("terbuka-pada"), Value("lanjut"), ignored);
    }

    public string Address()
    {
        var parts = new (string Name, string? Value)[]
        {
            ("q", Text), ("layanan", Service), ("keadaan", Standing), ("langkah", Step), ("kanal", Channel),
            ("dari", Iso(From)), ("sampai", Iso(Until)), ("ditutup-dari", Iso(EndedFrom)), ("ditutup-sampai", Iso(EndedUntil)), ("terbuka-pada", Iso(OpenOn)),
            ("lanjut", After),
        };
        var query = string.Join('&', parts.Where(part => part.Value is not null).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}"));
        return query.Length == 0 ? Path : $"{Path}?{query}";
    }

    public CaseSearch Search(AgencyKey agency, Calendar calendar, Instant now) => new(
        Text,
        Service is null ? null : new StandardKey(agency, Service),
        Standing switch
        {
            "terbuka" => new CaseStanding.Open(),
            "terlambat" => new CaseStanding.Late(now),
            "segera" => new CaseStanding.DueSoon(now, calendar.EndOf(calendar.DateOf(now))),
            "berhenti" => new CaseStanding.Paused(),
            "ditutup" => new CaseStanding.Ended(),
            "selesai" => new CaseStanding.Ended(Ending.Completed),
            "ditolak" => new CaseStanding.Ended(Ending.Rejected),
            "gugur" => new CaseStanding.Ended(Ending.Lapsed),
            "dialihkan" => new CaseStanding.Ended(Ending.Transferred),
            "dicabut" => new CaseStanding.Ended(Ending.Withdrawn),
            "dibatalkan" => new CaseStanding.Ended(Ending.Cancelled),
            _ => null,
        },
        Channel is null ? null : new ChannelKey(Channel),
        Step is null ? null : new StepKey(Step),
        From is { } from ? calendar.EndOf(from.PlusDays(-1)) : null,
        Until is { } until ? calendar.EndOf(until) : null,
        EndedFrom: EndedFrom is { } endedFrom ? calendar.EndOf(endedFrom.PlusDays(-1)) : null,
        EndedBefore: EndedUntil is { } endedUntil ? calendar.EndOf(endedUntil) : null,
        OpenAt: OpenOn is { } openOn ? calendar.EndOf(openOn) : null);

    public static string? Iso(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : null;

    public static Text Words(Ending ending) => ending switch
    {
        Ending.Completed => new Text("selesai", "completed"),
        Ending.Rejected => new Text("ditolak", "rejected"),
        Ending.Lapsed => new Text("gugur", "lapsed"),
        Ending.Transferred => new Text("dialihkan", "transferred"),
        Ending.Withdrawn => new Text("dicabut", "withdrawn"),
        _ => new Text("dibatalkan", "cancelled"),
    };
}

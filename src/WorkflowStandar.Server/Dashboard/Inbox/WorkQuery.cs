using NodaTime;
using NodaTime.Text;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Worklists;
using WorkflowStandar.Server.Dashboard.Shell;

namespace WorkflowStandar.Server.Dashboard.Inbox;

/// <summary>What a list of work shows, as its address says it: every filter is in the address, so that Back, a bookmark and a colleague's link find the same list.</summary>
/// <param name="Ignored">What the address asks for and no list knows: told to the reader instead of silently dropped.</param>
public sealed record WorkQuery(
    WorkList List,
    string? Service,
    string? Step,
    string? Channel,
    string? Role,
    string? Holder,
    WorkState? State,
    DueChoice? Due,
    LocalDate? From,
    LocalDate? Until,
    string? Text,
    string? After,
    IReadOnlyList<string> Ignored)
{
    public const string Path = "/kerja";

    private const int LongestText = 200;

    public bool IsFiltered => Service is not null || Step is not null || Channel is not null || Role is not null || Holder is not null || State is not null || Due is not null || From is not null || Until is not null || Text is not null;

    public static WorkQuery Of(IQueryCollection query)
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

        TChoice? Choice<TChoice>(string name, Func<string, TChoice?> read) where TChoice : struct
        {
            if (Value(name) is not { } value)
                return null;
            if (read(value) is { } choice)
                return choice;
            ignored.Add($"{name}={value}");
            return null;
        }

        var text = Value("q");
        var list = Choice<WorkList>("daftar", WorkLists.Named) ?? WorkList.Mine;
        return new WorkQuery(
            list,
            Value("layanan"),
            Value("langkah"),
            Value("kanal"),
            Value("jabatan"),
            Value("pemegang"),
            Choice<WorkState>("keadaan", name => WorkStates.Named(name) is { } state && WorkStates.Of(list).Contains(state) ? state : null),
            Choice<DueChoice>("tenggat", DueChoices.Named),
            Date("dari"),
            Date("sampai"),
            text is { Length: > LongestText } ? text[..LongestText] : text,
            Value("lanjut"),
            ignored);
    }

    /// <summary>The same list without its filters.</summary>
    public WorkQuery Bare() => new(List, null, null, null, null, null, null, null, null, null, null, null, []);

    /// <summary>Another list, narrowed as this one as far as that is possible there.</summary>
    public WorkQuery On(WorkList list) => this with { List = list, State = State is { } state && WorkStates.Of(list).Contains(state) ? state : null, After = null };

    /// <summary>The address of this list.</summary>
    public string Address()
    {
        var parts = new (string Name, string? Value)[]
        {
            ("daftar", List == WorkList.Mine ? null : List.Name()),
            ("layanan", Service),
            ("langkah", Step),
            ("kanal", Channel),
            ("jabatan", Role),
            ("pemegang", Holder),
            ("keadaan", State?.Name()),
            ("tenggat", Due?.Name()),
            ("dari", From is { } from ? LocalDatePattern.Iso.Format(from) : null),
            ("sampai", Until is { } until ? LocalDatePattern.Iso.Format(until) : null),
            ("q", Text),
            ("lanjut", After),
        };
        var query = string.Join('&', parts.Where(part => part.Value is not null).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}"));
        return query.Length == 0 ? Path : $"{Path}?{query}";
    }

    public TaskFilter Filter(AgencyKey agency, Calendar calendar, Instant now) => new(
        Service is null ? null : new StandardKey(agency, Service),
        Step is null ? null : new StepKey(Step),
        Channel is null ? null : new ChannelKey(Channel),
        Due?.Range(calendar, now),
        From is { } from ? calendar.EndOf(from.PlusDays(-1)) : null,
        Until is { } until ? calendar.EndOf(until) : null,
        Role is null ? null : new RoleKey(Role),
        Holder is null ? null : new ActorId(Holder),
        Text,
        State?.Standing(),
        State?.Finish());
}

/// <summary>The lists of a person's day.</summary>
public enum WorkList
{
    Mine,
    Roles,
    Unassigned,
    Waiting,
    Snoozed,
    Done,

    /// <summary>Everybody's at the agency; a figure on the overview leads here.</summary>
    Everyone,
}

public static class WorkLists
{
    private static readonly (WorkList List, string Name, Text Title)[] All =
    [
        (WorkList.Mine, "saya", new Text("Saya", "Mine")),
        (WorkList.Roles, "peran", new Text("Peran saya", "My roles")),
        (WorkList.Unassigned, "bebas", new Text("Belum diambil", "Unclaimed")),
        (WorkList.Waiting, "menunggu", new Text("Menunggu pihak lain", "Waiting for others")),
        (WorkList.Snoozed, "tunda", new Text("Ditunda", "Put off")),
        (WorkList.Done, "selesai", new Text("Selesai", "Done")),
        (WorkList.Everyone, "semua", new Text("Semua orang", "Everybody")),
    ];

    public static IEnumerable<WorkList> InOrder => All.Select(one => one.List);

    public static WorkList? Named(string name) => All.Where(one => one.Name == name).Select(one => (WorkList?)one.List).FirstOrDefault();

    public static string Name(this WorkList list) => All.First(one => one.List == list).Name;

    public static Text Title(this WorkList list) => All.First(one => one.List == list).Title;

    public static TaskTab? Tab(this WorkList list) => list switch
    {
        WorkList.Mine => TaskTab.Mine,
        WorkList.Roles => TaskTab.Roles,
        WorkList.Unassigned => TaskTab.Unassigned,
        WorkList.Snoozed => TaskTab.Snoozed,
        WorkList.Everyone => TaskTab.Everyone,
        _ => null,
    };
}

/// <summary>Which deadlines a list is narrowed to.</summary>
public enum DueChoice
{
    Late,
    Today,
    ThisWeek,
    None,
}

public static class DueChoices
{
    private static readonly (DueChoice Choice, string Name, Text Title)[] All =
    [
        (DueChoice.Late, "terlambat", new Text("terlambat", "late")),
        (DueChoice.Today, "hari-ini", new Text("hari ini", "today")),
        (DueChoice.ThisWeek, "minggu-ini", new Text("minggu ini", "this week")),
        (DueChoice.None, "tanpa", new Text("tanpa tenggat", "no deadline")),
    ];

    public static IEnumerable<DueChoice> InOrder => All.Select(one => one.Choice);

    public static DueChoice? Named(string name) => All.Where(one => one.Name == name).Select(one => (DueChoice?)one.Choice).FirstOrDefault();

    public static string Name(this DueChoice choice) => All.First(one => one.Choice == choice).Name;

    public static Text Title(this DueChoice choice) => All.First(one => one.Choice == choice).Title;

    public static DueRange Range(this DueChoice choice, Calendar calendar, Instant now)
    {
        var today = calendar.DateOf(now);
        return choice switch
        {
            DueChoice.Late => DueRange.LateAt(now),
            DueChoice.Today => new DueRange(now, calendar.EndOf(today)),
            DueChoice.ThisWeek => new DueRange(now, calendar.EndOf(today.With(DateAdjusters.NextOrSame(IsoDayOfWeek.Sunday)))),
            _ => DueRange.None,
        };
    }
}

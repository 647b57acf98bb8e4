using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine;
using WorkflowStandar.Engine.Reports;
using WorkflowStandar.Engine.Worklists;

namespace WorkflowStandar.Benchmarks.Worklists;

/// <summary>What people of the office ask in a day, each time somebody else with other words.</summary>
internal sealed class ListQueries(IStorage storage, ListOffice office, CitizenTexts texts)
{
    private readonly ImmutableArray<RoleKey> roles = [.. office.Plans.SelectMany(plan => plan.Roles.Keys).Distinct().OrderBy(role => role.Value, StringComparer.Ordinal)];

    private IWorklists Lists => storage.Worklists;

    /// <summary>Each answers how many rows it found.</summary>
    public IEnumerable<(string What, Func<Task<int>> Query)> All() => [.. Inbox(), .. Narrowed(), .. Searches(), .. Overview()];

    private IEnumerable<(string, Func<Task<int>>)> Inbox() =>
    [
        ("inbox: mine", () => ListAsync(TaskTab.Mine, TaskFilter.None)),
        ("inbox: my roles'", () => ListAsync(TaskTab.Roles, TaskFilter.None)),
        ("inbox: my roles', next page", NextPageAsync),
        ("inbox: unassigned", () => ListAsync(TaskTab.Unassigned, TaskFilter.None)),
        ("inbox: waiting for others", async () => (await Lists.WaitingAsync(ListOffice.Agency, Somebody(), false, TaskFilter.None, ListOffice.Now, new())).Items.Length),
        ("inbox: waiting for others, my roles' too", async () => (await Lists.WaitingAsync(ListOffice.Agency, Somebody(), true, TaskFilter.None, ListOffice.Now, new())).Items.Length),
        ("inbox: done", async () => (await Lists.DoneByAsync(ListOffice.Agency, Somebody().Id, TaskFilter.None, new())).Items.Length),
        ("inbox: snoozed", () => ListAsync(TaskTab.Snoozed, TaskFilter.None)),
        ("inbox: counts of the tabs", async () => (await Lists.CountsAsync(ListOffice.Agency, Somebody(), TaskFilter.None, ListOffice.Now)).Roles),
        ("inbox: everyone's", () => ListAsync(TaskTab.Everyone, TaskFilter.None)),
    ];

    private IEnumerable<(string, Func<Task<int>>)> Narrowed() =>
    [
        ("my roles', one service", () => ListAsync(TaskTab.Roles, new(Standard: texts.Of(office.Plans).Standard))),
        ("my roles', one step", () => ListAsync(TaskTab.Roles, new(Step: Step()))),
        ("my roles', one channel", () => ListAsync(TaskTab.Roles, new(Channel: texts.Of([.. texts.Of(office.Plans.Where(plan => plan.Channels.Count > 0).ToList()).Channels.Keys])))),
        ("my roles', late", () => ListAsync(TaskTab.Roles, new(Due: DueRange.LateAt(ListOffice.Now)))),
        ("my roles', due today", () => ListAsync(TaskTab.Roles, new(Due: new DueRange(ListOffice.Now, ListOffice.Now + Duration.FromHours(8))))),
        ("my roles', submitted in one week", () => ListAsync(TaskTab.Roles, new(SubmittedFrom: ListOffice.Now - Duration.FromDays(21), SubmittedBefore: ListOffice.Now - Duration.FromDays(14)))),
        ("my roles', a common word", () => ListAsync(TaskTab.Roles, new(Text: texts.SubjectWord()))),
        ("my roles', a name", () => ListAsync(TaskTab.Roles, new(Text: $"{texts.FirstName()} {texts.LastName()}"))),
        ("my roles', nothing found", () => ListAsync(TaskTab.Roles, new(Text: "tidakada"))),
        ("everyone's, one step and a common word", () => ListAsync(TaskTab.Everyone, new(Step: Step(), Text: texts.SubjectWord()))),
        ("waiting, my roles' too, one service", async () => (await Lists.WaitingAsync(
            ListOffice.Agency, Somebody(), true, new(Standard: texts.Of(office.Plans).Standard), ListOffice.Now, new())).Items.Length),
        ("done, a common word", async () => (await Lists.DoneByAsync(ListOffice.Agency, Somebody().Id, new(Text: texts.SubjectWord()), new())).Items.Length),
        ("counts of the tabs, late", async () => (await Lists.CountsAsync(ListOffice.Agency, Somebody(), new(Due: DueRange.LateAt(ListOffice.Now)), ListOffice.Now)).Roles),
    ];

    private IEnumerable<(string, Func<Task<int>>)> Searches() =>
    [
        ("search: a number", () => SearchAsync(new($"{texts.Of(office.Plans).ServiceCode}-2025-{texts.Next(20_000):000000}"))),
        ("search: the beginning of a number", () => SearchAsync(new($"{texts.Of(office.Plans).ServiceCode} 2024 {texts.Next(90) + 10}"))),
        ("search: a name", () => SearchAsync(new($"{texts.FirstName()} {texts.LastName()}"))),
        ("search: a first name", () => SearchAsync(new(texts.FirstName()))),
        ("search: a name, as administrator", () => SearchAsync(new($"{texts.FirstName()} {texts.LastName()}"), administers: true)),
        ("search: a telephone number's beginning", () => SearchAsync(new(texts.Phone()[..9]), administers: true)),
        ("search: a common word", () => SearchAsync(new(texts.SubjectWord()))),
        ("search: two words and a place", () => SearchAsync(new($"{texts.SubjectWord()} {texts.SubjectWord()} {texts.Place()}"))),
        ("search: two letters", () => SearchAsync(new(texts.SubjectWord()[..2]))),
        ("search: nothing found", () => SearchAsync(new("tidakada"))),
        ("search: a common word, open", () => SearchAsync(new(texts.SubjectWord(), Standing: new CaseStanding.Open()))),
        ("search: a common word, one service, ended", () => SearchAsync(new(texts.SubjectWord(), texts.Of(office.Plans).Standard, new CaseStanding.Ended()))),
        ("search: a common word, one month three years ago", () => SearchAsync(new(
            texts.SubjectWord(), SubmittedFrom: ListOffice.Now - Duration.FromDays(1100), SubmittedBefore: ListOffice.Now - Duration.FromDays(1070)))),
        ("search: a common word, withdrawn (hardly any)", () => SearchAsync(new(texts.SubjectWord(), Standing: new CaseStanding.Ended(Ending.Withdrawn)))),
        ("cases: newest", () => SearchAsync(new())),
        ("cases: open of one service", () => SearchAsync(new(Standard: texts.Of(office.Plans).Standard, Standing: new CaseStanding.Open()))),
        ("cases: late", () => SearchAsync(new(Standing: new CaseStanding.Late(ListOffice.Now)))),
        ("cases: paused", () => SearchAsync(new(Standing: new CaseStanding.Paused()))),
        ("cases: at one step", () => SearchAsync(new(Step: Step()))),
        ("cases: rejected", () => SearchAsync(new(Standing: new CaseStanding.Ended(Ending.Rejected)))),
    ];

    private IEnumerable<(string, Func<Task<int>>)> Overview() =>
    [
        ("overview: services", async () => (await storage.Reports.ServicesAsync(ListOffice.Agency, ListOffice.Now, ListOffice.Now + Duration.FromHours(8))).Length),
        ("overview: steps and roles", async () => (await storage.Reports.StepsAsync(ListOffice.Agency, ListOffice.Now)).Length),
        ("overview: roles", async () => (await storage.Reports.LoadAsync(ListOffice.Agency, ListOffice.Now)).Length),
        ("overview: promises of a quarter", async () => (await storage.Reports.PromisesAsync(ListOffice.Agency, Period(new LocalDate(2026, 10, 1), new LocalDate(2026, 12, 31)), ListOffice.Now)).Length),
        ("overview: promises of five years", async () => (await storage.Reports.PromisesAsync(ListOffice.Agency, Period(new LocalDate(2021, 11, 21), new LocalDate(2026, 11, 20)), ListOffice.Now)).Length),
        ("overview: holders", async () => (await storage.Reports.HoldersAsync(ListOffice.Agency, ListOffice.Now)).Length),
    ];

    private ReportPeriod Period(LocalDate from, LocalDate to) => new(from, to, office.Calendar.Zone);

    private Reader Somebody(bool administers = false)
    {
        var role = texts.Of(roles);
        return new Reader(ListOffice.HolderOf(role, texts.Next(5)).Id, [role, texts.Of(roles)], Administers: administers);
    }

    private StepKey Step() => texts.Of(texts.Of(texts.Of(office.Plans).Procedures).Steps.OfType<Core.Plans.Step.Work>().ToList()).Key;

    private async Task<int> ListAsync(TaskTab tab, TaskFilter filter) =>
        (await Lists.ListAsync(ListOffice.Agency, tab, Somebody(), filter, ListOffice.Now, new())).Items.Length;

    private async Task<int> NextPageAsync()
    {
        var reader = Somebody();
        var first = await Lists.ListAsync(ListOffice.Agency, TaskTab.Roles, reader, TaskFilter.None, ListOffice.Now, new());
        return first.Next is null ? 0 : (await Lists.ListAsync(ListOffice.Agency, TaskTab.Roles, reader, TaskFilter.None, ListOffice.Now, new(first.Next))).Items.Length;
    }

    private async Task<int> SearchAsync(CaseSearch search, bool administers = false) =>
        (await Lists.SearchAsync(ListOffice.Agency, search, Somebody(administers), new())).Items.Length;
}

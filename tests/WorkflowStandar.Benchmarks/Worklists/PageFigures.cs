using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NodaTime.Text;
using WorkflowStandar.Benchmarks.Engine;
using WorkflowStandar.Benchmarks.Http;
using WorkflowStandar.Engine;
using WorkflowStandar.Engine.Worklists;
using WorkflowStandar.Storage.Sqlite;

namespace WorkflowStandar.Benchmarks.Worklists;

/// <summary>How long whole pages take over HTTP from a real server over many cases, one reader at a time, and how many bytes they are.</summary>
/// <remarks>The clock of the server stands at the instant of the data, so that nothing falls due on the way; what was due already has rung by the end of warming up.</remarks>
internal static partial class PageFigures
{
    public const int UsualRounds = 200;

    private const int WarmingUp = 30;
    private const int Seed = 20261122;

    /// <param name="folder">Is written to.</param>
    public static async Task MeasureAsync(string folder, int rounds)
    {
        var (office, texts, report) = (new ListOffice(), new CitizenTexts(Seed), new Report(Console.Out));
        var (people, numbers) = await PrepareAsync(folder, office, texts);
        await using var server = await ServerProcess.StartAsync(folder, "--demo");
        using var browser = new StaffBrowser(server.Address);
        foreach (var person in people)
            await browser.SignInAsync(person);
        report.Heading($"Whole pages over HTTP ({rounds} of each)", "page", "p50 ms", "p95 ms", "p99 ms", "server CPU ms", "kB", "kB sent");
        var visits = new PageVisits(office, texts, browser, people, numbers).All().ToList();
        do
            foreach (var (_, next) in visits)
                await WarmUpAsync(browser, next);
        while (await browser.AlarmsOverdueAsync() > 0);
        foreach (var (what, next) in visits)
            await TimeAsync(report, server, browser, what, next, rounds);
        report.Row($"first load of /kerja with styles and scripts, sent: {await FirstLoadAsync(browser, people[0]) / 1024.0:0} kB; server {server.Megabytes:0} MB", "", "", "", "", "", "");
    }

    private static async Task<(ImmutableArray<Person> People, CaseNumbers Numbers)> PrepareAsync(string folder, ListOffice office, CitizenTexts texts)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "demo-clock"), InstantPattern.ExtendedIso.Format(ListOffice.Now));
        await using var storage = SqliteStorage.Open(new SqliteOptions(folder));
        var people = await OfficeStaff.HireAsync(storage, office, texts);
        var page = new PageRequest(null, PageRequest.MaximumSize);
        var newest = await storage.Worklists.CasesAsync(ListOffice.Agency, new CaseFilter(Open: true), page);
        var pressing = await storage.Worklists.AllTasksAsync(ListOffice.Agency, page);
        var ended = new List<string>();
        foreach (var plan in office.Plans)
            for (var year = ListOffice.Now.InUtc().Year - 5; year <= ListOffice.Now.InUtc().Year; year++)
                ended.AddRange((await storage.Worklists.CasesAsync(ListOffice.Agency, new CaseFilter(Open: false, NumberPrefix: $"{plan.ServiceCode}-{year}-"), page)).Items.Select(item => item.Row.Number));
        return (people, new CaseNumbers([.. newest.Items.Select(item => item.Row.Number).Concat(pressing.Items.Select(item => item.Number)).Distinct()], [.. ended]));
    }

    private static async Task TimeAsync(Report report, ServerProcess server, StaffBrowser browser, string what, Func<Task<(Person Who, Visit Page)>> next, int rounds)
    {
        var (seen, cpu) = (new List<Seen>(), TimeSpan.Zero);
        for (var round = 0; round < rounds; round++)
        {
            var (who, page) = await next();
            var before = server.Cpu;
            seen.Add(await browser.LookAsync(who, page));
            cpu += server.Cpu - before;
        }

        var times = seen.Select(one => one.Time.TotalMilliseconds).Order().ToList();
        report.Row(what, At(0.5), At(0.95), At(0.99), $"{cpu.TotalMilliseconds / rounds:0.0}", $"{seen.Average(one => one.Length) / 1024:0.0}", $"{seen.Average(one => one.Sent) / 1024:0.0}");

        string At(double share) => $"{times[(int)(times.Count * share)]:0.0}";
    }

    private static async Task WarmUpAsync(StaffBrowser browser, Func<Task<(Person Who, Visit Page)>> next)
    {
        for (var round = 0; round < WarmingUp; round++)
        {
            var (who, page) = await next();
            await browser.LookAsync(who, page);
        }
    }

    private static async Task<int> FirstLoadAsync(StaffBrowser browser, Person person)
    {
        var page = await browser.LookAsync(person, new Visit("/kerja"));
        var sent = page.Sent;
        foreach (var file in Loaded().Matches(page.Text).Select(match => match.Groups[1].Value).Distinct())
            sent += await browser.SizeAsync(file);
        return sent;
    }

    [GeneratedRegex("(?:src|href)=\"(/assets/[^\"]+)\"")]
    private static partial Regex Loaded();
}

using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Reports;
using WorkflowStandar.StorageTests.Kit;

namespace WorkflowStandar.StorageTests;

public abstract partial class StoreConformance
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Jakarta"];

    private static readonly ReportPeriod November = ReportPeriod.Month(new YearMonth(2026, 11), Zone);

    private static PromiseKey Promised(ClockKey clock, string? tier = null) => new(Office.Standard, "2026", Office.Procedure, clock, tier, false);

    [Fact]
    public async Task The_figures_tell_how_promises_were_kept_and_what_is_open()
    {
        var house = await OpenHouseAsync();
        await house.ToTheEndAsync();
        var late = await house.SubmitAsync();
        house.Time.MoveTo(ReceiptDue + Duration.FromMinutes(1));
        await house.CompleteAsync(late, Office.Receive, Office.Clerk);

        var promises = await house.Storage.Reports.PromisesAsync(Office.Agency, November, house.Time.GetCurrentInstant());
        promises.Should().Equal(
            new PromiseCount(Promised(Office.WholeClock), Office.Counter, new YearMonth(2026, 11), new Kept(1, 0, 0, 0)),
            new PromiseCount(Promised(Office.ReceiptClock), Office.Counter, new YearMonth(2026, 11), new Kept(1, 1, 0, 0)));
        (await house.Storage.Reports.OpenAsync(Office.Agency, house.Time.GetCurrentInstant())).Should().Equal(new OpenWork(Office.Standard, 1, 0));
        (await house.Storage.Reports.OpenAsync(Office.Agency, Office.Monday + Duration.FromDays(30))).Should().Equal(new OpenWork(Office.Standard, 1, 1));
    }

    [Fact]
    public async Task What_is_still_open_and_late_counts_in_the_month_in_which_it_was_due()
    {
        var house = await OpenHouseAsync();
        var open = await house.SubmitAsync();
        var january = Instant.FromUtc(2027, 1, 4, 2, 0);

        (await house.Storage.Reports.PromisesAsync(Office.Agency, November, ReceiptDue)).Should().BeEmpty("a due instant is on time to its last moment");
        (await house.Storage.Reports.PromisesAsync(Office.Agency, November, january)).Should().Equal(
            new PromiseCount(Promised(Office.WholeClock), Office.Counter, new YearMonth(2026, 11), new Kept(0, 0, 0, 1)),
            new PromiseCount(Promised(Office.ReceiptClock), Office.Counter, new YearMonth(2026, 11), new Kept(0, 0, 0, 1)));
        (await house.Storage.Reports.PromisesAsync(Office.Agency, ReportPeriod.Month(new YearMonth(2026, 12), Zone), january)).Should().BeEmpty();
        var runs = await house.Storage.Reports.RunsAsync(
            Office.Agency, new RunFilter([Promised(Office.ReceiptClock)], null, RunFate.OpenLate, November), january, new());
        runs.Items.Should().ContainSingle().Which.Should().BeEquivalentTo(new { open.Case, open.State.Number, Due = ReceiptDue, StoppedAt = (Instant?)null });
    }

    [Fact]
    public async Task A_day_ends_by_the_calendar_of_the_office()
    {
        var house = await OpenHouseAsync();
        var submitted = await house.SubmitAsync();
        // 23.30 of 30 November in Jakarta, and half an hour into December.
        house.Time.MoveTo(Instant.FromUtc(2026, 11, 30, 16, 30));
        House.Accepted(await house.Engine.ExecuteAsync(submitted.Case, new CaseCommand.Cancel("Dobel"), Supervisor));
        var next = await house.SubmitAsync();
        house.Time.MoveTo(Instant.FromUtc(2026, 11, 30, 17, 30));
        House.Accepted(await house.Engine.ExecuteAsync(next.Case, new CaseCommand.Cancel("Dobel"), Supervisor));

        foreach (var month in new[] { 11, 12 })
        {
            var period = ReportPeriod.Month(new YearMonth(2026, month), Zone);
            (await house.Storage.Reports.PromisesAsync(Office.Agency, period, house.Time.GetCurrentInstant())).Sum(one => one.Kept.Void).Should().Be(1, "the receipt was never issued");
            (await house.Storage.Reports.FlowAsync(Office.Standard, [period])).Should().Equal(new CaseFlow(month == 11 ? 2 : 0, 1));
        }
    }

    [Fact]
    public async Task Promises_are_counted_apart_by_tier_and_by_the_edition_that_the_case_was_on()
    {
        var plans = new PublishedPlans();
        var house = await OpenHouseAsync(plans: plans);
        var severe = House.Accepted(await house.CompleteAsync(await house.SubmitAsync(), Office.Receive, Office.Clerk));
        severe = House.Accepted(await house.Engine.ExecuteAsync(
            severe.Case,
            new CaseCommand.Complete(severe.State.Tasks[0].Token, new OutcomeKey("lengkap"), ImmutableDictionary<FieldKey, FieldValue>.Empty.Add(Office.Severity, FieldValue.Of("berat"))),
            Office.Administrator));
        House.Accepted(await house.Engine.ExecuteAsync(severe.Case, new CaseCommand.Cancel("Dobel"), Supervisor));

        (await house.Storage.Reports.PromisesAsync(Office.Agency, November, house.Time.GetCurrentInstant())).Select(one => one.Promise)
            .Should().Equal(Promised(Office.WholeClock, "berat"), Promised(Office.ReceiptClock));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Every_figure_is_what_a_recount_of_all_clocks_gives_and_lists_as_many_runs(int seed)
    {
        var house = await OpenHouseAsync();
        var cases = await HappenAsync(house, new Random(seed), 40);
        var now = house.Time.GetCurrentInstant();
        var period = new ReportPeriod(new LocalDate(2026, 11, 25), new LocalDate(2027, 2, 10), Zone);

        var counts = await house.Storage.Reports.PromisesAsync(Office.Agency, period, now);

        var recount = await RecountAsync(house, cases, period, now);
        Together(counts).Should().BeEquivalentTo(recount);
        recount.Values.Aggregate((sum, one) => sum + one).Should().Match<Kept>(all => all.OnTime > 0 && all.Late > 0 && all.Void > 0 && all.OpenLate > 0);
        foreach (var fate in Enum.GetValues<RunFate>())
        {
            var filter = new RunFilter([.. counts.Select(one => one.Promise).Distinct()], null, fate, period);
            var runs = (await PagesAsync(page => house.Storage.Reports.RunsAsync(Office.Agency, filter, now, page), 7)).SelectMany(page => page).ToList();
            runs.Select(run => (run.Case, run.Run)).Should().OnlyHaveUniqueItems();
            runs.GroupBy(run => run.Promise).ToDictionary(group => group.Key, group => group.Count()).Should().BeEquivalentTo(
                counts.GroupBy(one => one.Promise).Select(group => (group.Key, Count: group.Sum(one => Of(fate, one.Kept)))).Where(pair => pair.Count > 0)
                    .ToDictionary(pair => pair.Key, pair => pair.Count));
            (await house.Storage.Reports.RunsAsync(Office.Agency, filter with { Channel = RunFilter.NoChannel }, now, new())).Items.Should().BeEmpty();
        }
    }

    private static int Of(RunFate fate, Kept kept) => fate switch
    {
        RunFate.OnTime => kept.OnTime,
        RunFate.Late => kept.Late,
        RunFate.Void => kept.Void,
        _ => kept.OpenLate,
    };

    // Cases over three months that go as far as chance takes them, some late, some cancelled.
    private static async Task<List<CaseKey>> HappenAsync(House house, Random chance, int count)
    {
        var cases = new List<CaseKey>();
        for (var number = 0; number < count; number++)
        {
            var submitted = await house.SubmitAsync();
            cases.Add(submitted.Case);
            house.Time.Move(Duration.FromMinutes(chance.Next(3, 40)));
            if (chance.Next(5) > 0)
                House.Accepted(await house.CompleteAsync(submitted, Office.Receive, Office.Clerk));
            if (chance.Next(4) == 0)
            {
                house.Time.Move(Duration.FromHours(chance.Next(1, 300)));
                House.Accepted(await house.Engine.ExecuteAsync(submitted.Case, new CaseCommand.Cancel("Dobel"), Supervisor));
            }
            house.Time.Move(Duration.FromHours(chance.Next(1, 60)));
        }
        return cases;
    }

    private static async Task<Dictionary<(PromiseKey, YearMonth), Kept>> RecountAsync(House house, IEnumerable<CaseKey> cases, ReportPeriod period, Instant now)
    {
        var recount = new Dictionary<(PromiseKey, YearMonth), Kept>();
        foreach (var key in cases)
            foreach (var clock in await house.Storage.Worklists.ClocksAsync(key))
            {
                var on = (clock.StoppedAt ?? clock.Due)?.InZone(Zone).Date;
                if (!(on >= period.From && on <= period.To) || (clock.StoppedAt is null && !(clock.Due < now)))
                    continue;
                var kept = clock switch
                {
                    { StoppedAt: null } => new Kept(0, 0, 0, 1),
                    { Status: ClockStatus.Met } => new Kept(1, 0, 0, 0),
                    { Status: ClockStatus.MetLate } => new Kept(0, 1, 0, 0),
                    _ => new Kept(0, 0, 1, 0),
                };
                var cell = (Promised(clock.Clock, clock.Tier), on.Value.ToYearMonth());
                recount[cell] = recount.GetValueOrDefault(cell) + kept;
            }
        return recount;
    }

    private static Dictionary<(PromiseKey, YearMonth), Kept> Together(IEnumerable<PromiseCount> counts) =>
        counts.GroupBy(one => (one.Promise, one.Month)).ToDictionary(group => group.Key, group => Kept.Sum(group.Select(one => one.Kept)));
}

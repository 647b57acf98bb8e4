using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Reports;
using WorkflowStandar.Engine.Worklists;
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
    public async Task A_promise_that_was_broken_stays_broken_in_its_month()
    {
        var house = await OpenHouseAsync();
        var (finished, cancelled) = (await house.SubmitAsync(), await house.SubmitAsync());
        house.Time.MoveTo(Instant.FromUtc(2026, 12, 2, 3, 0));
        House.Accepted(await house.CompleteAsync(finished, Office.Receive, Office.Clerk));
        House.Accepted(await house.Engine.ExecuteAsync(cancelled.Case, new CaseCommand.Cancel("Dobel"), Supervisor));

        var receipts = (await house.Storage.Reports.PromisesAsync(Office.Agency, new ReportPeriod(November.From, new LocalDate(2026, 12, 31), Zone), house.Time.GetCurrentInstant()))
            .Where(one => one.Promise == Promised(Office.ReceiptClock));
        receipts.Should().Equal(new PromiseCount(Promised(Office.ReceiptClock), Office.Counter, new YearMonth(2026, 11), new Kept(0, 2, 0, 0)));
        var runs = await house.Storage.Reports.RunsAsync(
            Office.Agency, new RunFilter([Promised(Office.ReceiptClock)], null, RunFate.Late, November), house.Time.GetCurrentInstant(), new());
        runs.Items.Select(run => run.Case).Should().BeEquivalentTo([finished.Case, cancelled.Case]);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(20261122)]
    public async Task Nothing_that_happens_later_changes_the_sums_of_a_month_that_is_over(int seed)
    {
        var (house, chance) = (await OpenHouseAsync(), new Random(seed));
        var cases = await HappenAsync(house, chance, 12);
        house.Time.MoveTo(Instant.Max(house.Time.GetCurrentInstant(), Instant.FromUtc(2026, 12, 1, 3, 0)));
        var told = Sums(await house.Storage.Reports.PromisesAsync(Office.Agency, November, house.Time.GetCurrentInstant()));
        foreach (var key in cases)
        {
            house.Time.Move(Duration.FromHours(chance.Next(1, 60)));
            await house.Engine.ExecuteAsync(key, new CaseCommand.Cancel("Dobel"), Supervisor);
        }
        await HappenAsync(house, chance, 6);

        Sums(await house.Storage.Reports.PromisesAsync(Office.Agency, November, house.Time.GetCurrentInstant())).Should().Equal(told);
        told.Should().NotBeEmpty();

        static IEnumerable<(PromiseKey, int, int, int)> Sums(IEnumerable<PromiseCount> counts) =>
            [.. Together(counts).OrderBy(cell => cell.Key.ToString(), StringComparer.Ordinal).Select(cell => (cell.Key.Item1, cell.Value.OnTime, cell.Value.Late + cell.Value.OpenLate, cell.Value.Void))];
    }

    [Fact]
    public async Task A_day_ends_by_the_calendar_of_the_office()
    {
        var house = await OpenHouseAsync();
        // 23.30 of 30 November in Jakarta, and half an hour into December: the office is closed, nothing is due.
        foreach (var at in new[] { Instant.FromUtc(2026, 11, 30, 16, 30), Instant.FromUtc(2026, 11, 30, 17, 30) })
        {
            house.Time.MoveTo(at - Duration.FromMinutes(10));
            var submitted = await house.SubmitAsync();
            house.Time.MoveTo(at);
            House.Accepted(await house.Engine.ExecuteAsync(submitted.Case, new CaseCommand.Cancel("Dobel"), Supervisor));
        }

        foreach (var month in new[] { 11, 12 })
        {
            var period = ReportPeriod.Month(new YearMonth(2026, month), Zone);
            (await house.Storage.Reports.PromisesAsync(Office.Agency, period, house.Time.GetCurrentInstant())).Sum(one => one.Kept.Void).Should().Be(1, "the receipt was never issued");
            (await house.Storage.Reports.FlowAsync(Office.Standard, [period])).Should().Equal(new CaseFlow(1, 1));
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

    [Fact]
    public async Task Compliance_is_told_in_the_words_of_the_edition_and_narrowed_to_what_is_asked()
    {
        var house = await OpenHouseAsync();
        await house.ToTheEndAsync();
        var late = await house.SubmitAsync();
        house.Time.MoveTo(ReceiptDue + Duration.FromMinutes(1));
        await house.CompleteAsync(late, Office.Receive, Office.Clerk);
        var reading = new ComplianceReading(house.Storage.Reports, house.Plans);

        var all = await reading.ReadAsync(Office.Agency, null, November, new(), house.Time.GetCurrentInstant());
        var receipts = await reading.ReadAsync(Office.Agency, null, November, new(Clock: Office.ReceiptClock, Term: "15 menit jam kerja"), house.Time.GetCurrentInstant());

        all.Promises.Should().Be(new Kept(2, 1, 0, 0));
        receipts.Cells.Should().ContainSingle().Which.Promise.Should().BeEquivalentTo(new { Service = new Text("Permohonan", "Request"), Clause = "3.1", IsTarget = false });
        receipts.Promises.Should().Match<Kept>(kept => kept.Share == 0.5 && kept.Counted == 2);
        (await reading.ReadAsync(Office.Agency, null, November, new(Channel: RunFilter.NoChannel), house.Time.GetCurrentInstant())).Promises.Share.Should().BeNull();
        var behind = await house.Storage.Reports.RunsAsync(Office.Agency, receipts.Behind(RunFate.Late, null), house.Time.GetCurrentInstant(), new());
        behind.Items.Should().ContainSingle().Which.Number.Should().Be(late.State.Number);
    }

    [Fact]
    public async Task Times_of_a_step_are_those_of_the_latest_that_somebody_did()
    {
        var house = await OpenHouseAsync();
        foreach (var minutes in new[] { 50, 10, 30, 20, 40 })
        {
            var submitted = await house.SubmitAsync();
            house.Time.Move(Duration.FromMinutes(minutes));
            await house.CompleteAsync(submitted, Office.Receive, Office.Clerk);
        }
        var cancelled = await house.SubmitAsync();
        house.Time.Move(Duration.FromMinutes(1));
        House.Accepted(await house.Engine.ExecuteAsync(cancelled.Case, new CaseCommand.Cancel("Dobel"), Supervisor));
        var receive = new StepPlace(Office.Standard, Office.Procedure, Office.Receive);

        var all = await house.Storage.Reports.TimesAsync(receive, null, 100);
        all.OfficeTime.Should().Equal(new[] { 10, 20, 30, 40, 50 }.Select(minutes => Duration.FromMinutes(minutes)), "a task that nobody did took no time");
        all.Elapsed.Should().Equal(all.OfficeTime);
        StepTimes.Percentile(all.OfficeTime, 50).Should().Be(Duration.FromMinutes(30));
        StepTimes.Percentile(all.OfficeTime, 90).Should().Be(Duration.FromMinutes(50));
        (await house.Storage.Reports.TimesAsync(receive, null, 2)).OfficeTime.Should().Equal(Duration.FromMinutes(20), Duration.FromMinutes(40));
        (await house.Storage.Reports.TimesAsync(receive, ReportPeriod.Month(new YearMonth(2026, 12), Zone), 100)).Count.Should().Be(0);
    }

    [Fact]
    public async Task What_is_open_longer_than_nine_in_ten_were_is_found_once_enough_are_known()
    {
        var house = await OpenHouseAsync();
        var receive = new StepPlace(Office.Standard, Office.Procedure, Office.Receive);
        var stays = new LongStays(house.Storage.Reports, house.Plans);
        var forgotten = await house.SubmitAsync();
        for (var number = 1; number < LongStays.Enough; number++)
            await TakeAsync(house);
        (await stays.FindAsync([receive], house.Time.GetCurrentInstant())).Should().BeEmpty("nineteen are too few to tell what is usual");

        await TakeAsync(house);
        var recent = await house.SubmitAsync();
        house.Time.Move(Duration.FromMinutes(10));

        var stay = (await stays.FindAsync([receive], house.Time.GetCurrentInstant())).Should().ContainSingle().Subject;
        stay.Should().BeEquivalentTo(new { Usual = Duration.FromMinutes(10), OutOf = LongStays.Enough });
        stay.Tasks.Oldest.Should().ContainSingle().Which.Number.Should().Be(forgotten.State.Number);
        house.Time.Move(Duration.FromMinutes(1));
        (await stays.FindAsync([receive], house.Time.GetCurrentInstant()))[0].Tasks.Oldest.Select(task => task.Number).Should().Equal(forgotten.State.Number, recent.State.Number);
    }

    [Fact]
    public async Task What_presses_first_is_found_at_once_however_much_else_is_due()
    {
        var house = await OpenHouseAsync();
        var first = await house.SubmitAsync();
        house.Time.Move(Duration.FromMinutes(10));
        var second = await house.SubmitAsync();
        var reports = house.Storage.Reports;
        var (before, behind) = (Office.Monday - Duration.FromDays(1), Office.Monday + Duration.FromDays(1));

        (await reports.PressingAsync(Office.Agency, null, before, behind, 5)).Should().Equal(first.Case, second.Case);
        (await reports.PressingAsync(Office.Agency, Office.Standard, before, behind, 1)).Should().Equal(first.Case);
        (await reports.PressingAsync(Office.Agency, Office.Standard, before, ReceiptDue, 5)).Should().Equal([first.Case], "both ends are included");
        (await reports.PressingAsync(Office.Agency, new StandardKey(Office.Agency, "lain"), before, behind, 5)).Should().BeEmpty();
        House.Accepted(await house.CompleteAsync(first, Office.Receive, Office.Clerk));
        (await reports.PressingAsync(Office.Agency, null, before, ReceiptDue, 5)).Should().BeEmpty("its receipt has been issued");
    }

    [Fact]
    public async Task Open_cases_are_counted_by_the_instants_between_which_they_came_in()
    {
        var house = await OpenHouseAsync();
        var (monday, tuesday) = (Office.Monday, Office.Monday + Duration.FromDays(1));
        await house.SubmitAsync();
        await house.SubmitAsync();
        var cancelled = await house.SubmitAsync();
        House.Accepted(await house.Engine.ExecuteAsync(cancelled.Case, new CaseCommand.Cancel("Dobel"), Supervisor));
        house.Time.MoveTo(tuesday);
        await house.SubmitAsync();
        var reports = house.Storage.Reports;

        (await reports.AgesAsync(Office.Agency, null, [monday, tuesday])).Should().Equal(0, 2, 1);
        (await reports.AgesAsync(Office.Agency, Office.Standard, [tuesday])).Should().Equal(2, 1);
        (await reports.AgesAsync(Office.Agency, new StandardKey(Office.Agency, "lain"), [tuesday])).Should().Equal(0, 0);
    }

    [Fact]
    public async Task Done_and_lasting_tasks_of_a_step_are_listed_as_they_are_counted()
    {
        var house = await OpenHouseAsync();
        var receive = new StepPlace(Office.Standard, Office.Procedure, Office.Receive);
        var numbers = new List<string>();
        for (var taken = 0; taken < 5; taken++)
        {
            numbers.Insert(0, $"UJI-2026-{taken + 1:000000}");
            await TakeAsync(house);
        }
        var open = new[] { await house.SubmitAsync(), await house.SubmitAsync(), await house.SubmitAsync() }.Select(one => one.State.Number).ToList();
        var reports = house.Storage.Reports;

        (await reports.DoneCountAsync(receive, November)).Should().Be(5);
        var done = (await PagesAsync(page => reports.DoneAsync(receive, November, null, page), 2)).SelectMany(page => page).ToList();
        done.Select(one => one.Number).Should().Equal(numbers);
        done.Should().OnlyContain(one => one.Task.OfficeTime == Duration.FromMinutes(10) && one.Task.By == Office.Clerk.Id);
        (await reports.DoneCountAsync(receive, November, new TierOf(Office.ReceiptClock, null))).Should().Be(5);
        (await reports.DoneCountAsync(receive, November, new TierOf(Office.ReceiptClock, "berat"))).Should().Be(0);
        var behind = house.Time.GetCurrentInstant() + Duration.FromMinutes(1);
        (await PagesAsync(page => reports.OldTasksAsync(receive, behind, page), 2)).SelectMany(page => page).Select(one => one.Number).Should().Equal(open);
        (await reports.OldTasksAsync(receive, Office.Monday, new())).Items.Should().BeEmpty();
    }

    [Fact]
    public async Task Times_of_a_step_are_told_apart_by_the_tier_that_the_case_had_when_it_was_done()
    {
        var house = await OpenHouseAsync();
        foreach (var (tier, minutes) in new[] { ("berat", 30), ((string?)null, 10), ("berat", 20) })
        {
            var submitted = await house.SubmitAsync();
            submitted = House.Accepted(await house.CompleteAsync(submitted, Office.Receive, Office.Clerk));
            house.Time.Move(Duration.FromMinutes(minutes));
            var fields = ImmutableDictionary<FieldKey, FieldValue>.Empty;
            House.Accepted(await house.Engine.ExecuteAsync(
                submitted.Case,
                new CaseCommand.Complete(submitted.State.Tasks[0].Token, new OutcomeKey("lengkap"), tier is null ? fields : fields.Add(Office.Severity, FieldValue.Of(tier))),
                Office.Administrator));
        }

        var times = await house.Storage.Reports.TimesByTierAsync(new StepPlace(Office.Standard, Office.Procedure, Office.Check), Office.WholeClock, November, 100);

        times.ToDictionary(one => one.Tier ?? "", one => one.Times.OfficeTime.Select(time => (int)time.TotalMinutes)).Should().BeEquivalentTo(
            new Dictionary<string, int[]> { ["berat"] = [20, 30], [""] = [10] });
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Cases_that_came_in_or_ended_in_a_stretch_or_were_open_at_an_instant_are_as_many_as_the_flow_counts(int seed)
    {
        var house = await OpenHouseAsync();
        await HappenAsync(house, new Random(seed), 40);
        var weeks = Enumerable.Range(0, 10).Select(week => new LocalDate(2026, 11, 23).PlusWeeks(week)).Select(from => new ReportPeriod(from, from.PlusDays(6), Zone)).ToImmutableArray();

        var flows = await house.Storage.Reports.FlowAsync(Office.Standard, weeks);

        flows.Should().Contain(flow => flow.Submitted > 0).And.Contain(flow => flow.Ended > 0);
        var open = 0;
        foreach (var (week, flow) in weeks.Zip(flows))
        {
            open += flow.Submitted - flow.Ended;
            (await CountAsync(new CaseSearch(SubmittedFrom: week.Begins, SubmittedBefore: week.Ends))).Should().Be(flow.Submitted);
            (await CountAsync(new CaseSearch(EndedFrom: week.Begins, EndedBefore: week.Ends))).Should().Be(flow.Ended);
            (await CountAsync(new CaseSearch(Standard: Office.Standard, EndedFrom: week.Begins, EndedBefore: week.Ends))).Should().Be(flow.Ended);
            (await CountAsync(new CaseSearch(OpenAt: week.Ends))).Should().Be(open);
            (await CountAsync(new CaseSearch(Standard: new StandardKey(Office.Agency, "lain"), OpenAt: week.Ends))).Should().Be(0);
        }

        async Task<int> CountAsync(CaseSearch search) =>
            (await PagesAsync(page => house.Storage.Worklists.SearchAsync(Office.Agency, search, Clerk, page), 7)).Sum(page => page.Length);
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
                counts.GroupBy(one => one.Promise).Select(group => (group.Key, Count: group.Sum(one => one.Kept.Of(fate)))).Where(pair => pair.Count > 0)
                    .ToDictionary(pair => pair.Key, pair => pair.Count));
            (await house.Storage.Reports.RunsAsync(Office.Agency, filter with { Channel = RunFilter.NoChannel }, now, new())).Items.Should().BeEmpty();
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Whatever_the_period_and_the_instant_the_figures_are_those_of_a_recount(int seed)
    {
        var house = await OpenHouseAsync();
        var chance = new Random(seed);
        var cases = await HappenAsync(house, chance, 40);
        var first = new LocalDate(2026, 11, 1);

        for (var round = 0; round < 25; round++)
        {
            var from = round % 3 == 0 ? first.PlusMonths(chance.Next(4)) : first.PlusDays(chance.Next(110));
            var to = round % 2 == 0 ? from.PlusMonths(chance.Next(4)).With(DateAdjusters.EndOfMonth) : from.PlusDays(chance.Next(100));
            var (period, now) = (new ReportPeriod(from, to, Zone), house.Time.GetCurrentInstant() + Duration.FromHours(chance.Next(-1500, 1500)));
            var recount = await RecountAsync(house, cases, period, now);

            Together(await house.Storage.Reports.PromisesAsync(Office.Agency, period, now)).Should().BeEquivalentTo(recount, "{0} to {1}, seen at {2}", from, to, now);
            var late = await PagesAsync(page => house.Storage.Reports.RunsAsync(
                Office.Agency, new RunFilter([.. recount.Keys.Select(cell => cell.Item1).Distinct()], null, RunFate.OpenLate, period), now, page), 3);
            late.SelectMany(page => page).Should().HaveCount(recount.Values.Sum(kept => kept.OpenLate)).And.BeInAscendingOrder(run => run.Due).And.OnlyHaveUniqueItems();
        }
    }

    [Fact]
    public async Task What_is_late_counts_for_the_edition_and_the_tier_that_its_case_has_come_to()
    {
        var plans = new PublishedPlans();
        var house = await OpenHouseAsync(plans: plans);
        var submitted = House.Accepted(await house.CompleteAsync(await house.SubmitAsync(), Office.Receive, Office.Clerk));
        var later = Office.Monday + Duration.FromDays(60);
        async Task<IEnumerable<PromiseKey>> LateAsync() =>
            (await house.Storage.Reports.PromisesAsync(Office.Agency, new ReportPeriod(new LocalDate(2026, 11, 1), new LocalDate(2027, 12, 31), Zone), later))
                .Where(one => one.Kept.OpenLate > 0).Select(one => one.Promise);

        (await LateAsync()).Should().Equal(Promised(Office.WholeClock));
        House.Accepted(await house.Engine.ExecuteAsync(
            submitted.Case,
            new CaseCommand.Complete(submitted.State.Tasks[0].Token, new OutcomeKey("lengkap"), ImmutableDictionary<FieldKey, FieldValue>.Empty.Add(Office.Severity, FieldValue.Of("ringan"))),
            Office.Administrator));
        (await LateAsync()).Should().Equal(Promised(Office.WholeClock, "ringan"));
        plans.Publish(Office.Plan("2027"));
        House.Accepted(await house.Engine.MigrateAsync(submitted.Case, new Migration("2027", ImmutableDictionary<StepKey, StepKey>.Empty), Supervisor));
        (await LateAsync()).Should().Equal(Promised(Office.WholeClock, "ringan") with { Edition = "2027" });
    }

    private static async Task TakeAsync(House house)
    {
        var submitted = await house.SubmitAsync();
        house.Time.Move(Duration.FromMinutes(10));
        await house.CompleteAsync(submitted, Office.Receive, Office.Clerk);
    }

    // Cases over three months that go as far as chance takes them, some late, some cancelled, at once or days later.
    private static async Task<List<CaseKey>> HappenAsync(House house, Random chance, int count)
    {
        var cases = new List<CaseKey>();
        for (var number = 0; number < count; number++)
        {
            var submitted = await house.SubmitAsync();
            cases.Add(submitted.Case);
            var atOnce = number % 5 == 0;
            house.Time.Move(Duration.FromMinutes(atOnce ? 5 : chance.Next(3, 40)));
            if (!atOnce && chance.Next(5) > 0)
                House.Accepted(await house.CompleteAsync(submitted, Office.Receive, Office.Clerk));
            if (atOnce || chance.Next(4) == 0)
            {
                house.Time.Move(Duration.FromHours(atOnce ? 0 : chance.Next(1, 300)));
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
                var broken = clock.Status != ClockStatus.Met && clock.Due < (clock.StoppedAt ?? now);
                var on = (broken ? clock.Due : clock.StoppedAt)?.InZone(Zone).Date;
                if (!(on >= period.From && on <= period.To) || (clock.StoppedAt is null && !(clock.Due < now)))
                    continue;
                var kept = clock switch
                {
                    { StoppedAt: null } => new Kept(0, 0, 0, 1),
                    { Status: ClockStatus.Met } => new Kept(1, 0, 0, 0),
                    _ when broken => new Kept(0, 1, 0, 0),
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

using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Editions;
using WorkflowStandar.StorageTests.Kit;

namespace WorkflowStandar.StorageTests;

public abstract partial class StoreConformance
{
    // The Friday before the clocks of five working days from Monday end.
    private static readonly LocalDate NewHoliday = new(2026, 11, 27);

    [Fact]
    public async Task A_published_edition_is_kept_as_it_was_and_its_name_cannot_be_used_again()
    {
        var house = await OpenHouseAsync();
        var editions = house.Storage.Editions;

        (await PublishAsync(house, "standar: 1", "2025", new LocalDate(2025, 1, 1))).Should().Be(PublishOutcome.Published);
        (await PublishAsync(house, "standar: 1", "2025", new LocalDate(2025, 1, 1))).Should().Be(PublishOutcome.AlreadyPublished);
        (await PublishAsync(house, "standar: 2", "2025", new LocalDate(2025, 1, 1))).Should().Be(PublishOutcome.NameTaken);

        var kept = (await editions.FindAsync(Office.Standard, "2025"))!;
        (await editions.SourceAsync(kept.ContentHash)).Should().Be("standar: 1");
        kept.Title.Should().Be(new Text("Judul", "Title"));
        (await editions.AgenciesAsync()).Should().Equal(Office.Agency);
        (await house.Storage.Actors.AuditAsync(Office.Agency, new())).Items.Should().ContainSingle().Which.Action.Should().Be("edition/published");
    }

    [Fact]
    public async Task Editions_stand_in_the_order_in_which_one_takes_the_place_of_another()
    {
        var house = await OpenHouseAsync();
        await PublishAsync(house, "a", "2023", new LocalDate(2023, 8, 3));
        await PublishAsync(house, "b", "2026", new LocalDate(2026, 1, 1), "2026/published");
        await PublishAsync(house, "c", "2027", new LocalDate(2027, 1, 1));
        await PublishAsync(house, "d", "2026-perbaikan", new LocalDate(2026, 1, 1));

        (await house.Storage.Editions.EditionsAsync(Office.Agency, Office.Standard)).Select(edition => edition.Edition)
            .Should().Equal("2027", "2026-perbaikan", "2026/published", "2026", "2023");
        (await house.Storage.Editions.FindAsync(Office.Standard, "2026/published"))!.IsVariant.Should().BeTrue();
    }

    [Fact]
    public async Task What_an_agency_said_last_holds_and_all_that_it_said_is_kept()
    {
        var house = await OpenHouseAsync();

        (await SayAsync("satu", Office.Chief.Id)).Should().BeTrue();
        (await SayAsync("satu", Office.Chief.Id)).Should().BeFalse("it holds already");
        (await SayAsync("dua", ActorId.System)).Should().BeTrue();
        (await SayAsync("satu", ActorId.System)).Should().BeTrue("an earlier text may hold again");

        (await house.Storage.Editions.AgencyTextsAsync()).Select(row => (row.Agency, row.ContentHash, row.PublishedBy)).Should().Equal(
            (Office.Agency, Hash("satu"), ActorId.System), (Office.Agency, Hash("dua"), ActorId.System), (Office.Agency, Hash("satu"), Office.Chief.Id));
        (await house.Storage.Editions.SourceAsync(Hash("dua"))).Should().Be("dua");
        (await house.Storage.Actors.AuditAsync(Office.Agency, new())).Items.Should().HaveCount(3).And.OnlyContain(act => act.Action == "agency/published");

        async Task<bool> SayAsync(string source, ActorId by) =>
            await house.Storage.Editions.PublishAgencyAsync(new Publication(source, Hash(source), Office.Monday, by), Office.Agency);
    }

    [Fact]
    public async Task A_calendar_edition_is_current_from_its_publishing_on()
    {
        var house = await OpenHouseAsync();

        (await PublishCalendarAsync("2026-1", "satu")).Should().Be(PublishOutcome.Published);
        (await PublishCalendarAsync("2026-2", "dua")).Should().Be(PublishOutcome.Published);
        (await PublishCalendarAsync("2026-1", "satu")).Should().Be(PublishOutcome.AlreadyPublished);
        (await PublishCalendarAsync("2026-1", "lain")).Should().Be(PublishOutcome.NameTaken);

        (await house.Storage.Editions.CalendarAsync("kantor"))!.Edition.Should().Be("2026-2");
        (await house.Storage.Editions.CalendarsAsync()).Select(calendar => calendar.Edition).Should().Equal("2026-2", "2026-1");
        (await house.Storage.Editions.CalendarAsync("tidak-ada")).Should().BeNull();

        async Task<PublishOutcome> PublishCalendarAsync(string edition, string source) => await house.Storage.Editions.PublishCalendarAsync(
            new Publication(source, Hash(source), Office.Monday, Office.Chief.Id),
            new CalendarRow("kantor", edition, Hash(source), new Text("Kantor"), Office.Monday, Office.Chief.Id));
    }

    [Fact]
    public async Task A_new_calendar_edition_moves_every_open_clock_and_says_so_in_each_history()
    {
        var house = await OpenHouseAsync();
        var open = await Task.WhenAll(Enumerable.Range(0, 300).Select(_ => house.SubmitAsync()));
        var ended = await house.ToTheEndAsync();
        var due = open[0].State.Clocks[1].Due!.Value;
        house.Plans.Calendar = Office.Calendar("2026-2", NewHoliday);

        var result = await new CalendarReplanning(house.Storage.Cases, house.Engine, house.Plans).RunAsync("kantor");

        result.Replanned.Should().Be(300);
        result.Failed.Should().BeEmpty();
        var state = await house.StateAsync(open[7].Case);
        state.Clocks[1].Due.Should().Be(due + Duration.FromDays(1));
        state.CalendarEdition.Should().Be("2026-2");
        (await house.Storage.Worklists.HistoryAsync(open[7].Case, 0, 100)).Select(recorded => recorded.Event).OfType<CaseEvent.ClockMoved>()
            .Should().ContainSingle().Which.To.Should().Be(due + Duration.FromDays(1));
        (await house.StateAsync(ended.Case)).Version.Should().Be(ended.State.Version);
        (await house.ProblemsAsync()).Should().BeEmpty();
        (await new CalendarReplanning(house.Storage.Cases, house.Engine, house.Plans).RunAsync("kantor")).Replanned.Should().Be(0);
    }

    [Fact]
    public async Task Re_planning_goes_on_where_it_was_broken_off()
    {
        var house = await OpenHouseAsync();
        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => house.SubmitAsync()));
        await CloseAsync();
        var plans = new PublishedPlans { Calendar = Office.Calendar("2026-2", NewHoliday) };
        house = await OpenHouseAsync(plans: plans);
        foreach (var key in await house.Storage.Cases.PlannedOtherwiseAsync("kantor", "2026-2", 15))
            House.Accepted(await house.Engine.ExecuteAsync(key, new CaseCommand.Replan(), Actor.System));
        await CloseAsync();

        house = await OpenHouseAsync(plans: plans);
        var result = await new CalendarReplanning(house.Storage.Cases, house.Engine, house.Plans).RunAsync("kantor");

        result.Replanned.Should().Be(25);
        (await house.ProblemsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_case_without_promises_has_nothing_to_re_plan_and_is_not_asked_again()
    {
        var house = await OpenHouseAsync();
        house.Plans.Publish(Office.Plan("tanpa-hitungan", clocks: false));
        var submitted = await house.SubmitAsync();
        house.Plans.Calendar = Office.Calendar("2026-2", NewHoliday);
        var replanning = new CalendarReplanning(house.Storage.Cases, house.Engine, house.Plans);

        (await replanning.RunAsync("kantor")).Replanned.Should().Be(1);

        (await replanning.RunAsync("kantor")).Replanned.Should().Be(0);
        (await house.StateAsync(submitted.Case)).Version.Should().Be(submitted.State.Version);
        (await house.ProblemsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_case_that_cannot_be_re_planned_is_named_and_the_others_are()
    {
        var house = await OpenHouseAsync();
        house.Plans.Publish(Office.Plan("sakit"));
        var sick = await house.SubmitAsync();
        house.Plans.Publish(Office.Plan());
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => house.SubmitAsync()));
        house.Plans.Publish(Office.Plan("sakit") with { Procedures = [] });
        house.Plans.Calendar = Office.Calendar("2026-2", NewHoliday);

        var result = await new CalendarReplanning(house.Storage.Cases, house.Engine, house.Plans).RunAsync("kantor");

        result.Replanned.Should().Be(20);
        result.Failed.Keys.Should().Equal(sick.Case);
    }

    [Fact]
    public async Task A_running_case_stays_on_its_edition_until_it_is_migrated_and_its_steps_are_mapped()
    {
        var house = await OpenHouseAsync();
        var @case = await house.AtChecksAsync();
        House.Accepted(await house.CompleteAsync(@case, Office.CheckLaw, Office.Lawyer));
        var atSign = House.Accepted(await house.CompleteAsync(@case, Office.CheckFacts, Office.Engineer));
        house.Plans.Publish(Office.Plan("2027", signStep: "pengesahan"));
        (await house.SubmitAsync()).State.Edition.Should().Be("2027");
        (await house.StateAsync(@case.Case)).Edition.Should().Be("2026");
        var supervisor = new Actor(new ActorId("kepala"), "Kepala", ActorKind.Supervisor, new HashSet<RoleKey>());

        var unmapped = await house.Engine.MigrateAsync(@case.Case, new Migration("2027", ImmutableDictionary<StepKey, StepKey>.Empty), supervisor);
        House.Refused(unmapped).Names.Should().Contain("tanda-tangan");
        (await house.StateAsync(@case.Case)).Version.Should().Be(atSign.State.Version);

        var mapping = ImmutableDictionary<StepKey, StepKey>.Empty.Add(Office.Sign, new StepKey("pengesahan"));
        var migrated = House.Accepted(await house.Engine.MigrateAsync(@case.Case, new Migration("2027", mapping), supervisor, atSign.State.Version, "kunci"));
        migrated.State.Edition.Should().Be("2027");
        (await house.Storage.Worklists.TasksOfAsync(@case.Case)).Should().ContainSingle().Which.Task.Step.Should().Be(new StepKey("pengesahan"));
        House.Accepted(await house.Engine.MigrateAsync(@case.Case, new Migration("2027", mapping), supervisor, atSign.State.Version, "kunci")).Replayed.Should().BeTrue();
        (await house.ProblemsAsync()).Should().BeEmpty();
        House.Accepted(await house.CompleteAsync(migrated, new StepKey("pengesahan"), Office.Chief)).State.Ending.Should().Be(Ending.Completed);
    }

    [Fact]
    public async Task Nothing_is_submitted_to_what_is_not_published()
    {
        var house = await OpenHouseAsync();

        House.Refused(await house.Engine.SubmitAsync(House.Submission() with { Edition = "1999" }, Office.Clerk)).Code.Should().Be("edition/not-found");
        House.Refused(await house.Engine.SubmitAsync(House.Submission() with { Standard = new StandardKey(Office.Agency, "lain") }, Office.Clerk)).Code.Should().Be("standard/not-in-force");
    }

    private static async Task<PublishOutcome> PublishAsync(House house, string source, params object[] editions)
    {
        var inForce = editions.OfType<LocalDate>().Single();
        return await house.Storage.Editions.PublishAsync(
            new Publication(source, Hash(source), Office.Monday, Office.Chief.Id),
            [.. editions.OfType<string>().Select(edition => new EditionRow(
                Office.Standard, edition, Hash(source), new Text("Judul", "Title"), "UJI", "kantor", inForce, Office.Monday, Office.Chief.Id))]);
    }

    private static string Hash(string source) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(source)));
}

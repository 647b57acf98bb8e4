using NodaTime;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine;
using WorkflowStandar.Engine.Duties;
using WorkflowStandar.Engine.Editions;
using WorkflowStandar.Engine.Worklists;
using WorkflowStandar.StorageTests.Kit;

namespace WorkflowStandar.StorageTests;

public abstract partial class StoreConformance
{
    private static readonly LocalDate InForceOn = new(2026, 1, 1);

    [Fact]
    public async Task A_duty_begins_on_each_of_its_dates_after_publication_with_its_task_and_its_clocks()
    {
        var house = await OpenHouseAsync();
        await PublishDutyAsync(house, "2026", InForceOn);
        using var loop = LoopOf(house);
        (await loop.NextAsync()).Should().Be(Opening(2026, 12, 1), "nothing is made up for from before the publication");

        await CarryOutAtAsync(house, loop, Opening(2026, 12, 1) - Duration.Epsilon);
        (await CasesAsync(house)).Should().BeEmpty();
        await CarryOutAtAsync(house, loop, Opening(2026, 12, 1));
        await CarryOutAtAsync(house, loop, Opening(2026, 12, 1) + Duration.FromDays(5));

        var @case = (await CasesAsync(house)).Should().ContainSingle().Subject;
        var state = await house.StateAsync(@case.Case);
        state.Tasks.Should().ContainSingle().Which.Role.Should().Be(Office.FrontOffice);
        state.Clocks.Single(clock => clock.Clock == Office.ReceiptClock).Due.Should().Be(Opening(2026, 12, 1) + Duration.FromMinutes(15));
        (await loop.NextAsync()).Should().Be(Opening(2027, 1, 1));
        (await house.ProblemsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task The_duty_book_tells_what_is_open_what_is_overdue_what_was_done_and_what_comes_next()
    {
        var house = await OpenHouseAsync();
        await PublishDutyAsync(house, "2026", InForceOn);
        using var loop = LoopOf(house);
        var book = new DutyBook(house.Storage.Editions, house.Plans, house.Storage.Reports);
        async Task<DutyStanding> ReadAsync() => (await book.ReadAsync(Office.Agency, house.Time.GetCurrentInstant(), 5)).Should().ContainSingle().Subject;

        (await ReadAsync()).Should().Match<DutyStanding>(duty => duty.Next == new LocalDate(2026, 12, 1) && duty.Latest.IsEmpty && duty.StateAt(house.Time.GetCurrentInstant()) == null);
        await house.SubmitAsync();
        await CarryOutAtAsync(house, loop, Opening(2026, 12, 1));
        var begun = await ReadAsync();
        begun.Next.Should().Be(new LocalDate(2027, 1, 1));
        begun.StateAt(house.Time.GetCurrentInstant()).Should().Be(DutyState.Open);
        begun.StateAt(Opening(2026, 12, 1) + Duration.FromMinutes(15)).Should().Be(DutyState.Open);
        begun.StateAt(Opening(2026, 12, 1) + Duration.FromMinutes(16)).Should().Be(DutyState.Overdue);

        house.Time.Move(Duration.FromMinutes(20));
        var meeting = (await CasesAsync(house)).Single();
        House.Accepted(await house.Engine.ExecuteAsync(meeting.Case, House.Completion(await house.StateAsync(meeting.Case), Office.Receive), Office.Clerk));
        House.Accepted(await house.Engine.ExecuteAsync(meeting.Case, House.Completion(await house.StateAsync(meeting.Case), Office.Check, "lengkap"), Office.Administrator));
        House.Accepted(await house.Engine.ExecuteAsync(meeting.Case, House.Completion(await house.StateAsync(meeting.Case), Office.CheckLaw), Office.Lawyer));
        House.Accepted(await house.Engine.ExecuteAsync(meeting.Case, House.Completion(await house.StateAsync(meeting.Case), Office.CheckFacts), Office.Engineer));
        House.Accepted(await house.Engine.ExecuteAsync(meeting.Case, House.Completion(await house.StateAsync(meeting.Case), Office.Sign), Office.Chief));
        (await ReadAsync()).StateAt(house.Time.GetCurrentInstant()).Should().Be(DutyState.DoneLate, "the receipt came after its fifteen minutes");

        await CarryOutAtAsync(house, loop, Opening(2027, 1, 1));
        var next = (await CasesAsync(house)).Single(item => item.Row.Ending is null);
        House.Accepted(await house.Engine.ExecuteAsync(next.Case, new Core.Cases.CaseCommand.Cancel("Libur"), Supervisor));
        var missed = await ReadAsync();
        missed.StateAt(house.Time.GetCurrentInstant()).Should().Be(DutyState.Missed);
        missed.Latest.Should().HaveCount(2, "what applicants bring is no duty").And.BeInDescendingOrder(duty => duty.BegunAt);
        (await house.Storage.Reports.DutiesAsync(Office.Standard, Office.Procedure, 5)).Should().BeEmpty();
    }

    [Fact]
    public async Task The_loop_wakes_for_a_duty_by_itself()
    {
        var house = await OpenHouseAsync(new VirtualTime(Opening(2026, 12, 1) - Duration.FromMinutes(10)));
        await PublishDutyAsync(house, "2026", InForceOn);
        using var loop = LoopOf(house);
        using var stop = new CancellationTokenSource();
        var running = Task.Run(() => loop.RunAsync(stop.Token));
        await house.Time.UntilAsync(() => Task.FromResult(house.Time.WakesAt == Opening(2026, 12, 1)));

        house.Time.MoveTo(Opening(2026, 12, 1));
        await house.Time.UntilAsync(async () => (await CasesAsync(house)).Count == 1);

        await stop.CancelAsync();
        await running;
    }

    [Fact]
    public async Task Dates_that_passed_while_nothing_ran_are_made_up_for_once_even_when_answers_are_forgotten()
    {
        var house = await OpenHouseAsync();
        await PublishDutyAsync(house, "2026", InForceOn);
        using (var loop = LoopOf(house))
            await CarryOutAtAsync(house, loop, Opening(2026, 12, 1));
        await house.SubmitAsync(key: "of a person");
        await CloseAsync();

        house = await OpenHouseAsync(new VirtualTime(Opening(2027, 2, 1)), PlansWithDuty("2026", InForceOn));
        (await house.Storage.Cases.ForgetAnswersAsync(house.Time.GetCurrentInstant())).Should().Be(1);
        for (var start = 0; start < 3; start++)
        {
            using var loop = LoopOf(house);
            await loop.CarryOutDueAsync();
        }

        (await CasesAsync(house)).Should().HaveCount(3);
    }

    [Fact]
    public async Task Two_loops_at_once_begin_one_case()
    {
        var house = await OpenHouseAsync();
        await PublishDutyAsync(house, "2026", InForceOn);
        using var one = LoopOf(house);
        using var other = LoopOf(house);

        house.Time.MoveTo(Opening(2027, 2, 1));
        await Task.WhenAll(Task.Run(() => one.CarryOutDueAsync()), Task.Run(() => other.CarryOutDueAsync()));

        (await CasesAsync(house)).Should().HaveCount(3);
    }

    [Fact]
    public async Task A_newer_edition_takes_the_duty_over_from_its_own_day_and_variants_have_none()
    {
        var house = await OpenHouseAsync();
        await PublishDutyAsync(house, "2026", InForceOn, "2026/published");
        await PublishDutyAsync(house, "2027", new LocalDate(2027, 1, 20), "2027/published");
        using var loop = LoopOf(house);

        await CarryOutAtAsync(house, loop, Opening(2027, 3, 22));

        (await CasesAsync(house)).Select(@case => @case.Row.Edition).Order().Should().Equal("2026", "2026", "2027", "2027");
        (await loop.NextAsync()).Should().Be(Opening(2027, 4, 20));
    }

    [Fact]
    public async Task An_edition_that_is_superseded_owes_nothing_and_takes_no_duty_over_whatever_its_date()
    {
        var house = await OpenHouseAsync();
        await PublishDutyAsync(house, "2026", InForceOn);
        await PublishDutyAsync(house, "2027-naskah-pertama", new LocalDate(2027, 1, 20));
        house.Plans.Publish(WithDuty("2027-naskah-pertama", new LocalDate(2027, 1, 20)) with { IsSuperseded = true });
        using var loop = LoopOf(house);

        await CarryOutAtAsync(house, loop, Opening(2027, 3, 22));

        (await CasesAsync(house)).Select(@case => @case.Row.Edition).Should().Equal("2026", "2026", "2026", "2026");
    }

    [Fact]
    public async Task Another_calendar_moves_what_is_to_come_and_repeats_nothing()
    {
        var house = await OpenHouseAsync();
        await PublishDutyAsync(house, "2026", InForceOn);
        using (var loop = LoopOf(house))
            await CarryOutAtAsync(house, loop, Opening(2026, 12, 1));

        house.Plans.Calendar = Office.Calendar("2026-2", new LocalDate(2026, 12, 1), new LocalDate(2027, 1, 1));
        using var later = LoopOf(house);
        await CarryOutAtAsync(house, later, Opening(2026, 12, 2));

        (await CasesAsync(house)).Should().ContainSingle();
        (await later.NextAsync()).Should().Be(Opening(2027, 1, 4), "the first is a holiday and a weekend follows it");
    }

    [Fact]
    public async Task A_duty_that_cannot_begin_is_reported_and_begins_later()
    {
        var broken = true;
        var house = await OpenHouseAsync(build: storage => new House(storage, store: new BreakingStore(storage.Cases, _ => broken)));
        await PublishDutyAsync(house, "2026", InForceOn);
        var reports = new List<Exception>();
        using var loop = LoopOf(house, reports.Add);

        await CarryOutAtAsync(house, loop, Opening(2026, 12, 1));
        reports.Should().ContainSingle().Which.Message.Should().Contain("of 2026-12-01 could not begin").And.Contain("This one cannot be written.");
        (await loop.NextAsync()).Should().Be(Opening(2027, 1, 1), "the next one does not wait for it");
        broken = false;
        await CarryOutAtAsync(house, loop, Opening(2026, 12, 1) + Duration.FromMinutes(1));

        (await CasesAsync(house)).Should().ContainSingle();
        reports.Should().ContainSingle();
    }

    [Fact]
    public async Task An_edition_that_does_not_compile_is_reported_once_and_breaks_nothing()
    {
        var house = await OpenHouseAsync();
        await PublishDutyAsync(house, "2026", InForceOn);
        house.Plans.Broken = new InvalidOperationException("It does not compile.");
        var reports = new List<Exception>();
        using var loop = LoopOf(house, reports.Add);

        await loop.CarryOutDueAsync();
        await loop.CarryOutDueAsync();

        reports.Should().ContainSingle().Which.Message.Should().Contain("kantor-uji/permohonan, edition 2026");
        (await loop.NextAsync()).Should().BeNull();
    }

    private static DutyLoop LoopOf(House house, Action<Exception>? report = null) => new(
        new DutyRoster(house.Storage.Editions, house.Plans), house.Engine, house.Time, house.Time, report ?? (exception => throw exception));

    private static async Task CarryOutAtAsync(House house, DutyLoop loop, Instant at)
    {
        house.Time.MoveTo(at);
        await loop.CarryOutDueAsync();
    }

    private static async Task<IReadOnlyList<CaseItem>> CasesAsync(House house) =>
        [.. (await house.Storage.Worklists.CasesAsync(Office.Agency, new CaseFilter(), new PageRequest())).Items.Where(item => item.Row.Procedure == Meeting)];

    private static async Task PublishDutyAsync(House house, string edition, LocalDate inForce, string? variant = null)
    {
        (await PublishAsync(house, $"sumber {edition}", variant is null ? [edition, inForce] : [edition, variant, inForce])).Should().Be(PublishOutcome.Published);
        house.Plans.Publish(WithDuty(edition, inForce));
        if (variant is not null)
            house.Plans.Publish(WithDuty(variant, inForce));
    }

    private static PublishedPlans PlansWithDuty(string edition, LocalDate inForce)
    {
        var plans = new PublishedPlans();
        plans.Publish(WithDuty(edition, inForce));
        return plans;
    }

    private static ProcedureKey Meeting { get; } = new("rapat-staf");

    private static Plan WithDuty(string edition, LocalDate inForce)
    {
        var plan = Office.Plan(edition);
        var request = plan.Procedures[0];
        var meeting = new Procedure(Meeting, new Text("Rapat staf"), new ProcedureStart.Scheduled(new Term.Months(1)), request.First, request.Steps, request.Clocks);
        return plan with { InForce = inForce, Procedures = [request, meeting] };
    }

    /// <summary>When the office opens on that day.</summary>
    private static Instant Opening(int year, int month, int day) => Instant.FromUtc(year, month, day, 0, 30);
}

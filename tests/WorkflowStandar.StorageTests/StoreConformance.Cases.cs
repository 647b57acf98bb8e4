using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.StorageTests.Kit;

namespace WorkflowStandar.StorageTests;

public abstract partial class StoreConformance
{
    [Fact]
    public async Task A_submission_is_a_case_with_a_number_a_history_open_tasks_clocks_and_alarms()
    {
        var house = await OpenHouseAsync();

        var submitted = await house.SubmitAsync();

        var file = (await house.Storage.Cases.FileAsync(submitted.Case))!;
        file.Row.Number.Should().Be("UJI-2026-000001");
        file.Row.ApplicantName.Should().Be("Warga Pasuruan");
        file.Events.Should().HaveCount(submitted.State.Version);
        file.Tasks.Should().ContainSingle().Which.Role.Should().Be(Office.FrontOffice);
        file.Tasks[0].Due.Should().Be(Office.Monday + Duration.FromMinutes(15));
        file.Clocks.Select(clock => clock.Clock).Should().Equal(Office.ReceiptClock, Office.WholeClock);
        file.Alarms.Should().Contain(new AlarmRow("clock-1", Office.Monday + Duration.FromMinutes(10)));
        (await house.ProblemsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_case_runs_from_submission_to_its_end_and_leaves_nothing_open()
    {
        var house = await OpenHouseAsync();

        var ended = await house.ToTheEndAsync();

        ended.State.Ending.Should().Be(Ending.Completed);
        var file = (await house.Storage.Cases.FileAsync(ended.Case))!;
        file.Tasks.Should().BeEmpty();
        file.Alarms.Should().BeEmpty();
        file.Clocks.Should().OnlyContain(clock => clock.Status == ClockStatus.Met && clock.StoppedAt == Office.Monday);
        file.Row.Ending.Should().Be(Ending.Completed);
        file.Row.EndedAt.Should().Be(Office.Monday);
        (await house.ProblemsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task What_was_answered_is_there_after_reopening_and_goes_on()
    {
        var house = await OpenHouseAsync();
        var before = await house.AtChecksAsync();
        await CloseAsync();

        house = await OpenHouseAsync();
        var answer = await house.CompleteAsync(before, Office.CheckLaw, Office.Lawyer);

        House.Accepted(answer).Events[0].Sequence.Should().Be(before.State.Version + 1);
        (await house.ProblemsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_command_on_a_version_that_has_passed_is_refused_and_told_the_newest()
    {
        var house = await OpenHouseAsync();
        var submitted = await house.SubmitAsync();
        var received = House.Accepted(await house.CompleteAsync(submitted, Office.Receive, Office.Clerk));

        var answer = await house.Engine.ExecuteAsync(
            submitted.Case, new CaseCommand.Comment("Sudah?", ToApplicant: false), Office.Administrator, expectedVersion: submitted.State.Version);

        answer.Should().BeOfType<CaseAnswer.Refused>().Which.Version.Should().Be(received.State.Version);
        (await house.StateAsync(submitted.Case)).Version.Should().Be(received.State.Version);
    }

    [Fact]
    public async Task The_same_key_gets_the_same_answer_with_its_secret_even_after_reopening_and_further_work()
    {
        var house = await OpenHouseAsync();
        var first = await house.SubmitAsync(key: "kunci-1");
        await house.CompleteAsync(first, Office.Receive, Office.Clerk);
        await CloseAsync();

        house = await OpenHouseAsync();
        var again = await house.SubmitAsync(key: "kunci-1");

        again.Replayed.Should().BeTrue();
        again.Case.Should().Be(first.Case);
        again.TrackingSecret.Should().Be(first.TrackingSecret);
        again.State.Version.Should().Be(first.State.Version);
        again.Events.Select(recorded => recorded.Sequence).Should().Equal(first.Events.Select(recorded => recorded.Sequence));
        (await house.Storage.Worklists.CasesAsync(Office.Agency, new(), new())).Items.Should().ContainSingle();
    }

    [Fact]
    public async Task Many_at_once_under_one_key_open_one_case()
    {
        var house = await OpenHouseAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => house.SubmitAsync(key: "kunci-1")));

        answers.Select(answer => (answer.Case, answer.TrackingSecret)).Distinct().Should().ContainSingle();
        answers.Count(answer => !answer.Replayed).Should().Be(1);
    }

    [Fact]
    public async Task The_same_key_with_another_request_is_refused()
    {
        var house = await OpenHouseAsync();
        await house.SubmitAsync("Warga A", "kunci-1");

        var answer = await house.Engine.SubmitAsync(House.Submission("Warga B"), Office.Clerk, "kunci-1");

        House.Refused(answer).Code.Should().Be("idempotency/mismatch");
    }

    [Fact]
    public async Task A_key_belongs_to_the_actor_who_used_it()
    {
        var house = await OpenHouseAsync();
        var mine = await house.SubmitAsync("Warga A", "kunci-1");

        var theirs = House.Accepted(await house.Engine.SubmitAsync(House.Submission("Warga B"), Office.Staff("lain", Office.FrontOffice), "kunci-1"));

        theirs.Replayed.Should().BeFalse();
        theirs.Case.Should().NotBe(mine.Case);
    }

    [Fact]
    public async Task What_was_refused_may_come_corrected_under_the_same_key()
    {
        var house = await OpenHouseAsync();
        var incomplete = House.Submission() with { Fields = ImmutableDictionary<FieldKey, FieldValue>.Empty };
        House.Refused(await house.Engine.SubmitAsync(incomplete, Office.Clerk, "kunci-1")).Code.Should().Be("fields/invalid");

        var corrected = await house.SubmitAsync(key: "kunci-1");

        corrected.Replayed.Should().BeFalse();
        corrected.State.Number.Should().Be("UJI-2026-000001", "a refused submission takes no number");
    }

    [Fact]
    public async Task The_secret_opens_the_tracking_page_however_it_is_written_and_nothing_else_does()
    {
        var house = await OpenHouseAsync();
        var mine = await house.SubmitAsync();
        var other = await house.SubmitAsync();

        (await TrackAsync(mine.State.Number, mine.TrackingSecret!)).Should().Be(mine.Case);
        (await TrackAsync(mine.State.Number, mine.TrackingSecret!.ToLowerInvariant().Replace('-', ' '))).Should().Be(mine.Case);
        (await TrackAsync(mine.State.Number, other.TrackingSecret!)).Should().BeNull();
        (await TrackAsync("UJI-2026-999999", mine.TrackingSecret!)).Should().BeNull();

        async Task<CaseKey?> TrackAsync(string number, string secret) => (await house.Storage.Worklists.TrackAsync(Office.Agency, number, secret))?.Case;
    }

    [Fact]
    public async Task The_time_of_a_case_does_not_run_backwards_when_the_clock_does()
    {
        var house = await OpenHouseAsync();
        var submitted = await house.SubmitAsync();
        house.Time.MoveTo(Office.Monday - Duration.FromHours(1));

        var received = House.Accepted(await house.CompleteAsync(submitted, Office.Receive, Office.Clerk));

        received.State.LastAt.Should().Be(Office.Monday);
        received.Events.Should().OnlyContain(recorded => recorded.Event.At == Office.Monday);
    }

    [Fact]
    public async Task A_case_of_another_agency_is_not_found()
    {
        var house = await OpenHouseAsync();
        var submitted = await house.SubmitAsync();

        var answer = await house.Engine.ExecuteAsync(submitted.Case with { Agency = new AgencyKey("kantor-lain") }, new CaseCommand.Ring(), Actor.System);

        House.Refused(answer).Code.Should().Be("case/not-found");
        House.Refused(await house.Engine.ExecuteAsync(new CaseKey(Office.Agency, new CaseId("bukan-id")), new CaseCommand.Ring(), Actor.System)).Code.Should().Be("case/not-found");
    }

    [Fact]
    public async Task A_command_that_breaks_fails_alone_in_its_batch()
    {
        var house = await OpenHouseAsync();
        house.Plans.Publish(Office.Plan("rusak") with { CalendarId = "tidak-ada" });
        var broken = House.Submission() with { Edition = "rusak" };
        var sound = House.Submission() with { Edition = "2026" };

        var tasks = Enumerable.Range(0, 90).Select(index => house.Engine.SubmitAsync(index % 3 == 0 ? broken : sound, Office.Clerk)).ToList();

        foreach (var (task, index) in tasks.Select((task, index) => (task, index)))
            if (index % 3 == 0)
                await FluentActions.Awaiting(() => task).Should().ThrowAsync<InvalidOperationException>();
            else
                House.Accepted(await task);
        (await house.ProblemsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_case_that_cannot_be_written_fails_alone_and_its_number_goes_to_the_next()
    {
        var house = await OpenHouseAsync(build: storage => new House(storage, store: new BreakingStore(
            storage.Cases, append => append.Row?.ApplicantName == "Tidak tertulis")));

        var tasks = Enumerable.Range(0, 60).Select(index => house.Engine.SubmitAsync(House.Submission(index == 20 ? "Tidak tertulis" : "Warga"), Office.Clerk)).ToList();

        await FluentActions.Awaiting(() => tasks[20]).Should().ThrowAsync<IOException>();
        tasks.RemoveAt(20);
        var numbers = (await Task.WhenAll(tasks)).Select(answer => House.Accepted(answer).State.Number);
        numbers.Should().BeEquivalentTo(Enumerable.Range(1, 59).Select(number => $"UJI-2026-{number:000000}"));
        (await house.ProblemsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Nothing_is_answered_before_it_is_durable_refusals_that_rest_on_it_included()
    {
        GatedStore? gate = null;
        var house = await OpenHouseAsync(build: storage => new House(storage, store: gate = new GatedStore(storage.Cases)));
        var submitted = await house.SubmitAsync();
        var completion = House.Completion(submitted.State, Office.Receive);
        gate!.Close();

        var first = house.Engine.ExecuteAsync(submitted.Case, completion, Office.Clerk);
        await gate.Reached;
        var second = house.Engine.ExecuteAsync(submitted.Case, completion, Office.Staff("lain", Office.FrontOffice));
        await EverythingElseAsync();
        var early = (First: first.IsCompleted, Second: second.IsCompleted);
        gate.Open();

        early.Should().Be((false, false));
        House.Accepted(await first);
        House.Refused(await second).Code.Should().Be("task/already-completed");
    }

    [Fact]
    public async Task The_engine_finishes_what_is_queued_before_it_stops_and_takes_no_more_in()
    {
        var house = await OpenHouseAsync();
        var tasks = Enumerable.Range(0, 300).Select(_ => house.Engine.SubmitAsync(House.Submission(), Office.Clerk)).ToList();

        await house.DisposeAsync();

        (await Task.WhenAll(tasks)).Should().AllBeOfType<CaseAnswer.Accepted>();
        await FluentActions.Awaiting(() => house.Engine.SubmitAsync(House.Submission(), Office.Clerk)).Should().ThrowAsync<ObjectDisposedException>();
    }

    /// <summary>Lets all work run that is ready to run; what is still not done then waits for something.</summary>
    private static async Task EverythingElseAsync()
    {
        for (var turn = 0; turn < 5000; turn++)
            await Task.Yield();
    }
}

using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.StorageTests.Kit;

namespace WorkflowStandar.StorageTests;

public abstract partial class StoreConformance
{
    private const int Races = 2000;

    [Fact]
    public async Task Two_people_completing_parallel_tasks_at_the_same_instant_both_succeed_and_the_join_opens_once()
    {
        var house = await OpenHouseAsync();
        var cases = await ManyAtChecksAsync(house, Races);

        await Parallel.ForEachAsync(cases, new ParallelOptions { MaxDegreeOfParallelism = 64 }, async (@case, _) =>
        {
            var both = await AtOnceAsync(
                () => house.CompleteAsync(@case, Office.CheckLaw, Office.Lawyer),
                () => house.CompleteAsync(@case, Office.CheckFacts, Office.Engineer));

            var opened = both.SelectMany(answer => House.Accepted(answer).Events).Select(recorded => recorded.Event).ToList();
            opened.OfType<CaseEvent.GroupJoined>().Should().ContainSingle();
            opened.OfType<CaseEvent.StepOpened>().Should().ContainSingle().Which.Step.Should().Be(Office.Sign);
            (await house.StateAsync(@case.Case)).Tasks.Should().ContainSingle();
        });
    }

    [Fact]
    public async Task The_same_task_completed_twice_succeeds_once_and_the_second_is_told_who_did_it()
    {
        var house = await OpenHouseAsync();
        var cases = await ManyAtChecksAsync(house, Races);
        var (first, second) = (Office.Staff("ratna", Office.Legal), Office.Staff("joko", Office.Legal));

        await Parallel.ForEachAsync(cases, new ParallelOptions { MaxDegreeOfParallelism = 64 }, async (@case, _) =>
        {
            var both = await AtOnceAsync(
                () => house.CompleteAsync(@case, Office.CheckLaw, first),
                () => house.CompleteAsync(@case, Office.CheckLaw, second));

            var winner = both.Should().ContainSingle(answer => answer is CaseAnswer.Accepted).Which.As<CaseAnswer.Accepted>().Events[0].By;
            var refusal = House.Refused(both.Single(answer => answer is CaseAnswer.Refused));
            refusal.Code.Should().Be("task/already-completed");
            refusal.Message.Id.Should().Contain(winner.Value);
            refusal.Message.En.Should().Contain(winner.Value);
        });
    }

    [Fact]
    public async Task Numbers_have_no_gap_and_no_repeat_however_many_ask_at_once_and_whoever_is_refused()
    {
        var house = await OpenHouseAsync();
        var refused = House.Submission() with { Fields = ImmutableDictionary<FieldKey, FieldValue>.Empty };

        var answers = await Task.WhenAll(Enumerable.Range(0, 3000).Select(index => Task.Run(() =>
            house.Engine.SubmitAsync(index % 3 == 0 ? refused : House.Submission(), Office.Clerk))));

        var numbers = answers.OfType<CaseAnswer.Accepted>().Select(answer => answer.State.Number).Order(StringComparer.Ordinal);
        numbers.Should().Equal(Enumerable.Range(1, 2000).Select(number => $"UJI-2026-{number:000000}"));
    }

    [Fact]
    public async Task Numbers_go_on_after_reopening_and_begin_anew_with_the_year_of_the_office()
    {
        var time = new VirtualTime(Instant.FromUtc(2026, 12, 31, 16, 59));
        var house = await OpenHouseAsync(time);
        await house.SubmitAsync();
        await CloseAsync();

        house = await OpenHouseAsync(time);
        (await house.SubmitAsync()).State.Number.Should().Be("UJI-2026-000002");
        time.Move(Duration.FromMinutes(1));

        (await house.SubmitAsync()).State.Number.Should().Be("UJI-2027-000001", "it is midnight in Jakarta");
    }

    [Fact]
    public async Task Entries_of_a_register_have_no_gap_and_no_repeat()
    {
        var house = await OpenHouseAsync();
        var cases = await Task.WhenAll(Enumerable.Range(0, 500).Select(_ => house.SubmitAsync()));

        var received = await Task.WhenAll(cases.Select(@case => Task.Run(() => house.CompleteAsync(@case, Office.Receive, Office.Clerk))));

        received.SelectMany(answer => House.Accepted(answer).Events).Select(recorded => recorded.Event).OfType<CaseEvent.Registered>()
            .Select(entry => entry.Number).Should().BeEquivalentTo(Enumerable.Range(1, 500).Select(number => $"{number}/2026"));
    }

    [Fact]
    public async Task Whoever_writes_on_a_version_that_has_passed_loses_and_nothing_of_the_batch_is_written()
    {
        var house = await OpenHouseAsync();
        var (one, other) = (await house.SubmitAsync(), await house.SubmitAsync());
        var seen = await RecordedAppendsAsync(house, one, other);
        await house.Storage.Cases.CommitAsync([seen[0]]);

        var late = async () => await house.Storage.Cases.CommitAsync([seen[1], seen[0]]);

        await late.Should().ThrowAsync<LostRaceException>();
        (await house.StateAsync(other.Case)).Version.Should().Be(other.State.Version);
    }

    [Fact]
    public async Task Two_engines_on_one_store_decide_again_when_they_lose_a_race()
    {
        var house = await OpenHouseAsync();
        var second = new CaseEngine(house.Storage.Cases, house.Plans, house.Time, new FlowNavigator());
        await using var _ = second;
        var cases = await ManyAtChecksAsync(house, 200);

        var answers = await Task.WhenAll(cases.Select(@case => AtOnceAsync(
            () => house.CompleteAsync(@case, Office.CheckLaw, Office.Lawyer),
            () => second.ExecuteAsync(@case.Case, House.Completion(@case.State, Office.CheckFacts), Office.Engineer))));

        answers.SelectMany(both => both).Should().AllBeOfType<CaseAnswer.Accepted>();
        (await house.ProblemsAsync()).Should().BeEmpty();
    }

    private static async Task<CaseAnswer[]> AtOnceAsync(Func<Task<CaseAnswer>> one, Func<Task<CaseAnswer>> other)
    {
        using var start = new Barrier(2);
        return await Task.WhenAll(new[] { one, other }.Select(command => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                return command();
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default).Unwrap()));
    }

    private static async Task<CaseAnswer.Accepted[]> ManyAtChecksAsync(House house, int count) =>
        await Task.WhenAll(Enumerable.Range(0, count).Select(_ => house.AtChecksAsync()));

    /// <summary>What an engine of its own would write for a comment on each case, caught before it is written.</summary>
    private static async Task<List<CaseAppend>> RecordedAppendsAsync(House house, params CaseAnswer.Accepted[] cases)
    {
        var appends = new List<CaseAppend>();
        await using var engine = new CaseEngine(
            new BreakingStore(house.Storage.Cases, append =>
            {
                lock (appends)
                    appends.Add(append);
                return true;
            }),
            house.Plans,
            house.Time,
            new FlowNavigator());
        foreach (var @case in cases)
        {
            var command = async () => await engine.ExecuteAsync(@case.Case, new CaseCommand.Comment("Dicatat.", ToApplicant: false), Office.Administrator);
            await command.Should().ThrowAsync<IOException>();
        }
        return [.. appends.DistinctBy(append => append.Case)];
    }
}

using WorkflowStandar.Server.Dashboard.Identity;

namespace WorkflowStandar.EndToEndTests.Access;

/// <summary>Who waits for whom when passwords are checked.</summary>
public sealed class SignInLimitTests
{
    [Fact]
    public async Task However_many_addresses_send_passwords_strangers_have_half_of_the_processors()
    {
        using var limit = new SignInLimit(1000);
        var turns = Flood(limit, 50);

        turns.Count(turn => turn.IsCompleted).Should().Be(SignInLimit.StrangersAtOnce);
        SignInLimit.StrangersAtOnce.Should().Be(Math.Max(1, Environment.ProcessorCount / 2));
        await FinishAsync(turns);
    }

    [Fact]
    public async Task A_flood_from_many_addresses_holds_up_nobody_who_signs_in_where_they_always_do()
    {
        using var limit = new SignInLimit(1000);
        var flood = Flood(limit, SignInLimit.StrangersAtOnce + SignInLimit.StrangersWaiting);

        var own = limit.QueueAsync(SignInSource.Known("peramban-sari"), CancellationToken.None);
        own.IsCompleted.Should().BeTrue("nobody stands before them");
        using (var turn = await own)
            turn.IsAcquired.Should().BeTrue();
        await FinishAsync(flood);
    }

    [Fact]
    public async Task More_strangers_than_can_wait_are_sent_away_at_once_and_room_comes_back()
    {
        using var limit = new SignInLimit(1000);
        var flood = Flood(limit, SignInLimit.StrangersAtOnce + SignInLimit.StrangersWaiting);

        using (var refused = await limit.QueueAsync(SignInSource.Stranger("203.0.113.1"), CancellationToken.None))
            refused.IsAcquired.Should().BeFalse();
        await FinishAsync(flood);
        using var later = await limit.QueueAsync(SignInSource.Stranger("203.0.113.1"), CancellationToken.None);
        later.IsAcquired.Should().BeTrue();
    }

    [Fact]
    public async Task A_flood_from_one_address_waits_for_itself()
    {
        using var limit = new SignInLimit(1000);
        var address = SignInSource.Stranger("203.0.113.1");
        var flood = Enumerable.Range(0, 60).Select(_ => limit.QueueAsync(address, CancellationToken.None).AsTask()).ToList();
        flood.Count(turn => turn is { IsCompleted: true, Result.IsAcquired: false }).Should().BeGreaterThan(30, "its own queue is full");

        var other = limit.QueueAsync(SignInSource.Stranger("203.0.113.2"), CancellationToken.None).AsTask();
        await FinishAsync([.. flood, other]);
        (await other).IsAcquired.Should().BeTrue();
    }

    [Fact]
    public void Wrong_passwords_of_an_address_do_not_count_against_browsers_that_are_known_there()
    {
        using var limit = new SignInLimit(2);
        var (address, browser) = (SignInSource.Stranger("203.0.113.1"), SignInSource.Known("peramban-sari"));
        limit.CountWrong(address);
        limit.CountWrong(address);
        limit.Admits(address).Should().BeFalse();
        limit.Admits(browser).Should().BeTrue();
    }

    private static List<Task<SignInTurn>> Flood(SignInLimit limit, int addresses) =>
        [.. Enumerable.Range(0, addresses).Select(index => limit.QueueAsync(SignInSource.Stranger($"10.0.{index / 250}.{index % 250}"), CancellationToken.None).AsTask())];

    // Each leaves as it has had its turn, and lets the next one in.
    private static Task FinishAsync(IEnumerable<Task<SignInTurn>> turns) => Task.WhenAll(turns.Select(async turn => (await turn).Dispose()));
}

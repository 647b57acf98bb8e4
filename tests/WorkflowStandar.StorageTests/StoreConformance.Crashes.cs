using WorkflowStandar.Engine.Cases;
using WorkflowStandar.StorageTests.Kit;

namespace WorkflowStandar.StorageTests;

public abstract partial class StoreConformance
{
    [Fact]
    public async Task A_store_that_breaks_at_any_statement_leaves_all_of_a_command_or_nothing()
    {
        for (var statement = 1; ; statement++)
        {
            var house = await OpenHouseAsync();
            var before = await house.SubmitAsync();
            await CloseAsync();

            var broken = new BreaksAt(statement);
            house = await OpenHouseAsync(beforeWrite: broken.BeforeWrite);
            broken.Arm();
            var answers = await TryAsync(
                () => house.Engine.ExecuteAsync(before.Case, House.Completion(before.State, Office.Receive), Office.Clerk, idempotencyKey: $"kunci-{statement}"),
                () => house.Engine.SubmitAsync(House.Submission(), Office.Clerk, $"baru-{statement}"));
            broken.Disarm();
            await CloseAsync();

            house = await OpenHouseAsync();
            (await house.ProblemsAsync()).Should().BeEmpty("statement {0} broke", statement);
            await NothingIsLostOrHalfDoneAsync(house, before, answers);
            await CloseAsync();
            if (!broken.HasBroken)
                break;
        }
    }

    private static async Task NothingIsLostOrHalfDoneAsync(House house, CaseAnswer.Accepted before, CaseAnswer?[] answers)
    {
        var state = await house.StateAsync(before.Case);
        if (answers[0] is CaseAnswer.Accepted completed)
            state.Version.Should().Be(completed.State.Version);
        else
            state.Version.Should().Be(before.State.Version);
        if (answers[1] is CaseAnswer.Accepted submitted)
            (await house.Storage.Worklists.CaseAsync(submitted.Case)).Should().NotBeNull();
        var numbers = new List<string>();
        var page = new Engine.PageRequest(Size: 200);
        do
        {
            var part = await house.Storage.Worklists.CasesAsync(Office.Agency, new(), page);
            numbers.AddRange(part.Items.Select(item => item.Row.Number));
            page = page with { After = part.Next };
        }
        while (page.After is not null);
        numbers.Order(StringComparer.Ordinal).Should().Equal(Enumerable.Range(1, numbers.Count).Select(number => $"UJI-2026-{number:000000}"));
    }

    private static async Task<CaseAnswer?[]> TryAsync(params Func<Task<CaseAnswer>>[] commands) => await Task.WhenAll(commands.Select(async command =>
    {
        try
        {
            return (CaseAnswer?)await command();
        }
        catch (IOException)
        {
            return null;
        }
    }));

    /// <summary>A disk that is gone from one statement on.</summary>
    private sealed class BreaksAt(int statement)
    {
        private int seen;
        private volatile bool armed;

        public bool HasBroken { get; private set; }

        public void Arm() => armed = true;

        public void Disarm() => armed = false;

        public void BeforeWrite()
        {
            if (!armed || ++seen < statement)
                return;
            HasBroken = true;
            throw new IOException($"The disk is gone at statement {statement}.");
        }
    }
}

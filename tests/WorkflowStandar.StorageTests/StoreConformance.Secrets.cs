using WorkflowStandar.Core.Cases;
using WorkflowStandar.StorageTests.Kit;

namespace WorkflowStandar.StorageTests;

/// <summary>The secret by which an applicant follows a case.</summary>
public abstract partial class StoreConformance
{
    [Fact]
    public async Task A_replaced_secret_opens_the_case_and_the_one_before_opens_nothing_also_after_a_restart()
    {
        var house = await OpenHouseAsync();
        var open = await house.SubmitAsync();
        var before = open.TrackingSecret!;

        var answer = House.Accepted(await house.Engine.ExecuteAsync(open.Case, new CaseCommand.ReplaceSecret("Kode hilang; KTP diperiksa"), Office.Clerk));

        var fresh = answer.TrackingSecret!;
        fresh.Should().NotBe(before);
        answer.Events.Should().ContainSingle().Which.Event.Should().BeOfType<CaseEvent.SecretReplaced>().Which.Reason.Should().Be("Kode hilang; KTP diperiksa");
        await TriedAsync(house);
        House.Accepted(await house.CompleteAsync(answer, Office.Receive, Office.Clerk)).TrackingSecret.Should().BeNull();
        await TriedAsync(house);
        await CloseAsync();
        house = await OpenHouseAsync();
        await TriedAsync(house);
        (await house.ProblemsAsync()).Should().BeEmpty();

        async Task TriedAsync(House at)
        {
            (await at.Storage.Worklists.TrackAsync(Office.Agency, open.State.Number, fresh)).Should().NotBeNull();
            (await at.Storage.Worklists.TrackAsync(Office.Agency, open.State.Number, before)).Should().BeNull();
        }
    }

    [Fact]
    public async Task A_replacement_that_is_sent_twice_gives_the_same_secret_and_neither_is_in_the_history()
    {
        var house = await OpenHouseAsync();
        var open = await house.SubmitAsync();
        var command = new CaseCommand.ReplaceSecret("Hilang");

        var first = House.Accepted(await house.Engine.ExecuteAsync(open.Case, command, Office.Clerk, idempotencyKey: "sekali"));
        var second = House.Accepted(await house.Engine.ExecuteAsync(open.Case, command, Office.Clerk, idempotencyKey: "sekali"));

        (second.TrackingSecret, second.Replayed).Should().Be((first.TrackingSecret, true));
        var history = await house.Storage.Cases.HistoryAsync(open.Case, 0, 100);
        foreach (var stored in history)
            System.Text.Encoding.UTF8.GetString(stored.Json.Span).Should().NotContain(first.TrackingSecret!).And.NotContain(open.TrackingSecret!);
    }
}

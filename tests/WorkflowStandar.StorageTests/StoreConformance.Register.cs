using NodaTime;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine;
using WorkflowStandar.Engine.Worklists;
using WorkflowStandar.StorageTests.Kit;

namespace WorkflowStandar.StorageTests;

public abstract partial class StoreConformance
{
    [Fact]
    public async Task The_register_holds_a_period_in_the_order_in_which_cases_came_in()
    {
        var house = await OpenHouseAsync();
        var before = await house.AskAsync("Ani", "Satu");
        house.Time.Move(Duration.FromDays(1));
        var first = await house.AskAsync("Budi", "Dua");
        var second = await house.AskAsync("Citra", "Tiga", confidential: true);
        house.Time.Move(Duration.FromDays(1));
        var after = await house.AskAsync("Dewi", "Empat");
        var span = new RegisterSpan(first.State.SubmittedAt, after.State.SubmittedAt);

        foreach (var size in new[] { 1, 2, 50 })
            (await RegisterAsync(house, span, size)).Should().Equal(first.State.Number, second.State.Number);
        (await RegisterAsync(house, span with { From = before.State.SubmittedAt }, 50)).Should().HaveCount(3);
        (await RegisterAsync(house, span with { Standard = before.State.Standard }, 50)).Should().HaveCount(2);
        (await RegisterAsync(house, span with { Standard = new StandardKey(Office.Agency, "lain") }, 50)).Should().BeEmpty();
        (await RegisterAsync(house, span with { Channel = new ChannelKey("lain") }, 50)).Should().BeEmpty();

        var lines = await house.Storage.Worklists.RegisterAsync(Office.Agency, span, Clerk, new PageRequest());
        lines.Items.Select(item => item.Row.ApplicantName).Should().Equal("Budi", null);
        (await house.Storage.Worklists.RegisterAsync(Office.Agency, span, Reader.Of(Office.Lawyer), new PageRequest())).Items.Should().OnlyContain(item => item.Row.ApplicantName == null);
    }

    private static async Task<List<string>> RegisterAsync(House house, RegisterSpan span, int size)
    {
        var (numbers, after) = (new List<string>(), (string?)null);
        do
        {
            var page = await house.Storage.Worklists.RegisterAsync(Office.Agency, span, Clerk, new PageRequest(after, size));
            numbers.AddRange(page.Items.Select(item => item.Row.Number));
            after = page.Next;
        }
        while (after is not null);
        return numbers;
    }
}

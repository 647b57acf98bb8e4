using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Worklists;
using WorkflowStandar.StorageTests.Kit;

namespace WorkflowStandar.StorageTests;

public abstract partial class StoreConformance
{
    [Fact]
    public async Task Lists_of_open_work_are_narrowed_to_what_somebody_holds_and_what_nobody_does()
    {
        var house = await OpenHouseAsync();
        var (taken, free) = (await house.SubmitAsync(), await house.SubmitAsync());
        await ClaimAsync(house, taken, Office.Staff("rini", Office.FrontOffice));

        foreach (var tab in new[] { TaskTab.Roles, TaskTab.Everyone })
        {
            (await ListedAsync(house, tab, Clerk, new(Standing: TaskStanding.Claimed))).Should().Equal(taken.Case);
            (await ListedAsync(house, tab, Clerk, new(Standing: TaskStanding.Unclaimed))).Should().Equal(free.Case);
        }
        (await ListedAsync(house, TaskTab.Unassigned, Clerk, new(Standing: TaskStanding.Claimed))).Should().BeEmpty();
    }

    [Fact]
    public async Task Work_that_the_applicant_has_sent_back_is_found_by_that_until_it_is_done()
    {
        var house = await OpenHouseAsync();
        var untouched = House.Accepted(await house.CompleteAsync(await house.SubmitAsync(), Office.Receive, Office.Clerk));
        var back = await ComeBackAsync(house);
        var administrator = Reader.Of(Office.Administrator);
        var cameBack = new TaskFilter(Standing: TaskStanding.CameBack);

        (await ListedAsync(house, TaskTab.Roles, administrator, cameBack)).Should().Equal(back.Case);
        (await ListedAsync(house, TaskTab.Unassigned, administrator, cameBack)).Should().Equal(back.Case);
        (await ListedAsync(house, TaskTab.Everyone, Clerk, cameBack)).Should().Equal(back.Case);
        (await ListedAsync(house, TaskTab.Everyone, Clerk, cameBack with { Role = Office.Administration })).Should().Equal(back.Case);
        (await ListedAsync(house, TaskTab.Roles, Clerk, cameBack)).Should().BeEmpty("it is not work of theirs");
        (await ListedAsync(house, TaskTab.Mine, administrator, cameBack)).Should().BeEmpty();
        await ClaimAsync(house, back, Office.Administrator);
        (await ListedAsync(house, TaskTab.Mine, administrator, cameBack)).Should().Equal(back.Case);
        (await ListedAsync(house, TaskTab.Everyone, Clerk, cameBack with { Holder = Office.Administrator.Id })).Should().Equal(back.Case);
        (await ListedAsync(house, TaskTab.Unassigned, administrator, cameBack)).Should().BeEmpty();
        (await ListedAsync(house, TaskTab.Roles, administrator)).Should().BeEquivalentTo([untouched.Case, back.Case]);

        House.Accepted(await house.CompleteAsync(back, Office.Check, Office.Administrator, "lengkap"));
        (await ListedAsync(house, TaskTab.Everyone, Clerk, cameBack)).Should().BeEmpty("the checks behind it are nothing that came back");
        (await house.ProblemsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task What_was_put_off_is_narrowed_like_any_list_and_in_no_other()
    {
        var house = await OpenHouseAsync();
        var (back, other) = (await ComeBackAsync(house), await ComeBackAsync(house));
        var administrator = Reader.Of(Office.Administrator);
        (await house.Storage.Desk.SnoozeAsync(back.Case, back.State.Tasks[0].Token, administrator.Id, Now(house) + Duration.FromDays(1))).Should().BeTrue();

        (await ListedAsync(house, TaskTab.Snoozed, administrator, new(Standing: TaskStanding.CameBack))).Should().Equal(back.Case);
        (await ListedAsync(house, TaskTab.Snoozed, administrator, new(Standing: TaskStanding.Claimed))).Should().BeEmpty();
        (await ListedAsync(house, TaskTab.Roles, administrator, new(Standing: TaskStanding.CameBack))).Should().Equal(other.Case);
    }

    [Fact]
    public async Task Cases_that_wait_for_others_are_narrowed_by_what_they_wait_for()
    {
        var house = await OpenHouseAsync();
        var passedOn = House.Accepted(await house.CompleteAsync(await house.SubmitAsync(), Office.Receive, Office.Clerk));
        var taken = House.Accepted(await house.CompleteAsync(await house.SubmitAsync(), Office.Receive, Office.Clerk));
        await ClaimAsync(house, taken, Office.Administrator);
        var returned = await ReturnedAsync(house);
        var back = await ComeBackAsync(house);

        (await WaitingAsync(TaskStanding.Unclaimed)).Should().BeEquivalentTo([passedOn.Case, back.Case]);
        (await WaitingAsync(TaskStanding.Claimed)).Should().Equal(taken.Case);
        (await WaitingAsync(TaskStanding.Paused)).Should().Equal(returned.Case);
        (await WaitingAsync(TaskStanding.CameBack)).Should().Equal(back.Case);
        (await ListedAsync(house, TaskTab.Everyone, Clerk, new(Standing: TaskStanding.Paused))).Should().BeEmpty("nobody has anything to do in it");

        async Task<List<CaseKey>> WaitingAsync(TaskStanding standing) =>
            [.. (await PagesAsync(page => house.Storage.Worklists.WaitingAsync(Office.Agency, Clerk, false, new(Standing: standing), Now(house), page), 1))
                .SelectMany(page => page).Select(item => item.Case)];
    }

    [Fact]
    public async Task Finished_work_is_narrowed_by_how_it_came_out()
    {
        var house = await OpenHouseAsync();
        var onTime = House.Accepted(await house.CompleteAsync(await house.SubmitAsync(), Office.Receive, Office.Clerk));
        var late = await house.SubmitAsync();
        House.Accepted(await house.Engine.ExecuteAsync(
            onTime.Case, new CaseCommand.Return(onTime.State.Tasks[0].Token, "Kurang", []), Office.Administrator));
        house.Time.Move(Duration.FromDays(1));
        House.Accepted(await house.CompleteAsync(late, Office.Receive, Office.Clerk));

        (await DoneAsync(Office.Clerk, TaskFinish.OnTime)).Should().Equal(onTime.Case);
        (await DoneAsync(Office.Clerk, TaskFinish.Late)).Should().Equal(late.Case);
        (await DoneAsync(Office.Clerk, TaskFinish.SentBack)).Should().BeEmpty();
        (await DoneAsync(Office.Administrator, TaskFinish.SentBack)).Should().Equal(onTime.Case);

        async Task<List<CaseKey>> DoneAsync(Actor by, TaskFinish finish) =>
            [.. (await PagesAsync(page => house.Storage.Worklists.DoneByAsync(Office.Agency, by.Id, new(Finish: finish), page), 1))
                .SelectMany(page => page).Select(item => item.Case)];
    }

    private static async Task<CaseAnswer.Accepted> ReturnedAsync(House house)
    {
        var open = House.Accepted(await house.CompleteAsync(await house.SubmitAsync(), Office.Receive, Office.Clerk));
        return House.Accepted(await house.Engine.ExecuteAsync(open.Case, new CaseCommand.Return(open.State.Tasks[0].Token, "Kurang", []), Office.Administrator));
    }

    private static async Task<CaseAnswer.Accepted> ComeBackAsync(House house) => House.Accepted(await house.Engine.ExecuteAsync(
        (await ReturnedAsync(house)).Case, new CaseCommand.Resubmit(ImmutableDictionary<FieldKey, FieldValue>.Empty), Office.Clerk));
}

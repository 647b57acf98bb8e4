using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine;
using WorkflowStandar.Engine.Reports;
using WorkflowStandar.Engine.Worklists;
using WorkflowStandar.StorageTests.Kit;

namespace WorkflowStandar.StorageTests;

public abstract partial class StoreConformance
{
    [Fact]
    public async Task A_worklist_shows_the_tasks_of_its_roles_the_earliest_due_first_across_pages_each_once()
    {
        var house = await OpenHouseAsync();
        for (var number = 0; number < 25; number++)
        {
            var submitted = await house.SubmitAsync();
            if (number % 2 == 0)
                await house.CompleteAsync(submitted, Office.Receive, Office.Clerk);
            house.Time.Move(Duration.FromSeconds(7));
        }

        var pages = await PagesAsync(page => house.Storage.Worklists.TasksAsync(Office.Agency, [Office.FrontOffice, Office.Administration], Office.Clerk.Id, page), 4);

        var tasks = pages.SelectMany(page => page).ToList();
        tasks.Should().HaveCount(25).And.OnlyHaveUniqueItems(item => item.Case);
        tasks.Select(item => item.Task.Due).Should().BeInAscendingOrder();
        tasks.Take(12).Should().OnlyContain(item => item.Task.Role == Office.FrontOffice, "receipts are due in minutes");
        pages.Should().HaveCount(7);
    }

    [Fact]
    public async Task A_page_goes_on_where_the_last_one_ended_though_tasks_came_and_went_in_between()
    {
        var house = await OpenHouseAsync();
        var cases = new List<Engine.Cases.CaseAnswer.Accepted>();
        for (var number = 0; number < 6; number++)
        {
            cases.Add(await house.SubmitAsync());
            house.Time.Move(Duration.FromSeconds(1));
        }
        var first = await house.Storage.Worklists.TasksAsync(Office.Agency, [Office.FrontOffice], Office.Clerk.Id, new(Size: 3));

        await house.CompleteAsync(cases[1], Office.Receive, Office.Clerk);
        await house.CompleteAsync(cases[3], Office.Receive, Office.Clerk);
        var second = await house.Storage.Worklists.TasksAsync(Office.Agency, [Office.FrontOffice], Office.Clerk.Id, new(first.Next, 3));

        second.Items.Select(item => item.Case).Should().Equal(cases[4].Case, cases[5].Case);
        second.Next.Should().BeNull();
    }

    [Fact]
    public async Task A_task_shared_with_another_role_of_the_reader_is_listed_once()
    {
        var house = await OpenHouseAsync();
        await house.SubmitAsync();
        house.Time.MoveTo(ReceiptDue + Duration.FromMinutes(1));
        await using (var loop = RunningAlarms.Start(house))
            await loop.UntilAsync(async () => (await house.Storage.Reports.BacklogAsync(house.Time.GetCurrentInstant())).AlarmsOverdue == 0);

        var page = await house.Storage.Worklists.TasksAsync(Office.Agency, [Office.FrontOffice, Office.Secretary], Office.Clerk.Id, new());

        page.Items.Should().ContainSingle().Which.Marks.Should().Equal("lewat");
        (await house.Storage.Reports.LoadAsync(Office.Agency, house.Time.GetCurrentInstant())).Should().Equal(
            new RoleLoad(Office.FrontOffice, 1, 1, 1),
            new RoleLoad(Office.Secretary, 1, 1, 1));
    }

    [Fact]
    public async Task A_claimed_task_is_in_its_holders_own_list()
    {
        var house = await OpenHouseAsync();
        var submitted = await house.SubmitAsync();
        await house.SubmitAsync();

        House.Accepted(await house.Engine.ExecuteAsync(submitted.Case, new CaseCommand.Claim(submitted.State.Tasks[0].Token), Office.Clerk));

        (await house.Storage.Worklists.HeldByAsync(Office.Agency, Office.Clerk.Id, new())).Items.Should().ContainSingle().Which.Case.Should().Be(submitted.Case);
        (await house.Storage.Worklists.AllTasksAsync(Office.Agency, new())).Items.Should().HaveCount(2);
        (await house.Storage.Worklists.TasksOfAsync(submitted.Case)).Should().ContainSingle().Which.Task.Holder.Should().Be(Office.Clerk.Id);
    }

    [Theory]
    [InlineData(null, null, null, null, "6 5 4 3 2 1")]
    [InlineData(true, null, null, null, "6 4 3 1")]
    [InlineData(false, null, null, null, "5 2")]
    [InlineData(null, "UJI-2026-00000", null, null, "1 2 3 4 5 6")]
    [InlineData(null, "UJI-2026-000003", null, null, "3")]
    [InlineData(null, "UJI-2027", null, null, "")]
    [InlineData(null, null, "bu", null, "2 4 6")]
    [InlineData(true, null, "BU", null, "4 6")]
    [InlineData(null, null, null, "warga-1", "6")]
    [InlineData(null, null, "budi", "warga-1", "")]
    public async Task Cases_are_found_by_what_is_known_of_them(bool? open, string? number, string? name, string? applicant, string expected)
    {
        var house = await OpenHouseAsync();
        foreach (var (who, ended) in new[] { ("Ani", false), ("budi", true), ("Citra", false), ("Budi", false), ("Ani", true), ("Bunga", false) })
        {
            var submission = House.Submission(who) with { Applicant = who == "Bunga" ? new ActorId("warga-1") : null };
            var submitted = House.Accepted(await house.Engine.SubmitAsync(submission, Office.Clerk));
            if (ended)
                House.Accepted(await house.Engine.ExecuteAsync(submitted.Case, new CaseCommand.Cancel("Dobel"), new Actor(new ActorId("kepala"), "Kepala", ActorKind.Supervisor, new HashSet<RoleKey>())));
        }
        var filter = new CaseFilter(Open: open, Applicant: applicant is null ? null : new ActorId(applicant), NumberPrefix: number, NamePrefix: name);

        foreach (var standard in new StandardKey?[] { null, Office.Standard })
            foreach (var size in new[] { 1, 4, 100 })
            {
                var pages = await PagesAsync(page => house.Storage.Worklists.CasesAsync(Office.Agency, filter with { Standard = standard }, page), size);
                string.Join(' ', pages.SelectMany(page => page).Select(item => int.Parse(item.Row.Number[^6..]))).Should().Be(expected);
            }
    }

    [Fact]
    public async Task A_cursor_that_no_list_gave_out_is_a_mistake_that_is_told()
    {
        var house = await OpenHouseAsync();
        await house.SubmitAsync();

        foreach (var cursor in new[] { "%%%", "AAAA", "MQ", Convert.ToBase64String("1\nx\n2"u8) })
            await FluentActions.Awaiting(async () => await house.Storage.Worklists.AllTasksAsync(Office.Agency, new(cursor))).Should().ThrowAsync<CursorException>();
    }

    [Fact]
    public async Task An_agency_of_which_nothing_is_stored_has_empty_lists()
    {
        var house = await OpenHouseAsync();
        var nobody = new AgencyKey("belum-ada");

        (await house.Storage.Worklists.AllTasksAsync(nobody, new())).Items.Should().BeEmpty();
        (await house.Storage.Worklists.CasesAsync(nobody, new(), new())).Items.Should().BeEmpty();
        (await house.Storage.Worklists.CaseAsync(nobody, "UJI-2026-000001")).Should().BeNull();
        (await house.Storage.Reports.OpenAsync(nobody, Office.Monday)).Should().BeEmpty();
        (await house.Storage.Alarms.ParkedAsync(nobody, new())).Items.Should().BeEmpty();
        (await house.Storage.Outbox.ToRolesAsync(nobody, [Office.FrontOffice], Office.Clerk.Id, new())).Items.Should().BeEmpty();
    }

    private static async Task<List<ImmutableArray<TItem>>> PagesAsync<TItem>(Func<PageRequest, ValueTask<Page<TItem>>> list, int size)
    {
        var pages = new List<ImmutableArray<TItem>>();
        string? next = null;
        do
        {
            var page = await list(new PageRequest(next, size));
            pages.Add(page.Items);
            next = page.Next;
        }
        while (next is not null);
        return pages;
    }
}

using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Reports;
using WorkflowStandar.Engine.Worklists;
using WorkflowStandar.StorageTests.Kit;

namespace WorkflowStandar.StorageTests;

public abstract partial class StoreConformance
{
    private static readonly Reader Clerk = Reader.Of(Office.Clerk);

    [Fact]
    public async Task The_lists_of_a_clerk_part_what_is_theirs_what_is_anybodys_and_what_a_colleague_holds()
    {
        var house = await OpenHouseAsync();
        var (mine, free, taken) = (await house.SubmitAsync(), await house.SubmitAsync(), await house.SubmitAsync());
        await ClaimAsync(house, mine, Office.Clerk);
        await ClaimAsync(house, taken, Office.Staff("rini", Office.FrontOffice));

        (await ListedAsync(house, TaskTab.Mine, Clerk)).Should().Equal(mine.Case);
        (await ListedAsync(house, TaskTab.Unassigned, Clerk)).Should().Equal(free.Case);
        (await ListedAsync(house, TaskTab.Roles, Clerk)).Should().Equal(mine.Case, free.Case, taken.Case);
        (await ListedAsync(house, TaskTab.Everyone, Reader.Of(Office.Chief))).Should().HaveCount(3);
        (await ListedAsync(house, TaskTab.Roles, Reader.Of(Office.Chief))).Should().BeEmpty();
        (await house.Storage.Worklists.CountsAsync(Office.Agency, Clerk, TaskFilter.None, Now(house))).Should().Be(new TabCounts(1, 3, 1, 0));
        (await house.Storage.Worklists.CountsAsync(Office.Agency, Clerk, TaskFilter.None, Now(house), atMost: 2)).Roles.Should().Be(2);
    }

    [Fact]
    public async Task A_task_shared_among_several_roles_of_the_reader_counts_once()
    {
        var house = await OpenHouseAsync();
        var shared = await house.SubmitAsync();
        house.Time.MoveTo(ReceiptDue + Duration.FromMinutes(1));
        House.Accepted(await house.Engine.ExecuteAsync(shared.Case, new CaseCommand.Ring(), Actor.System));
        var own = await house.SubmitAsync();
        var held = await house.SubmitAsync();
        await ClaimAsync(house, held, Office.Clerk);

        foreach (var roles in (RoleKey[][])[[Office.FrontOffice, Office.Secretary], [Office.Secretary, Office.Legal, Office.FrontOffice, Office.Secretary]])
        {
            var reader = new Reader(new ActorId("baru"), [.. roles]);
            (await ListedAsync(house, TaskTab.Roles, reader)).Should().Equal(shared.Case, own.Case, held.Case);
            (await ListedAsync(house, TaskTab.Unassigned, reader)).Should().Equal(shared.Case, own.Case);
            (await ListedAsync(house, TaskTab.Roles, reader, new(Role: Office.Secretary))).Should().Equal(shared.Case);
            (await house.Storage.Worklists.CountsAsync(Office.Agency, reader, TaskFilter.None, Now(house), atMost: 2)).Should().Be(new TabCounts(0, 2, 2, 0));
        }
    }

    [Fact]
    public async Task A_substitute_has_the_work_of_the_person_they_stand_in_for()
    {
        var house = await OpenHouseAsync();
        var held = await house.SubmitAsync();
        await ClaimAsync(house, held, Office.Clerk);

        (await ListedAsync(house, TaskTab.Mine, new Reader(new ActorId("rini"), [], StandsInFor: [Office.Clerk.Id]))).Should().Equal(held.Case);
    }

    [Fact]
    public async Task A_row_of_a_list_knows_what_it_shows_and_hides_the_name_from_those_without_a_step()
    {
        var house = await OpenHouseAsync();
        var open = await house.SubmitAsync("Siti Aminah");
        await ClaimAsync(house, open, Office.Clerk);

        var row = (await house.Storage.Worklists.ListAsync(Office.Agency, TaskTab.Mine, Clerk, TaskFilter.None, Now(house), new())).Items.Single();
        row.Row.Should().Match<CaseRow>(found => found.Number == open.State.Number && found.ApplicantName == "Siti Aminah" && found.Channel == Office.Counter && !found.IsPaused);
        row.Row.Due.Should().Be(ReceiptDue);
        row.Task.Should().Match<TaskRow>(task => task.Holder == Office.Clerk.Id && task.Due == ReceiptDue && task.DueClock == Office.ReceiptClock);
        row.State.Run(row.Task.DueRun!.Value)!.Clock.Should().Be(Office.ReceiptClock);

        var stranger = await house.Storage.Worklists.ListAsync(Office.Agency, TaskTab.Everyone, Reader.Of(Office.Lawyer), TaskFilter.None, Now(house), new());
        stranger.Items.Single().Row.ApplicantName.Should().BeNull();
        var administrator = await house.Storage.Worklists.ListAsync(
            Office.Agency, TaskTab.Everyone, Reader.Of(Office.Lawyer, administers: true), TaskFilter.None, Now(house), new());
        administrator.Items.Single().Row.ApplicantName.Should().Be("Siti Aminah");
    }

    [Fact]
    public async Task A_list_is_narrowed_by_step_channel_holder_role_due_instant_and_date_of_submission()
    {
        var house = await OpenHouseAsync();
        var first = await house.SubmitAsync();
        house.Time.Move(Duration.FromMinutes(10));
        var second = await house.SubmitAsync();
        await house.CompleteAsync(second, Office.Receive, Office.Clerk);
        await ClaimAsync(house, first, Office.Clerk);
        var everything = new TaskFilter(Office.Standard, Channel: Office.Counter);

        (await FoundAsync(everything)).Should().Equal(first.Case, second.Case);
        (await FoundAsync(everything with { Step = Office.Check })).Should().Equal(second.Case);
        (await FoundAsync(everything with { Role = Office.FrontOffice })).Should().Equal(first.Case);
        (await FoundAsync(everything with { Role = Office.FrontOffice, Holder = Office.Chief.Id })).Should().BeEmpty();
        (await FoundAsync(everything with { Holder = Office.Clerk.Id })).Should().Equal(first.Case);
        (await FoundAsync(everything with { Standing = TaskStanding.Unclaimed })).Should().Equal(second.Case);
        (await FoundAsync(everything with { Role = Office.FrontOffice, Standing = TaskStanding.Unclaimed })).Should().BeEmpty();
        (await FoundAsync(everything with { Channel = new ChannelKey("surat") })).Should().BeEmpty();
        (await FoundAsync(everything with { Standard = new StandardKey(Office.Agency, "lain") })).Should().BeEmpty();
        (await FoundAsync(everything with { SubmittedFrom = Office.Monday + Duration.FromMinutes(1) })).Should().Equal(second.Case);
        (await FoundAsync(everything with { SubmittedBefore = Office.Monday + Duration.FromMinutes(10) })).Should().Equal(first.Case);
        (await FoundAsync(everything with { Due = DueRange.LateAt(ReceiptDue) })).Should().BeEmpty("the due instant itself is on time");
        (await FoundAsync(everything with { Due = DueRange.LateAt(ReceiptDue + Duration.FromMilliseconds(1)) })).Should().Equal(first.Case);
        (await FoundAsync(everything with { Due = new DueRange(ReceiptDue + Duration.FromHours(1), null) })).Should().Equal(second.Case);
        (await FoundAsync(everything with { Due = DueRange.None })).Should().BeEmpty();

        async Task<List<CaseKey>> FoundAsync(TaskFilter filter) => await ListedAsync(house, TaskTab.Everyone, Clerk, filter);
    }

    [Fact]
    public async Task A_task_put_off_leaves_its_owners_lists_until_the_date_and_stays_in_those_of_others()
    {
        var house = await OpenHouseAsync();
        var open = await house.SubmitAsync();
        var (task, until) = (open.State.Tasks[0].Token, Office.Monday + Duration.FromMinutes(5));

        (await house.Storage.Desk.SnoozeAsync(open.Case, task, Office.Clerk.Id, until)).Should().BeTrue();

        (await ListedAsync(house, TaskTab.Roles, Clerk)).Should().BeEmpty();
        (await ListedAsync(house, TaskTab.Roles, Reader.Of(Office.Staff("rini", Office.FrontOffice)))).Should().Equal(open.Case);
        var snoozed = await house.Storage.Worklists.ListAsync(Office.Agency, TaskTab.Snoozed, Clerk, TaskFilter.None, Now(house), new());
        snoozed.Items.Single().SnoozedUntil.Should().Be(until);
        (await ListedAsync(house, TaskTab.Everyone, Clerk)).Should().Equal([open.Case], "the figures of the agency count it");
        house.Time.MoveTo(until);
        (await ListedAsync(house, TaskTab.Roles, Clerk)).Should().Equal(open.Case);
        (await ListedAsync(house, TaskTab.Snoozed, Clerk)).Should().BeEmpty();
    }

    [Fact]
    public async Task What_is_kept_for_a_task_is_gone_with_it_and_cannot_be_kept_afterwards()
    {
        var house = await OpenHouseAsync();
        var open = await house.SubmitAsync();
        var (desk, task) = (house.Storage.Desk, open.State.Tasks[0].Token);
        (await desk.KeepDraftAsync(open.Case, task, Office.Clerk.Id, """{"catatan":"Sudah"}""", Office.Monday)).Should().BeTrue();
        (await desk.KeepDraftAsync(open.Case, task, Office.Clerk.Id, """{"catatan":"Sudah diperiksa"}""", Office.Monday + Duration.FromMinutes(1))).Should().BeTrue();
        (await desk.DraftAsync(open.Case, task, Office.Clerk.Id)).Should().Be(new Draft("""{"catatan":"Sudah diperiksa"}""", Office.Monday + Duration.FromMinutes(1)));
        (await desk.DraftAsync(open.Case, task, Office.Chief.Id)).Should().BeNull();

        House.Accepted(await house.CompleteAsync(open, Office.Receive, Office.Clerk));

        (await desk.DraftAsync(open.Case, task, Office.Clerk.Id)).Should().BeNull();
        (await desk.KeepDraftAsync(open.Case, task, Office.Clerk.Id, "{}", Office.Monday)).Should().BeFalse();
        (await desk.SnoozeAsync(open.Case, task, Office.Clerk.Id, Office.Monday + Duration.FromDays(1))).Should().BeFalse();
    }

    [Fact]
    public async Task Old_drafts_are_forgotten_and_others_stay()
    {
        var house = await OpenHouseAsync();
        var (old, recent) = (await house.SubmitAsync(), await house.SubmitAsync());
        await house.Storage.Desk.KeepDraftAsync(old.Case, old.State.Tasks[0].Token, Office.Clerk.Id, "{}", Office.Monday);
        await house.Storage.Desk.KeepDraftAsync(recent.Case, recent.State.Tasks[0].Token, Office.Clerk.Id, "{}", Office.Monday + Duration.FromDays(1));

        (await house.Storage.Desk.ForgetDraftsAsync(Office.Monday + Duration.FromDays(1))).Should().Be(1);

        (await house.Storage.Desk.DraftAsync(recent.Case, recent.State.Tasks[0].Token, Office.Clerk.Id)).Should().NotBeNull();
        await house.Storage.Desk.DiscardDraftAsync(recent.Case, recent.State.Tasks[0].Token, Office.Clerk.Id);
        (await house.Storage.Desk.DraftAsync(recent.Case, recent.State.Tasks[0].Token, Office.Clerk.Id)).Should().BeNull();
    }

    [Fact]
    public async Task Saved_views_are_their_owners_and_shared_ones_everybodys_to_use()
    {
        var house = await OpenHouseAsync();
        var desk = house.Storage.Desk;
        var own = await desk.SaveViewAsync(Office.Agency, Office.Clerk.Id, "Terlambat", "/kerja?tenggat=lewat", false, Office.Monday);
        var shared = await desk.SaveViewAsync(Office.Agency, Office.Chief.Id, "Pengaduan", "/kerja?layanan=pengaduan", true, Office.Monday);
        var again = await desk.SaveViewAsync(Office.Agency, Office.Clerk.Id, "Terlambat", "/kerja?tenggat=lewat&daftar=peran", false, Office.Monday);

        again.Id.Should().Be(own.Id);
        (await desk.ViewsAsync(Office.Agency, Office.Clerk.Id)).Should().Equal(shared, again);
        (await desk.ViewsAsync(Office.Agency, Office.Lawyer.Id)).Should().Equal(shared);
        (await desk.ViewsAsync(new AgencyKey("kantor-lain"), Office.Clerk.Id)).Should().BeEmpty();
        (await desk.RemoveViewAsync(Office.Agency, shared.Id, Office.Clerk.Id)).Should().BeFalse();
        (await desk.RemoveViewAsync(Office.Agency, shared.Id, owner: null)).Should().BeTrue();
        (await desk.ViewsAsync(Office.Agency, Office.Lawyer.Id)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_view_is_renamed_and_shared_by_its_owner_unless_another_of_theirs_has_the_name()
    {
        var house = await OpenHouseAsync();
        var desk = house.Storage.Desk;
        var view = await desk.SaveViewAsync(Office.Agency, Office.Clerk.Id, "Terlambat", "/kerja?tenggat=terlambat", true, Office.Monday);
        await desk.SaveViewAsync(Office.Agency, Office.Clerk.Id, "Minggu ini", "/kerja?tenggat=minggu-ini", false, Office.Monday);
        await desk.SaveViewAsync(Office.Agency, Office.Chief.Id, "Lewat", "/perkara?keadaan=terlambat", false, Office.Monday);

        (await desk.ChangeViewAsync(Office.Agency, view.Id, Office.Chief.Id, "Milik saya", true)).Should().BeFalse("it is a colleague's");
        (await desk.ChangeViewAsync(Office.Agency, view.Id, Office.Clerk.Id, "Minggu ini", true)).Should().BeFalse("the name is taken");
        (await desk.ChangeViewAsync(Office.Agency, view.Id, Office.Clerk.Id, "Lewat", true)).Should().BeTrue("names are each person's own");
        (await desk.ChangeViewAsync(Office.Agency, view.Id, Office.Clerk.Id, "Lewat", true)).Should().BeTrue();
        (await desk.ViewsAsync(Office.Agency, Office.Lawyer.Id)).Should().Equal(view with { Name = "Lewat" });
        (await desk.ChangeViewAsync(Office.Agency, view.Id, Office.Clerk.Id, "Lewat", false)).Should().BeTrue();
        (await desk.ViewsAsync(Office.Agency, Office.Lawyer.Id)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_case_that_somebody_has_passed_on_waits_for_others_until_it_comes_back_to_them_or_ends()
    {
        var house = await OpenHouseAsync();
        var chief = Reader.Of(Office.Chief);
        var passedOn = House.Accepted(await house.CompleteAsync(await house.SubmitAsync(), Office.Receive, Office.Clerk));
        var untouched = await house.SubmitAsync();
        var administrator = Reader.Of(Office.Administrator);

        (await WaitingAsync(Clerk)).Should().Equal(passedOn.Case);
        (await WaitingAsync(Clerk, withRoles: true)).Should().Equal(passedOn.Case);
        (await WaitingAsync(administrator)).Should().BeEmpty();
        (await WaitingAsync(Reader.Of(Office.Staff("rini", Office.FrontOffice)))).Should().BeEmpty("she had no part in it");
        (await WaitingAsync(Reader.Of(Office.Staff("rini", Office.FrontOffice)), withRoles: true)).Should().Equal(passedOn.Case);
        (await WaitingAsync(Clerk, filter: new(Step: Office.Sign))).Should().BeEmpty();

        var returned = House.Accepted(await house.Engine.ExecuteAsync(
            passedOn.Case, new CaseCommand.Return(passedOn.State.Tasks[0].Token, "Belum ditandatangani", []), Office.Administrator));
        (await WaitingAsync(administrator)).Should().Equal(passedOn.Case);
        var row = (await house.Storage.Worklists.WaitingAsync(Office.Agency, administrator, false, TaskFilter.None, Now(house), new())).Items.Single();
        row.Row.IsPaused.Should().BeTrue();
        row.State.Position.Tokens.Single().State.Should().Be(TokenState.Returned);

        House.Accepted(await house.Engine.ExecuteAsync(passedOn.Case, new CaseCommand.Withdraw("Dicabut"), Office.Clerk));
        (await WaitingAsync(Clerk)).Should().BeEmpty();

        async Task<List<CaseKey>> WaitingAsync(Reader reader, bool withRoles = false, TaskFilter? filter = null) =>
            [.. (await PagesAsync(page => house.Storage.Worklists.WaitingAsync(Office.Agency, reader, withRoles, filter ?? TaskFilter.None, Now(house), page), 1))
                .SelectMany(page => page).Select(item => item.Case)];
    }

    [Fact]
    public async Task A_finished_task_tells_who_did_it_when_and_whether_it_was_late()
    {
        var house = await OpenHouseAsync();
        var onTime = await house.SubmitAsync();
        house.Time.Move(Duration.FromMinutes(5));
        onTime = House.Accepted(await house.CompleteAsync(onTime, Office.Receive, Office.Clerk));
        var late = await house.SubmitAsync();
        house.Time.Move(Duration.FromDays(1));
        late = House.Accepted(await house.CompleteAsync(late, Office.Receive, Office.Clerk));
        House.Accepted(await house.Engine.ExecuteAsync(onTime.Case, new CaseCommand.Cancel("Dobel"), Supervisor));

        var done = (await PagesAsync(page => house.Storage.Worklists.DoneByAsync(Office.Agency, Office.Clerk.Id, TaskFilter.None, page), 1)).SelectMany(page => page).ToList();
        done.Select(item => (item.Case, item.Task.IsLate)).Should().Equal((late.Case, true), (onTime.Case, false));
        done[1].Task.Should().Be(new FinishedTask(
            1, Office.Receive, Office.FrontOffice, TaskEnd.Completed, OutcomeKey.Done, Office.Clerk.Id, null, Office.Clerk.Name,
            Office.Monday, Office.Monday + Duration.FromMinutes(5), ReceiptDue, Office.ReceiptClock, false, Duration.FromMinutes(5)));
        done[0].Task.OfficeTime.Should().Be(Duration.FromMinutes(510), "the office is open from 7.30 to 16.00");

        var left = (await house.Storage.Worklists.FinishedOfAsync(onTime.Case))[1];
        left.Should().Match<FinishedTask>(task => task.Step == Office.Check && task.How == TaskEnd.CaseEnded && task.By == null && task.Outcome == null);
        (await house.Storage.Worklists.DoneByAsync(Office.Agency, Office.Clerk.Id, new(Step: Office.Check), new())).Items.Should().BeEmpty();
        (await house.ProblemsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_task_that_sent_the_file_back_says_so()
    {
        var house = await OpenHouseAsync();
        var open = House.Accepted(await house.CompleteAsync(await house.SubmitAsync(), Office.Receive, Office.Clerk));
        House.Accepted(await house.Engine.ExecuteAsync(open.Case, new CaseCommand.Return(open.State.Tasks[0].Token, "Kurang", []), Office.Administrator));

        (await house.Storage.Worklists.FinishedOfAsync(open.Case)).Select(task => (task.Step, task.How)).Should().Equal(
            (Office.Receive, TaskEnd.Completed), (Office.Check, TaskEnd.Returned));
    }

    [Fact]
    public async Task The_overview_counts_what_is_open_late_soon_due_and_paused_as_it_changes()
    {
        var house = await OpenHouseAsync();
        var (first, second, third) = (await house.SubmitAsync(), await house.SubmitAsync(), await house.SubmitAsync());
        await house.ToTheEndAsync();
        await ClaimAsync(house, first, Office.Clerk);
        second = House.Accepted(await house.CompleteAsync(second, Office.Receive, Office.Clerk));
        House.Accepted(await house.Engine.ExecuteAsync(second.Case, new CaseCommand.Return(second.State.Tasks[0].Token, "Kurang", []), Office.Administrator));
        var reports = house.Storage.Reports;

        (await reports.ServicesAsync(Office.Agency, Office.Monday, Office.Monday)).Should().Equal(new ServiceLoad(Office.Standard, 3, 0, 0, 1));
        (await reports.ServicesAsync(Office.Agency, Office.Monday, ReceiptDue)).Should().Equal(new ServiceLoad(Office.Standard, 3, 0, 2, 1));
        var late = ReceiptDue + Duration.FromMilliseconds(1);
        (await reports.ServicesAsync(Office.Agency, late, late)).Should().Equal(new ServiceLoad(Office.Standard, 3, 2, 0, 1));
        (await reports.StepsAsync(Office.Agency, late)).Should().Equal(
            new StepLoad(Office.Standard, Office.Procedure, Office.Receive, Office.FrontOffice, 2, 1, 2));
        (await reports.HoldersAsync(Office.Agency, late)).Should().Equal(new HolderLoad(Office.Clerk.Id, 1, 1));

        House.Accepted(await house.Engine.ExecuteAsync(first.Case, new CaseCommand.Release(first.State.Tasks[0].Token), Office.Clerk));
        House.Accepted(await house.Engine.ExecuteAsync(third.Case, new CaseCommand.Cancel("Dobel"), Supervisor));
        (await reports.ServicesAsync(Office.Agency, late, late)).Should().Equal(new ServiceLoad(Office.Standard, 2, 1, 0, 1));
        (await reports.StepsAsync(Office.Agency, late)).Single().Should().Match<StepLoad>(load => load.Open == 1 && load.Unclaimed == 1);
        (await reports.HoldersAsync(Office.Agency, late)).Should().BeEmpty();

        House.Accepted(await house.Engine.ExecuteAsync(second.Case, new CaseCommand.Withdraw("Dicabut"), Office.Clerk));
        (await reports.ServicesAsync(Office.Agency, Office.Monday, Office.Monday)).Single().Paused.Should().Be(0);
    }

    [Fact]
    public async Task A_case_knows_every_role_and_person_with_a_step_in_it()
    {
        var house = await OpenHouseAsync();
        var open = await house.SubmitAsync();
        house.Time.MoveTo(ReceiptDue + Duration.FromMinutes(1));
        House.Accepted(await house.CompleteAsync(open, Office.Receive, Office.Clerk));

        (await house.Storage.Worklists.ParticipantsAsync(open.Case)).Should().BeEquivalentTo([
            new Participant(Part.Person, "sari"), new Participant(Part.Sender, "sari"),
            new Participant(Part.Role, "front-office"), new Participant(Part.Role, "sekretaris"), new Participant(Part.Role, "tata-usaha")]);
    }

    private static Actor Supervisor { get; } = new(new ActorId("kepala"), "Kepala", ActorKind.Supervisor, new HashSet<RoleKey>());

    private static Instant Now(House house) => house.Time.GetCurrentInstant();

    private static async Task ClaimAsync(House house, CaseAnswer.Accepted @case, Actor by) =>
        House.Accepted(await house.Engine.ExecuteAsync(@case.Case, new CaseCommand.Claim(@case.State.Tasks[0].Token), by));

    /// <summary>What a list has, read in pages of one.</summary>
    private static async Task<List<CaseKey>> ListedAsync(House house, TaskTab tab, Reader reader, TaskFilter? filter = null)
    {
        var pages = await PagesAsync(page => house.Storage.Worklists.ListAsync(Office.Agency, tab, reader, filter ?? TaskFilter.None, Now(house), page), 1);
        var listed = pages.SelectMany(page => page).Select(item => item.Case).ToList();
        (await house.Storage.Worklists.CountAsync(Office.Agency, tab, reader, filter ?? TaskFilter.None, Now(house))).Should().Be(listed.Count);
        return listed;
    }
}

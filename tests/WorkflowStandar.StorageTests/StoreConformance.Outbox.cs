using System.Collections.Concurrent;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Outbox;
using WorkflowStandar.StorageTests.Kit;

namespace WorkflowStandar.StorageTests;

public abstract partial class StoreConformance
{
    private static readonly OutboxOptions Quick = new(4, 3, Duration.FromSeconds(5), Duration.FromMinutes(5));

    [Fact]
    public async Task A_notice_is_delivered_with_all_that_its_receiver_needs_and_then_not_again()
    {
        var house = await OpenHouseAsync(deliversNotices: true);
        var post = new Post();
        var ended = await house.ToTheEndAsync();

        await using (var loop = RunningOutbox.Start(house, post, Quick))
            await loop.UntilAsync(() => Task.FromResult(post.Delivered.Count == 1));
        await using (var loop = RunningOutbox.Start(house, post, Quick))
            await loop.UntilAsync(async () => await house.Storage.Outbox.NextAsync() is null);

        var notice = post.Delivered.Should().ContainSingle().Which;
        notice.Should().BeEquivalentTo(
            new { ended.Case, ended.State.Number, Office.Standard, To = Addressee.Applicant, Kind = "ended", At = Office.Monday, Attempts = 0 });
        CaseJson.Read<CaseEvent>(notice.Json.Span).Should().BeOfType<CaseEvent.Ended>();
        (await house.Storage.Outbox.ToApplicantAsync(ended.Case, new())).Items.Should().ContainSingle("it stays readable");
    }

    [Fact]
    public async Task A_notice_that_keeps_failing_backs_off_is_parked_holds_up_no_other_and_goes_out_when_told_to()
    {
        var house = await OpenHouseAsync(deliversNotices: true);
        var post = new Post { Refuses = notice => notice.Number == "UJI-2026-000001" };
        await house.ToTheEndAsync();
        await house.ToTheEndAsync();
        await using var loop = RunningOutbox.Start(house, post, Quick);

        await loop.UntilAsync(async () => post.Delivered.Count == 1 && await house.Storage.Outbox.NextAsync() == Office.Monday + Duration.FromSeconds(5));
        house.Time.Move(Duration.FromSeconds(5));
        await loop.UntilAsync(async () => await house.Storage.Outbox.NextAsync() == Office.Monday + Duration.FromSeconds(15));
        house.Time.Move(Duration.FromSeconds(10));
        await loop.UntilAsync(async () => (await house.Storage.Outbox.ParkedAsync(Office.Agency, new())).Items.Length == 1);
        post.Tried.Should().Be(4);

        var parked = (await house.Storage.Outbox.ParkedAsync(Office.Agency, new())).Items[0];
        parked.Attempts.Should().Be(3);
        parked.Error.Should().Contain("not at home");
        post.Refuses = _ => false;
        (await house.Storage.Outbox.ReplayAsync(new AgencyKey("kantor-lain"), parked.Notice.Id, house.Time.GetCurrentInstant())).Should().BeFalse();
        (await house.Storage.Outbox.ReplayAsync(Office.Agency, parked.Notice.Id, house.Time.GetCurrentInstant())).Should().BeTrue();
        loop.Wake();
        await loop.UntilAsync(() => Task.FromResult(post.Delivered.Count == 2));
    }

    [Fact]
    public async Task A_receiver_that_never_answers_does_not_keep_others_waiting()
    {
        var house = await OpenHouseAsync(deliversNotices: true);
        var post = new Post { Hangs = notice => notice.Number == "UJI-2026-000001" };
        for (var number = 0; number < 12; number++)
            await house.ToTheEndAsync();
        await using var loop = RunningOutbox.Start(house, post, Quick);

        await loop.UntilAsync(() => Task.FromResult(post.Delivered.Count == 11));
    }

    [Fact]
    public async Task A_delivery_that_cannot_be_recorded_is_made_again_after_a_rest_and_not_over_and_over()
    {
        var house = await OpenHouseAsync(deliversNotices: true);
        var post = new Post();
        var outbox = new ForgetfulOutbox(house.Storage.Outbox) { Forgets = true };
        await house.ToTheEndAsync();
        await using var loop = RunningOutbox.Start(house, post, Quick, outbox);

        await loop.UntilAsync(() => Task.FromResult(house.Time.WakesAt == Office.Monday + Duration.FromSeconds(5)));
        loop.Wake();
        await EverythingElseAsync();
        post.Tried.Should().Be(1);

        outbox.Forgets = false;
        house.Time.Move(Duration.FromSeconds(5));
        await loop.UntilAsync(async () => await house.Storage.Outbox.NextAsync() is null);
        post.Tried.Should().Be(2);
    }

    [Fact]
    public async Task Where_nobody_carries_notices_out_they_are_readable_and_nothing_waits()
    {
        var house = await OpenHouseAsync();
        await house.ToTheEndAsync();

        (await house.Storage.Outbox.NextAsync()).Should().BeNull();
        (await house.Storage.Reports.BacklogAsync(house.Time.GetCurrentInstant())).NoticesWaiting.Should().Be(0);
    }

    [Fact]
    public async Task A_notice_to_one_holder_of_a_role_is_not_shown_to_the_others()
    {
        var house = await OpenHouseAsync();
        var submitted = await house.SubmitAsync();
        var supervisor = new Actor(new ActorId("kepala"), "Kepala", ActorKind.Supervisor, new HashSet<RoleKey>());
        House.Accepted(await house.Engine.ExecuteAsync(
            submitted.Case, new CaseCommand.Assign(submitted.State.Tasks[0].Token, Office.Clerk.Id, Office.Clerk.Roles, "Giliran Anda"), supervisor));

        var mine = await house.Storage.Outbox.ToRolesAsync(Office.Agency, [Office.FrontOffice], Office.Clerk.Id, new());
        var others = await house.Storage.Outbox.ToRolesAsync(Office.Agency, [Office.FrontOffice], new ActorId("lain"), new());

        mine.Items.Should().ContainSingle().Which.Kind.Should().Be("assigned");
        others.Items.Should().BeEmpty();
    }

    /// <summary>Carries notices to receivers who may not be at home.</summary>
    private sealed class Post : IDelivery
    {
        private int tried;

        public ConcurrentQueue<OutboxNotice> Delivered { get; } = [];

        public int Tried => tried;

        public Func<OutboxNotice, bool> Refuses { get; set; } = _ => false;

        public Func<OutboxNotice, bool> Hangs { get; init; } = _ => false;

        public async Task DeliverAsync(OutboxNotice notice, CancellationToken cancellation)
        {
            Interlocked.Increment(ref tried);
            if (Hangs(notice))
                await new TaskCompletionSource().Task.WaitAsync(cancellation);
            if (Refuses(notice))
                throw new IOException("The receiver is not at home.");
            Delivered.Enqueue(notice);
        }
    }
}

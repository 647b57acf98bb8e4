using Microsoft.AspNetCore.Http;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.EndToEndTests.Harness;
using WorkflowStandar.Engine.Accounts;
using WorkflowStandar.Engine.Actors;
using WorkflowStandar.Server.Dashboard.Identity;
using WorkflowStandar.Server.Publication;
using WorkflowStandar.Storage.Sqlite;

namespace WorkflowStandar.EndToEndTests.Access;

/// <summary>A session ends when nobody has clicked for a while, however busy the page that was left open is.</summary>
public sealed class SessionEndsTests : IAsyncLifetime
{
    private static readonly ActorRow Clerk = new(new AgencyKey("kantor"), new ActorId("sari"), "Sari", ActorKind.Staff, [], false, true);

    private readonly ScratchDirectory scratch = new();
    private readonly HandClock clock = new();
    private SqliteStorage storage = null!;
    private SignedIn gate = null!;
    private string cookie = "";

    public async Task InitializeAsync()
    {
        storage = SqliteStorage.Open(new SqliteOptions(scratch.Under("data")));
        await storage.Actors.SaveAsync(Clerk, clock.Now, ActorId.System);
        var desk = new SignInDesk(storage.Accounts, new Passwords(), new WallClock(clock), clock, SessionLimits.Usual);
        gate = new SignedIn(_ => Task.CompletedTask, desk, new StaffRoles(storage.Staffing, new AgencyDirectory(), storage.Editions, clock));
        cookie = await desk.BeginAsync(Clerk, new Visitor("127.0.0.1", ""), CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        await storage.DisposeAsync();
        scratch.Dispose();
    }

    [Theory]
    [InlineData("/aliran", null)]
    [InlineData("/aliran/cacah", null)]
    [InlineData("/perkara/PPD-2026-000001/hadir", null)]
    [InlineData("/kerja", "X-Sendiri")]
    [InlineData("/pantau", "X-Sendiri")]
    [InlineData("/kelola/standar/surat/pindah?sendiri=1", null)]
    public async Task What_an_open_page_asks_by_itself_keeps_nobody_signed_in(string address, string? header)
    {
        for (var minute = 0; minute < 30; minute += 2)
        {
            clock.Now += Duration.FromMinutes(2);
            await AskAsync(address, header);
        }

        clock.Now += Duration.FromMinutes(1);
        (await AskAsync("/kerja", null)).Should().BeNull("nobody has clicked for half an hour");
    }

    [Fact]
    public async Task Clicks_keep_somebody_signed_in_until_the_end_of_a_long_day()
    {
        for (var minute = 0; minute < 700; minute += 20)
        {
            clock.Now += Duration.FromMinutes(20);
            (await AskAsync("/kerja", null))!.Row.Id.Should().Be(Clerk.Id);
        }

        clock.Now += Duration.FromMinutes(25);
        (await AskAsync("/kerja", null)).Should().BeNull("twelve hours are over");
    }

    private async Task<StaffMember?> AskAsync(string address, string? header)
    {
        var context = new DefaultHttpContext();
        (context.Request.Scheme, context.Request.Method) = ("http", "GET");
        (context.Request.Path, context.Request.QueryString) = (address.Split('?')[0], new QueryString(address.Contains('?', StringComparison.Ordinal) ? address[address.IndexOf('?', StringComparison.Ordinal)..] : ""));
        context.Request.Headers.Cookie = $"workflow-standar={cookie}";
        if (header is not null)
            context.Request.Headers[header] = "1";
        await gate.InvokeAsync(context);
        return StaffMember.Of(context);
    }

    private sealed class HandClock : IClock
    {
        public Instant Now { get; set; } = Instant.FromUtc(2026, 11, 23, 1, 0);

        public Instant GetCurrentInstant() => Now;
    }
}

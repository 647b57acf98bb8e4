using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using WorkflowStandar.Compiler.Scenarios;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.EndToEndTests.Harness;

namespace WorkflowStandar.EndToEndTests.Procedures.Replay;

/// <summary>A real server on a virtual clock, on which many scenarios run at once: of all cases the one that goes on earliest does, so the clock only ever moves forward.</summary>
internal sealed class ReplayedOffice : IAsyncDisposable
{
    private readonly ScratchDirectory scratch;
    private readonly ServerProcess process;
    private readonly Dictionary<AgencyKey, Office> offices = [];
    private readonly HashSet<string> taken = [];

    private ReplayedOffice(ScratchDirectory scratch, ServerProcess process, Instant start)
    {
        (this.scratch, this.process, Now) = (scratch, process, start);
        Administrator = Client.WithKey(process.Address, process.AdministratorKey!);
        Public = Client.Public(process.Address);
    }

    public Client Administrator { get; }

    public Client Public { get; }

    /// <summary>Where the server's clock stands.</summary>
    public Instant Now { get; private set; }

    /// <param name="start">Where the clock stands as the standards are published.</param>
    public static async Task<ReplayedOffice> OpenAsync(Instant start)
    {
        var scratch = new ScratchDirectory();
        var process = await ServerProcess.StartAsync(
            "--demo", "--demo-start", InstantPattern.General.Format(start), "--data", scratch.Under("data"), "--definitions", Repository.Definitions, "--public-limit", "1000000");
        return new ReplayedOffice(scratch, process, start);
    }

    public async Task RunAsync(IReadOnlyList<ReplayedCase> cases)
    {
        while (cases.Where(one => !one.IsOver).MinBy(one => one.Next) is { } next)
        {
            await MoveToAsync(next.Next);
            await next.GoOnAsync();
        }
    }

    public Task<Client> HireAsync(AgencyKey agency, Actor actor)
    {
        if (!offices.TryGetValue(agency, out var office))
            offices[agency] = office = new Office(process.Address, Administrator, agency.Value);
        return actor.Kind == ActorKind.Supervisor
            ? office.SupervisorAsync()
            : office.OfficerAsync(actor.Id.Value, new { name = actor.Name, roles = actor.Roles.Select(role => role.Value) });
    }

    public Client WithSecret(string secret) => Client.WithSecret(process.Address, secret);

    /// <summary>The case that a duty began by itself at that instant; each is found once.</summary>
    public async Task<string?> BegunAsync(Scenario scenario, Instant at)
    {
        var plan = scenario.Subject.Plan;
        var list = (await Administrator.GetAsync($"cases?agency={plan.Standard.Agency}&standard={plan.Standard}&limit=200")).Succeeded();
        return list.Each("items")
            .Where(item => item.GetProperty("procedure").GetString() == scenario.Procedure.Key.Value && item.GetProperty("edition").GetString() == plan.Edition)
            .Where(item => item.GetProperty("submitted-at").Deserialize<Instant>(CaseJson.Options) == at)
            .Select(item => item.GetProperty("number").GetString()!)
            .FirstOrDefault(number => taken.Add($"{plan.Standard.Agency} {number}"));
    }

    /// <summary>Whether what a role was told of late is about the case, as its officers read it.</summary>
    public async Task<bool> WasToldAsync(AgencyKey agency, RoleKey role, string number)
    {
        var notices = (await Administrator.GetAsync($"notices?agency={agency}&role={role}&limit=200")).Succeeded();
        return notices.Each("items").Any(notice => notice.GetProperty("number").GetString() == number);
    }

    /// <summary>Whether every history is whole, and how many cases there are.</summary>
    public async Task<Answer> VerifyAsync() => (await Administrator.GetAsync("admin/verification")).Succeeded();

    public async ValueTask DisposeAsync()
    {
        await process.DisposeAsync();
        scratch.Dispose();
    }

    private async Task MoveToAsync(Instant to)
    {
        if (to <= Now)
            return;
        (await Administrator.PostAsync("demo/clock", new { to = InstantPattern.ExtendedIso.Format(to) })).Succeeded();
        Now = to;
    }
}

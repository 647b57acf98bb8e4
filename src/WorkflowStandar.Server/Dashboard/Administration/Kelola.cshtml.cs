using System.Collections.Immutable;
using WorkflowStandar.Engine.Administration;
using WorkflowStandar.Engine.Editions;
using WorkflowStandar.Server.Dashboard.Identity;

namespace WorkflowStandar.Server.Dashboard.Administration;

/// <summary>Where administration begins: what has to be looked at, and the way to every part.</summary>
public sealed class KelolaModel(Attention attention, IEditionStore editions, IAdministrationStore administration, StaffNames names) : AdministrationPage
{
    public ImmutableArray<Matter> Matters { get; private set; } = [];

    public int Standards { get; private set; }

    public int Running { get; private set; }

    public int Keys { get; private set; }

    public ImmutableArray<TrailEntry> Latest { get; private set; } = [];

    public TrailWords Words { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        // Who comes and goes every morning is in the trail, and no news.
        Latest = [.. (await administration.ActsAsync(IsWithoutOffice ? null : Agency, new TrailFilter(), new(Size: 100), cancellation)).Items
            .Where(entry => entry.Action != "account/signed-in").Take(8)];
        Words = await TrailWords.ForAsync(Latest, names, Office, cancellation);
        if (IsWithoutOffice)
            return;
        Matters = await attention.OfAsync(Agency, Now, Today, cancellation);
        Standards = (await editions.EditionsAsync(Agency, null, cancellation)).Select(row => row.Standard).Distinct().Count();
        Running = (await administration.RunningAsync(Agency, cancellation)).Sum(load => load.Open);
        Keys = (await administration.KeysAsync(Agency, cancellation)).Count(key => key.Key.RevokedAt is null && key.ActorIsActive);
    }
}

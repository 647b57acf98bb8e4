using System.Collections.Immutable;
using WorkflowStandar.Engine.Duties;

namespace WorkflowStandar.Server.Dashboard.Watching;

/// <summary>The evaluation duties that the standards in force oblige the office to: how each stands, when it comes next, and its cases.</summary>
public sealed class KewajibanModel(DutyBook book) : WatchingPage
{
    public ImmutableArray<DutyStanding> Duties { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await ReadNamesAsync(cancellation);
        Duties = await book.ReadAsync(Agency, Now, DutyWords.Known, cancellation);
    }
}

using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using WorkflowStandar.Engine;
using WorkflowStandar.Engine.Actors;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Reports;

namespace WorkflowStandar.Server.Dashboard.Watching;

/// <summary>The work that has been open at a step for longer than usual.</summary>
public sealed class LangkahLamaModel(LongStays stays, IReports reports, IPlanSource plans, IActorStore actors) : StepPage(plans, actors)
{
    /// <summary>Null while too few were done to say what is usual.</summary>
    public LongStay? Stay { get; private set; }

    public ImmutableArray<Row> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string standar, string langkah, string? prosedur, string? lanjut, CancellationToken cancellation)
    {
        if (!await FindAsync(standar, langkah, prosedur, cancellation))
            return NotFound();
        IsFirst = lanjut is null;
        Stay = await stays.OfAsync(Place, Now, cancellation);
        if (Stay is null)
            return Page();
        try
        {
            var page = await reports.OldTasksAsync(Place, Stay.OpenedBefore, new PageRequest(lanjut, PageSize), cancellation);
            var rows = ImmutableArray.CreateBuilder<Row>(page.Items.Length);
            foreach (var task in page.Items)
                rows.Add(new Row(task, Reader.OfficeTime(Stay.Stood(task, Now), Day), await NameAsync(task.Holder, cancellation)));
            (Rows, Next) = (rows.ToImmutable(), page.Next);
            return Page();
        }
        catch (CursorException)
        {
            return Redirect(Here);
        }
    }

    /// <param name="Stood">For how long it has been open.</param>
    public sealed record Row(OldTask Task, string Stood, string? Holder);
}

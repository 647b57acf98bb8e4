using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine;
using WorkflowStandar.Engine.Actors;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Reports;

namespace WorkflowStandar.Server.Dashboard.Watching;

/// <summary>The work that was done at a step in a period: what its median and its nine in ten are counted from.</summary>
public sealed class LangkahSelesaiModel(IReports reports, IPlanSource plans, IActorStore actors) : StepPage(plans, actors)
{
    public PeriodChoice Period { get; private set; } = null!;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The tier that the list is narrowed to, in words; null for all.</summary>
    public string? Tier { get; private set; }

    public ImmutableArray<Row> Rows { get; private set; } = [];

    /// <param name="janji">The clock by whose tier the list is narrowed.</param>
    /// <param name="tingkat">A dash for those without a tier.</param>
    public async Task<IActionResult> OnGetAsync(
        string standar, string langkah, string? prosedur, string? masa, string? dari, string? sampai, string? janji, string? tingkat, string? lanjut, CancellationToken cancellation)
    {
        if (!await FindAsync(standar, langkah, prosedur, cancellation))
            return NotFound();
        (Period, IsFirst) = (PeriodChoice.Read(masa, dari, sampai, Today, Zone), lanjut is null);
        var tier = janji is null || tingkat is null ? null : new TierOf(new ClockKey(janji), tingkat == "-" ? null : tingkat);
        if (tier is not null && Procedure.Clock(tier.Clock) is { } clock)
            Tier = Say(StepHeat.TierTitle(Plan, clock, tier.Tier));
        Count = await reports.DoneCountAsync(Place, Period.Period, tier, cancellation);
        try
        {
            var page = await reports.DoneAsync(Place, Period.Period, tier, new PageRequest(lanjut, PageSize), cancellation);
            (Rows, Next) = ([.. page.Items.Select(done => new Row(done, Reader.OfficeTime(done.Task.OfficeTime, Day), SeesPeople ? done.Task.ByName ?? done.Task.By?.Value : null))], page.Next);
            return Page();
        }
        catch (CursorException)
        {
            return Redirect(Here);
        }
    }

    /// <param name="Took">From its opening until it was done, in office time.</param>
    /// <param name="By">Null for readers who do not see people.</param>
    public sealed record Row(DoneTask Done, string Took, string? By);
}

using System.Collections.Immutable;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Reports;
using WorkflowStandar.Publishing.Charts;

namespace WorkflowStandar.Server.Dashboard.Watching;

/// <summary>How long each step of a service takes, against its promise, on the flow itself.</summary>
public sealed class AlurModel(IReports reports, IPlanSource plans) : WatchingPage
{
    public Plan Plan { get; private set; } = null!;

    public Procedure Procedure { get; private set; } = null!;

    public PeriodChoice Period { get; private set; } = null!;

    public ImmutableArray<StepHeat> Steps { get; private set; } = [];

    /// <summary>Every step, and behind it its tiers.</summary>
    public IEnumerable<StepHeat> Rows => Steps.SelectMany(step => step.Tiers.Prepend(step));

    public StepScale Scale { get; private set; } = null!;

    /// <summary>How much office time a working day has.</summary>
    public Duration Day { get; private set; }

    /// <summary>The flow with the heat of each step.</summary>
    public IHtmlContent Chart { get; private set; } = HtmlString.Empty;

    /// <summary>Whether any step was measured.</summary>
    public bool IsMeasured => Steps.Any(step => step.Count > 0);

    public async Task<IActionResult> OnGetAsync(string standar, string? prosedur, string? masa, string? dari, string? sampai, CancellationToken cancellation)
    {
        await ReadNamesAsync(cancellation);
        var standard = new StandardKey(Agency, standar);
        if (Names.InForce(standard) is not { } plan || (prosedur is not null && plan.Procedure(new ProcedureKey(prosedur)) is null))
            return NotFound();
        (Plan, Procedure) = (plan, prosedur is null ? plan.Procedures[0] : plan.Procedure(new ProcedureKey(prosedur))!);
        Period = PeriodChoice.Read(masa, dari, sampai, Today, Zone);
        Day = WorkingDay.Of(await plans.CalendarAsync(plan.CalendarId, cancellation));
        var steps = ImmutableArray.CreateBuilder<StepHeat>();
        foreach (var step in Procedure.Steps.Where(step => step is Step.Work or Step.Distribute))
            steps.Add(await MeasureAsync(step, cancellation));
        Steps = steps.ToImmutable();
        Scale = StepScale.Of(Rows, Day);
        var notes = Steps.ToImmutableDictionary(heat => heat.Step.Key, heat => new FlowNote(heat.Class, Note(heat)));
        Chart = new HtmlString(FlowChart.Draw(SopReading.Read(plan, Procedure), ImmutableDictionary<StepKey, FlowMark>.Empty, Reader.Language, notes));
        return Page();
    }

    private async Task<StepHeat> MeasureAsync(Step step, CancellationToken cancellation)
    {
        var (place, clock) = (Place(step), StepHeat.ClockOf(step, Procedure));
        if (clock is null || clock.Terms.Tiers.IsEmpty)
            return await CountedAsync(StepHeat.Of(step, clock, await reports.TimesAsync(place, Period.Period, StepHeat.AtMost, cancellation), Day), cancellation);
        var heat = StepHeat.OfTiers(step, clock, Plan, await reports.TimesByTierAsync(place, clock.Key, Period.Period, StepHeat.AtMost, cancellation), Day);
        if (heat.Measured < StepHeat.AtMost)
            return heat;
        var tiers = ImmutableArray.CreateBuilder<StepHeat>();
        foreach (var tier in heat.Tiers)
            tiers.Add(tier with { Count = await reports.DoneCountAsync(place, Period.Period, tier.Tier, cancellation) });
        return await CountedAsync(heat with { Tiers = tiers.ToImmutable() }, cancellation);
    }

    // Only of those beyond what is measured it is not known yet how many there are.
    private async ValueTask<StepHeat> CountedAsync(StepHeat heat, CancellationToken cancellation) =>
        heat.Measured < StepHeat.AtMost ? heat : heat with { Count = await reports.DoneCountAsync(Place(heat.Step), Period.Period, null, cancellation) };

    private StepPlace Place(Step step) => new(Plan.Standard, Procedure.Key, step.Key);

    /// <summary>The list of what was done.</summary>
    public string Behind(StepHeat heat) => CaseLists.Done(Place(heat.Step), Period, heat.Tier);

    public string Time(StepHeat heat, Duration? time) => time switch
    {
        null => "–",
        { } known => heat.InOfficeTime ? Reader.OfficeTime(known, Day) : Reader.Elapsed(known),
    };

    public string Actor(Step step) => step switch
    {
        Step.Work { By: Performer.Role role } => Say(Names.Role(role.Key)),
        Step.Work { By: Performer.ChosenIn chosen } => Field(chosen.Field),
        Step.Distribute distribute => Field(distribute.Recipients),
        _ => "",
    };

    /// <summary>"janji 15 menit jam kerja".</summary>
    public string Promise(StepHeat heat) => !heat.Tiers.IsEmpty
        ? Say("menurut tingkat", "by tier")
        : heat.Promise is not { } promise
        ? Say("tidak ada", "none")
        : promise.IsTarget
            ? Say("target ", "target ") + Say(TermText.Describe(promise.Term))
            : Say("janji ", "promise ") + Say(TermText.Describe(promise));

    /// <summary>How far it is known; null where nothing is to be said of that.</summary>
    public string? Caution(StepHeat heat) => heat switch
    {
        { Count: 0 } => null,
        { Measured: < StepHeat.Few } => Say("masih sedikit", "few"),
        _ when heat.Measured < heat.Count && heat.Tier is null => Say($"diukur dari {Reader.Number(heat.Measured)} terakhir", $"measured from the last {Reader.Number(heat.Measured)}"),
        _ => null,
    };

    private string Note(StepHeat heat)
    {
        if (heat.Median is not { } median)
            return Say("belum terukur", "not measured");
        return $"median {Time(heat, median)}{ShareWords(heat)} ({Reader.Number(heat.Count)})";
    }

    private string ShareWords(StepHeat heat)
    {
        var shares = heat.Shares.Order().ToImmutableArray();
        if (shares.IsEmpty)
            return "";
        var of = (heat.Tiers.IsEmpty ? heat.Promise!.IsTarget : heat.Tiers.All(tier => tier.Promise is null or { IsTarget: true })) ? Say("target", "target") : Say("janji", "promise");
        var range = shares.Length == 1 || Reader.Percent(shares[0]) == Reader.Percent(shares[^1]) ? Reader.Percent(shares[^1]) : $"{Reader.Percent(shares[0])}–{Reader.Percent(shares[^1])}";
        return heat.Tiers.IsEmpty ? Say($", {range} dari {of}", $", {range} of the {of}") : Say($", {range} dari {of} menurut tingkat", $", {range} of the {of} by tier");
    }

    private string Field(FieldKey field) => Plan.Fields.GetValueOrDefault(field) is { } known ? Say(known.Title) : field.Value;
}

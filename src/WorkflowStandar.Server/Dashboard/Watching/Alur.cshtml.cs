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
        {
            var times = await reports.TimesAsync(new StepPlace(standard, Procedure.Key, step.Key), Period.Period, StepHeat.AtMost, cancellation);
            steps.Add(StepHeat.Of(step, Procedure, times, Day));
        }

        Steps = steps.ToImmutable();
        var notes = Steps.ToImmutableDictionary(heat => heat.Step.Key, heat => new FlowNote(heat.Class, Note(heat)));
        Chart = new HtmlString(FlowChart.Draw(SopReading.Read(plan, Procedure), ImmutableDictionary<StepKey, FlowMark>.Empty, Reader.Language, notes));
        return Page();
    }

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
    public string Promise(StepHeat heat) => heat.Promise is not { } promise
        ? Say("tidak ada", "none")
        : promise.IsTarget
            ? Say("target ", "target ") + Say(TermText.Describe(promise.Term))
            : Say("janji ", "promise ") + Say(TermText.Describe(promise));

    /// <summary>What is measured, and how far it is known.</summary>
    public string Count(StepHeat heat) => heat.Count switch
    {
        0 => Say("belum ada", "none yet"),
        < StepHeat.Few => Say($"{heat.Count}, masih sedikit", $"{heat.Count}, few"),
        StepHeat.AtMost => Say($"{Reader.Number(heat.Count)} terakhir", $"the last {Reader.Number(heat.Count)}"),
        _ => Reader.Number(heat.Count),
    };

    private string Note(StepHeat heat)
    {
        if (heat.Median is not { } median)
            return Say("belum terukur", "not measured");
        var share = heat.Share is { } part ? Say($", {Reader.Percent(part)} dari {(heat.Promise!.IsTarget ? "target" : "janji")}", $", {Reader.Percent(part)} of the {(heat.Promise!.IsTarget ? "target" : "promise")}") : "";
        return $"median {Time(heat, median)}{share} ({Count(heat)})";
    }

    private string Field(FieldKey field) => Plan.Fields.GetValueOrDefault(field) is { } known ? Say(known.Title) : field.Value;
}

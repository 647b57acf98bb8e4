using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Actors;
using WorkflowStandar.Engine.Duties;
using WorkflowStandar.Engine.Reports;
using WorkflowStandar.Server.Publication;

namespace WorkflowStandar.Server.Dashboard.Watching;

/// <summary>The office at a glance: what is open, what presses, where it lies and with whom, and whether the machine keeps time.</summary>
public sealed class PantauModel(
    IReports reports, PressingWork pressing, ComplianceReading compliance, LongStays stays, DutyBook duties, IActorStore actors, WeeklyFlow weekly, OpenAges ages,
    AgencyStandards standards) : WatchingPage
{
    private const int Shown = 5;
    private const int Weeks = 12;

    public StandardKey? Service { get; private set; }

    public ImmutableArray<ServiceLoad> Services { get; private set; } = [];

    public ImmutableArray<StepRow> Steps { get; private set; } = [];

    public ImmutableArray<RoleRow> Roles { get; private set; } = [];

    public ImmutableArray<HolderRow> Holders { get; private set; } = [];

    public ImmutableArray<LongStay> Stays { get; private set; } = [];

    public ImmutableArray<PressingCase> Late { get; private set; } = [];

    public ImmutableArray<PressingCase> Soon { get; private set; } = [];

    public ImmutableArray<(ReportPeriod Week, CaseFlow Flow)> Flow { get; private set; } = [];

    /// <summary>Open cases by age; none where the office has no calendar.</summary>
    public ImmutableArray<AgeGroup> Ages { get; private set; } = [];

    public ImmutableArray<DutyStanding> Duties { get; private set; } = [];

    public Kept Kept { get; private set; }

    public PeriodChoice Quarter { get; private set; } = null!;

    public Backlog Backlog { get; private set; } = null!;

    public ServiceLoad Total => new(
        default, Services.Sum(one => one.Open), Services.Sum(one => one.Late), Services.Sum(one => one.DueSoon), Services.Sum(one => one.Paused));

    public async Task OnGetAsync(string? layanan, CancellationToken cancellation)
    {
        await ReadNamesAsync(cancellation);
        Service = string.IsNullOrEmpty(layanan) ? null : new StandardKey(Agency, layanan);
        Services = [.. (await reports.ServicesAsync(Agency, Now, DueSoon.Until(Now, Zone), cancellation)).Where(one => IsShown(one.Standard)).OrderBy(one => Names.Service(one.Standard).Id, StringComparer.Ordinal)];
        var steps = (await reports.StepsAsync(Agency, Now, cancellation)).Where(one => IsShown(one.Standard)).ToImmutableArray();
        (Steps, Roles) = (StepRows(steps), RoleRows(steps));
        Stays = await stays.FindAsync(steps.Select(one => new StepPlace(one.Standard, one.Procedure, one.Step)).Distinct(), Now, cancellation);
        if (SeesPeople && Service is null)
            Holders = await HoldersAsync(cancellation);
        Late = await pressing.FindAsync(Agency, Service, LongAgo, Now - Duration.FromMilliseconds(1), Shown, Now, cancellation);
        Soon = await pressing.FindAsync(Agency, Service, Now, DueSoon.Until(Now, Zone), Shown, Now, cancellation);
        Flow = await weekly.ReadAsync(Names.Standards.Where(IsShown), Today, Zone, Weeks, cancellation);
        if (await standards.CalendarAsync(Agency, [.. Names.Plans.Take(1)], cancellation) is { } calendar)
            Ages = await ages.ReadAsync(Agency, Service, calendar, Today, cancellation);
        Duties = [.. (await duties.ReadAsync(Agency, Now, DutyWords.Known, cancellation)).Where(one => IsShown(one.Plan.Standard))];
        Quarter = PeriodChoice.Quarter(Today, Zone);
        Kept = (await compliance.ReadAsync(Agency, Office, Quarter.Period, new ComplianceFilter(Service), Now, cancellation)).Promises;
        Backlog = await reports.BacklogAsync(Agency, Now, cancellation);
    }

    /// <summary>The list of cases behind a figure.</summary>
    public string Cases(string standing, StandardKey? standard = null) => CaseLists.Standing(standing, standard ?? Service);

    /// <summary>The promises behind the share of those kept.</summary>
    public string Counted => new ComplianceQuery(Quarter, new ComplianceFilter()).Behind(FateChoice.Counted, new ComplianceFilter(Service, IsTarget: false));

    /// <summary>How long a task has stood where it is, as its step counts.</summary>
    public string Stood(LongStay stay, OldTask task) => Reader.OfficeTime(stay.Stood(task, Now), WorkingDay.Of(stay.Calendar));

    public string Time(LongStay stay, Duration time) => Reader.OfficeTime(time, WorkingDay.Of(stay.Calendar));

    private bool IsShown(StandardKey standard) => Service is null || standard == Service;

    // Procedures of one service may share a step's name; the list behind the figure does not tell them apart.
    private ImmutableArray<StepRow> StepRows(IEnumerable<StepLoad> steps) =>
    [
        .. steps.GroupBy(one => (one.Standard, one.Step, one.Role))
            .Select(group => new StepRow(
                group.Key.Standard, group.Key.Step, group.Key.Role, Names.Step(new StepPlace(group.Key.Standard, group.First().Procedure, group.Key.Step)),
                group.Sum(one => one.Open), group.Sum(one => one.Unclaimed), group.Sum(one => one.Late)))
            .OrderBy(row => Names.Service(row.Standard).Id, StringComparer.Ordinal).ThenByDescending(row => row.Late).ThenByDescending(row => row.Open),
    ];

    private static ImmutableArray<RoleRow> RoleRows(IEnumerable<StepLoad> steps) =>
    [
        .. steps.GroupBy(one => one.Role).Select(group => new RoleRow(group.Key, group.Sum(one => one.Open), group.Sum(one => one.Unclaimed), group.Sum(one => one.Late)))
            .OrderByDescending(row => row.Open),
    ];

    private async Task<ImmutableArray<HolderRow>> HoldersAsync(CancellationToken cancellation)
    {
        var rows = ImmutableArray.CreateBuilder<HolderRow>();
        foreach (var load in await reports.HoldersAsync(Agency, Now, cancellation))
            rows.Add(new HolderRow(load.Holder, (await actors.FindAsync(Agency, load.Holder, cancellation))?.Name ?? load.Holder.Value, load.Open, load.Late));
        return [.. rows.OrderByDescending(row => row.Open)];
    }

    public sealed record StepRow(StandardKey Standard, StepKey Step, RoleKey Role, Text Title, int Open, int Unclaimed, int Late);

    public sealed record RoleRow(RoleKey Role, int Open, int Unclaimed, int Late);

    public sealed record HolderRow(ActorId Holder, string Name, int Open, int Late);

}

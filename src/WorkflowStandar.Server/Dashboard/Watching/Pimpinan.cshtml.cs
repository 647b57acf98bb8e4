using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Engine.Duties;
using WorkflowStandar.Engine.Reports;

namespace WorkflowStandar.Server.Dashboard.Watching;

/// <summary>One sheet for the head of the office and the chair: a month, what went worst, what is late, and the duties of evaluation.</summary>
public sealed class PimpinanModel(IReports reports, ComplianceReading compliance, MonthReading months, PressingWork pressing, DutyBook book) : WatchingPage
{
    // What one sheet of A4 holds beside the rest.
    private const int LateShown = 7;
    private const int Worst = 3;

    public PeriodChoice Month { get; private set; } = null!;

    public PeriodChoice MonthBefore { get; private set; } = null!;

    public MonthFigures This { get; private set; } = null!;

    public MonthFigures Last { get; private set; } = null!;

    public ImmutableArray<ComplianceRow> WorstPromises { get; private set; } = [];

    public ImmutableArray<PressingCase> Late { get; private set; } = [];

    public int LateCount { get; private set; }

    public ImmutableArray<DutyStanding> Duties { get; private set; } = [];

    public ComplianceTables Tables { get; private set; } = null!;

    /// <summary>The list behind a figure of promises.</summary>
    public string Behind(FateChoice fate, PeriodChoice month, ComplianceFilter? narrowed = null) =>
        new ComplianceQuery(month, new ComplianceFilter()).Behind(fate, narrowed ?? new ComplianceFilter(IsTarget: false));

    /// <summary>The cases open at the end of a month, or now where it has not ended.</summary>
    public string StillOpen(PeriodChoice month) => month.Period.To < Today ? CaseLists.OpenAtEndOf(month.Period.To) : CaseLists.Standing("terbuka");

    public async Task OnGetAsync(string? bulan, CancellationToken cancellation)
    {
        await ReadNamesAsync(cancellation);
        Month = PeriodChoice.Read(bulan is { Length: 7 } && bulan[5] != 'T' ? bulan : null, null, null, Today, Zone, today => PeriodChoice.Month(today, Zone));
        MonthBefore = PeriodChoice.Month(Month.Period.From.PlusMonths(-1), Zone);
        var loads = await reports.ServicesAsync(Agency, Now, DueSoon.Until(Now, Zone), cancellation);
        (LateCount, var open) = (loads.Sum(load => load.Late), loads.Sum(load => load.Open));
        Tables = await TablesAsync(Month.Period, cancellation);
        This = await months.ReadAsync(Names.Standards, Month.Period, Tables.Total, open, Today, cancellation);
        Last = await months.ReadAsync(Names.Standards, MonthBefore.Period, (await TablesAsync(MonthBefore.Period, cancellation)).Total, open, Today, cancellation);
        WorstPromises = [.. Tables.Promises.Where(row => row.Kept.Share < 1).OrderBy(row => row.Kept.Share).ThenByDescending(row => row.Kept.Late + row.Kept.OpenLate).Take(Worst)];
        Late = await pressing.FindAsync(Agency, null, LongAgo, Now - Duration.FromMilliseconds(1), LateShown, Now, cancellation);
        Duties = await book.ReadAsync(Agency, Now, DutyWords.Known, cancellation);
    }

    private async Task<ComplianceTables> TablesAsync(ReportPeriod period, CancellationToken cancellation) =>
        new(await compliance.ReadAsync(Agency, Office, period, new ComplianceFilter(), Now, cancellation), new ComplianceFilter());
}

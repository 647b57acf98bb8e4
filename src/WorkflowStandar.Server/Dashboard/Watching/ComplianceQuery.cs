using NodaTime;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Reports;

namespace WorkflowStandar.Server.Dashboard.Watching;

/// <summary>What an address under /kepatuhan asks for. The same address gives the same figures on the page, in the files and in the list behind them.</summary>
public sealed record ComplianceQuery(PeriodChoice Period, ComplianceFilter Filter)
{
    public static ComplianceQuery Read(IQueryCollection query, AgencyKey agency, LocalDate today, DateTimeZone zone) => new(
        PeriodChoice.Read(Given(query, "masa"), Given(query, "dari"), Given(query, "sampai"), today, zone),
        new ComplianceFilter(
            Given(query, "layanan") is { } service ? new StandardKey(agency, service) : null,
            Given(query, "unit") is { } unit ? Named(unit) : null,
            Given(query, "kanal") is { } channel ? new ChannelKey(Named(channel)) : null,
            Given(query, "prosedur") is { } procedure ? new ProcedureKey(procedure) : null,
            Given(query, "janji") is { } clock ? new ClockKey(clock) : null,
            Given(query, "tingkat") is { } tier ? Named(tier) : null,
            Given(query, "jenis") switch { "janji" => false, "target" => true, _ => null },
            Given(query, "batas")));

    /// <summary>The page of figures itself, or a file of them.</summary>
    public string Address(string path) => path + Write(Filter, Period.Query);

    /// <summary>The list behind a figure: with what narrows the page, and what narrows the row.</summary>
    public string Behind(FateChoice fate, ComplianceFilter row, ReportPeriod? months = null) =>
        "/kepatuhan/perkara" + Write(row, months is null ? Period.Query : $"dari={PeriodChoice.Iso(months.From)}&sampai={PeriodChoice.Iso(months.To)}")
        + $"&hasil={fate.Name}";

    private static string Write(ComplianceFilter filter, string period)
    {
        var parts = new List<string> { period };
        void Add(string name, string? value)
        {
            if (value is not null)
                parts.Add($"{name}={Uri.EscapeDataString(value.Length == 0 ? "-" : value)}");
        }

        Add("layanan", filter.Standard?.Name);
        Add("unit", filter.Unit);
        Add("kanal", filter.Channel?.Value);
        Add("prosedur", filter.Procedure?.Value);
        Add("janji", filter.Clock?.Value);
        Add("tingkat", filter.Tier);
        Add("jenis", filter.IsTarget is { } target ? (target ? "target" : "janji") : null);
        Add("batas", filter.Term);
        return "?" + string.Join('&', parts);
    }

    // An empty choice of a form does not narrow; a dash stands for "none".
    private static string? Given(IQueryCollection query, string name) => query[name].ToString() is { Length: > 0 and <= 200 } value ? value : null;

    private static string Named(string value) => value == "-" ? "" : value;
}

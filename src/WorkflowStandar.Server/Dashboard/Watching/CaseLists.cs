using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Reports;

namespace WorkflowStandar.Server.Dashboard.Watching;

/// <summary>Addresses of the lists behind figures: each lists exactly what its figure counts.</summary>
public static class CaseLists
{
    /// <param name="standing">As the search names it.</param>
    public static string Standing(string standing, StandardKey? standard = null) => Cases(standard, ("keadaan", standing));

    public static string CameIn(ReportPeriod period, StandardKey? standard = null) => Cases(standard, ("dari", PeriodChoice.Iso(period.From)), ("sampai", PeriodChoice.Iso(period.To)));

    public static string Ended(ReportPeriod period, StandardKey? standard = null) =>
        Cases(standard, ("ditutup-dari", PeriodChoice.Iso(period.From)), ("ditutup-sampai", PeriodChoice.Iso(period.To)));

    public static string OpenAtEndOf(LocalDate day) => Cases(null, ("terbuka-pada", PeriodChoice.Iso(day)));

    /// <param name="from">Null for the oldest.</param>
    /// <param name="to">Null for the newest.</param>
    public static string OpenReceived(LocalDate? from, LocalDate? to, StandardKey? standard) =>
        Cases(standard, ("keadaan", "terbuka"), ("dari", from is { } first ? PeriodChoice.Iso(first) : null), ("sampai", to is { } last ? PeriodChoice.Iso(last) : null));

    public static string Tasks(
        StandardKey? standard = null, StepKey? step = null, RoleKey? role = null, ActorId? holder = null, bool late = false, bool unclaimed = false) => Address(
        "/kerja",
        ("daftar", "semua"), ("layanan", standard?.Name), ("langkah", step?.Value), ("jabatan", role?.Value),
        ("pemegang", holder?.Value), ("keadaan", unclaimed ? "bebas" : null), ("tenggat", late ? "terlambat" : null));

    /// <summary>What has been open at a step for longer than usual.</summary>
    public static string Stuck(StepPlace place) => Address($"{OfStep(place)}/lama", ("prosedur", place.Procedure.Value));

    /// <summary>What was done at a step in a period.</summary>
    public static string Done(StepPlace place, PeriodChoice period, TierOf? tier = null) => Address(
        OfStep(place),
        ("prosedur", place.Procedure.Value), ("masa", period.Key), ("dari", period.Key is null ? PeriodChoice.Iso(period.Period.From) : null),
        ("sampai", period.Key is null ? PeriodChoice.Iso(period.Period.To) : null), ("janji", tier?.Clock.Value), ("tingkat", tier is null ? null : tier.Tier ?? "-"));

    private static string OfStep(StepPlace place) => $"/pantau/{Uri.EscapeDataString(place.Standard.Name)}/{Uri.EscapeDataString(place.Step.Value)}";

    private static string Cases(StandardKey? standard, params (string Name, string? Value)[] narrowed) => Address("/perkara", [("layanan", standard?.Name), .. narrowed]);

    private static string Address(string path, params (string Name, string? Value)[] parts) =>
        path + "?" + string.Join('&', parts.Where(part => part.Value is not null).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}"));
}

using System.Globalization;
using NodaTime;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Worklists;
using WorkflowStandar.Server.Dashboard.Shell;

namespace WorkflowStandar.Server.Dashboard.Prints;

/// <summary>Which part of the register is wanted, as the address says: <c>?dari=2026-11-01&amp;sampai=2026-11-30&amp;layanan=…&amp;kanal=…</c>.</summary>
/// <param name="Until">Included.</param>
public sealed record RegisterQuery(LocalDate From, LocalDate Until, string? Service, string? Channel)
{
    /// <summary>A date that cannot be read gives way to the month of <paramref name="today"/>.</summary>
    public static RegisterQuery Read(IQueryCollection query, LocalDate today)
    {
        var from = TypedDay.Read(query["dari"]) ?? new LocalDate(today.Year, today.Month, 1);
        var until = TypedDay.Read(query["sampai"]) ?? from.PlusMonths(1).PlusDays(-1);
        return new RegisterQuery(LocalDate.Min(from, until), LocalDate.Max(from, until), TextIn(query["layanan"]), TextIn(query["kanal"]));
    }

    public RegisterSpan Span(AgencyKey agency, DateTimeZone zone) => new(
        From.AtStartOfDayInZone(zone).ToInstant(),
        Until.PlusDays(1).AtStartOfDayInZone(zone).ToInstant(),
        Service is null ? null : new StandardKey(agency, Service),
        Channel is null ? null : new ChannelKey(Channel));

    public string Address(string path, string? after = null)
    {
        var parts = new List<string> { $"dari={Iso(From)}", $"sampai={Iso(Until)}" };
        if (Service is not null)
            parts.Add($"layanan={Uri.EscapeDataString(Service)}");
        if (Channel is not null)
            parts.Add($"kanal={Uri.EscapeDataString(Channel)}");
        if (after is not null)
            parts.Add($"sesudah={Uri.EscapeDataString(after)}");
        return $"{path}?{string.Join('&', parts)}";
    }

    public static string Iso(LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private static string? TextIn(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}

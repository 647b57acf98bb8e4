using NodaTime;

namespace WorkflowStandar.Engine.Reports;

/// <summary>What counts as due soon wherever cases are counted or listed: what is due today and is not late.</summary>
public static class DueSoon
{
    /// <summary>24.00 of today at the office; included.</summary>
    public static Instant Until(Instant now, DateTimeZone zone) => zone.AtStartOfDay(now.InZone(zone).Date.PlusDays(1)).ToInstant();
}

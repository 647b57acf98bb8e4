using NodaTime;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Engine.Cases;

/// <summary>Case numbers that people can read out: <c>PDI-2026-000123</c>, counted without gaps per agency, service and year.</summary>
internal static class CaseNumbers
{
    /// <summary>The year is that of the office's own clock.</summary>
    public static SequenceKey Of(Plan plan, Calendar calendar, Instant at) =>
        new(plan.Standard.Agency, $"case:{plan.ServiceCode}", at.InZone(calendar.Zone).Year);

    public static string Write(Plan plan, SequenceKey sequence, long number) => $"{plan.ServiceCode}-{sequence.Year}-{number:000000}";
}

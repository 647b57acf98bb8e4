using NodaTime;

namespace WorkflowStandar.Core.Calendars;

/// <summary>The longest terms that a definition may promise: ten years, in each unit.</summary>
public static class TermLimits
{
    public const int Months = 120;
    public const int CalendarDays = 3_653;
    public const int WorkingDays = 2_610;
    public static readonly Duration OfficeTime = Duration.FromHours(26_100);
    public static readonly Duration ElapsedTime = Duration.FromDays(CalendarDays);
}

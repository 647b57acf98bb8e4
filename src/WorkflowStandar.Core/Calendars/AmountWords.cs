using NodaTime;

namespace WorkflowStandar.Core.Calendars;

/// <summary>Amounts of time as officials say them. Seconds are left off: "kurang dari 1 menit" is the smallest amount that is told.</summary>
internal static class AmountWords
{
    public static Words Of(TermAmount amount) => amount.Unit switch
    {
        TermUnit.OfficeTime => OfficeTime(amount.Time),
        TermUnit.ElapsedTime => Time(amount.Time),
        TermUnit.WorkingDays => WorkingDays(amount.Days),
        _ => Days(amount.Days),
    };

    /// <summary>Less than one of the smallest unit that is told.</summary>
    public static Words LessThanOne(TermUnit unit) => unit switch
    {
        TermUnit.OfficeTime => new Words("kurang dari 1 menit jam kerja", "less than 1 office minute"),
        TermUnit.ElapsedTime => new Words("kurang dari 1 menit", "less than 1 minute"),
        TermUnit.WorkingDays => new Words("kurang dari 1 hari kerja", "less than 1 working day"),
        _ => new Words("kurang dari 1 hari", "less than 1 day"),
    };

    public static Words OfficeTime(Duration time)
    {
        var (hours, minutes) = Parts(time);
        return (hours, minutes) switch
        {
            (0, 0) => LessThanOne(TermUnit.OfficeTime),
            (0, _) => new Words($"{minutes} menit jam kerja", Count(minutes, "office minute")),
            (_, 0) => new Words($"{hours} jam kerja", Count(hours, "office hour")),
            _ => new Words($"{hours} jam {minutes} menit jam kerja", $"{Count(hours, "office hour")} {Count(minutes, "minute")}"),
        };
    }

    public static Words Time(Duration time)
    {
        var (hours, minutes) = Parts(time);
        return (hours, minutes) switch
        {
            (0, 0) => LessThanOne(TermUnit.ElapsedTime),
            (0, _) => new Words($"{minutes} menit", Count(minutes, "minute")),
            (_, 0) => new Words($"{hours} jam", Count(hours, "hour")),
            _ => new Words($"{hours} jam {minutes} menit", $"{Count(hours, "hour")} {Count(minutes, "minute")}"),
        };
    }

    public static Words WorkingDays(int days) => new($"{days} hari kerja", Count(days, "working day"));

    public static Words Days(int days) => new($"{days} hari", Count(days, "day"));

    public static string Count(long count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    private static (long Hours, int Minutes) Parts(Duration time) => ((long)time.TotalHours, time.Minutes);
}

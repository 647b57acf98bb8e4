using System.Globalization;
using NodaTime;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Engine.Reports;
using WorkflowStandar.Server.Dashboard.Shell;

namespace WorkflowStandar.Server.Dashboard.Watching;

/// <summary>Numbers as the reader's language writes them: 1.234 and 93,7%, or 1,234 and 93.7%.</summary>
public static class Figures
{
    private static readonly NumberFormatInfo Indonesian = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    public static string Number(this Reader reader, long value) => value.ToString("#,0", Format(reader));

    /// <summary>One decimal; a whole number without. Never rounded up to all or down to nothing.</summary>
    public static string Percent(this Reader reader, double share)
    {
        var percent = Math.Round(share * 100, 1, MidpointRounding.AwayFromZero);
        if (percent >= 100 && share < 1)
            percent = 99.9;
        if (percent <= 0 && share > 0)
            percent = 0.1;
        return percent.ToString("0.#", Format(reader)) + "%";
    }

    /// <summary>"61 dari 62".</summary>
    public static string OutOf(this Reader reader, Kept kept) =>
        reader.Say($"{reader.Number(kept.OnTime)} dari {reader.Number(kept.Counted)}", $"{reader.Number(kept.OnTime)} of {reader.Number(kept.Counted)}");

    /// <summary>For an attribute of a drawing: digits and a point.</summary>
    public static string Attribute(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>"38 menit jam kerja", and beyond a working day "2,5 hari kerja".</summary>
    /// <param name="day">How much office time a working day has.</param>
    public static string OfficeTime(this Reader reader, Duration time, Duration day) => time < day
        ? reader.Say(time < Duration.FromMinutes(1) ? new Words("kurang dari 1 menit jam kerja", "less than 1 office minute") : TermText.Describe(new Term.OfficeTime(time)))
        : reader.Say($"{Decimal(reader, time / day)} hari kerja", $"{Decimal(reader, time / day)} working days");

    /// <summary>"38 menit", and beyond a day "2,5 hari".</summary>
    public static string Elapsed(this Reader reader, Duration time) => time < Duration.FromDays(1)
        ? reader.Say(time < Duration.FromMinutes(1) ? new Words("kurang dari 1 menit", "less than 1 minute") : TermText.Describe(new Term.ElapsedTime(time)))
        : reader.Say($"{Decimal(reader, time.TotalDays)} hari", $"{Decimal(reader, time.TotalDays)} days");

    private static string Decimal(Reader reader, double value) => value.ToString("0.#", Format(reader));

    private static NumberFormatInfo Format(Reader reader) => reader.IsEnglish ? NumberFormatInfo.InvariantInfo : Indonesian;
}

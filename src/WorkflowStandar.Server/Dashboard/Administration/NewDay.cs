using NodaTime.Text;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Server.Dashboard.Shell;

namespace WorkflowStandar.Server.Dashboard.Administration;

/// <summary>A holiday as it was typed into the form.</summary>
public sealed record NewDay(string List, string Date, string Name, string NameEn, string Kind, string Decree, string Status)
{
    private const int LongestName = 200;

    public static NewDay Empty { get; } = new("", "", "", "", "national", "", "decreed");

    public static NewDay Of(IFormCollection form) => new(
        form["daftar"].ToString(), form["tanggal"].ToString(), form["nama"].ToString().Trim(), form["namaInggris"].ToString().Trim(),
        form["jenis"].ToString(), form["dasar"].ToString().Trim(), form["kepastian"].ToString());

    /// <returns>Null where something is wrong, which <paramref name="faults"/> then says.</returns>
    public Holiday? Check(FormFaults faults, Reader reader)
    {
        if (!LocalDatePattern.Iso.Parse(Date).TryGetValue(default, out var date) || !Calendar.Counts(date))
            faults.Add("tanggal", reader.Say("Tulis tanggalnya.", "Give the date."));
        if (Name.Length is 0 or > LongestName)
            faults.Add("nama", reader.Say($"Tulis hari apa, paling panjang {LongestName} huruf.", $"Say what day it is, in at most {LongestName} characters."));
        if (Decree.Length > LongestName)
            faults.Add("dasar", reader.Say($"Paling panjang {LongestName} huruf.", $"At most {LongestName} characters."));
        if (Status == "decreed" && Decree.Length == 0)
            faults.Add("dasar", reader.Say("Sebut keputusan yang menetapkannya, atau pilih “perkiraan”.", "Name the decree that sets it, or choose “estimated”."));
        return faults.Any ? null : new Holiday(date, KindOf(Kind), new Words(Name, NameEn.Length is > 0 and <= LongestName ? NameEn : Name), StatusOf(Status), Decree.Length == 0 ? null : Decree);
    }

    private static HolidayKind KindOf(string kind) => kind switch { "joint-leave" => HolidayKind.JointLeave, "local" => HolidayKind.Local, _ => HolidayKind.National };

    private static HolidayStatus StatusOf(string status) => status switch { "fixed-date" => HolidayStatus.FixedDate, "estimated" => HolidayStatus.Estimated, _ => HolidayStatus.Decreed };
}

using NodaTime;
using NodaTime.Text;

namespace WorkflowStandar.Server.Dashboard.Shell;

/// <summary>A day as an address or a form writes it (<c>2026-11-23</c>).</summary>
public static class TypedDay
{
    private const int First = 1900;
    private const int Last = 2149;

    /// <summary>Null for what is no day, and for days so far off that no office ever counts from or to them: reckoning with them would fall off the end of time.</summary>
    public static LocalDate? Read(string? text) =>
        LocalDatePattern.Iso.Parse(text ?? "").TryGetValue(default, out var day) && day.Year is >= First and <= Last ? day : null;
}

using System.Collections.Immutable;
using NodaTime;

namespace WorkflowStandar.Core.Calendars;

/// <summary>A unit as it is written in a definition.</summary>
/// <param name="One">Singular.</param>
/// <param name="Limit">The largest count that may be written.</param>
/// <param name="Make">The term of a count.</param>
internal sealed record TermUnitName(string One, int Limit, Func<int, Term> Make)
{
    private static readonly TermUnitName OfficeMinutes = new("office minute", (int)TermLimits.OfficeTime.TotalMinutes, n => new Term.OfficeTime(Duration.FromMinutes(n)));
    private static readonly TermUnitName OfficeHours = new("office hour", (int)TermLimits.OfficeTime.TotalHours, n => new Term.OfficeTime(Duration.FromHours(n)));
    private static readonly TermUnitName WorkingDays = new("working day", TermLimits.WorkingDays, n => new Term.WorkingDays(n));
    private static readonly TermUnitName CalendarDays = new("calendar day", TermLimits.CalendarDays, n => new Term.CalendarDays(n));
    private static readonly TermUnitName ElapsedMinutes = new("elapsed minute", (int)TermLimits.ElapsedTime.TotalMinutes, n => new Term.ElapsedTime(Duration.FromMinutes(n)));
    private static readonly TermUnitName ElapsedHours = new("elapsed hour", (int)TermLimits.ElapsedTime.TotalHours, n => new Term.ElapsedTime(Duration.FromHours(n)));
    private static readonly TermUnitName Months = new("month", TermLimits.Months, n => new Term.Months(n));
    private static readonly TermUnitName Years = new("year", TermLimits.Months / 12, n => new Term.Months(12 * n));

    public static readonly ImmutableArray<TermUnitName> All =
        [OfficeMinutes, OfficeHours, WorkingDays, CalendarDays, ElapsedMinutes, ElapsedHours, Months, Years];

    /// <summary>Units that are ambiguous in the sources, and the kinds to choose from.</summary>
    public static readonly ImmutableDictionary<string, ImmutableArray<TermUnitName>> Bare = Entries<ImmutableArray<TermUnitName>>(
        ("minute minutes menit", [OfficeMinutes, ElapsedMinutes]),
        ("hour hours jam", [OfficeHours, ElapsedHours]),
        ("day days hari", [WorkingDays, CalendarDays]));

    /// <summary>A week is no unit, because an official week is five days and a calendar week seven.</summary>
    public static readonly ImmutableHashSet<string> Weeks = ["week", "weeks", "minggu", "pekan"];

    /// <summary>What people write for a unit in other words or in Indonesian. Never accepted, always answered with the right one.</summary>
    public static readonly ImmutableDictionary<string, TermUnitName> AlsoCalled = Entries<TermUnitName>(
        ("menit kerja,menit jam kerja,menit layanan,working minute,working minutes,business minutes,work minutes", OfficeMinutes),
        ("jam kerja,jam layanan,jam kantor,working hour,working hours,business hours,work hours", OfficeHours),
        ("hari kerja,office day,office days,business day,business days,work day,work days,workday,workdays,workingdays", WorkingDays),
        ("hari kalender,natural days,consecutive days", CalendarDays),
        ("menit kalender,wall-clock minutes,calendar minutes,calendar minute", ElapsedMinutes),
        ("wall-clock hours,calendar hours,calendar hour,clock hours", ElapsedHours),
        ("bulan,calendar month,calendar months", Months),
        ("tahun,calendar year,calendar years", Years));

    public string Many => One + "s";

    public string Named(int count) => count == 1 ? One : Many;

    public static TermUnitName? Find(string words) => All.FirstOrDefault(unit => words == unit.One || words == unit.Many);

    /// <summary>The unit in which a term (and the lower bound of its range) is written with whole numbers.</summary>
    public static TermUnitName Of(Term term, Term? least) => term switch
    {
        Term.OfficeTime => IsWhole(term, OfficeHours) && IsWhole(least, OfficeHours) ? OfficeHours : OfficeMinutes,
        Term.ElapsedTime => IsWhole(term, ElapsedHours) && IsWhole(least, ElapsedHours) ? ElapsedHours : ElapsedMinutes,
        Term.WorkingDays => WorkingDays,
        Term.CalendarDays => CalendarDays,
        Term.Months => IsWhole(term, Years) && IsWhole(least, Years) ? Years : Months,
        _ => throw new ArgumentOutOfRangeException(nameof(term), "The family of terms is closed."),
    };

    public string Write(Term term) => $"{CountOf(term)} {Named(CountOf(term))}";

    /// <summary>How many of this unit; a part of a minute, which no definition can write, is rounded up.</summary>
    public int CountOf(Term term) => term switch
    {
        Term.OfficeTime office => Count(office.Length),
        Term.ElapsedTime elapsed => Count(elapsed.Length),
        Term.WorkingDays days => days.Count,
        Term.CalendarDays days => days.Count,
        Term.Months months => this == Years ? months.Count / 12 : months.Count,
        _ => throw new ArgumentOutOfRangeException(nameof(term), "The family of terms is closed."),
    };

    private int Count(Duration length) => (int)Math.Ceiling(this == OfficeHours || this == ElapsedHours ? length.TotalHours : length.TotalMinutes);

    private static bool IsWhole(Term? term, TermUnitName unit) => term is null || unit.Make(Math.Max(1, unit.CountOf(term))) == term;

    private static ImmutableDictionary<string, T> Entries<T>(params ReadOnlySpan<(string Names, T Value)> entries)
    {
        var builder = ImmutableDictionary.CreateBuilder<string, T>(StringComparer.Ordinal);
        foreach (var (names, value) in entries)
        {
            foreach (var name in names.Split(names.Contains(',', StringComparison.Ordinal) ? ',' : ' '))
                builder.Add(name, value);
        }

        return builder.ToImmutable();
    }
}

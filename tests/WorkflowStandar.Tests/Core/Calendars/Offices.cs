using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using WorkflowStandar.Core.Calendars;

namespace WorkflowStandar.Tests.Core.Calendars;

/// <summary>Offices for examples, written out here so that the arithmetic is tested apart from any file: 37 h 30 a week, Ramadan hours in 2026, the holidays from Lunar New Year 2026 on, 2027 estimated.</summary>
internal static class Offices
{
    public static readonly HolidayList Indonesia = new("indonesia", "test", [
        National("2026-01-01", "Tahun Baru 2026 Masehi", "New Year's Day"),
        JointLeave("2026-02-16", "Cuti Bersama Tahun Baru Imlek", "Lunar New Year joint leave"),
        National("2026-02-17", "Tahun Baru Imlek", "Lunar New Year"),
        JointLeave("2026-03-18", "Cuti Bersama Nyepi", "Day of Silence joint leave"),
        National("2026-03-19", "Hari Suci Nyepi", "Day of Silence"),
        JointLeave("2026-03-20", "Cuti Bersama Idul Fitri", "Eid al-Fitr joint leave"),
        National("2026-03-21", "Idul Fitri", "Eid al-Fitr"),
        National("2026-03-22", "Idul Fitri", "Eid al-Fitr"),
        JointLeave("2026-03-23", "Cuti Bersama Idul Fitri", "Eid al-Fitr joint leave"),
        JointLeave("2026-03-24", "Cuti Bersama Idul Fitri", "Eid al-Fitr joint leave"),
        National("2026-04-03", "Wafat Yesus Kristus", "Good Friday"),
        National("2026-05-01", "Hari Buruh Internasional", "Labour Day"),
        National("2026-05-14", "Kenaikan Yesus Kristus", "Ascension Day"),
        JointLeave("2026-05-15", "Cuti Bersama Kenaikan Yesus Kristus", "Ascension joint leave"),
        National("2026-05-27", "Idul Adha", "Eid al-Adha"),
        JointLeave("2026-05-28", "Cuti Bersama Idul Adha", "Eid al-Adha joint leave"),
        National("2026-06-01", "Hari Lahir Pancasila", "Pancasila Day"),
        National("2026-08-17", "Proklamasi Kemerdekaan", "Independence Day"),
        JointLeave("2026-12-24", "Cuti Bersama Natal", "Christmas joint leave"),
        National("2026-12-25", "Kelahiran Yesus Kristus", "Christmas Day"),
        new Holiday(Date("2027-01-01"), HolidayKind.National, new Words("Tahun Baru 2027 Masehi", "New Year's Day"), HolidayStatus.FixedDate),
        new Holiday(Date("2027-01-05"), HolidayKind.National, new Words("Isra Mikraj", "Isra and Mi'raj"), HolidayStatus.Estimated),
        new Holiday(Date("2027-02-06"), HolidayKind.National, new Words("Tahun Baru Imlek", "Lunar New Year"), HolidayStatus.Estimated),
        new Holiday(Date("2027-03-08"), HolidayKind.National, new Words("Hari Suci Nyepi", "Day of Silence"), HolidayStatus.Estimated),
        new Holiday(Date("2027-03-10"), HolidayKind.National, new Words("Idul Fitri", "Eid al-Fitr"), HolidayStatus.Estimated),
        new Holiday(Date("2027-03-11"), HolidayKind.National, new Words("Idul Fitri", "Eid al-Fitr"), HolidayStatus.Estimated),
    ]);

    public static readonly Calendar Pasuruan = In("kabupaten-pasuruan", "Asia/Jakarta");
    public static readonly Calendar Tapin = In("kabupaten-tapin", "Asia/Makassar");
    public static readonly Calendar Ketapang = In("kabupaten-ketapang", "Asia/Pontianak");

    /// <summary>A zone with summer time, to meet hours that are skipped and repeated.</summary>
    public static readonly Calendar NewYork = In("new-york", "America/New_York");

    /// <summary>Open day and night, every day: what is left is the calendar and its zone.</summary>
    public static readonly Calendar AlwaysOpenInNewYork = Calendar.Compile(
        new CalendarDefinition(
            "always", "test", new Words("Selalu buka", "Always open"), DateTimeZoneProviders.Tzdb["America/New_York"],
            new LocalDate(2026, 12, 31), Week(everyDay: "00:00-24:00"), [], [], []),
        []);

    public static readonly ImmutableArray<Calendar> All = [Pasuruan, Tapin, Ketapang, NewYork, AlwaysOpenInNewYork];

    public static Calendar In(string id, string zone) => Calendar.Compile(Definition(id, zone), [Indonesia]);

    public static CalendarDefinition Definition(string id, string zone) => new(
        id,
        "test",
        new Words("Kalender uji", "Test calendar"),
        DateTimeZoneProviders.Tzdb[zone],
        new LocalDate(2026, 12, 31),
        Week("07:30-12:00 13:00-16:00", friday: "07:30-11:30 13:00-16:30"),
        [new SpecialHours(
            new Words("Jam kerja Ramadan 1447 H", "Ramadan hours 1447 AH"),
            Date("2026-02-19"),
            Date("2026-03-20"),
            Week("08:00-12:00 12:30-15:00", friday: "08:00-11:30 12:30-15:30"))],
        ["indonesia"],
        [HolidayKind.National, HolidayKind.JointLeave]);

    public static WeekHours Week(string mondayToThursday = "", string friday = "", string everyDay = "")
    {
        var days = ImmutableDictionary.CreateBuilder<IsoDayOfWeek, ImmutableArray<OpenInterval>>();
        for (var day = IsoDayOfWeek.Monday; day <= IsoDayOfWeek.Sunday; day++)
        {
            var text = everyDay.Length > 0 ? everyDay : day == IsoDayOfWeek.Friday ? friday : day < IsoDayOfWeek.Friday ? mondayToThursday : "";
            days[day] = [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Interval)];
        }

        return new WeekHours(days.ToImmutable());
    }

    public static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).Value;

    /// <summary>"2026-12-21 10:20" in the zone of the calendar; 24:00 is the end of the date.</summary>
    public static Instant At(this Calendar calendar, string text)
    {
        var (date, time) = (Date(text[..10]), text[11..]);
        return time == "24:00"
            ? date.PlusDays(1).AtStartOfDayInZone(calendar.Zone).ToInstant()
            : (date + LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(time).Value).InZoneLeniently(calendar.Zone).ToInstant();
    }

    /// <summary>The local date and time, as in <see cref="At"/>; with seconds when there are any.</summary>
    public static string Local(this Calendar calendar, Instant instant)
    {
        var local = instant.InZone(calendar.Zone).LocalDateTime;
        return local.TimeOfDay == LocalTime.Midnight
            ? $"{local.Date.PlusDays(-1):yyyy-MM-dd} 24:00"
            : local.ToString(local.Second == 0 ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd HH:mm:ss", null);
    }

    public static Term Term(string text) =>
        TermText.TryParseOffset(text, out var term, out _, out var problem) ? term : throw new ArgumentException($"{text}: {problem}");

    public static TermPromise Promise(string text) =>
        TermText.TryParse(text, out var promise, out var problem) ? promise : throw new ArgumentException($"{text}: {problem}");

    private static OpenInterval Interval(string text)
    {
        var ends = text.Split('-');
        return new OpenInterval(Time(ends[0]), ends[1] == "24:00" ? null : Time(ends[1]));
    }

    private static LocalTime Time(string text) => LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(text).Value;

    private static Holiday National(string date, string id, string en) => new(Date(date), HolidayKind.National, new Words(id, en), HolidayStatus.Decreed, "SKB 1497/2025");

    private static Holiday JointLeave(string date, string id, string en) => new(Date(date), HolidayKind.JointLeave, new Words(id, en), HolidayStatus.Decreed, "SKB 1497/2025");
}

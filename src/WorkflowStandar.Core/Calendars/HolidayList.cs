using System.Collections.Immutable;
using NodaTime;

namespace WorkflowStandar.Core.Calendars;

/// <summary>Holidays of one authority, from which calendars choose the kinds that close their office.</summary>
public sealed record HolidayList(string Id, string Edition, ImmutableArray<Holiday> Days);

/// <param name="Date">The day itself.</param>
/// <param name="Kind">Who is free on it.</param>
/// <param name="Name">Its name for readers.</param>
/// <param name="Status">How sure its date is.</param>
/// <param name="Decree">The decree that sets it, when known.</param>
public sealed record Holiday(LocalDate Date, HolidayKind Kind, Words Name, HolidayStatus Status, string? Decree = null);

public enum HolidayKind
{
    /// <summary>Hari libur nasional.</summary>
    National,

    /// <summary>Cuti bersama: a day of joint leave, on which offices are closed.</summary>
    JointLeave,

    /// <summary>Hari libur daerah.</summary>
    Local,
}

public enum HolidayStatus
{
    /// <summary>A decree sets the date.</summary>
    Decreed,

    /// <summary>The date is the same every year, or computed; no decree yet.</summary>
    FixedDate,

    /// <summary>The date is a forecast: what depends on it is provisional.</summary>
    Estimated,
}

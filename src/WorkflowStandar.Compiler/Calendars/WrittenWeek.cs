using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Syntax;
using WorkflowStandar.Compiler.Syntax.Keys;
using WorkflowStandar.Core.Calendars;

namespace WorkflowStandar.Compiler.Calendars;

/// <summary>Office hours as they are written: a list for a day, a day for each key of a week.</summary>
internal static class WrittenWeek
{
    /// <summary>The hours of one day, in order and without overlap.</summary>
    public static Shape<ImmutableArray<Written<OpenInterval>>> Day { get; } = Shape.List(CalendarShapes.Hours, mayBeEmpty: true).To(InOrder);

    private static readonly ImmutableArray<(IsoDayOfWeek Day, Key<ImmutableArray<Written<OpenInterval>>> Key)> Days =
    [
        (IsoDayOfWeek.Monday, Of("monday", "Monday", "senin")),
        (IsoDayOfWeek.Tuesday, Of("tuesday", "Tuesday", "selasa")),
        (IsoDayOfWeek.Wednesday, Of("wednesday", "Wednesday", "rabu")),
        (IsoDayOfWeek.Thursday, Of("thursday", "Thursday", "kamis")),
        (IsoDayOfWeek.Friday, Of("friday", "Friday", "jumat")),
        (IsoDayOfWeek.Saturday, Of("saturday", "Saturday", "sabtu")),
        (IsoDayOfWeek.Sunday, Of("sunday", "Sunday", "minggu")),
    ];

    private static readonly KeyTable Table = new(
        "week", new Message("the hours of a week", "jam kantor sepekan"), [.. Days.Select(day => (Key)day.Key)]);

    /// <summary>A week; a day that is not written is closed.</summary>
    public static Shape<WeekHours> Week { get; } = Shape.Section(Table, Read);

    public static ImmutableArray<OpenInterval> Hours(Written<ImmutableArray<Written<OpenInterval>>> day) => [.. day.Value.Select(hours => hours.Value)];

    /// <summary>A week in which every day has these hours that has any in the ordinary week.</summary>
    public static WeekHours LikeOrdinary(WeekHours ordinary, ImmutableArray<OpenInterval> hours) =>
        new(ordinary.Days.Where(day => !day.Value.IsEmpty).ToImmutableDictionary(day => day.Key, _ => hours));

    private static WeekHours? Read(Section section)
    {
        var days = ImmutableDictionary.CreateBuilder<IsoDayOfWeek, ImmutableArray<OpenInterval>>();
        var isAnythingWritten = false;
        foreach (var (day, key) in Days)
        {
            var hours = section.Get(key);
            isAnythingWritten |= section.Has(key) && hours is not { Syntax: SequenceSyntax { Items.IsEmpty: true } };
            if (hours is not null)
                days.Add(day, Hours(hours));
        }

        if (!isAnythingWritten)
            section.Findings.Add(CalendarDiagnostics.NoHours(section.Span));
        return new WeekHours(days.ToImmutable());
    }

    private static Key<ImmutableArray<Written<OpenInterval>>> Of(string key, string en, string id) => Key.Optional(
        key, Day, $"Office hours on {en}, the break left out. Absent: closed.", $"Jam kantor hari {char.ToUpperInvariant(id[0]) + id[1..]}, tanpa jam istirahat. Bila tidak ditulis: tutup.")
        with
    { AlsoCalled = [id] };

    private static Written<ImmutableArray<Written<OpenInterval>>>? InOrder(Written<ImmutableArray<Written<OpenInterval>>> day, DiagnosticBag findings)
    {
        var kept = ImmutableArray.CreateBuilder<Written<OpenInterval>>(day.Value.Length);
        foreach (var hours in day.Value)
        {
            if (kept.Count == 0 || (kept[^1].Value.Closes is { } closes && closes <= hours.Value.Opens))
                kept.Add(hours);
            else
                findings.Add(CalendarDiagnostics.HoursOverlap(hours.Span, kept[^1].Span));
        }

        return new Written<ImmutableArray<Written<OpenInterval>>>(kept.ToImmutable(), day.Syntax);
    }
}

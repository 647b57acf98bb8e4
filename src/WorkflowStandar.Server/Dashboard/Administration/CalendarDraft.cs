using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Compiler.Calendars;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Server.Publication;
using Calendar = WorkflowStandar.Core.Calendars.Calendar;

namespace WorkflowStandar.Server.Dashboard.Administration;

/// <summary>An edition of a calendar as it is being prepared, beside the current one. Every change gives another draft; nothing is published here.</summary>
public sealed class CalendarDraft
{
    private readonly ImmutableArray<HolidayFile> lists;

    private CalendarDraft(CalendarBundle current, CalendarBundle bundle)
    {
        (Current, Bundle) = (current, bundle);
        lists = [.. bundle.Lists.Select(HolidayFile.Read)];
        var reading = CalendarReading.Of(bundle);
        (Calendar, Findings) = (reading.Calendar, reading.Findings);
    }

    public CalendarBundle Current { get; }

    public CalendarBundle Bundle { get; }

    /// <summary>Null where the draft has errors.</summary>
    public Calendar? Calendar { get; }

    public ImmutableArray<(SourceText Source, Diagnostic Finding)> Findings { get; }

    public string Text => Bundle.ToString();

    /// <summary>The lists that days can be added to.</summary>
    public IEnumerable<(string Id, Text Title)> Lists => lists.Where(file => file.List is not null).Select(file => (file.List!.Id, file.Title ?? new Text(file.List.Id)));

    /// <summary>Every listed day, the earliest first.</summary>
    public IEnumerable<ListedDay> Days => DaysOf(lists);

    /// <summary>What differs from the current edition, day by day.</summary>
    public ImmutableArray<DayChange> Changes
    {
        get
        {
            var before = DaysOf([.. Current.Lists.Select(HolidayFile.Read)]).ToDictionary(day => (day.List, day.Day.Date));
            var after = Days.DistinctBy(day => (day.List, day.Day.Date)).ToDictionary(day => (day.List, day.Day.Date));
            return
            [
                .. before.Keys.Union(after.Keys).OrderBy(key => key.Date).ThenBy(key => key.List, StringComparer.Ordinal)
                    .Select(key => new DayChange(key.List, key.Date, before.GetValueOrDefault(key)?.Day, after.GetValueOrDefault(key)?.Day))
                    .Where(change => change.Before != change.After),
            ];
        }
    }

    public static CalendarDraft Of(CalendarBundle current) => new(current, current);

    /// <param name="text">As the page carries it, or as somebody has typed it.</param>
    public static CalendarDraft Of(CalendarBundle current, string text) =>
        new(current, CalendarBundle.Split(SourceText.From(current.Calendar.FileName, text.ReplaceLineEndings("\n"))));

    /// <summary>Days on dates that the list has already are left out.</summary>
    public CalendarDraft Add(string list, IEnumerable<Holiday> days) => With(list, there => [.. there, .. days.Where(day => there.All(one => one.Date != day.Date)).DistinctBy(day => day.Date)]);

    public CalendarDraft Remove(string list, LocalDate date) => With(list, there => there.Where(day => day.Date != date));

    /// <summary>The day is again as the current edition has it.</summary>
    public CalendarDraft Restore(string list, LocalDate date)
    {
        var was = DaysOf([.. Current.Lists.Select(HolidayFile.Read)]).FirstOrDefault(day => day.List == list && day.Day.Date == date);
        return With(list, there => [.. there.Where(day => day.Date != date), .. was is null ? Array.Empty<Holiday>() : [was.Day]]);
    }

    /// <summary>The draft under the name of a new edition; lists whose days differ take the same name.</summary>
    public CalendarDraft Named(string edition, LocalDate coveredUntil)
    {
        var changed = Changes.Select(change => change.List).ToHashSet(StringComparer.Ordinal);
        var renamed = lists.Select(file => file.List is { } list && changed.Contains(list.Id) && list.Edition != edition ? Written(file, list with { Edition = edition }) : file.Source);
        return new CalendarDraft(Current, new CalendarBundle(CalendarText.With(Bundle.Calendar, edition, coveredUntil), [.. renamed]));
    }

    private CalendarDraft With(string list, Func<ImmutableArray<Holiday>, IEnumerable<Holiday>> days) => new(Current, Bundle with
    {
        Lists = [.. lists.Select(file => file.List is { } there && there.Id == list ? Written(file, there with { Days = [.. days(there.Days).OrderBy(day => day.Date)] }) : file.Source)],
    });

    private static SourceText Written(HolidayFile file, HolidayList list) =>
        SourceText.From(file.Source.FileName, HolidayListText.Write(list, file.Title ?? new Text(list.Id)));

    private static IEnumerable<ListedDay> DaysOf(ImmutableArray<HolidayFile> files) =>
        files.Select(file => file.List).OfType<HolidayList>().SelectMany(list => list.Days.Select(day => new ListedDay(list.Id, day))).OrderBy(one => one.Day.Date);
}

public sealed record ListedDay(string List, Holiday Day);

/// <param name="Before">Null for a new day.</param>
/// <param name="After">Null for a day that is gone.</param>
public sealed record DayChange(string List, LocalDate Date, Holiday? Before, Holiday? After);

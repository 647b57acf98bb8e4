using System.Collections.Immutable;

namespace WorkflowStandar.Core.Calendars;

/// <summary>What no calendar can be compiled with. Files are checked before this, with better words and a place.</summary>
internal static class CalendarDefects
{
    public static void ThrowIfAny(CalendarDefinition definition)
    {
        var weeks = definition.Exceptions.Select(special => special.Hours).Prepend(definition.Week);
        if (definition.Week.Days.Values.All(hours => hours.IsEmpty))
            throw new ArgumentException($"The week of calendar '{definition.Id}' has no office hours.", nameof(definition));
        if (weeks.SelectMany(week => week.Days.Values).Any(hours => !InOrder(hours)))
            throw new ArgumentException($"Calendar '{definition.Id}' has office hours that overlap, are out of order, or end before they begin.", nameof(definition));
        if (definition.Exceptions.Any(special => special.To < special.From))
            throw new ArgumentException($"Calendar '{definition.Id}' has an exception that ends before it begins.", nameof(definition));
    }

    private static bool InOrder(ImmutableArray<OpenInterval> hours)
    {
        for (var i = 0; i < hours.Length; i++)
        {
            if (hours[i].Closes is { } closes && closes <= hours[i].Opens)
                return false;
            if (i > 0 && (hours[i - 1].Closes is not { } earlier || earlier > hours[i].Opens))
                return false;
        }

        return true;
    }
}

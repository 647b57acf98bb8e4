using NodaTime;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Engine.Cases;

/// <summary>The compiled form of what is published. The engine knows no compiler: the host compiles the stored sources and keeps the results.</summary>
/// <remarks>Asked on the path of every command: answers from memory whenever it can. A plan, once answered, never changes.</remarks>
public interface IPlanSource
{
    /// <summary>An edition by its name, with <c>/variant</c> behind it for a variant; null when it is not published.</summary>
    ValueTask<Plan?> FindAsync(StandardKey standard, string edition, CancellationToken cancellation);

    /// <summary>The edition that new cases begin with at an instant; null when none is in force.</summary>
    ValueTask<Plan?> InForceAsync(StandardKey standard, Instant at, CancellationToken cancellation);

    /// <summary>The current edition of a calendar.</summary>
    /// <exception cref="InvalidOperationException">The calendar is not published; publishing a standard checks that its calendar is.</exception>
    ValueTask<Calendar> CalendarAsync(string calendarId, CancellationToken cancellation);
}

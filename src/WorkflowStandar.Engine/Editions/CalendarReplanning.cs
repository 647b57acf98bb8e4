using WorkflowStandar.Engine.Cases;

namespace WorkflowStandar.Engine.Editions;

/// <summary>Moves the open clocks of a calendar to its current edition. Which cases are left to do is asked of the store, so it goes on where a crash ended it.</summary>
public sealed class CalendarReplanning
{
    public CalendarReplanning(ICaseStore store, CaseEngine engine, IPlanSource plans) => throw new NotImplementedException();

    /// <summary>Returns how many cases were re-planned; those whose clocks did not move are counted.</summary>
    public Task<int> RunAsync(string calendarId, CancellationToken cancellation = default) => throw new NotImplementedException();
}

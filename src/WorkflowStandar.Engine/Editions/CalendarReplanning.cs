using System.Collections.Immutable;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Engine.Cases;

namespace WorkflowStandar.Engine.Editions;

/// <summary>Moves the open clocks of a calendar to its current edition. Which cases are left to do is asked of the store, so it goes on where a crash ended it.</summary>
public sealed class CalendarReplanning(ICaseStore store, CaseEngine engine, IPlanSource plans)
{
    private const int AtOnce = 256;

    /// <summary>Re-plans every open case on the calendar that is not yet planned under its current edition; run it after publishing one and at each start.</summary>
    public async Task<ReplanningResult> RunAsync(string calendarId, CancellationToken cancellation = default)
    {
        var edition = (await plans.CalendarAsync(calendarId, cancellation)).Edition;
        var tried = new Dictionary<CaseKey, string?>();
        while (true)
        {
            // Those that failed are still found: asking for as many more reaches past them.
            var failed = tried.Count(pair => pair.Value is not null);
            var found = await store.PlannedOtherwiseAsync(calendarId, edition, AtOnce + failed, cancellation);
            foreach (var key in found.Where(key => tried.TryGetValue(key, out var error) && error is null))
                tried[key] = "Re-planning was accepted, and the case is on another edition still.";
            var left = found.Where(key => !tried.ContainsKey(key)).ToList();
            if (left.Count == 0)
                return ResultOf(edition, tried);
            foreach (var (key, error) in left.Zip(await Task.WhenAll(left.Select(ReplanAsync))))
                tried[key] = error;
            cancellation.ThrowIfCancellationRequested();
        }
    }

    private static ReplanningResult ResultOf(string edition, Dictionary<CaseKey, string?> tried)
    {
        var failed = tried.Where(pair => pair.Value is not null).ToImmutableDictionary(pair => pair.Key, pair => pair.Value!);
        return new ReplanningResult(edition, tried.Count - failed.Count, failed);
    }

    private async Task<string?> ReplanAsync(CaseKey key)
    {
        try
        {
            return await engine.ExecuteAsync(key, new CaseCommand.Replan(), Actor.System) is CaseAnswer.Refused refused
                ? $"{refused.Refusal.Code}: {refused.Refusal.Message.In("en")}"
                : null;
        }
        catch (Exception exception) when (exception is not ObjectDisposedException)
        {
            return $"{exception.GetType().Name}: {exception.Message}";
        }
    }
}

/// <param name="Replanned">How many cases; those whose clocks did not move are counted.</param>
/// <param name="Failed">Cases that could not be, and why.</param>
public sealed record ReplanningResult(string Edition, int Replanned, ImmutableDictionary<CaseKey, string> Failed);

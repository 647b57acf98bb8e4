using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Worklists;
using WorkflowStandar.Server.Dashboard.Identity;

namespace WorkflowStandar.Server.Dashboard.Cases;

/// <summary>Opens cases for staff, and carries out what they want done. The cases of another agency do not exist.</summary>
public sealed class StaffCases(IWorklists worklists, IPlanSource plans, CaseEngine engine, INavigator navigator)
{
    private const int LongestHistory = 5000;
    private const int LongestNumber = 64;
    private const string Changed = "case/changed";

    public async ValueTask<StaffCase?> OpenAsync(StaffMember staff, string number, Instant now, CancellationToken cancellation)
    {
        if (number.Length > LongestNumber || await worklists.CaseAsync(staff.Agency, number, cancellation) is not { } view || !staff.Reaches(view.Case.Agency))
            return null;
        var plan = await plans.FindAsync(view.Row.Standard, view.Row.Edition, cancellation)
            ?? throw new InvalidOperationException($"Edition {view.Row.Edition} of {view.Row.Standard} is not published, but a case runs on it.");
        return new StaffCase(view, plan, await plans.CalendarAsync(plan.CalendarId, cancellation), staff, now);
    }

    public ValueTask<ImmutableArray<RecordedEvent>> HistoryAsync(StaffCase opened, CancellationToken cancellation) => HistoryAsync(opened, 0, cancellation);

    public ValueTask<ImmutableArray<RecordedEvent>> HistoryAsync(StaffCase opened, int after, CancellationToken cancellation) =>
        worklists.HistoryAsync(opened.Key, after, LongestHistory, cancellation);

    public Trial Try(StaffCase opened) => new(opened, navigator);

    /// <param name="seen">The version that the person had before them; null where it does not matter.</param>
    /// <param name="key">Of the form: sent twice, it is done once.</param>
    public Task<CaseAnswer> CarryOutAsync(StaffCase opened, CaseCommand command, Actor by, int? seen, string? key, CancellationToken cancellation) =>
        engine.ExecuteAsync(opened.Key, command, by, seen, key, cancellation);

    /// <summary>Carries a form out; where only time has passed since its page was read, once more on the newest version.</summary>
    /// <returns>The answer, and what others did meanwhile where that is why it was refused.</returns>
    public async Task<(CaseAnswer Answer, ImmutableArray<RecordedEvent> Meanwhile)> SendAsync(
        StaffCase opened, CaseCommand command, Actor by, int? seen, string? key, CancellationToken cancellation)
    {
        var answer = await CarryOutAsync(opened, command, by, seen, key, cancellation);
        if (seen is not { } before || answer is not CaseAnswer.Refused { Refusal.Code: Changed, Version: { } version })
            return (answer, []);
        var since = await HistoryAsync(opened, before, cancellation);
        if (!LostUpdate.IsHarmless(since))
            return (answer, since);
        answer = await CarryOutAsync(opened, command, by, version, key, cancellation);
        return (answer, answer is CaseAnswer.Refused { Refusal.Code: Changed } ? since : []);
    }
}

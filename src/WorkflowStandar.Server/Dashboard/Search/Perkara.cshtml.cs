using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Worklists;
using WorkflowStandar.Server.Dashboard.Identity;
using WorkflowStandar.Server.Dashboard.SavedViews;
using WorkflowStandar.Server.Dashboard.Shell;
using WorkflowStandar.Server.Publication;
using ListReader = WorkflowStandar.Engine.Worklists.Reader;

namespace WorkflowStandar.Server.Dashboard.Search;

/// <summary>Finds cases of the agency by number, name, telephone or words, the newest first.</summary>
public sealed class PerkaraModel(IWorklists worklists, IPlanSource plans, AgencyStandards standards, IDeskStore desk, PersonalLooks looks) : StaffPage
{
    private const int PageSize = 50;

    public SearchQuery Query { get; private set; } = null!;

    public ImmutableArray<Found> Cases { get; private set; } = [];

    public string? Next { get; private set; }

    public ImmutableArray<Plan> Services { get; private set; } = [];

    public ViewShelf Shelf { get; private set; } = ViewShelf.None;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Query = SearchQuery.Of(Request.Query);
        Shelf = await ViewShelf.OfAsync(desk, Staff, (Query with { After = null }).Address(), cancellation);
        Services = await standards.InForceAsync(Staff.Agency, Now, cancellation);
        if (await standards.CalendarAsync(Staff.Agency, Services, cancellation) is not { } calendar)
            return Page();
        try
        {
            var reader = ListReader.Of(Staff.Actor, Staff.IsAdministrator);
            var page = await worklists.SearchAsync(Staff.Agency, Query.Search(Staff.Agency, calendar, Now), reader, new PageRequest(Query.After, PageSize), cancellation);
            Cases = await ShownAsync(page.Items, cancellation);
            Next = page.Next;
        }
        catch (CursorException)
        {
            return Redirect((Query with { After = null }).Address());
        }

        // Whoever types a whole number is on the way to that case.
        if (Query is { Text: not null, After: null } && Cases is [var only] && string.Equals(only.Number, Query.Text, StringComparison.OrdinalIgnoreCase))
            return Redirect($"/perkara/{Uri.EscapeDataString(only.Number)}");
        if (Cases.Any(one => one.Applicant is not null))
            await looks.RecordAsync(Staff, "nama pemohon di hasil pencarian", cancellation);
        return Page();
    }

    private async Task<ImmutableArray<Found>> ShownAsync(IEnumerable<FoundCase> found, CancellationToken cancellation)
    {
        var shown = ImmutableArray.CreateBuilder<Found>();
        foreach (var one in found)
        {
            var plan = await plans.FindAsync(one.Row.Standard, one.Row.Edition, cancellation)
                ?? throw new InvalidOperationException($"Edition {one.Row.Edition} of {one.Row.Standard} is not published, but a case runs on it.");
            shown.Add(Show(one, plan, await plans.CalendarAsync(one.Row.CalendarId, cancellation)));
        }

        return shown.ToImmutable();
    }

    private Found Show(FoundCase one, Plan plan, Calendar calendar)
    {
        var channel = one.Row.Channel is { } key && plan.Channels.TryGetValue(key, out var found) ? found.Title : null;
        return new Found(
            one.Row.Number,
            one.Row.Subject,
            plan.Title,
            channel,
            Reader.Short(one.Row.SubmittedAt, calendar.Zone, Now),
            one.Row.IsConfidential,
            one.Row.ApplicantName,
            StandsAt(one, plan),
            one.Row.Ending,
            one.Row.Ending is null ? Due(one, plan, calendar) : null);
    }

    private DeadlinePhrase Due(FoundCase one, Plan plan, Calendar calendar)
    {
        var first = one.State.Clocks.Where(clock => clock is { IsOpen: true, Due: not null }).MinBy(clock => clock.Due);
        return DueWords.OfTask(plan, one.State, calendar, first?.Run, one.State.Tasks.FirstOrDefault()?.OpenedAt ?? one.Row.SubmittedAt, Now);
    }

    private static Text StandsAt(FoundCase one, Plan plan)
    {
        var procedure = plan.Procedure(one.Row.Procedure);
        if (one.Row.Ending is { } ending)
            return one.Row.End is { } end && procedure?.Find(end) is { } step ? step.Title : SearchQuery.Words(ending);
        if (one.State.Position.Tokens.Any(token => token.State == TokenState.Returned))
            return new Text("Menunggu pemohon melengkapi", "Waiting for the applicant to complete the file");
        return one.State.Tasks.FirstOrDefault() is { } task
            ? procedure?.Find(task.Step)?.Title ?? new Text(task.Step.Value)
            : new Text("Menunggu waktunya", "Waiting for its date");
    }

    /// <param name="Applicant">Null where it is not for this reader.</param>
    public sealed record Found(
        string Number, string? Subject, Text Service, Text? Channel, string Submitted, bool IsConfidential, string? Applicant, Text StandsAt, Ending? Ending, DeadlinePhrase? Due);
}

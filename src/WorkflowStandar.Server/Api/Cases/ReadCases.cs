using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Worklists;
using WorkflowStandar.Server.Api.Identity;
using WorkflowStandar.Server.Api.Problems;
using WorkflowStandar.Server.Api.Requests;
using WorkflowStandar.Server.Dashboard.Identity;

namespace WorkflowStandar.Server.Api.Cases;

/// <summary>Lists of cases, one case, and waiting for news of it.</summary>
public static class ReadCases
{
    /// <summary>How long an answer may be held back for news; proxies commonly give up after a minute.</summary>
    private const int LongestWaitSeconds = 55;

    /// <summary>A case in a list; nothing in it is personal.</summary>
    public sealed record Item(
        string Number, AgencyKey Agency, StandardKey Standard, string Edition, ProcedureKey Procedure, ChannelKey? Channel,
        Instant SubmittedAt, string Status, StepKey? End, Instant? EndedAt, ImmutableArray<string> Marks)
    {
        public static Item Of(CaseItem item) => new(
            item.Row.Number, item.Case.Agency, item.Row.Standard, item.Row.Edition, item.Row.Procedure, item.Row.Channel,
            item.Row.SubmittedAt, CaseDocument.StatusOf(item.Row.Ending), item.Row.End, item.Row.EndedAt, item.Row.Marks);
    }

    public static async Task<IResult> ListAsync(KeyHolder holder, IWorklists worklists, PersonalLooks looks, HttpContext context, CancellationToken cancellation)
    {
        var query = new Query(context.Request, CaseAddress.Agency, "standard", "open", "number", "name", PageQuery.Limit, PageQuery.Cursor);
        var agency = query.Key<AgencyKey>(CaseAddress.Agency) ?? holder.Known.Row.Agency;
        var isApplicant = holder.Known.Row.Kind == ActorKind.Applicant;
        var filter = new CaseFilter(
            query.Key<StandardKey>("standard"),
            query.YesNo("open"),
            isApplicant ? holder.Known.Row.Id : null,
            query.Text("number"),
            query.Text("name"),
            isApplicant ? null : Reader.Of(holder.Known.Actor, holder.Known.Administers(agency)));
        var page = query.Page();
        if (query.Problem is { } problem)
            return problem;
        return holder.Known.Reaches(agency)
            ? await PageQuery.ListAsync(() => FindAsync(holder.Known, agency, filter, page, worklists, looks, cancellation), Item.Of)
            : AgencyProblems.NoSuchAgency(agency);
    }

    // Nothing in the list is personal; but that a case is of somebody whose name was asked for is.
    private static async ValueTask<Page<CaseItem>> FindAsync(Caller.Known known, AgencyKey agency, CaseFilter filter, PageRequest page, IWorklists worklists, PersonalLooks looks, CancellationToken cancellation)
    {
        var found = await worklists.CasesAsync(agency, filter, page, cancellation);
        if (filter is { NamePrefix: not null, NamesFor: not null } && !found.Items.IsEmpty)
            await looks.RecordAsync(known, agency, "API: perkara menurut nama pemohon", cancellation);
        return found;
    }

    public static async Task<IResult> ReadAsync(string number, Caller caller, CaseDoor door, IPlanSource plans, CaseNews news, PersonalLooks looks, IClock clock, HttpContext context, CancellationToken cancellation)
    {
        var query = new Query(context.Request, CaseAddress.Agency, "wait", "since");
        var agency = query.Key<AgencyKey>(CaseAddress.Agency);
        var wait = query.Number("wait", 1, LongestWaitSeconds);
        var since = query.Number("since", 0, int.MaxValue);
        if (query.Problem is { } mistaken)
            return mistaken;

        var (opened, problem) = await door.OpenAsync(caller, number, agency, cancellation);
        if (opened is not null && wait is { } seconds)
        {
            await news.AfterAsync(opened.Key, since ?? opened.State.Version, opened.State.Version, TimeSpan.FromSeconds(seconds), cancellation);
            (opened, problem) = await door.OpenAsync(caller, number, agency, cancellation);
        }

        return opened is null ? problem! : await AnswerAsync(opened, plans, looks, clock, context, cancellation);
    }

    private static async Task<IResult> AnswerAsync(OpenedCase opened, IPlanSource plans, PersonalLooks looks, IClock clock, HttpContext context, CancellationToken cancellation)
    {
        CaseAnswers.SetVersion(context, opened.State.Version);
        if (CaseAnswers.IsKnown(context, opened.State.Version))
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        await looks.RecordAsync(opened, "API: perkara", cancellation);
        var calendar = await plans.CalendarAsync(opened.Plan.CalendarId, cancellation);
        return TypedResults.Ok(CaseDocument.Of(opened, ReadClocks.Of(opened, calendar, clock.GetCurrentInstant())));
    }
}

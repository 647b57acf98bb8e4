using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Worklists;
using WorkflowStandar.Server.Api.Cases;
using WorkflowStandar.Server.Api.Identity;
using WorkflowStandar.Server.Api.Problems;

namespace WorkflowStandar.Server.Api.Tracking;

/// <summary>What an applicant sees of their case with the number and the secret from the receipt: where it stands and by when, not who in the office does what.</summary>
public static class TrackCase
{
    private const int LongestTimeline = 1000;

    /// <param name="Now">The steps at which the case stands.</param>
    /// <param name="Waiting">What the office waits for, if it waits for the applicant or a date.</param>
    public sealed record Document(
        string Number,
        AgencyKey Agency,
        Text Standard,
        string Edition,
        Instant SubmittedAt,
        string Status,
        Text? Outcome,
        int Version,
        ImmutableArray<Text> Now,
        ImmutableArray<WaitDocument> Waiting,
        ImmutableArray<ClockDocument> Clocks,
        ImmutableArray<Moment> Timeline);

    /// <summary>Something that happened, in words for the applicant.</summary>
    public sealed record Moment(Instant At, Text What);

    public static async Task<IResult> HandleAsync(
        string number, Caller caller, CaseDesk desk, IWorklists worklists, IPlanSource plans, IClock clock, HttpContext context, CancellationToken cancellation)
    {
        if (caller is not Caller.Tracker)
            return NeedsSecret;
        var (opened, problem) = await desk.OpenAsync(context, number);
        if (opened is null)
            return problem!;
        CaseAnswers.SetVersion(context, opened.State.Version);
        var calendar = await plans.CalendarAsync(opened.Plan.CalendarId, cancellation);
        var events = await worklists.HistoryAsync(opened.Key, 0, LongestTimeline, cancellation);
        var timeline = new Timeline(opened.Plan, opened.Procedure);
        return TypedResults.Ok(new Document(
            opened.View.Row.Number,
            opened.Key.Agency,
            opened.Plan.Title,
            opened.Plan.Edition,
            opened.State.SubmittedAt,
            CaseDocument.StatusOf(opened.State.Ending),
            opened.State.End is { } end ? opened.Procedure[end].Title : null,
            opened.State.Version,
            [.. opened.State.Tasks.Select(task => timeline.TitleOf(task.Step)).Distinct()],
            [.. opened.State.Position.Tokens.Where(token => token.State != TokenState.Working).Select(token => WaitDocument.Of(opened.Procedure, token))],
            ReadClocks.Of(opened, calendar, clock.GetCurrentInstant(), forApplicant: true),
            [.. events.Select(recorded => timeline.MomentOf(recorded.Event)).OfType<Moment>()]));
    }

    private static Problem NeedsSecret { get; } = HttpProblems.NeedsKey with
    {
        Code = "identity/secret-needed",
        Title = new Text("Perlu kode rahasia", "The secret is needed"),
        Detail = new Text(
            "Kirim Authorization: Tracking … dengan kode rahasia dari tanda terima.",
            "Send Authorization: Tracking … with the secret from the receipt."),
    };
}

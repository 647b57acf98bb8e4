using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Server.Api.Cases;

/// <summary>A case as officers read it.</summary>
/// <param name="Status"><c>open</c>, or how it ended: <c>completed</c>, <c>rejected</c>, <c>lapsed</c>, <c>transferred</c>, <c>withdrawn</c>, <c>cancelled</c>.</param>
/// <param name="End">The end step that was reached; absent for endings that every case has.</param>
/// <param name="Version">The number in the ETag; send it back in If-Match to be sure that nothing has changed since.</param>
/// <param name="Masked">Fields that have a value which this reader's role has no need to see.</param>
public sealed record CaseDocument(
    string Number,
    AgencyKey Agency,
    StandardKey Standard,
    string Edition,
    Text Title,
    ProcedureKey Procedure,
    ChannelKey? Channel,
    Instant SubmittedAt,
    string Status,
    StepKey? End,
    int Version,
    ImmutableDictionary<FieldKey, FieldValue> Fields,
    ImmutableArray<FieldKey> Masked,
    ImmutableArray<TaskDocument> Tasks,
    ImmutableArray<WaitDocument> Waiting,
    ImmutableArray<ClockDocument> Clocks,
    ImmutableArray<string> Marks,
    ImmutableDictionary<RegisterKey, string> Registrations,
    ImmutableArray<AttachmentId> Attachments)
{
    public static string StatusOf(Ending? ending) => ending is { } how ? how.ToString().ToLowerInvariant() : "open";

    public static CaseDocument Of(OpenedCase opened, ImmutableArray<ClockDocument> clocks)
    {
        var (state, row) = (opened.State, opened.View.Row);
        var (fields, masked) = PersonalData.Split(opened.Plan, state.Fields, PersonalData.IsShownTo(opened));
        return new CaseDocument(
            row.Number,
            opened.Key.Agency,
            row.Standard,
            row.Edition,
            opened.Plan.Title,
            row.Procedure,
            row.Channel,
            row.SubmittedAt,
            StatusOf(state.Ending),
            state.End,
            state.Version,
            fields,
            masked,
            [.. state.Tasks.Select(task => TaskDocument.Of(opened.Plan, opened.Procedure, task))],
            [.. state.Position.Tokens.Where(token => token.State != TokenState.Working).Select(token => WaitDocument.Of(opened.Procedure, token))],
            clocks,
            state.Marks,
            state.Registrations,
            state.Attachments);
    }
}

/// <summary>A place where the case waits for something other than an officer.</summary>
/// <param name="For"><c>applicant</c>: the file was returned; <c>date</c>: a day has to come.</param>
/// <param name="Missing">What the returned file lacks.</param>
/// <param name="Until">When the case lapses, or when the date comes; absent for never.</param>
public sealed record WaitDocument(StepKey Step, Text Title, string For, Instant Since, Instant? Until, ImmutableArray<FieldKey> Missing)
{
    public static WaitDocument Of(Procedure procedure, Token token) => new(
        token.Step,
        procedure[token.Step].Title,
        token.State == TokenState.Returned ? "applicant" : "date",
        token.Since,
        token.Until,
        token.Missing);
}

using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Editions;

namespace WorkflowStandar.Server.Api.Standards;

/// <summary>A standard in the list of what an agency offers.</summary>
/// <param name="InForce">The edition that new cases begin with today; absent while none is in force.</param>
public sealed record StandardItem(StandardKey Standard, AgencyKey Agency, Text Title, string ServiceCode, string? InForce, ImmutableArray<EditionItem> Editions)
{
    public static IEnumerable<StandardItem> Of(IEnumerable<EditionRow> rows, Func<StandardKey, string?> inForce) =>
        from row in rows
        group row by row.Standard into standard
        orderby standard.Key.Value
        select new StandardItem(
            standard.Key, standard.Key.Agency, standard.First().Title, standard.First().ServiceCode, inForce(standard.Key), [.. standard.Select(EditionItem.Of)]);
}

/// <param name="InForce">The day from which it is in force.</param>
/// <param name="Hash">SHA-256 of its source: the identity of what was published.</param>
public sealed record EditionItem(string Edition, LocalDate InForce, string Calendar, string Hash, Instant PublishedAt)
{
    public static EditionItem Of(EditionRow row) => new(row.Edition, row.InForce, row.CalendarId, row.ContentHash, row.PublishedAt);
}

/// <summary>An edition as somebody needs it who wants to hand in or to work on it.</summary>
public sealed record EditionDocument(
    StandardKey Standard,
    string Edition,
    Text Title,
    string ServiceCode,
    string Calendar,
    LocalDate InForce,
    string Hash,
    ImmutableDictionary<RoleKey, Text> Roles,
    ImmutableArray<ChannelDocument> Channels,
    ImmutableArray<ProcedureDocument> Procedures)
{
    public static EditionDocument Of(Plan plan) => new(
        plan.Standard, plan.Edition, plan.Title, plan.ServiceCode, plan.CalendarId, plan.InForce, plan.ContentHash, plan.Roles,
        [.. plan.Channels.Values.OrderBy(channel => channel.Key.Value, StringComparer.Ordinal).Select(channel => ChannelDocument.Of(plan, channel))],
        [.. plan.Procedures.Select(procedure => ProcedureDocument.Of(plan, procedure))]);
}

/// <summary>A way in, with the form to fill.</summary>
/// <param name="SelfService">True where anybody may hand in without a key.</param>
public sealed record ChannelDocument(ChannelKey Channel, Text Title, bool SelfService, ImmutableArray<FieldDocument> Fields)
{
    public static ChannelDocument Of(Plan plan, Channel channel) => new(
        channel.Key, channel.Title, channel.SelfService,
        [.. channel.Asks.Select(key => FieldDocument.Of(plan.Fields[key], plan.Fields[key].Required || channel.Requires.Contains(key)))]);
}

/// <param name="Starts"><c>applicant</c>, <c>internal</c> or <c>scheduled</c>.</param>
/// <param name="Channels">The channels through which applicants start it.</param>
/// <param name="StartedBy">The roles that start an internal one, filling <paramref name="Asks"/>.</param>
public sealed record ProcedureDocument(
    ProcedureKey Procedure, Text Title, string Starts, ImmutableArray<ChannelKey> Channels, ImmutableArray<RoleKey> StartedBy,
    ImmutableArray<FieldDocument> Asks, ImmutableArray<StepDocument> Steps, ImmutableArray<PromiseDocument> Clocks)
{
    public static ProcedureDocument Of(Plan plan, Procedure procedure) => new(
        procedure.Key,
        procedure.Title,
        procedure.Start switch { ProcedureStart.ByApplicant => "applicant", ProcedureStart.Internal => "internal", _ => "scheduled" },
        (procedure.Start as ProcedureStart.ByApplicant)?.Channels ?? [],
        (procedure.Start as ProcedureStart.Internal)?.By ?? [],
        [.. ((procedure.Start as ProcedureStart.Internal)?.Asks ?? []).Select(ask => FieldDocument.Of(plan.Fields[ask.Field], ask.Required))],
        [.. procedure.Steps.Select(StepDocument.Of)],
        [.. procedure.Clocks.Select(PromiseDocument.Of)]);
}

/// <param name="Kind"><c>task</c>, <c>distribute</c>, <c>inform</c>, <c>choose</c>, <c>parallel</c>, <c>return</c>, <c>wait-until</c> or <c>end</c>.</param>
/// <param name="Role">Who does it, where that is one role for all cases.</param>
public sealed record StepDocument(StepKey Step, string Kind, Text Title, RoleKey? Role, ImmutableArray<OutcomeKey> Outcomes, string? Clause, string? Inferred)
{
    public static StepDocument Of(Core.Plans.Step step) => new(
        step.Key,
        KindOf(step),
        step.Title,
        step is Core.Plans.Step.Work { By: Performer.Role role } ? role.Key : null,
        step is Core.Plans.Step.Work work ? [.. work.Outcomes.Select(outcome => outcome.Key)] : [],
        step.Clause,
        step.Inferred);

    private static string KindOf(Core.Plans.Step step) => step switch
    {
        Core.Plans.Step.Work => "task",
        Core.Plans.Step.Distribute => "distribute",
        Core.Plans.Step.Inform => "inform",
        Core.Plans.Step.Choose => "choose",
        Core.Plans.Step.Parallel => "parallel",
        Core.Plans.Step.Return => "return",
        Core.Plans.Step.WaitUntil => "wait-until",
        _ => "end",
    };
}

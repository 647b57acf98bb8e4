using System.Collections.Immutable;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Server.Dashboard.Requests;

/// <summary>One way in which a case of a standard begins: a procedure and the channel that it is asked for through.</summary>
/// <param name="Channel">Null for a procedure that the office itself starts.</param>
public sealed record WayIn(Plan Plan, Procedure Procedure, Channel? Channel)
{
    /// <summary>How the way is named in an address: <c>surat.loket</c>, or <c>kunjungan</c> alone for a procedure of the office.</summary>
    public string Key => Channel is null ? Procedure.Key.Value : $"{Procedure.Key}.{Channel.Key}";

    public ImmutableArray<Ask> Asks => CaseDecider.Intake(Plan, Procedure, Channel?.Key);

    /// <summary>All ways of a standard, in the order of its file.</summary>
    public static ImmutableArray<WayIn> Of(Plan plan) =>
    [
        .. from procedure in plan.Procedures
           from way in Of(plan, procedure)
           select way,
    ];

    private static IEnumerable<WayIn> Of(Plan plan, Procedure procedure) => procedure.Start switch
    {
        ProcedureStart.ByApplicant start => start.Channels.Select(plan.Channels.GetValueOrDefault).OfType<Channel>().Select(channel => new WayIn(plan, procedure, channel)),
        ProcedureStart.Internal => [new WayIn(plan, procedure, null)],
        _ => [],
    };
}

using WorkflowStandar.Compiler.Semantics.Binding;
using WorkflowStandar.Compiler.Semantics.Procedures;
using WorkflowStandar.Compiler.Semantics.Variants;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler.Emit;

/// <summary>A procedure with its step table and its clocks.</summary>
internal static class ProcedureEmitter
{
    public static Procedure Emit(BoundProcedure bound, BoundStandard standard, VariantDeclaration? variant)
    {
        var procedure = bound.Declaration;
        var steps = new StepEmitter(bound, standard);
        return new Procedure(
            new ProcedureKey(procedure.Name.Value),
            procedure.TitleOrDefault,
            Start(procedure.Start!, standard),
            Target.To(new StepKey(bound.Flow.First!.Step.Name.Value)),
            [.. bound.Flow.Nodes.Select(steps.Emit)],
            [
                .. VariantDeclaration.ClocksOf(procedure, variant).Select(clock => ClockEmitter.Emit(clock, bound)),
                .. procedure.AllSteps.Where(step => step.Within is not null).Select(ClockEmitter.EmitWithin),
            ]);
    }

    private static ProcedureStart Start(StartDeclaration start, BoundStandard standard) => start switch
    {
        StartDeclaration.ByApplicant applicant =>
            new ProcedureStart.ByApplicant([.. applicant.Channels.Select(channel => new ChannelKey(channel.Value))]),
        StartDeclaration.Internal office =>
            new ProcedureStart.Internal([.. office.Roles.Select(role => new RoleKey(role.Value))], PlanEmitter.Asks(office.Asks, standard)),
        StartDeclaration.Scheduled scheduled => new ProcedureStart.Scheduled(scheduled.Every.Value),
        _ => throw new ArgumentOutOfRangeException(nameof(start), "The family of starts is closed."),
    };
}

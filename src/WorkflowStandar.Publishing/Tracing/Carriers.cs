using System.Collections.Immutable;
using WorkflowStandar.Compiler.Semantics;
using WorkflowStandar.Compiler.Semantics.Clocks;
using WorkflowStandar.Compiler.Semantics.Components;
using WorkflowStandar.Compiler.Semantics.Procedures;
using WorkflowStandar.Compiler.Semantics.Steps;
using WorkflowStandar.Compiler.Semantics.Variants;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Publishing.Standards;

namespace WorkflowStandar.Publishing.Tracing;

/// <summary>Everything in a definition that cites a clause or is inferred.</summary>
internal sealed class Carriers
{
    private readonly Plan plan;
    private readonly ClauseIndex clauses;
    private readonly Dictionary<Clause, List<Carrier>> byClause = [];
    private readonly List<Carrier> inferred = [];

    private Carriers(Standard standard, Plan plan) => (this.plan, clauses) = (plan, new ClauseIndex(standard));

    /// <summary>What the text does not say, with the reason.</summary>
    public IEnumerable<Carrier> Inferred => inferred.Distinct();

    public static Carriers Of(Standard standard, Plan plan)
    {
        var carriers = new Carriers(standard, plan);
        foreach (var channel in standard.Channels)
            carriers.Add(new Carrier(CarrierKind.Channel, null, channel.Name.Value, channel.TitleOrDefault, [], null), channel.Clauses.Select(clause => clause.Value));
        foreach (var field in standard.Fields)
            carriers.Add(new Carrier(CarrierKind.Field, null, field.Name.Value, field.TitleOrDefault, [], field.Inferred), field.Clauses.Select(clause => clause.Value));
        foreach (var declared in standard.Procedures)
        {
            if (plan.Procedure(new ProcedureKey(declared.Name.Value)) is { } procedure)
                carriers.Add(standard, declared, procedure);
        }

        carriers.AddDuties(standard);
        return carriers;
    }

    public ImmutableArray<Carrier> Of(Clause clause) => [.. byClause.GetValueOrDefault(clause, []).Distinct()];

    private void Add(Standard standard, ProcedureDeclaration declared, Procedure procedure)
    {
        Add(new Carrier(CarrierKind.Procedure, procedure.Key, procedure.Key.Value, procedure.Title, [], null), declared.Clauses.Select(clause => clause.Value));
        foreach (var step in declared.AllSteps)
            Add(step, procedure);
        foreach (var clock in VariantDeclaration.AllClocks(standard, declared))
            Add(clock, procedure);
    }

    private void Add(StepDeclaration declared, Procedure procedure)
    {
        var citations = declared.Head.Clauses.Select(clause => clause.Value).ToArray();
        var key = new StepKey(declared.Name.Value);
        if (procedure.Find(key) is { } step)
            Add(new Carrier(CarrierKind.Step, procedure.Key, key.Value, step.Title, RolesOf(step), declared.Head.Inferred), citations);

        // The clock within a step cites what the step cites, as far as that is about time.
        if (procedure.Clocks.FirstOrDefault(clock => clock.PerOpening == key) is { } within)
        {
            Add(ClockCarrier(within, procedure, null), citations.Where(citation => clauses.Find(citation).Any(clause => clause.Component == ComponentKind.Time)));
        }
    }

    private void Add(ClockDeclaration declared, Procedure procedure)
    {
        if (procedure.Clock(new ClockKey(declared.Name.Value)) is { } clock)
            Add(ClockCarrier(clock, procedure, declared.Inferred), declared.Clauses.Select(clause => clause.Value));
    }

    private void AddDuties(Standard standard)
    {
        foreach (var component in standard.Components)
        {
            foreach (var entry in component.Entries)
            {
                if (entry.Duty?.Procedure is { } name
                    && plan.Procedure(new ProcedureKey(name.Value)) is { } procedure
                    && clauses.All.FirstOrDefault(clause => clause.Component == component.Kind && clause.Span == (entry.Heading?.Span ?? entry.Span)) is { } clause)
                {
                    Carry(clause, new Carrier(CarrierKind.Procedure, procedure.Key, procedure.Key.Value, procedure.Title, [], null));
                }
            }
        }
    }

    private void Add(Carrier carrier, IEnumerable<string> citations)
    {
        if (carrier.Inferred is not null)
            inferred.Add(carrier);
        foreach (var clause in citations.SelectMany(clauses.Find))
            Carry(clause, carrier);
    }

    private void Carry(Clause clause, Carrier carrier)
    {
        if (!byClause.TryGetValue(clause, out var carried))
            byClause[clause] = carried = [];
        carried.Add(carrier);
    }

    private Carrier ClockCarrier(ClockPlan clock, Procedure procedure, Text? why) => new(
        CarrierKind.Clock,
        procedure.Key,
        clock.Key.Value,
        new Text($"{clock.Title.Id}: {PromiseWords.Of(clock, plan, "id")}", $"{clock.Title.In("en")}: {PromiseWords.Of(clock, plan, "en")}"),
        [],
        why);

    private ImmutableArray<Text> RolesOf(Step step) => step switch
    {
        Step.Work { By: Performer.Role { Key: var role } } => [Title(role)],
        Step.Work { By: Performer.ChosenIn { Field: var field } } when plan.Fields.GetValueOrDefault(field)?.Type is FieldType.Role chosen => [.. chosen.Among.Select(Title)],
        Step.Distribute distribute when plan.Fields.GetValueOrDefault(distribute.Recipients)?.Type is FieldType.Recipients recipients => [.. recipients.Among.Select(Title)],
        Step.Inform inform => [.. inform.To.Select(to => to.Role is { } role ? Title(role) : Applicant)],
        Step.Return => [Applicant],
        _ => [],
    };

    private Text Title(RoleKey role) => plan.Roles.GetValueOrDefault(role) ?? new Text(role.Value);

    private static Text Applicant { get; } = new("Pengguna layanan", "Applicant");
}

using System.Collections.Immutable;
using WorkflowStandar.Core.Agencies;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Engine.Reports;

/// <summary>What a counted promise says, as its edition publishes it.</summary>
/// <param name="Procedure">Null where the standard has but this one for applicants.</param>
/// <param name="Tier">What the tier is called; null without one.</param>
/// <param name="Term">In words: "15 menit jam kerja".</param>
/// <param name="Clause">Where the text promises it; null where it was inferred or is a target of the office.</param>
/// <param name="Unit">The section whose step keeps the promise; null where no step or no section can be named, or several can.</param>
/// <param name="IsDuty">Of an evaluation duty, which the office owes itself and no applicant.</param>
public sealed record PublishedPromise(
    StandardKey Standard, ProcedureKey ProcedureKey, ClockKey Clock, string? TierKey, bool IsTarget,
    Text Service, Text? Procedure, Text Title, Text? Tier, Text Term, string? Clause, string? Unit, bool IsDuty)
{
    /// <summary>Null when the edition does not name the clock.</summary>
    public static PublishedPromise? Read(Plan plan, PromiseKey key, Agency? office)
    {
        if (plan.Procedure(key.Procedure) is not { } procedure || procedure.Clock(key.Clock) is not { } clock)
            return null;
        var promise = key.Tier is { } tier && clock.Terms.Tiers.TryGetValue(tier, out var tiered) ? tiered : clock.Terms.Otherwise ?? clock.Terms.Tiers.Values.First();
        var anchor = promise.Anchor is { } from && plan.Fields.TryGetValue(new FieldKey(from.Field), out var date) ? Both(date.Title) : null;
        var term = TermText.Describe(promise, anchor);
        return new PublishedPromise(
            key.Standard, key.Procedure, key.Clock, key.Tier, key.IsTarget,
            plan.Title, plan.Procedures.Length > 1 ? procedure.Title : null, clock.Title, TierTitle(plan, clock, key.Tier), new Text(term.Id, term.En),
            clock.Clause, UnitOf(procedure, clock, office), procedure.Start is ProcedureStart.Scheduled);
    }

    private static Words Both(Text text) => new(text.Id, text.In("en"));

    /// <summary>What a tier of a clock is called; null where there is none.</summary>
    public static Text? TierTitle(Plan plan, ClockPlan clock, string? tier) =>
        tier is not null && clock.Terms.By is { } by && plan.Fields.GetValueOrDefault(by)?.Type is FieldType.Choice choice
            ? choice.Options.FirstOrDefault(option => option.Value == tier)?.Title ?? new Text(tier)
            : tier is null ? null : new Text(tier);

    private static string? UnitOf(Procedure procedure, ClockPlan clock, Agency? office)
    {
        var keepers = clock.PerOpening is { } step ? [step] : clock.Stops.OfType<ClockTrigger.StepCompleted>().Select(stop => stop.Step).ToImmutableArray();
        var units = keepers.Select(key => procedure.Find(key) is Step.Work { By: Performer.Role role } ? office?.Roles.GetValueOrDefault(role.Key)?.Unit : null).Distinct().ToImmutableArray();
        return units is [var only] ? only : null;
    }
}

using System.Collections.Immutable;
using WorkflowStandar.Compiler.Semantics;
using WorkflowStandar.Compiler.Semantics.Binding;
using WorkflowStandar.Compiler.Semantics.Intake;
using WorkflowStandar.Compiler.Semantics.Variants;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler.Emit;

/// <summary>From a standard without errors to the plan that the engine runs.</summary>
internal static class PlanEmitter
{
    public static Plan Emit(BoundStandard bound, VariantDeclaration? variant, string contentHash)
    {
        var standard = bound.Standard;
        return new Plan(
            StandardKey.Of(standard.Key.Value),
            variant is null ? standard.Edition.Value : $"{standard.Edition}/{variant.Name}",
            contentHash,
            standard.Title,
            standard.ServiceCode.Value,
            standard.Calendar.Value,
            standard.Decree.InForce,
            standard.Roles.ToImmutableDictionary(role => new RoleKey(role.Name.Value), role => role.Title),
            standard.Fields.ToImmutableDictionary(field => new FieldKey(field.Name.Value), field => Field(field, bound)),
            standard.Channels.ToImmutableDictionary(channel => new ChannelKey(channel.Name.Value), channel => Channel(channel, standard)),
            standard.Documents.ToImmutableDictionary(document => new DocumentKey(document.Name.Value), document => document.Title),
            standard.Registers.ToImmutableDictionary(register => new RegisterKey(register.Name.Value), register => register.Title),
            [.. bound.Procedures.Select(procedure => ProcedureEmitter.Emit(procedure, bound, variant))])
        {
            IsSuperseded = standard.IsSuperseded,
            Letters = [.. standard.Letters.Select(letter => LetterEmitter.Emit(letter, standard))],
        };
    }

    public static ImmutableArray<Ask> Asks(ImmutableArray<AskDeclaration> asks, BoundStandard bound) =>
    [
        .. asks.Select(ask => new Ask(
            new FieldKey(ask.Field.Value), ask.Required ?? bound.Names.Fields.Find(ask.Field.Value)!.Required)),
    ];

    private static Field Field(FieldDeclaration field, BoundStandard bound) => new(
        new FieldKey(field.Name.Value), field.TitleOrDefault, bound.Fields[field.Name.Value], field.Required, field.Personal, field.Hint);

    private static Channel Channel(ChannelDeclaration channel, Standard standard)
    {
        var without = channel.Without.Select(field => field.Value).ToHashSet(StringComparer.Ordinal);
        return new Channel(
            new ChannelKey(channel.Name.Value),
            channel.TitleOrDefault,
            [
                .. standard.Fields
                    .Where(field => field.Origin == FieldOrigin.Intake && !without.Contains(field.Name.Value))
                    .Select(field => new FieldKey(field.Name.Value)),
            ],
            [.. channel.Requires.Select(field => new FieldKey(field.Value))],
            channel.SelfService);
    }
}

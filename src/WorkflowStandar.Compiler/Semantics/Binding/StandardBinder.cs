using System.Collections.Immutable;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Semantics.Intake;
using WorkflowStandar.Compiler.Semantics.Letters;
using WorkflowStandar.Compiler.Semantics.Variants;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler.Semantics.Binding;

/// <summary>A standard whose names have been looked up.</summary>
/// <param name="Fields">The type of every field, and of <see cref="ReservedNames.Channel"/>.</param>
internal sealed record BoundStandard(
    Standard Standard,
    Names Names,
    ImmutableDictionary<string, FieldType> Fields,
    ImmutableArray<BoundProcedure> Procedures);

/// <summary>Finds what every name refers to, and says where nothing has that name.</summary>
internal static class StandardBinder
{
    public static BoundStandard Bind(Standard standard, DiagnosticBag findings)
    {
        var names = new Names(standard, findings);
        var fields = TypesOf(standard, names, findings);
        foreach (var channel in standard.Channels)
            BindChannel(channel, names, findings);
        foreach (var entry in standard.Components.SelectMany(component => component.Entries))
            names.Procedures.Use(entry.Duty?.Procedure);

        var procedures = standard.Procedures
            .Select(procedure => ProcedureBinder.Bind(procedure, standard, names, fields, findings))
            .ToImmutableArray();
        foreach (var variant in standard.Variants)
            BindVariant(variant, names, procedures);
        BindConflicts(standard, procedures, findings);
        LetterRules.Bind(standard, names, procedures.SelectMany(procedure => procedure.Steps.Names).ToHashSet(StringComparer.Ordinal), findings);
        return new BoundStandard(standard, names, fields, procedures);
    }

    private static ImmutableDictionary<string, FieldType> TypesOf(Standard standard, Names names, DiagnosticBag findings)
    {
        var types = ImmutableDictionary.CreateBuilder<string, FieldType>(StringComparer.Ordinal);
        var compiler = new FieldTypes(names, findings);
        foreach (var field in standard.Fields.Where(field => !field.Name.IsMissing))
            types.TryAdd(field.Name.Value, compiler.Of(field));
        if (!standard.Channels.IsEmpty)
            types[ReservedNames.Channel] = new FieldType.Choice([.. standard.Channels.Select(channel => new Option(channel.Name.Value, channel.TitleOrDefault))]);
        return types.ToImmutable();
    }

    private static void BindChannel(ChannelDeclaration channel, Names names, DiagnosticBag findings)
    {
        foreach (var field in channel.Requires.Concat(channel.Without))
        {
            if (names.Fields.Use(field) is { Origin: not FieldOrigin.Intake })
                findings.Add(IntakeDiagnostics.NotOfTheIntake(field, channel.Name.Value));
        }

        foreach (var without in channel.Without)
        {
            var requiredByChannel = channel.Requires.Any(required => required.Value == without.Value);
            if (requiredByChannel || names.Fields.Find(without.Value) is { Origin: FieldOrigin.Intake, Required: true })
                findings.Add(IntakeDiagnostics.RequiredButWithout(without, channel.Name.Value, requiredByChannel));
        }
    }

    private static void BindVariant(VariantDeclaration variant, Names names, ImmutableArray<BoundProcedure> procedures)
    {
        foreach (var changed in variant.Procedures)
        {
            names.Procedures.Use(changed.Procedure);
            if (procedures.FirstOrDefault(procedure => procedure.Declaration.Name.Value == changed.Procedure.Value) is { } procedure)
                procedure.Clocks.Use(changed.Clocks);
        }
    }

    private static void BindConflicts(Standard standard, ImmutableArray<BoundProcedure> procedures, DiagnosticBag findings)
    {
        var known = procedures.SelectMany(procedure => procedure.Steps.Names.Concat(procedure.Clocks.Names)).ToHashSet(StringComparer.Ordinal);
        foreach (var decided in standard.Conflicts.SelectMany(conflict => conflict.Decides))
        {
            if (!decided.IsMissing && !known.Contains(decided.Value) && !findings.IsFull)
                findings.Add(NameKind.Step.Unknown(decided, known));
        }
    }
}

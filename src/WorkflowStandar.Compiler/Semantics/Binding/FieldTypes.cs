using System.Collections.Immutable;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Semantics.Intake;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler.Semantics.Binding;

/// <summary>What values each declared field takes.</summary>
internal sealed class FieldTypes(Names names, DiagnosticBag findings)
{
    private const int LongestText = 4000;
    private const int LongestLongText = 100_000;

    public FieldType Of(FieldDeclaration field)
    {
        CheckDetails(field);
        return field.Kind switch
        {
            FieldKind.Text => new FieldType.Text(Length(field, LongestText)),
            FieldKind.LongText => new FieldType.Text(Length(field, LongestLongText), ManyLines: true),
            FieldKind.Number => new FieldType.Number(field.Minimum?.Value, field.Maximum?.Value),
            FieldKind.Date => new FieldType.Date(),
            FieldKind.Time => new FieldType.Time(),
            FieldKind.YesNo => new FieldType.YesNo(),
            FieldKind.Undertaking => new FieldType.Undertaking(),
            FieldKind.Choice => new FieldType.Choice(Options(field)),
            FieldKind.Party => new FieldType.Party(),
            FieldKind.Phone => new FieldType.Phone(),
            FieldKind.Email => new FieldType.Email(),
            FieldKind.File => new FieldType.File(),
            FieldKind.Role => new FieldType.Role(Among(field)),
            FieldKind.Recipients => new FieldType.Recipients(Among(field)),
            _ => throw new ArgumentOutOfRangeException(nameof(field), field.Kind, "The family of field kinds is closed."),
        };
    }

    private void CheckDetails(FieldDeclaration field)
    {
        var isText = field.Kind is FieldKind.Text or FieldKind.LongText;
        if (field.Minimum is { } minimum && field.Kind != FieldKind.Number)
            findings.Add(IntakeDiagnostics.KeyOfAnotherType(minimum.Span, "min", "number"));
        if (field.Maximum is { } maximum && field.Kind != FieldKind.Number && !isText)
            findings.Add(IntakeDiagnostics.KeyOfAnotherType(maximum.Span, "max", "number, text"));
        if (field is { Minimum: { } least, Maximum: { } most } && least.Value > most.Value)
            findings.Add(IntakeDiagnostics.BoundsReversed(most.Span));
        if (field.Kind != FieldKind.Choice && (field.From?.Span ?? field.Options.FirstOrDefault()?.Name.Span) is { } choiceKey)
            findings.Add(IntakeDiagnostics.KeyOfAnotherType(choiceKey, field.From is null ? "options" : "from", "choice"));
        if (field.Kind is not (FieldKind.Role or FieldKind.Recipients) && !field.Among.IsEmpty)
            findings.Add(IntakeDiagnostics.KeyOfAnotherType(field.Among[0].Span, "among", "role, recipients"));
    }

    // Text is short enough to be a key of an index, or long enough for a statement; never without bound.
    private int Length(FieldDeclaration field, int longest)
    {
        if (field.Maximum is not { } maximum)
            return Math.Min(longest, field.Kind == FieldKind.Text ? LongestText : 20_000);
        if (maximum.Value >= 1 && maximum.Value <= longest && maximum.Value == decimal.Truncate(maximum.Value))
            return (int)maximum.Value;
        findings.Add(IntakeDiagnostics.NotALength(maximum.Span, longest));
        return longest;
    }

    private ImmutableArray<Option> Options(FieldDeclaration field)
    {
        if (field.From is { } from && !field.Options.IsEmpty)
            findings.Add(IntakeDiagnostics.TwoLists(from));
        else if (field.From is null && field.Options.IsEmpty)
            findings.Add(IntakeDiagnostics.NoList(field.Name));
        var values = field.From is null ? field.Options : names.Choices.Use(field.From)?.Values ?? [];
        return [.. values.Select(value => new Option(value.Name.Value, value.Title))];
    }

    private ImmutableArray<RoleKey> Among(FieldDeclaration field)
    {
        if (field.Among.IsEmpty)
            findings.Add(IntakeDiagnostics.NobodyToChoose(field.Name));
        names.Roles.Use(field.Among);
        return [.. field.Among.Where(role => !role.IsMissing).Select(role => new RoleKey(role.Value))];
    }
}

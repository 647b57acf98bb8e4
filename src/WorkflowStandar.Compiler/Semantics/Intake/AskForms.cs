using System.Collections.Immutable;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax.Keys;

namespace WorkflowStandar.Compiler.Semantics.Intake;

/// <summary>What a step asks for: fields declared in place, or the names of fields declared elsewhere (<c>field!</c> where it is required).</summary>
internal static class AskForms
{
    private static readonly Shape<AskDeclaration> Reference = Shape.Phrase<AskDeclaration>(
        Forms.What("the name of a field, with '!' behind it where it is required", "nama isian, dengan '!' di belakangnya bila wajib"),
        "^[a-z][a-z0-9]*(-[a-z0-9]+)*!?$",
        ["tanggal-kunjungan", "alasan!"],
        (scalar, findings) =>
        {
            var required = scalar.Value.EndsWith('!');
            var name = required ? scalar.Value[..^1] : scalar.Value;
            if (!NameRule.IsName(name))
            {
                NameRule.Check(scalar, findings);
                return null;
            }

            var span = new TextSpan(scalar.ContentSpan.Start, Math.Min(name.Length, scalar.ContentSpan.Length));
            return new Written<AskDeclaration>(new AskDeclaration(new Name(name, span), required ? true : null, null), scalar);
        });

    public static Shape<ImmutableArray<AskDeclaration>> Form { get; } = Shape.Either(
        Forms.What("fields with their types, or a list of fields declared elsewhere", "isian beserta jenisnya, atau daftar isian yang dinyatakan di tempat lain"),
        scalar: Reference.To(one => ImmutableArray.Create(one)),
        list: Shape.List(Reference).To(items => items.Select(item => item.Value).ToImmutableArray()),
        mapping: FieldSection.Fields(FieldOrigin.Ask).To(fields =>
            fields.Select(field => new AskDeclaration(field.Name, field.Required, field)).ToImmutableArray()));
}

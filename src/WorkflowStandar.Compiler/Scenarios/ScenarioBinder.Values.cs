using System.Collections.Immutable;
using System.Globalization;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Syntax;
using WorkflowStandar.Compiler.Syntax.Keys;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler.Scenarios;

internal sealed partial class ScenarioBinder
{
    /// <param name="anything">The engine is expected to refuse: what does not fit a field is passed on as it is written.</param>
    private ImmutableDictionary<FieldKey, FieldValue> Values(IEnumerable<WrittenEntry<SyntaxNode>> entries, bool anything)
    {
        var values = ImmutableDictionary.CreateBuilder<FieldKey, FieldValue>();
        foreach (var entry in entries)
        {
            var key = new FieldKey(entry.Name.Value);
            if (!plan.Fields.TryGetValue(key, out var field))
                Report(ScenarioDiagnostics.UnknownField(Scalar(entry.Name), plan));
            else if (Value(field, entry.Value.Value, anything) is { } value)
                values[key] = value;
        }

        return values.ToImmutable();
    }

    private FieldValue? Value(Field field, SyntaxNode node, bool anything)
    {
        var value = field.Type switch
        {
            FieldType.Number => Number(node),
            FieldType.YesNo or FieldType.Undertaking => YesNo(node),
            FieldType.Date => Checked(Shape.Date, node, scalar => FieldValue.Of(scalar.Value), anything),
            FieldType.Time => Checked(Shape.Time, node, scalar => FieldValue.Of(scalar.Value), anything),
            FieldType.Recipients => Recipients(node),
            _ => node is ScalarSyntax scalar ? FieldValue.Of(scalar.Value) : null,
        };

        if (anything)
            return value ?? (node is ScalarSyntax written ? FieldValue.Of(written.Value) : null);
        if (value is null)
        {
            if (field.Type is not (FieldType.Date or FieldType.Time))
                Report(ScenarioDiagnostics.WrongValue(node, field.Key, Expected(field.Type)));
            return null;
        }

        ReportUnknownNames(field, node);
        return value;
    }

    private void ReportUnknownNames(Field field, SyntaxNode node)
    {
        switch (field.Type)
        {
            case FieldType.Choice { Options: var options } when node is ScalarSyntax chosen && !options.Any(option => option.Value == chosen.Value):
                Report(ScenarioDiagnostics.NotAnOption(chosen, field.Key, [.. options.Select(option => option.Value)]));
                break;
            case FieldType.Role { Among: var among } when node is ScalarSyntax role:
                ReportUnknownRecipient(field, role, among);
                break;
            case FieldType.Recipients { Among: var among }:
                foreach (var recipient in node is SequenceSyntax list ? list.Items.OfType<ScalarSyntax>() : node is ScalarSyntax one ? [one] : [])
                    ReportUnknownRecipient(field, recipient, among);
                break;
        }
    }

    private void ReportUnknownRecipient(Field field, ScalarSyntax recipient, ImmutableArray<RoleKey> among)
    {
        var role = recipient.Value.Split(':', 2)[0];
        if (!among.Contains(new RoleKey(role)))
            Report(ScenarioDiagnostics.NotAnOption(recipient, field.Key, [.. among.Select(known => known.Value)]));
    }

    private FieldValue? Checked<T>(Shape<T> shape, SyntaxNode node, Func<ScalarSyntax, FieldValue> turn, bool anything)
    {
        var bag = new DiagnosticBag();
        if (shape.Read(node, bag) is not null)
            return turn((ScalarSyntax)node);
        foreach (var finding in anything ? [] : bag.ToImmutable())
            Report(finding);
        return null;
    }

    private static FieldValue? Number(SyntaxNode node) =>
        node is ScalarSyntax scalar && decimal.TryParse(scalar.Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? FieldValue.Of(number)
            : null;

    private static FieldValue? YesNo(SyntaxNode node) => node is ScalarSyntax { Style: ScalarStyle.Plain, Value: "true" or "false" } scalar
        ? FieldValue.Of(scalar.Value == "true")
        : null;

    private static FieldValue? Recipients(SyntaxNode node) => node switch
    {
        ScalarSyntax one => FieldValue.Of([one.Value]),
        SequenceSyntax list when list.Items.All(item => item is ScalarSyntax) => FieldValue.Of([.. list.Items.Select(item => ((ScalarSyntax)item).Value)]),
        _ => null,
    };

    private static Message Expected(FieldType type) => type switch
    {
        FieldType.Number => new("a number such as 12 or 2.5", "angka seperti 12 atau 2.5"),
        FieldType.YesNo => new("true or false", "true atau false"),
        FieldType.Undertaking => new("true, for an undertaking given", "true, untuk pernyataan yang diberikan"),
        FieldType.Recipients => new("a role, 'role:person', or a list of them", "peran, 'peran:orang', atau daftarnya"),
        FieldType.File => new("the name of a file", "nama berkas"),
        _ => new("a text", "sebuah teks"),
    };
}

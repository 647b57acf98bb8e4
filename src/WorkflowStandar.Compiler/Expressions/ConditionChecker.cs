using System.Collections.Immutable;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler.Expressions;

/// <summary>Looks up the fields of a condition and checks every value against the type of its field.</summary>
internal sealed class ConditionChecker(ScalarSyntax scalar, IReadOnlyDictionary<string, FieldType> fields, DiagnosticBag findings)
{
    private readonly ImmutableArray<FieldUse>.Builder uses = ImmutableArray.CreateBuilder<FieldUse>();

    public ImmutableArray<FieldUse> Uses => uses.ToImmutable();

    /// <returns>Null when a part could not be understood; all parts are checked all the same.</returns>
    public Condition? Check(ExpressionSyntax syntax) => syntax switch
    {
        ExpressionSyntax.All all => CheckTerms(all.Terms) is { } terms ? new Condition.All(terms) : null,
        ExpressionSyntax.Any any => CheckTerms(any.Terms) is { } terms ? new Condition.Any(terms) : null,
        ExpressionSyntax.Not not => Check(not.Term) is { } term ? new Condition.Not(term) : null,
        ExpressionSyntax.Field field => CheckField(field),
        ExpressionSyntax.IsGiven given => CheckIsGiven(given),
        ExpressionSyntax.Compare compare => CheckCompare(compare),
        ExpressionSyntax.In list => CheckIn(list),
        _ => null,
    };

    private ImmutableArray<Condition>? CheckTerms(ImmutableArray<ExpressionSyntax> terms)
    {
        var conditions = terms.Select(Check).ToArray();
        return conditions.Contains(null) ? null : [.. conditions.OfType<Condition>()];
    }

    private Condition.Compare? CheckField(ExpressionSyntax.Field field)
    {
        if (Find(field.Name) is not { } type)
            return null;
        if (type is FieldType.YesNo or FieldType.Undertaking)
            return new Condition.Compare(KeyOf(field.Name), Comparison.Equal, FieldValue.Of(true));
        findings.Add(ExpressionDiagnostics.FieldAlone(SpanOf(field.Name), field.Name.Text, ConditionValues.Example(type)));
        return null;
    }

    private Condition? CheckIsGiven(ExpressionSyntax.IsGiven given)
    {
        if (Find(given.Name) is null)
            return null;
        Condition isGiven = new Condition.IsGiven(KeyOf(given.Name));
        return given.Negated ? new Condition.Not(isGiven) : isGiven;
    }

    private Condition? CheckCompare(ExpressionSyntax.Compare compare)
    {
        if (Find(compare.Name) is not { } type)
            return null;
        var comparison = ExpressionOperators.Comparison(compare.Operator.Text);
        if (comparison is not (Comparison.Equal or Comparison.NotEqual) && type is not (FieldType.Number or FieldType.Date or FieldType.Time))
        {
            findings.Add(ExpressionDiagnostics.NoOrder(SpanOf(compare.Operator), compare.Name.Text, compare.Operator.Text));
            return null;
        }

        if (Value(compare.Name, type, compare.Value) is not { } value)
            return null;
        // Of several recipients, any may be the one asked for; "is not" means that none is.
        return type is FieldType.Recipients
            ? OneOf(compare.Name, [value], negated: comparison == Comparison.NotEqual)
            : new Condition.Compare(KeyOf(compare.Name), comparison, value);
    }

    private Condition? CheckIn(ExpressionSyntax.In list)
    {
        if (Find(list.Name) is not { } type)
            return null;
        var values = list.Values.Select(value => Value(list.Name, type, value)).ToArray();
        return values.Contains(null) ? null : OneOf(list.Name, [.. values.OfType<FieldValue>()], list.Negated);
    }

    private static Condition OneOf(Token name, ImmutableArray<FieldValue> values, bool negated)
    {
        var key = KeyOf(name);
        var isOne = new Condition.In(key, values);
        return negated ? new Condition.All([new Condition.IsGiven(key), new Condition.Not(isOne)]) : isOne;
    }

    private FieldType? Find(Token name)
    {
        if (fields.TryGetValue(name.Text, out var type))
        {
            uses.Add(new FieldUse(KeyOf(name), SpanOf(name)));
            return type;
        }

        findings.Add(ExpressionDiagnostics.UnknownField(SpanOf(name), name.Text, Nearest.Name(name.Text, fields.Keys)));
        return null;
    }

    private FieldValue? Value(Token name, FieldType type, Token value)
    {
        var read = ConditionValues.Read(type, value);
        if (read is null && value.Kind != TokenKind.Bad)
            findings.Add(ExpressionDiagnostics.WrongValue(SpanOf(value), name.Text, value, type, fields.ContainsKey(value.Text)));
        return read;
    }

    private static FieldKey KeyOf(Token name) => new(name.Text);

    private TextSpan SpanOf(Token token) => scalar.SpanOf(token.Start, token.Length);
}

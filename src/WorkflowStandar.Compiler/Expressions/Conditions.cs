using System.Collections.Immutable;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler.Expressions;

/// <summary>Compiles the conditions of a standard: <c>tingkat = berat and not perlu-pengawasan</c>.</summary>
/// <remarks>
/// A condition sees the fields that it is given and nothing else. A comparison with a field that has no value is false,
/// and so is its opposite (<c>!=</c>, <c>not in</c>); <c>not (…)</c> of it is true. <c>is given</c> asks for a value.
/// </remarks>
public static class Conditions
{
    /// <summary>Characters in one condition. A longer one is split over several arms.</summary>
    public const int MaximumLength = 1000;

    /// <returns>Null when the condition has a mistake; then <paramref name="findings"/> says each of them.</returns>
    public static CompiledCondition? Compile(ScalarSyntax scalar, IReadOnlyDictionary<string, FieldType> fields, DiagnosticBag findings)
    {
        if (scalar.Value.Length > MaximumLength)
        {
            findings.Add(ExpressionDiagnostics.TooLong(scalar.Span));
            return null;
        }

        var own = new DiagnosticBag();
        var tokens = new ExpressionLexer(scalar, own).Tokens();
        var syntax = new ExpressionParser(scalar, tokens, fields.ContainsKey, own).Parse();
        var checker = new ConditionChecker(scalar, fields, own);
        var condition = checker.Check(syntax);
        findings.AddRange(own.ToImmutable());
        return condition is null || own.HasErrors ? null : new CompiledCondition(condition, checker.Uses);
    }
}

/// <summary>A condition ready to run, and where it asks for which field.</summary>
public sealed record CompiledCondition(Condition Condition, ImmutableArray<FieldUse> Uses);

public sealed record FieldUse(FieldKey Field, TextSpan Span);

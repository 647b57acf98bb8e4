using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Semantics.Binding;
using WorkflowStandar.Compiler.Syntax;
using WorkflowStandar.Compiler.Syntax.Keys;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler.Semantics.Clocks;

/// <summary>What one clock says, by itself.</summary>
internal sealed class ClockRules(BoundStandard bound, DiagnosticBag findings)
{
    public void Check(ClockDeclaration clock)
    {
        CheckTerms(clock);
        CheckRoll(clock.Terms);
        CheckLadder(clock.Ladder, [.. clock.Terms.All]);
        if (clock.Clauses.IsEmpty && clock.Inferred is null)
            findings.Add(ProvenanceDiagnostics.Unfounded(clock.Name, "clock", "hitungan waktu"));
    }

    /// <summary>Warnings that come before the clock has begun, and rungs that never come.</summary>
    public void CheckLadder(LadderDeclaration ladder, IReadOnlyCollection<Written<TermPromise>> promises)
    {
        if (promises.Count == 0)
            return;
        if (promises.All(promise => promise.Value.IsTarget))
        {
            var rung = ladder.OnMiss?.Span ?? ladder.Later.FirstOrDefault()?.Actions.Span ?? ladder.Warnings.FirstOrDefault()?.Span;
            if (rung is { } span)
                findings.Add(ClockDiagnostics.TargetIsNeverMissed(span));
            return;
        }

        foreach (var warning in ladder.Warnings)
        {
            if (promises.All(promise => promise.Value.Anchor is null && TermLengths.IsAtLeast(warning.Value, promise.Value.Term)))
                findings.Add(ClockDiagnostics.WarnsBeforeItStarts((ScalarSyntax)warning.Syntax, TermText.Format(promises.First().Value)));
        }
    }

    private void CheckTerms(ClockDeclaration clock)
    {
        var terms = clock.Terms;
        if (terms.HasSingle && (terms.By is not null || terms.HasTiers))
            findings.Add(ClockDiagnostics.TermAndTable(clock.Name));
        else if (terms.HasTiers && terms.By is null)
            findings.Add(ClockDiagnostics.TableWithoutField(clock.Name));
        else if (terms.By is { } by && !terms.HasTiers)
            findings.Add(ClockDiagnostics.FieldWithoutTable(by));
        else if (!terms.HasSingle && !terms.HasTiers)
            findings.Add(ClockDiagnostics.NoTerm(clock.Name));
        else if (terms.By is { } field)
            CheckTiers(terms, field);
    }

    private void CheckTiers(TermTableDeclaration terms, Name by)
    {
        if (!bound.Fields.TryGetValue(by.Value, out var type) || type is not FieldType.Choice { Options: { IsEmpty: false } options })
            return;
        var values = options.Select(option => option.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var tier in terms.Tiers.Where(tier => !values.Contains(tier.Value.Value) && !findings.IsFull))
            findings.Add(ClockDiagnostics.UnknownTier(tier.Value, by.Value, values));
        var tiers = terms.Tiers.Select(tier => tier.Value.Value).ToHashSet(StringComparer.Ordinal);
        var missing = options.Select(option => option.Value).Where(value => !tiers.Contains(value)).ToArray();
        if (missing.Length > 0 && terms.Otherwise is null)
            findings.Add(ClockDiagnostics.MissingTiers(by, missing));
    }

    private void CheckRoll(TermTableDeclaration terms)
    {
        if (terms.RollsToWorkingDay is { } rolls && terms.All.Any() && terms.All.All(promise => promise.Value.Term is not Term.CalendarDays))
            findings.Add(ClockDiagnostics.NothingToRoll(rolls.Span));
    }
}

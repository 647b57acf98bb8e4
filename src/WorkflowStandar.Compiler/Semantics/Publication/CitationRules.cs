using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Semantics.Binding;
using WorkflowStandar.Compiler.Semantics.Clocks;
using WorkflowStandar.Compiler.Semantics.Components;
using WorkflowStandar.Compiler.Semantics.Variants;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax;
using WorkflowStandar.Compiler.Syntax.Keys;
using WorkflowStandar.Core.Calendars;

namespace WorkflowStandar.Compiler.Semantics.Publication;

/// <summary>Citations lead to clauses, clocks keep to the numbers of theirs, and what the text promises is kept by something.</summary>
internal sealed class CitationRules(BoundStandard bound, DiagnosticBag findings)
{
    // A hostile file cites everything everywhere; beyond these nothing is compared.
    private const int MostCompared = 50;
    private const int MostDiscussed = 20_000;

    private readonly Standard standard = bound.Standard;
    private readonly ClauseIndex clauses = new(bound.Standard);
    private readonly HashSet<Clause> cited = [];
    private readonly HashSet<Clause> timed = [];
    private readonly HashSet<(string Citation, bool KeepsTime)> seen = [];

    public void Check()
    {
        var decided = standard.Conflicts.SelectMany(conflict => conflict.Decides).Select(name => name.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var citation in standard.Channels.SelectMany(channel => channel.Clauses).Concat(standard.Fields.SelectMany(field => field.Clauses)))
            Cite(citation);
        foreach (var procedure in bound.Procedures.Select(procedure => procedure.Declaration))
        {
            foreach (var citation in procedure.Clauses)
                Cite(citation);
            foreach (var step in procedure.AllSteps)
            {
                foreach (var citation in step.Head.Clauses)
                    Cite(citation, keepsTime: step.Within is not null);
                if (step.Within is { } within && step.Head.Inferred is null && !decided.Contains(step.Name.Value))
                    CheckTerms([within.Promise], step.Head.Clauses);
            }

            foreach (var clock in VariantDeclaration.AllClocks(standard, procedure))
                CheckClock(clock, decided);
        }

        CheckCoverage();
    }

    private void CheckClock(ClockDeclaration clock, HashSet<string> decided)
    {
        foreach (var citation in clock.Clauses)
            Cite(citation, keepsTime: true);
        if (clock.Inferred is null && !decided.Contains(clock.Name.Value))
            CheckTerms([.. clock.Terms.All], clock.Clauses);
    }

    private void Cite(Written<string> citation, bool keepsTime = false)
    {
        var found = clauses.Find(citation.Value);
        if (found.Count == 0 && !findings.IsFull)
        {
            var meant = Nearest.Name(citation.Value, clauses.Citations);
            findings.Add(PublicationDiagnostics.LeadsNowhere(citation.Span, citation.Value, meant));
            found = meant is null ? [] : clauses.Find(meant);
        }

        if (!seen.Add((citation.Value, keepsTime)))
            return;
        cited.UnionWith(found);
        if (keepsTime)
            timed.UnionWith(found);
    }

    /// <summary>Every term of the clock is one that its clauses name, where they name any.</summary>
    private void CheckTerms(IReadOnlyList<Written<TermPromise>> promises, IEnumerable<Written<string>> citations)
    {
        var named = citations.Select(citation => citation.Value).Distinct().Take(MostCompared)
            .SelectMany(citation => clauses.Find(citation).Take(MostCompared))
            .SelectMany(clause => ProseTerms.In(clause.Text.Id).Select(term => (term, clause)))
            .ToArray();
        if (named.Length == 0)
            return;
        foreach (var promise in promises.Where(promise => !named.Any(pair => pair.term.Agrees(promise.Value.Term))))
        {
            findings.Add(PublicationDiagnostics.NotTheTermOfTheText(
                SpanOf(promise), TermText.Format(promise.Value), named[0].term, named[0].clause));
        }
    }

    private static TextSpan SpanOf(Written<TermPromise> promise) => (promise.Syntax as ScalarSyntax)?.ContentSpan ?? promise.Span;

    private void CheckCoverage()
    {
        var discussed = string.Join('\n', standard.Conflicts.SelectMany(conflict => conflict.Texts).Select(text => text.Id));
        discussed = discussed[..Math.Min(discussed.Length, MostDiscussed)];
        foreach (var clause in clauses.All)
        {
            if (clause.Component == ComponentKind.Time && !timed.Contains(clause)
                && ProseTerms.In(clause.Text.Id) is [var promised, ..] && !discussed.Contains(promised.Words, StringComparison.OrdinalIgnoreCase))
            {
                findings.Add(PublicationDiagnostics.NothingEnforces(clause, promised));
            }
            else if (clause.Component == ComponentKind.Procedure && !cited.Contains(clause) && !bound.Procedures.IsEmpty)
            {
                findings.Add(PublicationDiagnostics.NobodyCarriesOut(clause));
            }
        }
    }
}

using WorkflowStandar.Cli.Shell;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Cli.Explain;

/// <summary>Which clock of a standard is meant, and with which of its terms.</summary>
internal sealed record ClockChoice(string? Clock, string? Procedure, string? Tier, string? Variant)
{
    /// <exception cref="CommandFailure">None, or several, are meant.</exception>
    public (string Title, TermPromise Promise) In(Plan plan)
    {
        var all = plan.Procedures
            .Where(procedure => Procedure is null || procedure.Key.Value == Procedure)
            .SelectMany(procedure => procedure.Clocks.Select(clock => (procedure.Key, Clock: clock)))
            .ToArray();
        var chosen = Array.FindAll(all, candidate => candidate.Clock.Key.Value == Clock);
        if (chosen.Length == 1)
            return ($"{chosen[0].Key}, {chosen[0].Clock.Title.Id} ({chosen[0].Clock.Key})", PromiseOf(chosen[0].Clock));

        var known = Quote.List(all.Select(candidate => candidate.Clock.Key.Value).Distinct(StringComparer.Ordinal));
        var procedures = Quote.List(chosen.Select(candidate => candidate.Key.Value));
        throw chosen.Length > 1
            ? CommandFailure.WrongUse($"Several procedures have a clock '{Clock}'. Add --procedure with one of {procedures}.", $"Beberapa prosedur memiliki tenggat '{Clock}'. Tambahkan --procedure dengan salah satu dari {procedures}.")
            : CommandFailure.WrongUse($"Which clock? Add --clock with one of {known}.", $"Tenggat yang mana? Tambahkan --clock dengan salah satu dari {known}.");
    }

    private TermPromise PromiseOf(ClockPlan clock)
    {
        if (Tier is not null && clock.Terms.Tiers.TryGetValue(Tier, out var promise))
            return promise;
        if (Tier is null && clock.Terms.Otherwise is { } otherwise)
            return otherwise;
        var tiers = Quote.List(clock.Terms.Tiers.Keys.Order(StringComparer.Ordinal));
        throw clock.Terms.Tiers.IsEmpty
            ? CommandFailure.WrongUse($"The clock '{clock.Key}' has no tiers. Leave --tier out.", $"Tenggat '{clock.Key}' tidak memiliki tingkat. Hapus --tier.")
            : CommandFailure.WrongUse($"Which tier? Add --tier with one of {tiers}.", $"Tingkat yang mana? Tambahkan --tier dengan salah satu dari {tiers}.");
    }
}

using NodaTime;
using WorkflowStandar.Compiler.Scenarios;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.EndToEndTests.Harness;

namespace WorkflowStandar.EndToEndTests.Procedures.Replay;

/// <summary>The scenarios of all published standards, replayed over HTTP once for all tests.</summary>
/// <remarks>
/// A duty begins one case on each of its dates, so of several scenarios that start on one date each needs a server of its own.
/// Editions that have been superseded owe no duties any more; the scenarios of those have nothing to begin.
/// </remarks>
public sealed class ReplayedScenarios : IAsyncLifetime
{
    private readonly List<(WrittenScenarios File, ReplayedCase Case)> replayed = [];

    public IReadOnlyList<Answer> Verifications { get; private set; } = [];

    internal IEnumerable<ReplayedCase> CasesOf(string file) => replayed.Where(one => one.File.File == file).Select(one => one.Case);

    internal IEnumerable<ReplayedCase> Cases => replayed.Select(one => one.Case);

    /// <summary>Scenarios that have no case to go through on a server.</summary>
    internal IReadOnlyList<Scenario> LeftOut { get; private set; } = [];

    public async Task InitializeAsync()
    {
        var files = WrittenScenarios.Files.Select(WrittenScenarios.Read).ToList();
        var all = files.SelectMany(file => file.Scenarios.Select(scenario => (File: file, Scenario: scenario))).ToList();
        LeftOut = [.. all.Where(one => IsDuty(one.Scenario) && one.Scenario.Subject.Plan.IsSuperseded).Select(one => one.Scenario)];
        var rounds = all.Where(one => !LeftOut.Contains(one.Scenario)).GroupBy(one => Round(one.Scenario, all.Select(other => other.Scenario)));
        var verifications = new List<Answer>();
        foreach (var round in rounds.OrderBy(round => round.Key))
        {
            // Published the day before, so that duties of the first day are owed.
            await using var office = await ReplayedOffice.OpenAsync(round.Min(one => one.Scenario.Start) - Duration.FromDays(1));
            var cases = round.Select(one => (one.File, Case: new ReplayedCase(one.File, one.Scenario, office))).ToList();
            await office.RunAsync([.. cases.Select(one => one.Case)]);
            replayed.AddRange(cases);
            verifications.Add(await office.VerifyAsync());
        }

        Verifications = verifications;
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private static bool IsDuty(Scenario scenario) => scenario.Procedure.Start is ProcedureStart.Scheduled;

    private static int Round(Scenario scenario, IEnumerable<Scenario> all) => IsDuty(scenario)
        ? all.TakeWhile(other => other != scenario).Count(other =>
            IsDuty(other) && DutyOf(other) == DutyOf(scenario))
        : 0;

    private static (StandardKey, string, ProcedureKey, Instant) DutyOf(Scenario scenario) =>
        (scenario.Subject.Plan.Standard, scenario.Subject.Plan.Edition, scenario.Procedure.Key, scenario.Start);
}

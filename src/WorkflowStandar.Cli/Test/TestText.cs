using WorkflowStandar.Cli.Findings;
using WorkflowStandar.Cli.Shell;
using WorkflowStandar.Compiler.Scenarios;

namespace WorkflowStandar.Cli.Test;

/// <summary>The result of scenarios for people: a line each, and for what failed the difference, the instant and the line of the file.</summary>
internal sealed class TestText(Terminal terminal)
{
    public void Write(TestRun run, bool withCoverage, bool withHistory)
    {
        foreach (var file in run.Files)
            Write(file, withHistory);
        if (withCoverage)
            new CoverageText(terminal).Write(run.Standards);
        terminal.Output.WriteLine(Summary(run));
    }

    private void Write(TestedFile file, bool withHistory)
    {
        terminal.Output.WriteLine(terminal.Paint.Bold(file.Findings.Source.FileName));
        foreach (var result in file.Results)
        {
            terminal.Output.WriteLine($"  {(result.Passed ? terminal.Paint.Good("ok  ") : terminal.Paint.Bad(terminal.Say("FAIL", "GAGAL")))} {result.Scenario.Name}");
            if (withHistory)
                new HistoryText(terminal, result.Scenario.Subject).Write(result.History, indent: "         ");
            ScenarioFailure? before = null;
            foreach (var failure in result.Failures)
            {
                Write(file, result.Scenario, failure, isNew: before?.At != failure.At || before.What != failure.What || LineOf(file, before) != LineOf(file, failure));
                before = failure;
            }

            if (result.NotRun > 0)
                terminal.Output.WriteLine(terminal.Paint.Dim("       " + terminal.Say($"{FindingReport.Plural(result.NotRun, "item", "items")} after it not run", $"{result.NotRun} butir sesudahnya tidak dijalankan")));
        }

        terminal.Output.WriteLine();
        FindingReport.WriteText(terminal, FindingReport.WithoutNotes(file.Told));
    }

    private static int LineOf(TestedFile file, ScenarioFailure failure) => file.Findings.Source.LineOf(failure.Span.Start);

    private void Write(TestedFile file, Scenario scenario, ScenarioFailure failure, bool isNew)
    {
        var at = ScenarioTime.Format(scenario.Subject.Calendar, failure.At);
        if (isNew)
            terminal.Output.WriteLine($"       {terminal.Say("line", "baris")} {LineOf(file, failure)}, {at}: {terminal.Say(failure.What)}");
        foreach (var subject in failure.Differences.GroupBy(difference => difference.Subject))
        {
            terminal.Output.WriteLine($"         {terminal.Paint.Name(subject.Key)}");
            foreach (var difference in subject)
                Write(difference);
        }
    }

    private void Write(Difference difference)
    {
        var (expected, found) = (terminal.Say("expected", "diharapkan"), terminal.Say("found", "ditemukan"));
        var width = Math.Max(expected.Length, found.Length);
        if (difference.Expected is { } wanted)
            terminal.Output.WriteLine($"           {terminal.Paint.Good("-")} {expected.PadRight(width)}  {wanted}");
        if (difference.Actual is { } actual)
            terminal.Output.WriteLine($"           {terminal.Paint.Bad("+")} {found.PadRight(width)}  {actual}");
    }

    private string Summary(TestRun run)
    {
        var total = run.Passed + run.Failed;
        var counted = terminal.Say(FindingReport.Plural(total, "scenario", "scenarios"), $"{total} skenario");
        var failed = run.Failed == 0 ? "" : ", " + terminal.Paint.Bad(terminal.Say($"{run.Failed} failed", $"{run.Failed} gagal"));
        var passed = terminal.Say($"{run.Passed} passed", $"{run.Passed} lulus");
        if (run.Files.Count(file => file.Standard is not null) is > 0 and var broken)
            failed += ", " + terminal.Paint.Bad(terminal.Say($"{FindingReport.Plural(broken, "file", "files")} not run because of errors", $"{broken} berkas tidak dijalankan karena kesalahan"));
        return $"{counted}: {(run.AllPassed ? terminal.Paint.Good(passed) : passed)}{failed}";
    }
}

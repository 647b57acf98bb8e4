using WorkflowStandar.Cli.Shell;
using WorkflowStandar.Compiler.Scenarios;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Cli.Run;

/// <summary>Where a case stands: its open tasks with what they ask for, its clocks, what happens next by itself.</summary>
internal sealed class WalkStatus(Terminal terminal, VirtualCase walked, Procedure procedure)
{
    public void Write()
    {
        if (walked.State is not { } state)
        {
            var how = procedure.Start is ProcedureStart.ByApplicant { Channels: var channels }
                ? $"submit {string.Join(" | ", channels)}"
                : "submit";
            terminal.Output.WriteLine($"  {ScenarioTime.Format(walked.Subject.Calendar, walked.Now)}  {terminal.Say("nothing handed in yet", "belum diajukan")}: {how}");
            return;
        }

        if (state.Ending is { } ending)
        {
            terminal.Output.WriteLine($"  {terminal.Paint.Bold(terminal.Say("ended", "berakhir"))}: {state.End?.Value ?? ending.ToString().ToLowerInvariant()}");
            return;
        }

        foreach (var task in state.Tasks)
            WriteTask(task);
        foreach (var token in state.Position.Tokens.Where(token => token.State != TokenState.Working))
            terminal.Output.WriteLine($"  {(token.State == TokenState.Returned ? terminal.Say("with the applicant", "pada pemohon") : terminal.Say("waits", "menunggu"))}: {token.Step}{(token.Until is { } until ? terminal.Say(" until ", " sampai ") + Local(until) : "")}");
        foreach (var clock in state.Clocks.Where(clock => clock.IsOpen))
            WriteClock(clock);
        if (walked.NextAlarm is { } next)
            terminal.Output.WriteLine(terminal.Paint.Dim($"  {terminal.Say("next by itself", "berikutnya dengan sendirinya")}: {Local(next.DueAt)}"));
    }

    private void WriteTask(OpenTask task)
    {
        var work = procedure[task.Step] switch { Step.Work one => one, Step.Distribute many => many.Each, _ => null };
        var outcomes = work is { Outcomes.Length: > 1 } ? $" [{string.Join(" | ", work.Outcomes.Select(outcome => outcome.Key))}]" : "";
        var asks = work is { Asks.IsEmpty: false } ? $" ({string.Join(", ", work.Asks.Select(ask => ask.Field + (ask.Required ? "*" : "")))})" : "";
        var by = string.Join(", ", task.SharedWith.Prepend(task.Role)) + (task.Person is { } person ? $":{person}" : "");
        terminal.Output.WriteLine($"  {terminal.Say("task", "tugas")}: {terminal.Paint.Bold(task.Step.Value)}{outcomes}{asks} → {by}");
    }

    private void WriteClock(ClockRun run)
    {
        if (procedure.Clock(run.Clock) is not { } plan || run.Status == ClockStatus.Waiting)
        {
            terminal.Output.WriteLine($"  {terminal.Say("clock", "tenggat")}: {run.Clock}");
            return;
        }

        var promise = plan.Terms.Of(run.Tier);
        var anchor = promise.Anchor is { } anchored && walked.State!.Value(new FieldKey(anchored.Field)) is FieldValue.Text { Value: var date }
            ? NodaTime.Text.LocalDatePattern.Iso.Parse(date) is { Success: true } parsed ? parsed.Value : (NodaTime.LocalDate?)null
            : null;
        if (promise.Anchor is not null && anchor is null)
        {
            terminal.Output.WriteLine($"  {terminal.Say("clock", "tenggat")}: {run.Clock}");
            return;
        }

        var phrase = DeadlineWords.Describe(walked.Subject.Calendar, new ClockReading(promise, run.History, anchor), walked.Now);
        var words = terminal.Say(phrase.First.En, phrase.First.Id);
        var painted = phrase.Tone == DeadlineTone.Late ? terminal.Paint.Bad(words) : phrase.Tone == DeadlineTone.Soon ? terminal.Paint.Doubtful(words) : words;
        terminal.Output.WriteLine($"  {terminal.Say("clock", "tenggat")}: {run.Clock}: {painted}{(run.Due is { } due ? $" ({Local(due)})" : "")}");
    }

    private string Local(NodaTime.Instant instant) => ScenarioTime.Format(walked.Subject.Calendar, instant);
}

using System.Collections.Immutable;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Syntax.Keys;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler.Scenarios;

internal sealed partial class ScenarioBinder
{
    /// <summary>Actions that must give a reason have one even where the scenario does not care which.</summary>
    private const string NoReasonWritten = "skenario";

    private ScenarioItem? Item(Written<WrittenItem> item)
    {
        switch (item.Value)
        {
            case WrittenItem.Wait wait:
                reached = subject.Calendar.Add(wait.Length.Value, reached);
                return new ScenarioItem.Wait(item.Span, reached);
            case WrittenItem.WaitUntil until:
                return new ScenarioItem.Wait(item.Span, Moved(until.Moment));
            case WrittenItem.Expect expect:
                var expectedAt = Moved(expect.At);
                return new ScenarioItem.Expect(item.Span, expectedAt, Expectations(expect.Expected));
            case WrittenItem.Action action:
                var at = Moved(action.How.At);
                var by = action.How.By is { } written ? PersonOf(written.Syntax) : null;
                return Action(action) is { } bound
                    ? new ScenarioItem.Act(item.Span, at, bound, by, action.How.Refused?.Value)
                    : null;
            default:
                throw new ArgumentOutOfRangeException(nameof(item), "The family of items is closed.");
        }
    }

    private ScenarioAction? Action(WrittenItem.Action action)
    {
        var refused = action.How.Refused is not null;
        switch (action)
        {
            case WrittenItem.Complete it:
                return Completion(it, refused);
            case WrittenItem.Return it:
                var missing = Fields(it.Missing);
                return Returning(it.Step, refused) is { } returning
                    ? new ScenarioAction.Return(returning, it.Reason?.Value ?? NoReasonWritten, missing)
                    : null;
            case WrittenItem.Resubmit it:
                return new ScenarioAction.Resubmit(Values(it.Fields, refused));
            case WrittenItem.Recall it:
                return Returning(it.Step, refused) is { } recalled ? new ScenarioAction.Recall(recalled, it.Reason?.Value ?? NoReasonWritten) : null;
            case WrittenItem.Reclassify it:
                return Reclassification(it, refused);
            case WrittenItem.Extend it:
                return Extension(it, refused);
            case WrittenItem.Withdraw it:
                return new ScenarioAction.Withdraw(it.Reason.Value);
            case WrittenItem.Transfer it:
                return new ScenarioAction.Transfer(it.To.Value, it.Reason.Value);
            case WrittenItem.Cancel it:
                return new ScenarioAction.Cancel(it.Reason.Value);
            case WrittenItem.Comment it:
                return new ScenarioAction.Comment(it.Text.Value);
            case WrittenItem.Claim it:
                return TaskOf(it.Step) is { } claimed ? new ScenarioAction.Claim(claimed.Key) : null;
            case WrittenItem.Release it:
                return TaskOf(it.Step) is { } released ? new ScenarioAction.Release(released.Key) : null;
            case WrittenItem.Assign it:
                var to = PersonOf(it.To.Syntax);
                return TaskOf(it.Step) is { } assigned && to is not null
                    ? new ScenarioAction.Assign(assigned.Key, to, it.Reason?.Value ?? NoReasonWritten)
                    : null;
            default:
                throw new ArgumentOutOfRangeException(nameof(action), "The family of actions is closed.");
        }
    }

    private ScenarioAction.Complete? Completion(WrittenItem.Complete written, bool refused)
    {
        var fields = Values(written.Fields, refused);
        if (TaskOf(written.Step) is not { } work)
            return null;
        if (written.Outcome is { } outcome)
        {
            if (work.Outcomes.Any(known => known.Key.Value == outcome.Value) || refused)
                return new ScenarioAction.Complete(work.Key, new OutcomeKey(outcome.Value), fields);
            Report(ScenarioDiagnostics.UnknownOutcome(Scalar(outcome), work));
            return null;
        }

        if (work.Outcomes.Length > 1 && !refused)
            Report(ScenarioDiagnostics.OutcomeMissing(Scalar(written.Step), work));
        return new ScenarioAction.Complete(work.Key, null, fields);
    }

    private StepKey? Returning(Written<string> step, bool refused)
    {
        if (TaskOf(step) is not { } work)
            return null;
        if (!refused && !work.Outcomes.Any(outcome => outcome.Next.Step is { } next && procedure.Find(next) is Step.Return))
            Report(ScenarioDiagnostics.NothingReturns(Scalar(step)));
        return work.Key;
    }

    private ScenarioAction.Reclassify? Reclassification(WrittenItem.Reclassify written, bool refused)
    {
        var key = new FieldKey(written.Field.Value);
        if (!plan.Fields.TryGetValue(key, out var field))
        {
            Report(ScenarioDiagnostics.UnknownField(Scalar(written.Field), plan));
            return null;
        }

        if (!refused)
            ReportUnknownNames(field, written.To.Syntax);
        return new ScenarioAction.Reclassify(key, written.To.Value, written.Reason?.Value ?? NoReasonWritten);
    }

    private ScenarioAction.Extend? Extension(WrittenItem.Extend written, bool refused)
    {
        if (ClockOf(written.Clock) is not { } clock)
            return null;
        if (clock.Extension is null && !refused)
            Report(ScenarioDiagnostics.NotExtendable(Scalar(written.Clock)));
        return new ScenarioAction.Extend(clock.Key, written.Reason?.Value ?? NoReasonWritten);
    }

    private Step.Work? TaskOf(Written<string> name)
    {
        switch (StepOf(name))
        {
            case null:
                return null;
            case Step.Work work:
                return work;
            case Step.Distribute distribute:
                return distribute.Each;
            case var other:
                Report(ScenarioDiagnostics.NotATask(Scalar(name), KindOf(other)));
                return null;
        }
    }

    private Step? StepOf(Written<string> name)
    {
        var step = procedure.Find(new StepKey(name.Value));
        if (step is null)
            Report(ScenarioDiagnostics.UnknownStep(Scalar(name), procedure));
        return step;
    }

    private ClockPlan? ClockOf(Written<string> name)
    {
        var clock = procedure.Clock(new ClockKey(name.Value));
        if (clock is null)
            Report(ScenarioDiagnostics.UnknownClock(Scalar(name), procedure));
        return clock;
    }

    private ImmutableArray<FieldKey> Fields(ImmutableArray<Written<string>> names)
    {
        foreach (var name in names)
        {
            if (!plan.Fields.ContainsKey(new FieldKey(name.Value)))
                Report(ScenarioDiagnostics.UnknownField(Scalar(name), plan));
        }

        return [.. names.Select(name => new FieldKey(name.Value))];
    }

    private static Message KindOf(Step step) => step switch
    {
        Step.Inform => new("for information", "pemberitahuan"),
        Step.Choose => new("an automatic choice", "percabangan otomatis"),
        Step.Parallel => new("a parallel", "langkah paralel"),
        Step.Return => new("a return to the applicant", "pengembalian kepada pemohon"),
        Step.WaitUntil => new("a wait for a date", "penantian tanggal"),
        Step.End => new("an end", "akhir"),
        _ => new("a task", "tugas"),
    };
}

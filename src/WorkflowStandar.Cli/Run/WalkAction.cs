using System.Collections.Immutable;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Scenarios;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Cli.Run;

/// <summary>Turns what is typed into a command of the case and carries it out.</summary>
internal sealed class WalkAction(ScenarioSubject subject, Procedure procedure, VirtualCase on)
{
    private static readonly string[] Words =
        ["submit", "complete", "return", "resubmit", "recall", "reclassify", "extend", "withdraw", "transfer", "cancel", "wait", "wait-until", "next", "what-if", "undo", "status", "history", "help", "quit"];

    /// <returns>What is wrong; null when it was done.</returns>
    public Message? Do(string word, string rest)
    {
        if (!Words.Contains(word))
        {
            var meant = Nearest.Name(word, Words);
            return new(
                $"There is no command {Quote.Of(word)}. " + (meant is null ? "'help' lists them." : $"Did you mean '{meant}'?"),
                $"Tidak ada perintah {Quote.Of(word)}. " + (meant is null ? "'help' menyebutnya." : $"Maksudnya '{meant}'?"));
        }

        if (on.State is null != (word == "submit"))
        {
            return on.State is null
                ? new("Nothing has been handed in yet: begin with 'submit'.", "Belum ada yang diajukan: mulai dengan 'submit'.")
                : new("The application is in already.", "Permohonan sudah diajukan.");
        }

        var typed = Typed.Of(rest, subject.Plan);
        return typed.Problem ?? word switch
        {
            "submit" => Submit(typed),
            "complete" => Complete(typed),
            "return" => OnTask(typed, task => new CaseCommand.Return(task.Token, typed.After(1), [])),
            "resubmit" => Carry(new CaseCommand.Resubmit(typed.Fields) { Attachments = on.AttachmentsFor(typed.Fields) }, ScenarioPerson.Applicant),
            "recall" => Carry(new CaseCommand.Recall(typed.After(0)), SenderOf()),
            "reclassify" => typed.Fields.IsEmpty
                ? new("Which field? Write: reclassify field=value", "Isian yang mana? Tulis: reclassify isian=nilai")
                : Carry(new CaseCommand.Reclassify(typed.Fields.First().Key, typed.Fields.First().Value.ToString()!, "-"), SomeOfficer),
            "extend" => Carry(new CaseCommand.Extend(new ClockKey(typed.At(0)), typed.After(1)), ExtenderOf(typed.At(0))),
            "withdraw" => Carry(new CaseCommand.Withdraw(typed.After(0)), ScenarioPerson.Applicant),
            "transfer" => Carry(new CaseCommand.Transfer(typed.At(0), typed.After(1)), ScenarioPerson.Supervisor),
            _ => Carry(new CaseCommand.Cancel(typed.After(0)), ScenarioPerson.Supervisor),
        };
    }

    private Message? Submit(Typed typed)
    {
        ChannelKey? channel = procedure.Start is ProcedureStart.ByApplicant { Channels: var channels }
            ? typed.Words.IsEmpty ? channels[0] : new ChannelKey(typed.At(0))
            : null;
        if (channel is { } named && !subject.Plan.Channels.ContainsKey(named))
            return new($"There is no channel {Quote.Of(named.Value)}.", $"Tidak ada kanal {Quote.Of(named.Value)}.");
        var fields = ExampleValues.Fill(subject.Plan, procedure, channel, typed.Fields);
        var command = new CaseCommand.Submit(
            new CaseId("00000000000070008000000000000000"), $"{subject.Plan.ServiceCode}-1", procedure.Key, channel,
            procedure.Start is ProcedureStart.ByApplicant ? ScenarioCast.ApplicantId : null, fields)
        {
            Attachments = on.AttachmentsFor(fields),
        };
        return Said(on.Do(command, typed.By is { } by ? ScenarioCast.ActorOf(by, subject.Plan) : ScenarioCast.SubmitterOf(procedure, channel, subject.Plan)));
    }

    private Message? Complete(Typed typed)
    {
        var step = typed.At(0);
        var work = procedure.Find(new StepKey(step)) switch { Step.Work one => one, Step.Distribute many => many.Each, _ => null };
        var fields = work is null ? typed.Fields : ExampleValues.Fill(subject.Plan, work, typed.Fields);
        var outcome = typed.Words.Length > 1 ? new OutcomeKey(typed.At(1)) : (OutcomeKey?)null;
        return OnTask(typed, task => new CaseCommand.Complete(task.Token, outcome, fields) { Attachments = on.AttachmentsFor(fields) });
    }

    private Message? OnTask(Typed typed, Func<OpenTask, CaseCommand> command)
    {
        var tasks = on.State!.Tasks;
        var step = typed.At(0);
        var task = tasks.Where(task => task.Step.Value == step)
            .OrderByDescending(task => typed.By?.Role is { } role && task.IsWorkOf(role))
            .FirstOrDefault();
        if (task is null)
        {
            var open = tasks.Select(task => task.Step.Value).Distinct().ToArray();
            var meant = Nearest.Name(step, open);
            return new(
                $"The step {Quote.Of(step)} has no open task. " + (meant is null ? $"Open: {Quote.List(open)}." : $"Did you mean '{meant}'?"),
                $"Langkah {Quote.Of(step)} tidak memiliki tugas terbuka. " + (meant is null ? $"Yang terbuka: {Quote.List(open)}." : $"Maksudnya '{meant}'?"));
        }

        return Said(on.Do(command(task), typed.By is { } by ? ScenarioCast.ActorOf(by, subject.Plan) : ScenarioCast.WorkerOf(task, subject.Plan)));
    }

    private Message? Carry(CaseCommand command, ScenarioPerson by) => Said(on.Do(command, ScenarioCast.ActorOf(by, subject.Plan)));

    private ScenarioPerson SomeOfficer => ScenarioPerson.Of(on.State is { Tasks: [var task, ..] } ? task.Role : subject.Plan.Roles.Keys.First());

    private ScenarioPerson SenderOf() =>
        on.State!.Position.Tokens.FirstOrDefault(token => token.Sent is not null)?.Sent is { } sent
        && on.State.CompletionOf(sent) is { Step: var step } && procedure.Find(step) is Step.Work { By: Performer.Role { Key: var role } }
            ? ScenarioPerson.Of(role)
            : SomeOfficer;

    private ScenarioPerson ExtenderOf(string clock) =>
        procedure.Clock(new ClockKey(clock))?.Extension is { Roles: [var role, ..] } ? ScenarioPerson.Of(role) : SomeOfficer;

    private static Message? Said(Refusal? refusal)
    {
        if (refusal is null)
            return null;
        var fields = refusal.Fields.IsEmpty ? ("", "") : (
            " " + string.Join("; ", refusal.Fields.Select(problem => $"{problem.Field}: {problem.Message.In("en")}")),
            " " + string.Join("; ", refusal.Fields.Select(problem => $"{problem.Field}: {problem.Message.Id}")));
        return new($"{refusal.Message.In("en")}{fields.Item1} ({refusal.Code})", $"{refusal.Message.Id}{fields.Item2} ({refusal.Code})");
    }
}

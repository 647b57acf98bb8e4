using WorkflowStandar.Cli.Shell;
using WorkflowStandar.Compiler.Scenarios;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Cli.Test;

/// <summary>What happened in a case, a line each, in local time.</summary>
internal sealed class HistoryText(Terminal terminal, ScenarioSubject subject)
{
    public void Write(IEnumerable<VirtualEvent> history, string indent)
    {
        foreach (var happened in history)
        {
            if (Words(happened.Event) is { } words)
                terminal.Output.WriteLine($"{indent}{terminal.Paint.Dim(Local(happened.Event.At))}  {words}{terminal.Paint.Dim($"  ({happened.By})")}");
        }
    }

    private string? Words(CaseEvent happened) => happened switch
    {
        CaseEvent.Submitted e => terminal.Say("submitted", "diajukan") + (e.Channel is { } channel ? $" ({channel})" : ""),
        CaseEvent.FieldsGiven e => terminal.Say("fields: ", "isian: ") + string.Join(", ", e.Fields.Select(field => $"{field.Key} = {field.Value}")),
        CaseEvent.StepOpened e => terminal.Say("task: ", "tugas: ") + $"{e.Step} → {e.Role}{(e.Person is { } person ? $":{person}" : "")}",
        CaseEvent.StepClaimed e => terminal.Say("taken by ", "diambil ") + e.By,
        CaseEvent.StepReleased => terminal.Say("given back", "dilepas"),
        CaseEvent.StepAssigned e => terminal.Say("given to ", "diberikan kepada ") + $"{e.Role}{(e.To is { } to ? $":{to}" : "")}",
        CaseEvent.StepShared e => terminal.Say("shared with ", "dibagi kepada ") + e.With,
        CaseEvent.StepCompleted e => terminal.Say("done: ", "selesai: ") + e.Step + (e.Outcome == OutcomeKey.Done ? "" : $" → {e.Outcome}"),
        CaseEvent.StepSkipped e => terminal.Say("closed undone: ", "ditutup tanpa dikerjakan: ") + e.Step,
        CaseEvent.Informed e => terminal.Say("for information: ", "pemberitahuan: ") + $"{e.Step} → {string.Join(", ", e.To)}",
        CaseEvent.BranchChosen e => terminal.Say("branch: ", "cabang: ") + $"{e.Step} → {e.Next}",
        CaseEvent.GroupOpened e => terminal.Say("side by side: ", "berdampingan: ") + e.Step,
        CaseEvent.GroupJoined e => terminal.Say("joined: ", "bertemu: ") + e.Step,
        CaseEvent.Returned e => terminal.Say("returned to the applicant: ", "dikembalikan kepada pemohon: ") + $"{e.Step}{(e.LapsesAt is { } at ? $" ({Local(at)})" : "")}",
        CaseEvent.Resubmitted => terminal.Say("handed in again", "diajukan kembali"),
        CaseEvent.Recalled e => terminal.Say("return recalled: ", "pengembalian ditarik: ") + e.Step,
        CaseEvent.WaitStarted e => terminal.Say("waits until ", "menunggu sampai ") + Local(e.Until),
        CaseEvent.WaitOver e => terminal.Say("the date has come: ", "tanggalnya tiba: ") + e.Step,
        CaseEvent.DocumentIssued e => terminal.Say("document: ", "dokumen: ") + e.Document,
        CaseEvent.Registered e => terminal.Say("register: ", "register: ") + $"{e.Register} {e.Number}",
        CaseEvent.Marked e => terminal.Say("marked: ", "ditandai: ") + e.Label,
        CaseEvent.Reclassified e => terminal.Say("reclassified: ", "digolongkan ulang: ") + $"{e.Field} = {e.Value}",
        CaseEvent.SecretReplaced e => terminal.Say("the applicant's secret was replaced: ", "kode rahasia pemohon diganti: ") + e.Reason,
        CaseEvent.Commented e => terminal.Say("remark: ", "catatan: ") + e.Text,
        CaseEvent.Ended e => terminal.Say("ended: ", "berakhir: ") + (e.Step?.Value ?? e.Ending.ToString().ToLowerInvariant()),
        _ => Clock(happened),
    };

    private string? Clock(CaseEvent happened) => happened switch
    {
        CaseEvent.ClockStarted e => terminal.Say("clock starts: ", "tenggat mulai: ") + e.Clock + Due(e.Due),
        CaseEvent.ClockPaused e => terminal.Say("clock stands still: ", "tenggat berhenti sementara: ") + e.Clock,
        CaseEvent.ClockResumed e => terminal.Say("clock goes on: ", "tenggat berjalan lagi: ") + e.Clock + Due(e.Due),
        CaseEvent.ClockReset e => terminal.Say("clock begins anew: ", "tenggat mulai dari awal: ") + e.Clock + Due(e.Due),
        CaseEvent.ClockReclassified e => terminal.Say("clock has another term: ", "tenggat berganti jangka waktu: ") + e.Clock + Due(e.Due),
        CaseEvent.ClockExtended e => terminal.Say("clock extended: ", "tenggat diperpanjang: ") + e.Clock + Due(e.Due),
        CaseEvent.ClockMoved e => terminal.Say("clock moves: ", "tenggat bergeser: ") + e.Clock + Due(e.To),
        CaseEvent.RungFired e => terminal.Paint.Doubtful($"{e.Clock}/{e.Rung}") + (e.Notify.IsEmpty ? "" : $" → {string.Join(", ", e.Notify)}"),
        CaseEvent.ClockStopped e => e.OnTime
            ? terminal.Paint.Good(terminal.Say("on time: ", "tepat waktu: ") + e.Clock)
            : terminal.Paint.Bad(terminal.Say("late: ", "terlambat: ") + e.Clock),
        CaseEvent.ClockReopened e => terminal.Say("clock goes on: ", "tenggat berjalan lagi: ") + e.Clock + (e.Due is { } again ? $" ({Local(again)})" : ""),
        CaseEvent.ClockVoided e => terminal.Say("clock void: ", "tenggat gugur: ") + e.Clock,
        _ => null,
    };

    private string Due(NodaTime.Instant? due) => due is { } at ? terminal.Say($", due {Local(at)}", $", jatuh {Local(at)}") : "";

    private string Local(NodaTime.Instant instant) => ScenarioTime.Format(subject.Calendar, instant);
}

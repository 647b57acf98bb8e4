using NodaTime;
using NodaTime.Text;
using WorkflowStandar.Cli.Shell;
using WorkflowStandar.Cli.Test;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Scenarios;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Cli.Run;

/// <summary>A case walked through by hand, a command a line: what is open, what time does, what would happen if.</summary>
internal sealed class Walk
{
    private static readonly LocalDateTimePattern Moment = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    private readonly Terminal terminal;
    private readonly ScenarioSubject subject;
    private readonly Procedure procedure;
    private readonly Instant start;
    private readonly List<string> done = [];
    private VirtualCase walked;
    private bool failed;

    public Walk(Terminal terminal, ScenarioSubject subject, Procedure procedure, Instant start)
    {
        (this.terminal, this.subject, this.procedure, this.start) = (terminal, subject, procedure, start);
        walked = new VirtualCase(subject, start);
    }

    /// <returns>0, or 1 when a command of a script was refused or not understood.</returns>
    public int Run()
    {
        terminal.Output.WriteLine($"{subject.Plan.Title.In(terminal.Say("en", "id"))}, {procedure.Title.In(terminal.Say("en", "id"))} ({subject.Plan.Edition})");
        new WalkStatus(terminal, walked, procedure).Write();
        while (Prompt() is { } line)
        {
            if (line.Trim() is { Length: > 0 } command && !command.StartsWith('#') && !Obey(command))
                break;
        }

        return failed && !terminal.IsInteractive ? ExitCode.Findings : ExitCode.Fine;
    }

    private string? Prompt()
    {
        if (terminal.IsInteractive)
            terminal.Output.Write(terminal.Paint.Name($"{ScenarioTime.Format(subject.Calendar, walked.Now)} > "));
        terminal.Output.Flush();
        return terminal.Input.ReadLine();
    }

    private bool Obey(string line)
    {
        var (word, rest) = line.Split(' ', 2, StringSplitOptions.TrimEntries) is [var first, var more] ? (first, more) : (line, "");
        if (!terminal.IsInteractive)
            terminal.Output.WriteLine(terminal.Paint.Name($"{ScenarioTime.Format(subject.Calendar, walked.Now)} > {line}"));
        switch (word)
        {
            case "quit" or "exit":
                return false;
            case "help":
                terminal.Output.WriteLine(terminal.Say(WalkHelp.English, WalkHelp.Indonesian));
                break;
            case "status":
                new WalkStatus(terminal, walked, procedure).Write();
                break;
            case "history":
                new HistoryText(terminal, subject).Write(walked.History, "  ");
                break;
            case "undo":
                Undo();
                break;
            case "what-if":
                WhatIf(rest);
                break;
            default:
                if (Carry(word, rest, walked))
                    done.Add(line);
                break;
        }

        return true;
    }

    // The case is a function of what was typed, so going back is doing again all but the last.
    private void Undo()
    {
        if (done.Count == 0)
        {
            Complain(new Message("There is nothing to undo.", "Tidak ada yang dibatalkan."));
            return;
        }

        done.RemoveAt(done.Count - 1);
        walked = Again();
        new WalkStatus(terminal, walked, procedure).Write();
    }

    private void WhatIf(string line)
    {
        var copy = Again();
        var (word, rest) = line.Split(' ', 2, StringSplitOptions.TrimEntries) is [var first, var more] ? (first, more) : (line, "");
        if (Carry(word, rest, copy))
            terminal.Output.WriteLine(terminal.Paint.Dim(terminal.Say("only tried: the case is as before", "hanya dicoba: perkara tetap seperti semula")));
    }

    private VirtualCase Again()
    {
        var again = new VirtualCase(subject, start);
        var quiet = new Walk(terminal with { Output = TextWriter.Null, Error = TextWriter.Null, IsInteractive = false }, subject, procedure, start);
        foreach (var line in done)
        {
            var (word, rest) = line.Split(' ', 2, StringSplitOptions.TrimEntries) is [var first, var more] ? (first, more) : (line, "");
            quiet.Carry(word, rest, again);
        }

        return again;
    }

    private bool Carry(string word, string rest, VirtualCase on)
    {
        var before = on.History.Count;
        var problem = word switch
        {
            "wait" => Wait(rest, on),
            "wait-until" => WaitUntil(rest, on),
            "next" => Next(on),
            _ => new WalkAction(subject, procedure, on).Do(word, rest),
        };
        new HistoryText(terminal, subject).Write(on.History.Skip(before), "  ");
        if (problem is null)
        {
            new WalkStatus(terminal, on, procedure).Write();
            return true;
        }

        Complain(problem);
        return false;
    }

    private Message? Wait(string text, VirtualCase on)
    {
        if (!TermText.TryParseOffset(text, out var term, out _, out var problem))
        {
            var meant = problem.Candidates.IsEmpty ? "" : $" ({Quote.List(problem.Candidates)})";
            return new($"{Quote.Of(text)} is not a length of time{meant}. Write: wait 2 working days", $"{Quote.Of(text)} bukan lama waktu{meant}. Tulis: wait 2 working days");
        }

        on.MoveTo(subject.Calendar.Add(term, on.Now));
        return null;
    }

    private Message? WaitUntil(string text, VirtualCase on)
    {
        if (!Moment.Parse(text).TryGetValue(default, out var local))
            return new($"{Quote.Of(text)} is not a date and time. Write: wait-until 2026-12-23 09:00", $"{Quote.Of(text)} bukan tanggal dan jam. Tulis: wait-until 2026-12-23 09:00");
        var to = ScenarioTime.InstantOf(subject.Calendar, local);
        if (to < on.Now)
            return new("Time only moves forward; 'undo' goes back.", "Waktu hanya berjalan maju; 'undo' untuk kembali.");
        on.MoveTo(to);
        return null;
    }

    private static Message? Next(VirtualCase on)
    {
        if (on.NextAlarm is not { } alarm)
            return new("Nothing happens by itself any more.", "Tidak ada lagi yang terjadi dengan sendirinya.");
        on.MoveTo(Instant.Max(on.Now, alarm.DueAt));
        return null;
    }

    private void Complain(Message message)
    {
        failed = true;
        terminal.Output.WriteLine($"  {terminal.Paint.Bad(terminal.Say(message))}");
    }
}

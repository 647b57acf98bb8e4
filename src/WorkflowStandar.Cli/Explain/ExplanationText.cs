using NodaTime;
using WorkflowStandar.Cli.Shell;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Scenarios;
using WorkflowStandar.Core.Calendars;

namespace WorkflowStandar.Cli.Explain;

/// <summary>The working of a deadline as a table: the rows of the case page and the API, in the same words.</summary>
internal sealed class ExplanationText(Terminal terminal)
{
    public void Write(ExplainSubject subject, Instant start, LocalDate? anchor)
    {
        var history = ClockHistory.From(start);
        var explanation = anchor is { } date
            ? Deadline.Explain(subject.Calendar, subject.Promise, date, history)
            : Deadline.Explain(subject.Calendar, subject.Promise.Term, history);
        terminal.Output.WriteLine(terminal.Paint.Bold($"{subject.Title}: {Words(TermText.Describe(subject.Promise))}"));
        terminal.Output.WriteLine(terminal.Say("from ", "sejak ") + $"{ScenarioTime.Format(subject.Calendar, start)}, {Words(subject.Calendar.Definition.Title)} ({subject.Calendar.Id} {subject.Calendar.Edition})");
        terminal.Output.WriteLine();
        WriteTable([.. ExplanationWords.Lines(subject.Calendar, explanation)]);
        terminal.Output.WriteLine();
        if (explanation.Due is { } due)
        {
            terminal.Output.WriteLine(terminal.Say("due ", "jatuh tempo ") + terminal.Paint.Good(ScenarioTime.Format(subject.Calendar, due.At))
                + (due.Provisional ? terminal.Paint.Doubtful(terminal.Say(" (provisional: depends on days that no decree covers yet)", " (sementara: bergantung pada hari yang belum ditetapkan keputusan)")) : "")
                + (subject.Promise.IsTarget ? terminal.Say(" (a target: reported, never missed)", " (target: dilaporkan, tidak pernah dianggap terlewat)") : ""));
        }
    }

    private void WriteTable(ExplanationLine[] lines)
    {
        var rows = lines
            .Select(line => new[] { Words(line.Dates), Words(line.Hours), Words(line.Count), Words(line.Note) + (line.Provisional ? terminal.Say(" (provisional)", " (sementara)") : "") })
            .ToArray();
        var widths = Enumerable.Range(0, 3).Select(column => rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in rows)
            terminal.Output.WriteLine($"  {row[0].PadRight(widths[0])}  {row[1].PadRight(widths[1])}  {row[2].PadLeft(widths[2])}  {row[3]}".TrimEnd());
    }

    private string Words(Words words) => terminal.Language == Language.Indonesian ? words.Id : words.En;
}

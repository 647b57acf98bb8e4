using WorkflowStandar.Cli.Shell;
using WorkflowStandar.Compiler.Sources;

namespace WorkflowStandar.Cli.Publish;

/// <summary>Findings of a server, each with the line of the file that it is about.</summary>
internal sealed class ServerFindings(Terminal terminal, SourceText source)
{
    public void Write(IEnumerable<ServerFinding> findings)
    {
        foreach (var finding in findings.Where(finding => finding.Severity != "info"))
        {
            var severity = finding.Severity == "error"
                ? terminal.Paint.Bad(terminal.Say("error", "kesalahan"))
                : terminal.Paint.Doubtful(terminal.Say("warning", "peringatan"));
            terminal.Output.WriteLine($"{terminal.Paint.Bold($"{source.FileName}:{finding.Line}:{finding.Column}:")} {severity} {finding.Code}: {terminal.Say(finding.En, finding.Id)}");
            if (finding.Line >= 1 && finding.Line <= source.LineCount)
                terminal.Output.WriteLine(terminal.Paint.Dim($"{finding.Line,6} | {source.Line(finding.Line)}"));
        }
    }
}

using WorkflowStandar.Cli.Shell;
using WorkflowStandar.Compiler.Scenarios;

namespace WorkflowStandar.Cli.Test;

/// <summary>A table of how much of each standard its scenarios go through, with what is in none of them.</summary>
internal sealed class CoverageText(Terminal terminal)
{
    private static readonly CoverageKind[] Kinds = Enum.GetValues<CoverageKind>();

    public void Write(IReadOnlyCollection<TestedStandard> standards)
    {
        if (standards.Count == 0)
            return;
        var rows = standards.Select(Row).Prepend([terminal.Say("coverage", "cakupan"), .. Kinds.Select(Heading), terminal.Say("all", "semua")]).ToArray();
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        var i = 0;
        foreach (var row in rows)
        {
            var line = string.Join("  ", row.Select((cell, column) => column == 0 ? cell.PadRight(widths[0]) : cell.PadLeft(widths[column])));
            terminal.Output.WriteLine(i == 0 ? terminal.Paint.Dim(line) : line);
            if (i > 0)
                WriteMissing(standards.ElementAt(i - 1));
            i++;
        }

        terminal.Output.WriteLine();
    }

    private void WriteMissing(TestedStandard standard)
    {
        foreach (var group in standard.Coverage.Missing.GroupBy(item => (item.Procedure, item.Kind)))
        {
            var untested = group.Key.Kind is CoverageKind.Step or CoverageKind.Outcome;
            var what = $"{group.Key.Procedure}, {One(group.Key.Kind)}";
            var line = $"    {terminal.Say("in no scenario", "tidak ada dalam skenario")}: {what}: {string.Join(", ", group.Select(item => item.Name))}";
            terminal.Output.WriteLine(untested ? terminal.Paint.Doubtful(line) : terminal.Paint.Dim(line));
        }
    }

    private static string[] Row(TestedStandard standard)
    {
        var coverage = standard.Coverage;
        return
        [
            $"{standard.Standard} {standard.Edition}",
            .. Kinds.Select(kind => Figure(coverage, item => item.Kind == kind)),
            Figure(coverage, _ => true),
        ];
    }

    private static string Figure(Coverage coverage, Func<CoverageItem, bool> counts)
    {
        var all = coverage.All.Where(counts).ToArray();
        return all.Length == 0 ? "-" : $"{all.Count(coverage.Covered.Contains)}/{all.Length}";
    }

    private string Heading(CoverageKind kind) => kind switch
    {
        CoverageKind.Channel => terminal.Say("channels", "kanal"),
        CoverageKind.Step => terminal.Say("steps", "langkah"),
        CoverageKind.Outcome => terminal.Say("outcomes", "hasil"),
        CoverageKind.Branch => terminal.Say("branches", "cabang"),
        CoverageKind.Resubmitted => terminal.Say("resubmitted", "diajukan lagi"),
        CoverageKind.Lapsed => terminal.Say("lapsed", "kedaluwarsa"),
        CoverageKind.Met => terminal.Say("met", "terpenuhi"),
        CoverageKind.Missed => terminal.Say("missed", "terlewat"),
        _ => terminal.Say("tiers", "tingkat"),
    };

    private string One(CoverageKind kind) => kind switch
    {
        CoverageKind.Channel => terminal.Say("channel", "kanal"),
        CoverageKind.Step => terminal.Say("step", "langkah"),
        CoverageKind.Outcome => terminal.Say("outcome", "hasil"),
        CoverageKind.Branch => terminal.Say("branch", "cabang"),
        CoverageKind.Resubmitted => terminal.Say("return and resubmission", "pengembalian dan pengajuan kembali"),
        CoverageKind.Lapsed => terminal.Say("lapse of a return", "pengembalian yang kedaluwarsa"),
        CoverageKind.Met => terminal.Say("clock met", "tenggat terpenuhi"),
        CoverageKind.Missed => terminal.Say("clock missed", "tenggat terlewat"),
        _ => terminal.Say("tier of a clock", "tingkat tenggat"),
    };
}

using WorkflowStandar.Cli.Shell;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Diagnostics.Rendering;

namespace WorkflowStandar.Cli.Findings;

/// <summary>How findings are written.</summary>
internal enum FindingFormat
{
    Text,
    Json,
    Sarif,
    GitHub,
}

/// <summary>Writes all findings in the format that was asked for; for people, with a line that sums them up.</summary>
internal static class FindingReport
{
    /// <param name="notes">Show what asks for nothing too; programs always get it.</param>
    public static void Write(Terminal terminal, FindingFormat format, IReadOnlyCollection<FileFindings> files, bool notes = true)
    {
        switch (format)
        {
            case FindingFormat.Json:
                terminal.WriteBytes(output => JsonRendering.Write(output, files));
                break;
            case FindingFormat.Sarif:
                terminal.WriteBytes(output => SarifRendering.Write(output, files, terminal.Language, Wfs.Version));
                break;
            case FindingFormat.GitHub:
                GitHubRendering.Write(terminal.Output, files, terminal.Language);
                break;
            default:
                WriteText(terminal, notes ? files : WithoutNotes(files));
                terminal.Output.WriteLine(Summary(terminal, files, notes));
                break;
        }
    }

    public static void WriteText(Terminal terminal, IEnumerable<FileFindings> files)
    {
        var text = new TextRendering(terminal.Output, terminal.Language, terminal.Colours);
        foreach (var file in files)
            text.Write(file);
    }

    /// <summary>"3 files: 2 errors, 1 warning" or "3 files: nothing wrong".</summary>
    public static string Summary(Terminal terminal, IReadOnlyCollection<FileFindings> files, bool notes = true)
    {
        var parts = new List<string>();
        if (Count(files, Severity.Error) is > 0 and var errors)
            parts.Add(terminal.Paint.Bad(terminal.Say(Plural(errors, "error", "errors"), $"{errors} kesalahan")));
        if (Count(files, Severity.Warning) is > 0 and var warnings)
            parts.Add(terminal.Paint.Doubtful(terminal.Say(Plural(warnings, "warning", "warnings"), $"{warnings} peringatan")));
        if (Count(files, Severity.Info) is > 0 and var found)
            parts.Add(terminal.Say(Plural(found, "note", "notes"), $"{found} catatan") + (notes ? "" : terminal.Say(" (shown with --notes)", " (tampil dengan --notes)")));
        return terminal.Say($"{Plural(files.Count, "file", "files")}: ", $"{files.Count} berkas: ") + (parts.Count == 0
            ? terminal.Paint.Good(terminal.Say("nothing wrong", "tidak ada yang salah"))
            : string.Join(", ", parts));
    }

    public static IEnumerable<FileFindings> WithoutNotes(IEnumerable<FileFindings> files) =>
        files.Select(file => file with { Diagnostics = [.. file.Diagnostics.Where(finding => finding.Severity != Severity.Info)] });

    public static int Count(IEnumerable<FileFindings> files, Severity severity) =>
        files.Sum(file => file.Diagnostics.Count(finding => finding.Severity == severity));

    public static string Plural(int count, string one, string many) => count == 1 ? $"1 {one}" : $"{count} {many}";
}

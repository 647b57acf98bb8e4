using System.CommandLine;
using WorkflowStandar.Cli.Files;
using WorkflowStandar.Cli.Findings;
using WorkflowStandar.Cli.Shell;
using WorkflowStandar.Compiler.Diagnostics;

namespace WorkflowStandar.Cli.Check;

/// <summary><c>wfs check</c></summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = terminal.Say(
                "Standards, scenarios, calendars, holidays or agencies: files, folders or patterns; - reads standard input.",
                "Standar, skenario, kalender, hari libur, atau instansi: berkas, folder, atau pola; - membaca masukan standar."),
            Arity = ArgumentArity.OneOrMore,
        };
        var format = CommonOptions.Format(terminal);
        var strict = new Option<bool>("--strict")
        {
            Description = terminal.Say("Answer 1 for warnings too.", "Menjawab 1 juga bila ada peringatan."),
        };
        var notes = new Option<bool>("--notes")
        {
            Description = terminal.Say("Show notes too: what is worth knowing but asks for nothing. Formats for programs always have them.", "Tunjukkan juga catatan: yang patut diketahui tetapi tidak meminta apa pun. Format untuk program selalu memuatnya."),
        };
        var command = new Command("check", terminal.Say(
            "Find what is wrong with files, and say what to do. Answers 0 when nothing is, 1 when there are errors.",
            "Mencari yang salah dalam berkas, dan menyebut apa yang perlu dilakukan. Menjawab 0 bila tidak ada, 1 bila ada kesalahan."))
        {
            files,
            format,
            strict,
            notes,
        };
        command.SetAction(parsed => Run(terminal, parsed.GetValue(files)!, CommonOptions.FormatOf(parsed.GetValue(format)), parsed.GetValue(strict), parsed.GetValue(notes)));
        return command.With(
            new Example("wfs check definitions/standards/setwan-dprd-pasuruan/data-informasi.yaml", "one standard", "satu standar"),
            new Example("wfs check definitions", "everything below the folder", "semua yang ada di dalam folder"),
            new Example("wfs check --format github definitions", "remarks at the lines of a change", "catatan pada baris perubahan"),
            new Example("wfs check - < draft.yaml", "what is being written", "naskah yang sedang ditulis"));
    }

    private static int Run(Terminal terminal, string[] written, FindingFormat format, bool strict, bool notes)
    {
        var check = new FileCheck(terminal);
        var found = terminal.Through([.. SourceFiles.Expand(terminal, written)]).Select(check.Check).ToList();
        FindingReport.Write(terminal, format, found, notes);
        var failing = FindingReport.Count(found, Severity.Error) + (strict ? FindingReport.Count(found, Severity.Warning) : 0);
        return failing > 0 ? ExitCode.Findings : ExitCode.Fine;
    }
}

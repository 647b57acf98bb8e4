using System.CommandLine;
using WorkflowStandar.Cli.Definitions;
using WorkflowStandar.Cli.Files;
using WorkflowStandar.Cli.Shell;
using WorkflowStandar.Compiler.Sources;

namespace WorkflowStandar.Cli.Publish;

/// <summary><c>wfs publish</c></summary>
internal static class PublishCommand
{
    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = terminal.Say(
                "Standards, calendars and agencies: files, folders or patterns; anything else is left out. A calendar takes its holiday lists along.",
                "Standar, kalender, dan instansi: berkas, folder, atau pola; yang lain dilewati. Kalender membawa serta daftar hari liburnya."),
            Arity = ArgumentArity.OneOrMore,
        };
        var server = new ServerOptions(terminal);
        var dryRun = new Option<bool>("--dry-run") { Description = terminal.Say("Only let the server check; publish nothing.", "Hanya meminta server memeriksa; tidak menerbitkan apa pun.") };
        var command = new Command("publish", terminal.Say(
            "Publish editions to a server. It compiles them again; what it finds is shown. A published edition never changes.",
            "Menerbitkan edisi ke server. Server mengompilasinya lagi; temuannya ditunjukkan. Edisi yang terbit tidak berubah lagi."))
        {
            files, server.Server, server.Key, dryRun,
        };
        command.SetAction(parsed =>
        {
            using var client = server.Open(parsed);
            return Run(terminal, client, parsed.GetValue(files)!, parsed.GetValue(dryRun));
        });
        return command.With(
            new Example("WFS_API_KEY=wsk_… wfs publish data-informasi.yaml --server https://layanan.example.go.id", "one standard", "satu standar"),
            new Example("wfs publish definitions/calendars/kabupaten-pasuruan.yaml", "another edition of the calendar; says how many deadlines it moves", "edisi baru kalender; menyebut berapa tenggat yang bergeser"),
            new Example("wfs publish --dry-run definitions", "would the server take them?", "apakah server akan menerimanya?"));
    }

    // Calendars go first, because agencies name them; then agencies, because standards name their roles.
    private static int Run(Terminal terminal, StandardsClient client, string[] written, bool dryRun)
    {
        var sources = SourceFiles.Expand(terminal, written).Select(path => (Path: path, Source: SourceFiles.Read(terminal, path))).ToLookup(file => FileKinds.Of(file.Source));
        var refused = sources[FileKind.Calendar].Count(file => !PublishCalendar(terminal, client, file.Path, file.Source, dryRun))
            + sources[FileKind.Agency].Count(file => !Publish(terminal, file.Source, dryRun, client.PublishAgency))
            + sources[FileKind.Standard].Count(file => !Publish(terminal, file.Source, dryRun, client.Publish));
        return refused > 0 ? ExitCode.Findings : ExitCode.Fine;
    }

    private static bool PublishCalendar(Terminal terminal, StandardsClient client, string path, SourceText source, bool dryRun)
    {
        var lists = DefinitionsFolder.Around(terminal, path).Calendars.HolidayFiles.Select(file => file.Source).ToList();
        var answer = client.PublishCalendar([source, .. lists], dryRun);
        foreach (var (document, findings) in answer.Findings.GroupBy(finding => finding.Document).Select(group => (group.Key, group)))
            new ServerFindings(terminal, document >= 2 && document - 2 < lists.Count ? lists[document - 2] : source).Write(findings);
        Tell(terminal, source, dryRun, answer, answer.Published
            ? terminal.Say($"{answer.Replanned} open case(s) looked at anew, {answer.Moved} deadline(s) moved", $"{answer.Replanned} perkara berjalan dihitung ulang, {answer.Moved} tenggat bergeser")
            : null);
        return !answer.IsRefused;
    }

    private static bool Publish(Terminal terminal, SourceText source, bool dryRun, Func<SourceText, bool, PublishAnswer> publish)
    {
        var answer = publish(source, dryRun);
        new ServerFindings(terminal, source).Write(answer.Findings);
        Tell(terminal, source, dryRun, answer, answer.Name);
        return !answer.IsRefused;
    }

    private static void Tell(Terminal terminal, SourceText source, bool dryRun, PublishAnswer answer, string? more)
    {
        var words = answer switch
        {
            { IsRefused: true } => terminal.Paint.Bad(answer.Said),
            { Published: true } => terminal.Paint.Good(terminal.Say("published", "diterbitkan")),
            _ when dryRun => terminal.Say("the server would take it", "server akan menerimanya"),
            _ => terminal.Say("already published with this text", "sudah diterbitkan dengan teks ini"),
        };
        terminal.Output.WriteLine($"{terminal.Paint.Bold(source.FileName)}: {words}{(more is null ? "" : $" ({more})")}");
    }
}

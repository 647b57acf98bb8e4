using System.CommandLine;
using WorkflowStandar.Cli.Definitions;
using WorkflowStandar.Cli.Shell;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Syntax.Keys;

namespace WorkflowStandar.Cli.New;

/// <summary><c>wfs new</c></summary>
internal static class NewCommand
{
    public static Command Create(Terminal terminal)
    {
        var name = new Argument<string?>("AGENCY/NAME")
        {
            Description = terminal.Say("The agency and the name of the standard: perpustakaan-desa/kartu-anggota. Asked for at a terminal.", "Instansi dan nama standar: perpustakaan-desa/kartu-anggota. Ditanyakan di terminal."),
            Arity = ArgumentArity.ZeroOrOne,
        };
        var title = new Option<string?>("--title") { Description = terminal.Say("The name of the service, as published.", "Nama layanan, seperti yang diterbitkan."), HelpName = "TEXT" };
        var calendar = new Option<string?>("--calendar") { Description = terminal.Say("The calendar; otherwise that of the agency, or the only one.", "Kalendernya; bila tidak disebut: kalender instansi, atau satu-satunya."), HelpName = "NAME" };
        var print = new Option<bool>("--print") { Description = terminal.Say("Print the standard, and write no file.", "Cetak standarnya, dan tidak menulis berkas.") };
        var command = new Command("new", terminal.Say(
            "Write a commented standard to start from, with its scenarios. Both pass 'wfs check' and 'wfs test' as they are.",
            "Menulis standar berkomentar sebagai awal, beserta skenarionya. Keduanya lulus 'wfs check' dan 'wfs test' apa adanya."))
        {
            name, title, calendar, print,
        };
        command.SetAction(parsed => Run(
            terminal,
            new Questions(terminal).Of(parsed.GetValue(name), parsed.GetValue(title)),
            parsed.GetValue(calendar),
            parsed.GetValue(print)));
        return command.With(
            new Example("wfs new perpustakaan-desa/kartu-anggota --title \"Kartu anggota perpustakaan\"", "all at once", "sekaligus"),
            new Example("wfs new", "asks for what it needs", "menanyakan yang diperlukan"));
    }

    private static int Run(Terminal terminal, NewStandard asked, string? calendar, bool print)
    {
        var draft = Draft.Of(DefinitionsFolder.AroundFolder(terminal, terminal.Folder), terminal, asked, calendar);
        if (print)
        {
            terminal.Output.Write(draft.Standard.Content);
            return ExitCode.Fine;
        }

        foreach (var file in draft.Files.Where(file => File.Exists(file.Path)))
            throw CommandFailure.WrongUse($"'{terminal.Shown(file.Path)}' is there already; nothing was written. Choose another name.", $"'{terminal.Shown(file.Path)}' sudah ada; tidak ada yang ditulis. Pilih nama lain.");
        foreach (var file in draft.Files.Concat(draft.Schemas))
            file.Write(terminal);
        terminal.Output.WriteLine(terminal.Say(
            $"Next: fill in what is marked, then 'wfs check {terminal.Shown(draft.Standard.Path)}' and 'wfs test {terminal.Shown(draft.Standard.Path)}'.",
            $"Berikutnya: isi yang ditandai, lalu 'wfs check {terminal.Shown(draft.Standard.Path)}' dan 'wfs test {terminal.Shown(draft.Standard.Path)}'."));
        return ExitCode.Fine;
    }
}

/// <summary>What must be known before a standard can be begun.</summary>
internal sealed record NewStandard(string Agency, string Name, string Title);

/// <summary>Asks at a terminal for what was not said; elsewhere says what is missing.</summary>
internal sealed class Questions(Terminal terminal)
{
    public NewStandard Of(string? name, string? title)
    {
        name ??= Ask(
            terminal.Say("Agency and name of the standard (perpustakaan-desa/kartu-anggota)", "Instansi dan nama standar (perpustakaan-desa/kartu-anggota)"),
            CommandFailure.WrongUse("Name the standard: wfs new agency/name", "Sebut standarnya: wfs new instansi/nama"));
        if (name.Split('/') is not [var agency, var own] || !NameRule.IsName(agency) || !NameRule.IsName(own))
        {
            throw CommandFailure.WrongUse(
                $"{Quote.Of(name)} is not agency/name in small letters, with '-' between words.",
                $"{Quote.Of(name)} bukan instansi/nama dengan huruf kecil, dan '-' di antara kata.");
        }

        title ??= terminal.IsInteractive
            ? Ask(terminal.Say("Name of the service, as published", "Nama layanan, seperti yang diterbitkan"), null)
            : char.ToUpperInvariant(own[0]) + own[1..].Replace('-', ' ');
        return new NewStandard(agency, own, title);
    }

    private string Ask(string question, CommandFailure? otherwise)
    {
        if (!terminal.IsInteractive && otherwise is not null)
            throw otherwise;
        terminal.Output.Write($"{question}: ");
        terminal.Output.Flush();
        return terminal.Input.ReadLine()?.Trim() is { Length: > 0 } answer
            ? answer
            : throw (otherwise ?? CommandFailure.WrongUse("Nothing was answered.", "Tidak ada jawaban."));
    }
}

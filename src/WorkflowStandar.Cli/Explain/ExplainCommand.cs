using System.CommandLine;
using NodaTime;
using NodaTime.Text;
using WorkflowStandar.Cli.Check;
using WorkflowStandar.Cli.Definitions;
using WorkflowStandar.Cli.Files;
using WorkflowStandar.Cli.Shell;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Scenarios;
using WorkflowStandar.Core.Calendars;

namespace WorkflowStandar.Cli.Explain;

/// <summary><c>wfs explain</c></summary>
internal static class ExplainCommand
{
    private static readonly LocalDateTimePattern From = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    public static Command Create(Terminal terminal)
    {
        var what = new Argument<string>("TERM")
        {
            Description = terminal.Say(
                "A term such as \"30 office minutes\" (with --calendar), or the file of a standard (with --clock).",
                "Jangka waktu seperti \"30 office minutes\" (dengan --calendar), atau berkas standar (dengan --clock)."),
        };
        var from = new Option<string>("--from")
        {
            Description = terminal.Say("When it starts, in the local time of the calendar.", "Kapan mulai, menurut waktu setempat kalender."),
            HelpName = "\"YYYY-MM-DD HH:MM\"",
            Required = true,
        };
        var calendar = new Option<string?>("--calendar") { Description = terminal.Say("The calendar, for a term.", "Kalendernya, untuk jangka waktu."), HelpName = "NAME" };
        var clock = new Option<string?>("--clock") { Description = terminal.Say("The clock, for a standard.", "Tenggatnya, untuk standar."), HelpName = "NAME" };
        var procedure = new Option<string?>("--procedure") { Description = terminal.Say("The procedure of the clock, where several have one of that name.", "Prosedur tenggat itu, bila beberapa memiliki nama yang sama."), HelpName = "NAME" };
        var tier = new Option<string?>("--tier") { Description = terminal.Say("The tier, for a clock with several terms.", "Tingkatnya, untuk tenggat dengan beberapa jangka waktu."), HelpName = "VALUE" };
        var variant = new Option<string?>("--variant") { Description = terminal.Say("The variant of the edition.", "Varian edisinya."), HelpName = "NAME" };
        var date = new Option<string?>("--date") { Description = terminal.Say("The date that it is measured from, for '3 working days before tanggal-kunjungan'.", "Tanggal acuannya, untuk '3 working days before tanggal-kunjungan'."), HelpName = "YYYY-MM-DD" };
        var command = new Command("explain", terminal.Say(
            "Show, day by day, why a deadline is when it is.",
            "Menunjukkan, hari demi hari, mengapa suatu tenggat jatuh pada saat itu."))
        {
            what, from, calendar, clock, procedure, tier, variant, date,
        };
        command.SetAction(parsed =>
        {
            var asked = parsed.GetValue(what)!;
            var subject = IsFile(terminal, asked)
                ? OfClock(terminal, asked, new ClockChoice(parsed.GetValue(clock), parsed.GetValue(procedure), parsed.GetValue(tier), parsed.GetValue(variant)))
                : OfTerm(terminal, asked, parsed.GetValue(calendar));
            new ExplanationText(terminal).Write(subject, Start(subject.Calendar, parsed.GetValue(from)!), Anchor(subject.Promise, parsed.GetValue(date)));
            return ExitCode.Fine;
        });
        return command.With(
            new Example("wfs explain \"30 office minutes\" --calendar kabupaten-pasuruan --from \"2026-12-23 15:50\"", "a term", "sebuah jangka waktu"),
            new Example("wfs explain data-informasi.yaml --clock jawaban --from \"2026-12-23 09:00\"", "a clock of a standard", "tenggat sebuah standar"),
            new Example("wfs explain kunjungan-kerja.yaml --clock rencana --from \"2026-12-01 09:00\" --date 2026-12-29", "one that is measured from a date", "yang diukur dari sebuah tanggal"));
    }

    private static bool IsFile(Terminal terminal, string asked) =>
        asked.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || File.Exists(Path.GetFullPath(asked, terminal.Folder));

    private static ExplainSubject OfTerm(Terminal terminal, string text, string? calendar)
    {
        if (!TermText.TryParse(text, out var promise, out var problem))
        {
            var meant = problem.Candidates.IsEmpty ? "" : $" ({Quote.List(problem.Candidates)})";
            throw CommandFailure.WrongUse(
                $"{Quote.Of(text)} is not a term: {Quote.Of(problem.Found)}{meant}. Write it such as '15 office minutes', '5 working days' or '1 calendar day'.",
                $"{Quote.Of(text)} bukan jangka waktu: {Quote.Of(problem.Found)}{meant}. Tulis misalnya '15 office minutes', '5 working days', atau '1 calendar day'.");
        }

        var folder = DefinitionsFolder.AroundFolder(terminal, terminal.Folder);
        if (calendar is null)
        {
            var known = Quote.List(folder.Calendars.Calendars.Keys.Order(StringComparer.Ordinal));
            throw CommandFailure.WrongUse($"Which calendar? Add --calendar with one of {known}.", $"Kalender yang mana? Tambahkan --calendar dengan salah satu dari {known}.");
        }

        return new ExplainSubject(text, promise, folder.Calendar(calendar));
    }

    private static ExplainSubject OfClock(Terminal terminal, string file, ClockChoice choice)
    {
        var folder = new FileCheck(terminal).FolderAround(file);
        var source = SourceFiles.Read(terminal, Path.GetFullPath(file, terminal.Folder));
        var plan = folder.Compile(source, choice.Variant).Plan ?? throw CommandFailure.CannotRead(
            $"'{source.FileName}' has errors; 'wfs check {source.FileName}' names them.",
            $"'{source.FileName}' mengandung kesalahan; 'wfs check {source.FileName}' menyebutnya.");
        var (title, promise) = choice.In(plan);
        return new ExplainSubject(title, promise, folder.Calendar(plan.CalendarId));
    }

    private static Instant Start(Calendar calendar, string from) =>
        From.Parse(from.Trim().Replace('T', ' ')).TryGetValue(default, out var local)
            ? ScenarioTime.InstantOf(calendar, local)
            : throw CommandFailure.WrongUse(
                $"{Quote.Of(from)} is not a date and time. Write --from \"2026-12-23 15:50\".",
                $"{Quote.Of(from)} bukan tanggal dan jam. Tulis --from \"2026-12-23 15:50\".");

    private static LocalDate? Anchor(TermPromise promise, string? date)
    {
        if (promise.Anchor is null)
            return null;
        return date is not null && LocalDatePattern.Iso.Parse(date).TryGetValue(default, out var anchor)
            ? anchor
            : throw CommandFailure.WrongUse(
                $"The term is measured from the date '{promise.Anchor.Field}'. Add --date YYYY-MM-DD.",
                $"Jangka waktu ini diukur dari tanggal '{promise.Anchor.Field}'. Tambahkan --date YYYY-MM-DD.");
    }
}

/// <summary>A promise to be explained.</summary>
internal sealed record ExplainSubject(string Title, TermPromise Promise, Calendar Calendar);

using System.CommandLine;
using NodaTime;
using NodaTime.Text;
using WorkflowStandar.Cli.Check;
using WorkflowStandar.Cli.Files;
using WorkflowStandar.Cli.Shell;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Scenarios;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Cli.Run;

/// <summary><c>wfs run</c></summary>
internal static class RunCommand
{
    private static readonly LocalDateTimePattern At = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = terminal.Say("The standard.", "Standarnya.") };
        var procedure = new Option<string?>("--procedure") { Description = terminal.Say("The procedure; may be left out where there is one.", "Prosedurnya; boleh tidak disebut bila hanya satu."), HelpName = "NAME" };
        var variant = new Option<string?>("--variant") { Description = terminal.Say("The variant of the edition.", "Varian edisinya."), HelpName = "NAME" };
        var at = new Option<string?>("--at") { Description = terminal.Say("When the case begins, in local time. Otherwise 09:00 on the next Monday after the edition is in force.", "Kapan perkara dimulai, menurut waktu setempat. Bila tidak disebut: pukul 09:00 hari Senin setelah edisi berlaku."), HelpName = "\"YYYY-MM-DD HH:MM\"" };
        var command = new Command("run", terminal.Say(
            "Walk a case through a standard on a virtual clock. Commands are typed, or piped from a script; 'help' lists them.",
            "Menjalankan perkara menurut standar pada jam virtual. Perintah diketik, atau dialirkan dari skrip; 'help' menyebutnya."))
        {
            file, procedure, variant, at,
        };
        command.SetAction(parsed =>
        {
            var subject = SubjectOf(terminal, parsed.GetValue(file)!, parsed.GetValue(variant));
            var chosen = ProcedureOf(subject.Plan, parsed.GetValue(procedure));
            return new Walk(terminal, subject, chosen, StartOf(subject, parsed.GetValue(at))).Run();
        });
        return command.With(
            new Example("wfs run data-informasi.yaml --procedure permohonan --at \"2026-12-23 09:00\"", "at the terminal", "di terminal"),
            new Example("printf 'submit loket\\nwait 2 working days\\nstatus\\n' | wfs run kartu-anggota.yaml", "from a script", "dari skrip"));
    }

    private static ScenarioSubject SubjectOf(Terminal terminal, string file, string? variant)
    {
        var path = Path.GetFullPath(file, terminal.Folder);
        var folder = new FileCheck(terminal).FolderAround(path);
        var source = SourceFiles.Read(terminal, path);
        var plan = folder.Compile(source, variant).Plan ?? throw CommandFailure.CannotRead(
            $"'{source.FileName}' has errors; 'wfs check {source.FileName}' names them.",
            $"'{source.FileName}' mengandung kesalahan; 'wfs check {source.FileName}' menyebutnya.");
        return new ScenarioSubject(plan, folder.Calendar(plan.CalendarId));
    }

    private static Procedure ProcedureOf(Plan plan, string? name)
    {
        if (name is null && plan.Procedures is [var only])
            return only;
        return plan.Procedures.FirstOrDefault(procedure => procedure.Key.Value == name) ?? throw CommandFailure.WrongUse(
            $"Which procedure? Add --procedure with one of {Quote.List(plan.Procedures.Select(procedure => procedure.Key.Value))}.",
            $"Prosedur yang mana? Tambahkan --procedure dengan salah satu dari {Quote.List(plan.Procedures.Select(procedure => procedure.Key.Value))}.");
    }

    private static Instant StartOf(ScenarioSubject subject, string? written)
    {
        if (written is null)
            return ScenarioTime.InstantOf(subject.Calendar, subject.Plan.InForce.With(DateAdjusters.NextOrSame(IsoDayOfWeek.Monday)) + new LocalTime(9, 0));
        return At.Parse(written.Trim().Replace('T', ' ')).TryGetValue(default, out var local)
            ? ScenarioTime.InstantOf(subject.Calendar, local)
            : throw CommandFailure.WrongUse(
                $"{Quote.Of(written)} is not a date and time. Write --at \"2026-12-23 09:00\".",
                $"{Quote.Of(written)} bukan tanggal dan jam. Tulis --at \"2026-12-23 09:00\".");
    }
}

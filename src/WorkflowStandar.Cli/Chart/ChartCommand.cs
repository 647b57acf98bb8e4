using System.CommandLine;
using WorkflowStandar.Cli.Definitions;
using WorkflowStandar.Cli.Shell;

namespace WorkflowStandar.Cli.Chart;

/// <summary><c>wfs chart</c></summary>
internal static class ChartCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = terminal.Say("The standard; - reads standard input.", "Standar; - membaca masukan standar.") };
        var procedure = new Option<string?>("--procedure")
        {
            Description = terminal.Say("Only this procedure. Otherwise all of them.", "Hanya prosedur ini. Bila tidak disebut: semua."),
            HelpName = "NAME",
        };
        var flow = new Option<bool>("--flow") { Description = terminal.Say("The flow from left to right, for screens, in place of the SOP form.", "Alur dari kiri ke kanan, untuk layar, sebagai ganti bentuk SOP.") };
        var pages = new Option<bool>("--pages") { Description = terminal.Say("A picture for each sheet of A4, joined by connectors.", "Satu gambar untuk tiap lembar A4, disambung dengan simbol penghubung.") };
        var output = new Option<string?>("--output", "-o")
        {
            Description = terminal.Say("File, or folder where there are several pictures. Otherwise standard output.", "Berkas, atau folder bila ada beberapa gambar. Bila tidak disebut: keluaran standar."),
            HelpName = "FILE|FOLDER",
        };
        var command = new Command("chart", terminal.Say(
            "Draw the SOP chart of each procedure as SVG, in Indonesian unless --lang en. Answers 0, or 1 when the standard has errors.",
            "Menggambar bagan SOP tiap prosedur sebagai SVG, berbahasa Indonesia kecuali --lang en. Menjawab 0, atau 1 bila standar memiliki kesalahan."))
        {
            file, procedure, flow, pages, output,
        };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(flow) && parsed.GetValue(pages))
                throw CommandFailure.WrongUse("--flow is for screens and has no pages. Leave out one of the two.", "--flow untuk layar dan tidak berhalaman. Hapus salah satu.");
            var standard = CompiledStandard.Open(terminal, parsed.GetValue(file)!);
            var form = parsed.GetValue(flow) ? ChartForm.Flow : parsed.GetValue(pages) ? ChartForm.Pages : ChartForm.Sop;
            var drawings = Drawing.Of(standard, parsed.GetValue(procedure), form, PublishedLanguage.Of(parsed));
            Drawing.Write(terminal, drawings, parsed.GetValue(output));
            return ExitCode.Fine;
        });
        return command.With(
            new Example("wfs chart unjuk-rasa.yaml -o bagan.svg", "the SOP chart of a standard with one procedure", "bagan SOP standar dengan satu prosedur"),
            new Example("wfs chart data-informasi.yaml --procedure permohonan --flow -o alur.svg", "the flow of one procedure", "alur satu prosedur"),
            new Example("wfs chart data-informasi.yaml --pages -o bagan/", "a file for each sheet of A4 of all procedures", "satu berkas untuk tiap lembar A4 semua prosedur"),
            new Example("wfs chart data-informasi.yaml --procedure permohonan --lang en > chart.svg", "in English, on standard output", "dalam bahasa Inggris, ke keluaran standar"));
    }
}

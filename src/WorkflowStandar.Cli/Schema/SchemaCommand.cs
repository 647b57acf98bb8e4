using System.CommandLine;
using WorkflowStandar.Cli.Shell;
using WorkflowStandar.Compiler.Schema;

namespace WorkflowStandar.Cli.Schema;

/// <summary><c>wfs schema</c></summary>
internal static class SchemaCommand
{
    private const string Standard = "standard";
    private const string Agency = "agency";

    public static Command Create(Terminal terminal)
    {
        var language = new Argument<string>("LANGUAGE")
        {
            Description = terminal.Say("standard or agency.", "standard atau agency."),
            DefaultValueFactory = _ => Standard,
        };
        language.AcceptOnlyFromAmong(Standard, Agency);
        var command = new Command("schema", terminal.Say(
            "Print the JSON Schema (draft-07) with which an ordinary YAML editor completes keys and shows hints.",
            "Mencetak JSON Schema (draft-07) agar penyunting YAML biasa melengkapi kunci dan menunjukkan petunjuk."))
        {
            language,
        };
        command.SetAction(parsed =>
        {
            terminal.Output.Write(parsed.GetValue(language) == Agency ? StandardSchema.OfAgency : StandardSchema.OfStandard);
            return ExitCode.Fine;
        });
        return command.With(
            new Example("wfs schema > standard.schema.json", "of standards", "untuk standar"),
            new Example("wfs schema agency", "of agencies", "untuk instansi"));
    }
}

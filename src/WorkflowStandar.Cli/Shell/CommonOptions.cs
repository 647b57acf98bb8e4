using System.CommandLine;
using WorkflowStandar.Cli.Findings;

namespace WorkflowStandar.Cli.Shell;

/// <summary>Options that several commands share.</summary>
internal static class CommonOptions
{
    public static Option<string> Format(Terminal terminal)
    {
        var format = new Option<string>("--format")
        {
            Description = terminal.Say("How findings are written.", "Cara menulis temuan."),
            HelpName = "text|json|sarif|github",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json", "sarif", "github");
        return format;
    }

    public static FindingFormat FormatOf(string? word) => word switch
    {
        "json" => FindingFormat.Json,
        "sarif" => FindingFormat.Sarif,
        "github" => FindingFormat.GitHub,
        _ => FindingFormat.Text,
    };
}

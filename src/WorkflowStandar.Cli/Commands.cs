using System.CommandLine;
using WorkflowStandar.Cli.Formatting;
using WorkflowStandar.Cli.Shell;

namespace WorkflowStandar.Cli;

/// <summary>Every command, in the order in which a designer meets them.</summary>
internal static class Commands
{
    public static IEnumerable<Command> All(Terminal terminal) =>
    [
        FmtCommand.Create(terminal),
    ];
}

using System.CommandLine;
using WorkflowStandar.Cli.Chart;
using WorkflowStandar.Cli.Check;
using WorkflowStandar.Cli.Completion;
using WorkflowStandar.Cli.Diff;
using WorkflowStandar.Cli.Doc;
using WorkflowStandar.Cli.Explain;
using WorkflowStandar.Cli.Formatting;
using WorkflowStandar.Cli.Lsp;
using WorkflowStandar.Cli.New;
using WorkflowStandar.Cli.Publish;
using WorkflowStandar.Cli.Run;
using WorkflowStandar.Cli.Schema;
using WorkflowStandar.Cli.Shell;
using WorkflowStandar.Cli.Test;
using WorkflowStandar.Cli.Trace;

namespace WorkflowStandar.Cli;

/// <summary>Every command, in the order in which a designer meets them.</summary>
internal static class Commands
{
    public static IEnumerable<Command> All(Terminal terminal) =>
    [
        NewCommand.Create(terminal),
        CheckCommand.Create(terminal),
        TestCommand.Create(terminal),
        RunCommand.Create(terminal),
        ExplainCommand.Create(terminal),
        FmtCommand.Create(terminal),
        ChartCommand.Create(terminal),
        DocCommand.Create(terminal),
        TraceCommand.Create(terminal),
        DiffCommand.Create(terminal),
        SchemaCommand.Create(terminal),
        PublishCommand.Create(terminal),
        CompletionCommand.Create(terminal),
        LspCommand.Create(terminal),
    ];
}

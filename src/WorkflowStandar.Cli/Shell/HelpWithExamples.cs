using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Runtime.CompilerServices;

namespace WorkflowStandar.Cli.Shell;

/// <summary>Help that ends with examples, because they are read first.</summary>
internal sealed class HelpWithExamples(Terminal terminal) : SynchronousCommandLineAction
{
    private const int PipedWidth = 100;
    private static readonly ConditionalWeakTable<Command, Example[]> Examples = [];
    private readonly HelpAction help = new() { MaxWidth = terminal.Width ?? PipedWidth };

    public override bool ClearsParseErrors => true;

    public static void Add(Command command, Example[] examples) => Examples.AddOrUpdate(command, examples);

    public override int Invoke(ParseResult parseResult)
    {
        help.Invoke(parseResult);
        if (Examples.TryGetValue(parseResult.CommandResult.Command, out var examples))
            Write(examples);
        return ExitCode.Fine;
    }

    private void Write(Example[] examples)
    {
        terminal.Output.WriteLine(terminal.Say("Examples:", "Contoh:"));
        foreach (var example in examples)
        {
            terminal.Output.WriteLine($"  {example.Line}");
            terminal.Output.WriteLine($"      {terminal.Say(example.En, example.Id)}");
        }
    }
}

/// <summary>A line to type, and what it does.</summary>
internal sealed record Example(string Line, string En, string Id);

internal static class CommandExamples
{
    public static Command With(this Command command, params Example[] examples)
    {
        HelpWithExamples.Add(command, examples);
        return command;
    }
}

using WorkflowStandar.Compiler.Diagnostics;

namespace WorkflowStandar.Cli.Shell;

/// <summary>A command cannot go on. What is wrong and what to do, said once on standard error by <see cref="Wfs"/>.</summary>
internal sealed class CommandFailure(int exitCode, Message message) : Exception(message.En)
{
    public int ExitCode { get; } = exitCode;

    public Message Said { get; } = message;

    public static CommandFailure WrongUse(string en, string id) => new(Shell.ExitCode.WrongUse, new Message(en, id));

    public static CommandFailure CannotRead(string en, string id) => new(Shell.ExitCode.CannotRead, new Message(en, id));
}

namespace WorkflowStandar.Cli.Shell;

/// <summary>What the process answers to the shell that started it.</summary>
internal static class ExitCode
{
    public const int Fine = 0;

    /// <summary>The command did its work and found something wrong: errors, failed scenarios, a refusal of the server.</summary>
    public const int Findings = 1;

    /// <summary>The command was given something that it does not understand.</summary>
    public const int WrongUse = 2;

    /// <summary>A file or a server could not be read.</summary>
    public const int CannotRead = 3;
}

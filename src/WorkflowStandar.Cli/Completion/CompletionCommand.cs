using System.CommandLine;
using WorkflowStandar.Cli.Shell;

namespace WorkflowStandar.Cli.Completion;

/// <summary><c>wfs completion</c>: scripts that let a shell ask the tool what could come next.</summary>
internal static class CompletionCommand
{
    private const string Bash = """
        # wfs: completion for bash. Add to ~/.bashrc:  source <(wfs completion bash)
        _wfs_complete() {
            local candidates
            candidates=$(wfs "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)
            local IFS=$'\n'
            COMPREPLY=($(compgen -W "${candidates}" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _wfs_complete wfs

        """;

    private const string PowerShell = """
        # wfs: completion for PowerShell. Add to $PROFILE:  wfs completion powershell | Out-String | Invoke-Expression
        Register-ArgumentCompleter -Native -CommandName wfs -ScriptBlock {
            param($wordToComplete, $commandAst, $cursorPosition)
            wfs "[suggest:$cursorPosition]" "$commandAst" |
                Where-Object { $_ -like "$wordToComplete*" } |
                ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
        }

        """;

    public static Command Create(Terminal terminal)
    {
        var shell = new Argument<string>("SHELL") { Description = terminal.Say("bash or powershell.", "bash atau powershell.") };
        shell.AcceptOnlyFromAmong("bash", "powershell");
        var command = new Command("completion", terminal.Say(
            "Print a script that completes commands and options in a shell.",
            "Mencetak skrip yang melengkapi perintah dan opsi dalam shell."))
        {
            shell,
        };
        command.SetAction(parsed =>
        {
            terminal.Output.Write((parsed.GetValue(shell) == "bash" ? Bash : PowerShell).ReplaceLineEndings("\n"));
            return ExitCode.Fine;
        });
        return command.With(
            new Example("source <(wfs completion bash)", "in this bash", "dalam bash ini"),
            new Example("wfs completion powershell | Out-String | Invoke-Expression", "in this PowerShell", "dalam PowerShell ini"));
    }
}

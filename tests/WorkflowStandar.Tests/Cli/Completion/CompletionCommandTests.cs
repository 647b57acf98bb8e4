namespace WorkflowStandar.Tests.Cli.Completion;

public sealed class CompletionCommandTests : IDisposable
{
    private readonly WfsRun wfs = new();

    public void Dispose() => wfs.Dispose();

    [Theory]
    [InlineData("wfs che", "check")]
    [InlineData("wfs test --cov", "--cover")]
    [InlineData("wfs test --cover s", "steps")]
    public void The_tool_says_what_could_come_next(string line, string expected) =>
        wfs.Run([$"[suggest:{line.Length}]", line]).Output.Split('\n').Should().Contain(expected);

    [Fact]
    public void Bash_understands_its_script()
    {
        var script = wfs.Run(["completion", "bash"]).Output;
        wfs.Write("try.sh", script + """
            wfs() { echo check; echo chart; }
            COMP_WORDS=(wfs chec); COMP_CWORD=1; COMP_LINE="wfs chec"; COMP_POINT=8
            _wfs_complete
            echo "${COMPREPLY[@]}"
            """);

        WfsRun.Process("bash", [Path.Combine(wfs.Folder, "try.sh")], wfs.Folder, "").Should().Be((0, "check\n", ""));
    }

    [Fact]
    public void PowerShell_gets_an_argument_completer() =>
        wfs.Run(["completion", "powershell"]).Output.Should().Contain("Register-ArgumentCompleter -Native -CommandName wfs");

    [Fact]
    public void The_process_prints_the_script() =>
        wfs.RunProcess(["completion", "bash"]).Output.Should().Contain("complete -o default -F _wfs_complete wfs");
}

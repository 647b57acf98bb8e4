using System.Text;
using WorkflowStandar.EndToEndTests.Harness;

namespace WorkflowStandar.EndToEndTests.Cli;

/// <summary>A designer saves a file, and the scenarios run again by themselves.</summary>
public sealed class WatchTests : IDisposable
{
    private const string Standard = "definitions/standards/bkpsdm-pasuruan/pengaduan-pelayanan-publik.yaml";

    private readonly WfsProcess wfs = new();

    public void Dispose() => wfs.Dispose();

    [Fact]
    public async Task Scenarios_run_again_when_a_file_is_saved_and_say_what_became_of_it()
    {
        foreach (var file in (string[])["calendars/kabupaten-pasuruan.yaml", "holidays/indonesia.yaml", "agencies/bkpsdm-pasuruan.yaml", Standard["definitions/".Length..], Standard["definitions/".Length..].Replace(".yaml", ".scenarios.yaml")])
            wfs.Write($"definitions/{file}", await File.ReadAllTextAsync(Path.Combine(Repository.Definitions, file)));
        var text = await File.ReadAllTextAsync(Path.Combine(Repository.Definitions, Standard["definitions/".Length..]));
        using var process = wfs.Start(["test", "--watch", "definitions"]);
        try
        {
            (await UntilWaitingAsync(process.StandardOutput)).Should().Contain("5 scenarios: 5 passed");

            wfs.Write(Standard, text.Replace("term: 3 working days", "term: 4 working days"));
            (await UntilWaitingAsync(process.StandardOutput)).Should().Contain("Didistribusikan ke bidang terkait").And.Contain("failed");

            wfs.Write(Standard, text.Replace("by: petugas-pengaduan", "by: petugas-pengaduann"));
            (await UntilWaitingAsync(process.StandardOutput)).Should().Contain("No role is named 'petugas-pengaduann'").And.EndWith("1 file not run because of errors\n");

            wfs.Write(Standard, text);
            (await UntilWaitingAsync(process.StandardOutput)).Should().Contain("5 scenarios: 5 passed");
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private static async Task<string> UntilWaitingAsync(StreamReader output)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var said = new StringBuilder();
        while (await output.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.StartsWith("waiting for a change", StringComparison.Ordinal))
                return said.ToString();
            said.AppendLine(line);
        }

        throw new InvalidOperationException($"The command ended after saying:\n{said}");
    }
}

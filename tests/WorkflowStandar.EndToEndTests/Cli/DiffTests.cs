using WorkflowStandar.EndToEndTests.Harness;

namespace WorkflowStandar.EndToEndTests.Cli;

/// <summary>What an edition would change, told with the running cases that stand there.</summary>
public sealed class DiffTests(DemoServer server) : IClassFixture<DemoServer>, IDisposable
{
    private const string Key = "setwan-dprd-pasuruan/contoh-beda";

    private readonly Office office = server.At("setwan-dprd-pasuruan");
    private readonly WfsProcess wfs = new();

    public void Dispose() => wfs.Dispose();

    [Fact]
    public async Task Each_change_names_the_running_cases_that_stand_there_and_nobody_else_s()
    {
        await PublishAsync(Edition("lama"));
        var counter = await office.WithRoleAsync("front-office");
        var waiting = new List<CaseWalk>();
        for (var i = 0; i < 8; i++)
            waiting.Add(await SubmitAsync(counter, "lama"));
        var answered = await SubmitAsync(counter, "lama");
        await answered.CompleteAsync("kerjakan");
        var ended = await SubmitAsync(counter, "lama");
        await (await ended.CompleteAsync("kerjakan")).CompleteAsync("jawab");
        wfs.Write("lama.yaml", Edition("lama"));
        wfs.Write("baru.yaml", Edition("baru").Replace("title: Mengerjakan", "title: Mengerjakan dengan teliti").Replace("title: Menjawab\n", "title: Menjawab tertulis\n").Replace("title: Hal,", "title: Perihal,"));

        var (exitCode, output, error) = await wfs.RunAsync(server, "diff", "lama.yaml", "baru.yaml");

        error.Should().BeEmpty();
        exitCode.Should().Be(1);
        var newest = string.Join(", ", waiting.Select(one => one.Number).Reverse().Take(5));
        output.Should().Be($"""
            Standard and decree
              ~ The standard 'Small example': the edition changes from 'lama' to 'baru'.
            Fields
              ~ The field 'Hal' is renamed 'Perihal'.
            Steps
              ~ The step 'Mengerjakan' is renamed 'Mengerjakan dengan teliti'.
                8 running cases are here: {newest}, and 3
                more.
              ~ The step 'Menjawab' is renamed 'Menjawab tertulis'.
                1 running case is here: {answered.Number}.

            4 change(s)
            9 cases are running on edition lama; 9 of them stand where something changes. A case stays on its edition until it is
            migrated.

            """);

        var alone = await wfs.RunAsync(server, "diff", "baru.yaml", "--format", "json");
        alone.Output.Should().Contain("\"from\": \"lama\"", "without an older file the edition in force is compared").And.Contain($"\"{answered.Number}\"").And.NotContain(ended.Number);
    }

    [Fact]
    public async Task A_text_that_is_not_the_published_one_is_said()
    {
        await PublishAsync(Edition("terbit"));
        wfs.Write("terbit.yaml", Edition("terbit").Replace("title: Mengerjakan", "title: Dikerjakan"));
        wfs.Write("baru.yaml", Edition("baru-lagi"));

        var (_, output, error) = await wfs.RunAsync(server, "diff", "terbit.yaml", "baru.yaml");

        error.Should().Be("The server has published another text as edition terbit than 'terbit.yaml'; what follows is counted from the server's.\n");
        output.Should().NotContain("Dikerjakan").And.EndWith("No case is running on edition terbit.\n");
    }

    [Fact]
    public async Task What_the_server_does_not_have_it_says()
    {
        wfs.Write("asing.yaml", Edition("asing").Replace(Key, "setwan-dprd-pasuruan/belum-terbit"));

        var (exitCode, _, error) = await wfs.RunAsync(server, "diff", "asing.yaml");

        (exitCode, error).Should().Be((1, "wfs: The standard is not found: There is no standard 'setwan-dprd-pasuruan/belum-terbit'. They are listed at /api/v1/standards.\n"));
    }

    private async Task PublishAsync(string yaml) => (await server.Administrator.PublishAsync("standards", yaml)).Succeeded();

    private Task<CaseWalk> SubmitAsync(Client counter, string edition) =>
        CaseWalk.SubmitAsync(office, counter, new { standard = Key, edition, channel = "loket", fields = new { hal = "Sesuatu" } });

    private static string Edition(string edition) => SmallStandard.Yaml(edition).Replace(SmallStandard.Key, Key).Replace("code: CKL", "code: CBD")
        .Replace("      - end: selesai\n", "      - task: jawab\n        title: Menjawab\n        by: front-office\n        clause: 2.1\n      - end: selesai\n");
}

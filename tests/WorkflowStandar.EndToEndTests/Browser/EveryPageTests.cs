using System.Text.RegularExpressions;
using Microsoft.Playwright;
using WorkflowStandar.EndToEndTests.Harness;
using WorkflowStandar.EndToEndTests.Procedures;

namespace WorkflowStandar.EndToEndTests.Browser;

/// <summary>What is asked of every page, whoever wrote it: the list is read from the source, so that a new page is judged on its first day.</summary>
[Collection(nameof(InBrowser))]
public sealed partial class EveryPageTests(Chrome chrome, DemoServer server)
{
    /// <summary>What stands for a part of an address; a page whose address has another part says so by failing.</summary>
    private static readonly Dictionary<string, string> Examples = new()
    {
        ["agency"] = Desks.Pasuruan,
        ["standar"] = "penanganan-pengaduan",
        ["standard"] = "penanganan-pengaduan",
        ["nama"] = "penanganan-pengaduan",
        ["langkah"] = "tanda-terima",
        ["id"] = "kabupaten-pasuruan",
        ["orang"] = "demo-persuratan",
        ["status:int"] = "404",
        ["kode"] = "WS2001",
        ["tindakan"] = "batalkan",
        ["dokumen"] = "surat-jawaban",
    };

    // Answers to forms and downloads, which nobody sees as a page; and what only its own tests can bring about: a link that is used once, a manuscript that is ready.
    private static readonly string[] NoPages = ["/naskah/{nama}/terbit", "/keluar", "/pertama/{kode}", "/perkara/{nomor}/berkas/{berkas}", "/perkara/{nomor}/draf", "/perkara/{nomor}/hadir"];

    [Theory]
    [InlineData(Screen.Desk)]
    [InlineData(Screen.Phone)]
    public async Task Every_page_is_found_fits_the_screen_and_is_accessible(Screen screen)
    {
        var number = (await server.Public.PostAsync("cases", Requests.Online("Lampu jalan padam di Beji"))).Succeeded().String("number");
        await using var visit = await chrome.SitDownAsync(server, "pengelola", screen: screen);
        var flaws = new List<string>();
        foreach (var address in Addresses(number))
        {
            var answer = await visit.Page.GotoAsync(address);
            if (answer is not { Ok: true } && !address.StartsWith("/galat", StringComparison.Ordinal))
                flaws.Add($"{address} answers {answer?.Status}");
            flaws.AddRange((await visit.SeriousFindingsAsync()).Select(finding => $"{address}: {finding}"));
            flaws.AddRange(await ShapeAsync(visit.Page, address));
        }

        flaws.AddRange(visit.Complaints);
        flaws.Should().BeEmpty();
    }

    [Fact]
    public async Task Every_page_can_be_read_in_english_and_without_a_script()
    {
        var number = (await server.Public.PostAsync("cases", Requests.Online("Jalan berlubang di Bangil"))).Succeeded().String("number");
        await using var visit = await chrome.SitDownAsync(server, "pengelola", javaScript: false);
        await visit.GoAsync("/bahasa/en?kembali=/kerja");
        var flaws = new List<string>();
        foreach (var address in Addresses(number))
        {
            var answer = await visit.Page.GotoAsync(address);
            if (await visit.Page.Locator("html").GetAttributeAsync("lang") != "en")
                flaws.Add($"{address} is not in English");
            if (answer is not { Ok: true } && !address.StartsWith("/galat", StringComparison.Ordinal))
                flaws.Add($"{address} answers {answer?.Status}");
        }

        flaws.Should().BeEmpty();
    }

    [Fact]
    public async Task The_first_load_of_the_inbox_is_under_100_kilobytes()
    {
        await using var visit = await chrome.SitDownAsync(server, "persuratan");
        var session = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
        await session.SendAsync("Network.enable");
        await session.SendAsync("Network.setCacheDisabled", new Dictionary<string, object> { ["cacheDisabled"] = true });
        var bytes = 0.0;
        session.Event("Network.loadingFinished").OnEvent += (_, json) => bytes += json!.Value.GetProperty("encodedDataLength").GetDouble();
        await visit.Page.GotoAsync("/kerja");
        await visit.Page.WaitForFunctionAsync("() => window.htmx !== undefined");
        bytes.Should().BeInRange(5_000, 100_000);
    }

    private static IEnumerable<string> Addresses(string number) =>
        from path in Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "WorkflowStandar.Server", "Dashboard"), "*.cshtml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        let page = PageAddress().Match(File.ReadAllText(path))
        where page.Success && !NoPages.Contains(page.Groups[1].Value)
        select Part().Replace(page.Groups[1].Value, part => part.Groups[1].Value.Split(':')[0] == "nomor" ? number : ExampleOf(part.Groups[1].Value, path));

    private static string ExampleOf(string part, string path) =>
        Examples.GetValueOrDefault(part) ?? Examples.GetValueOrDefault(part.Split(':')[0])
        ?? throw new InvalidOperationException($"{Path.GetFileName(path)} has '{{{part}}}' in its address: give an example of it here.");

    /// <summary>One heading of the first rank, a title, and nothing wider than the screen.</summary>
    private static async Task<IEnumerable<string>> ShapeAsync(IPage page, string address)
    {
        var flaws = new List<string>();
        if (await page.Locator("h1").CountAsync() != 1)
            flaws.Add($"{address} has {await page.Locator("h1").CountAsync()} h1");
        if (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth") is > 0 and var over)
            flaws.Add($"{address} is {over} px wider than the screen");
        return flaws;
    }

    [GeneratedRegex("""^@page "([^"]+)""", RegexOptions.Multiline)]
    private static partial Regex PageAddress();

    // The outermost braces, since a constraint may hold some of its own.
    [GeneratedRegex(@"\{((?:[^{}]|\{[^{}]*\})+)\}")]
    private static partial Regex Part();
}

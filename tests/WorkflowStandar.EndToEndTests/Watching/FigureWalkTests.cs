using System.Text.Json;
using WorkflowStandar.EndToEndTests.Browser;
using WorkflowStandar.EndToEndTests.Harness;

namespace WorkflowStandar.EndToEndTests.Watching;

/// <summary>Every figure of the pages that watch leads to a list with as many rows, and no figure stands there without a link.</summary>
/// <remarks>What is no count of cases says so in its markup (<c>data-unlinked</c>): lengths of time, the marks of an axis, how something is measured, what waits its turn for a moment, and what only administrators look after.</remarks>
[Collection(nameof(InBrowser))]
public sealed class FigureWalkTests(Chrome chrome) : IAsyncLifetime
{
    private const string Service = "data-informasi";

    private static readonly string[] Unlinked = ["time", "axis", "method", "passing", "administrators"];

    private readonly ScratchDirectory scratch = new();
    private ServerProcess server = null!;
    private Client administrator = null!;

    // Reads what a page shows as a reader does: a figure is a number by itself, a number with what it counts, a cell of numbers, or a tile.
    private const string Read = """
        () => {
          const shown = text => text.replace(/\s+/g, ' ').trim();
          const lists = /^\/(perkara\?|kerja\?|kepatuhan\/perkara\?|kewajiban\?|pantau\/[^/?]+\/[^?]+|kelola\/layanan-latar)/;
          const number = link => {
            const text = shown(link.querySelector('b:not(.rate b)')?.textContent.includes('%') ? link.textContent : link.querySelector('.tile > b, :scope > b')?.textContent ?? link.textContent);
            const of = text.match(/([\d.]+) dari ([\d.]+)/);
            if (of) return of[2];
            const told = link.closest('svg') ? shown(link.getAttribute('aria-label') ?? '').match(/([\d.]+)$/) : text.match(/^\D*?([\d.]+)\D*$/);
            return told ? told[1] : null;
          };
          const figures = [...document.querySelectorAll('main a[href]')].filter(link => lists.test(link.getAttribute('href')))
            .filter(link => /\d/.test(link.closest('svg') ? link.getAttribute('aria-label') : link.textContent))
            .map(link => ({ text: shown(link.textContent), address: link.getAttribute('href'), number: number(link) }));
          const free = node => node.closest('a[href], [data-unlinked], option, pre, script, style, h1, time');
          const bare = [];
          const walk = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
          while (walk.nextNode()) {
            const text = shown(walk.currentNode.textContent).replaceAll('9 dari 10', 'P90');
            const alone = /^\(?\d[\d.,]*\s*%?\)?$/.test(text) && !/^0%?$/.test(text);
            const counted = /(^|\s)[1-9][\d.]* (perkara|pekerjaan|janji|kiriman|pengingat|layanan|langkah)\b/i.test(text) || /\d dari \d/.test(text);
            if ((alone || counted) && !free(walk.currentNode.parentElement)) bare.push(text);
          }
          for (const place of document.querySelectorAll('main td.num, main .tile')) {
            const text = shown(place.textContent);
            if (!/^[0–-]?$/.test(text) && !place.matches('a[href], [data-unlinked]') && !place.querySelector('a[href], [data-unlinked]')) bare.push(text);
          }
          const words = [...document.querySelectorAll('main [data-unlinked]')].map(one => one.dataset.unlinked);
          return { figures, bare, words };
        }
        """;

    // Goes through all pages of a list, as somebody who clicks on and on; a place in the address counts only what stands under that heading.
    private const string Count = """
        async address => {
          const place = address.split('#')[1];
          let rows = 0, next = address, pages = 0;
          while (next && pages++ < 60) {
            const answer = await fetch(next);
            if (answer.status !== 200) return `${next} answers ${answer.status}`;
            const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
            if (page.querySelector('main').textContent.includes('tidak dikenal dan tidak dipakai')) return `${next} is not understood`;
            const within = place ? page.getElementById(place)?.closest('section') : page.querySelector('main');
            rows += within ? within.querySelectorAll('[data-row]').length : 0;
            const on = [...page.querySelectorAll("main a[rel=next], main a[href*='lanjut=']")].filter(link => !link.closest('tr, li'));
            next = on.length ? new URL(on[on.length - 1].getAttribute('href'), new URL(next, location.href)).href : null;
          }
          return rows;
        }
        """;

    public async Task InitializeAsync()
    {
        server = await ServerProcess.StartAsync(
            "--demo", "--demo-staff", "--demo-start", DemoServer.Start, "--data", scratch.Under("data"), "--definitions", Repository.Definitions, "--public-limit", "100000");
        administrator = Client.WithKey(server.Address, server.AdministratorKey!);
        await new BusyOffice(new Office(server.Address, administrator, Desks.Pasuruan), AdvanceAsync).WorkAsync();
    }

    public async Task DisposeAsync()
    {
        await server.DisposeAsync();
        scratch.Dispose();
    }

    [Fact]
    public async Task Every_figure_leads_to_exactly_its_cases_and_none_stands_without_a_link()
    {
        await using var visit = await (await chrome.VisitAsync(server.Address)).SignInAsync($"pengelola@{Desks.Pasuruan}", server.DemoPassword!);
        var (flaws, counted) = (new List<string>(), new Dictionary<string, string>());
        foreach (var page in new[]
        {
            "/pantau", $"/pantau?layanan={Service}", $"/pantau/{Service}?masa=2026", "/pimpinan", "/pimpinan?bulan=2026-11", "/kepatuhan?masa=2026",
            $"/kepatuhan?masa=2026-11&layanan={Service}&kanal=loket", "/kewajiban",
        })
        {
            await visit.GoAsync(page);
            var seen = await visit.Page.EvaluateAsync<JsonElement>(Read);
            flaws.AddRange(seen.GetProperty("bare").EnumerateArray().Select(text => $"{page}: '{text}' leads nowhere"));
            flaws.AddRange(seen.GetProperty("words").EnumerateArray().Select(word => word.GetString()!).Except(Unlinked).Select(word => $"{page}: data-unlinked='{word}' is no reason"));
            foreach (var figure in seen.GetProperty("figures").EnumerateArray())
            {
                var (text, address, number) = (figure.GetProperty("text").GetString(), figure.GetProperty("address").GetString()!, figure.GetProperty("number").GetString());
                if (!counted.TryGetValue(address, out var rows))
                    counted[address] = rows = (await visit.Page.EvaluateAsync<JsonElement>(Count, address)).ToString();
                if (number?.Replace(".", "") != rows)
                    flaws.Add($"{page}: '{text}' says {number ?? "nothing"}, {address} has {rows}");
            }
        }

        flaws.Should().BeEmpty();
        foreach (var kind in new[]
        {
            "keadaan=terlambat", "ditutup-dari=", "terbuka-pada=", "keadaan=bebas", "pemegang=", "hasil=dihitung", "hasil=meleset", $"/pantau/{Service}/tanda-terima?", "/lama?", "/kewajiban?nama=", "dari=",
        })
            counted.Should().Contain(pair => pair.Key.Contains(kind, StringComparison.Ordinal) && pair.Value != "0", "the office was busy enough for figures that lead to {0}", kind);
    }

    private async Task AdvanceAsync(string how) =>
        (await administrator.PostAsync("demo/clock", new { advance = how, calendar = "kabupaten-pasuruan" })).Succeeded();
}

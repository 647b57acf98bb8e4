using Microsoft.Playwright;
using WorkflowStandar.EndToEndTests.Harness;
using WorkflowStandar.EndToEndTests.Procedures;

namespace WorkflowStandar.EndToEndTests.Browser;

/// <summary>Many tasks at once, by mouse and by keys, while colleagues work on the same list.</summary>
[Collection(nameof(InBrowser))]
public sealed class InboxWorkTests(Chrome chrome, DemoServer server)
{
    private const string Counter = "front-office";
    private const string OnlineClerk = "admin";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Picked_tasks_that_ask_for_nothing_are_completed_together(bool javaScript)
    {
        var (first, second) = (await LetterAsync("Pasar Wonorejo", checkedBefore: true), await LetterAsync("Pasar Wonorejo", checkedBefore: true));
        await using var visit = await chrome.SitDownAsync(server, Counter, javaScript: javaScript);
        await visit.GoAsync("/kerja?daftar=peran&q=wonorejo");
        await PickAsync(visit, first, second);
        await BulkAsync(visit, "Selesaikan");

        await visit.Page.Locator("#pesan", new() { HasText = "2 pekerjaan selesai dan diteruskan" }).WaitForAsync();
        (await visit.Page.Locator("input[name=tugas]:checked").CountAsync()).Should().Be(0);
        var office = server.At(Desks.Pasuruan);
        var officer = await office.WithRoleAsync(Counter);
        foreach (var number in new[] { first, second })
            (await officer.GetAsync($"cases/{number}")).Succeeded().Each("tasks").Single().GetProperty("step").GetString().Should().Be("serahkan");
        await visit.ShouldBeCleanAsync();
    }

    [Fact]
    public async Task What_could_not_be_done_stays_picked_with_its_reason_and_no_row_moves()
    {
        var (first, second, third) = (await LetterAsync("Alun Bangil", checkedBefore: true), await LetterAsync("Alun Bangil", checkedBefore: false), await LetterAsync("Alun Bangil", checkedBefore: true));
        await using var visit = await chrome.SitDownAsync(server, Counter);
        await visit.GoAsync("/kerja?daftar=peran&q=bangil");
        await PickAsync(visit, first, second, third);
        var before = await HeightAsync(visit, third);
        await BulkAsync(visit, "Selesaikan");

        await visit.Page.Locator(".errors", new() { HasText = second }).WaitForAsync();
        (await visit.Page.Locator(".errors").InnerTextAsync()).Should().NotContain(first).And.NotContain(third);
        (await Row(visit, second).GetByRole(AriaRole.Checkbox).IsCheckedAsync()).Should().BeTrue();
        (await visit.Page.Locator("input[name=tugas]:checked").CountAsync()).Should().Be(1);
        (await HeightAsync(visit, third)).Should().Be(before);
        await visit.ShouldBeCleanAsync();
    }

    [Theory]
    [InlineData(true, Screen.Desk)]
    [InlineData(false, Screen.Phone)]
    public async Task Picked_tasks_are_handed_together_to_a_colleague_who_finds_them(bool javaScript, Screen screen)
    {
        var (first, second) = (await LetterAsync("Sungai Rejoso", checkedBefore: true), await LetterAsync("Sungai Rejoso", checkedBefore: true));
        await using var visit = await chrome.SitDownAsync(server, "pengelola", javaScript: javaScript, screen: screen);
        await visit.GoAsync("/kerja?daftar=semua&q=rejoso");
        await PickAsync(visit, first, second);
        await BulkAsync(visit, "Serahkan…");
        await visit.Page.GetByLabel("Kepada").SelectOptionAsync(new SelectOptionValue { Label = "Siti Rahmawati" });
        await visit.Page.GetByLabel("Alasan").FillAsync("Bagian loket siang");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Serahkan", Exact = true }).ClickAsync();

        await visit.Page.Locator("#pesan", new() { HasText = "2 pekerjaan diserahkan kepada Siti Rahmawati" }).WaitForAsync();
        visit.Page.Url.Should().EndWith("/kerja?daftar=semua&q=rejoso", "one comes back to the list that one came from");
        (await visit.Page.Locator("input[name=tugas]:checked").CountAsync()).Should().Be(0, "what is done with is picked no longer");
        await using var clerk = await chrome.SitDownAsync(server, Counter, javaScript: javaScript, screen: screen);
        await clerk.GoAsync("/kerja?q=rejoso");
        foreach (var number in new[] { first, second })
            (await Row(clerk, number).InnerTextAsync()).Should().Contain("Saya kerjakan");
        (await clerk.Page.GetByRole(AriaRole.Button, new() { Name = "Serahkan…" }).CountAsync()).Should().Be(0, "handing on is for those who lead");
    }

    [Fact]
    public async Task A_selection_goes_along_to_another_list_and_is_let_go_of_by_a_click()
    {
        var number = await SubmitAsync("Talang bocor di Pohjentrek");
        await using var visit = await chrome.SitDownAsync(server, OnlineClerk);
        await visit.GoAsync("/kerja?daftar=bebas&q=pohjentrek");
        await PickAsync(visit, number);
        await visit.Page.GetByLabel("Keadaan", new() { Exact = true }).SelectOptionAsync("kembali");
        await visit.Page.WaitForURLAsync(address => address.EndsWith("keadaan=kembali", StringComparison.Ordinal));
        (await Row(visit, number).CountAsync()).Should().Be(0);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "kembali dari pemohon" }).ClickAsync();
        await Row(visit, number).WaitForAsync();
        (await Row(visit, number).GetByRole(AriaRole.Checkbox).IsCheckedAsync()).Should().BeTrue();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Batal pilih" }).ClickAsync();
        (await Row(visit, number).GetByRole(AriaRole.Checkbox).IsCheckedAsync()).Should().BeFalse();
        await visit.Page.GoBackAsync();
        await visit.Page.WaitForURLAsync(address => address.EndsWith("keadaan=kembali", StringComparison.Ordinal));
        await visit.Page.Locator("#daftar", new() { HasText = "Tidak ada yang cocok" }).WaitForAsync();
        (await visit.Page.GetByLabel("Keadaan", new() { Exact = true }).InputValueAsync()).Should().Be("kembali");
        await visit.ShouldBeCleanAsync();
    }

    [Fact]
    public async Task Keys_pick_claim_and_complete_without_leaving_the_list_and_rest_while_somebody_types()
    {
        await LetterAsync("Halte Gempol", checkedBefore: true);
        await LetterAsync("Halte Gempol", checkedBefore: true);
        await using var visit = await chrome.SitDownAsync(server, Counter);
        await visit.GoAsync("/kerja?daftar=peran&q=gempol");
        var shown = await visit.Page.Locator("tr[data-row]").EvaluateAllAsync<string[]>("rows => rows.map(row => row.dataset.row.split('~')[0])");
        var (first, second) = (shown[0], shown[1]);
        await visit.Page.GetByLabel("Kata dalam perkara").PressAsync("End");
        await visit.Page.GetByLabel("Kata dalam perkara").PressSequentiallyAsync(" jkax?");
        (await visit.Page.GetByLabel("Kata dalam perkara").InputValueAsync()).Should().Be("gempol jkax?");
        (await visit.Page.Locator("dialog, #pesan, input[name=tugas]:checked").CountAsync()).Should().Be(0);
        await visit.Page.GetByLabel("Kata dalam perkara").FillAsync("gempol");
        await visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).ClickAsync();

        await visit.Page.Keyboard.PressAsync("j");
        (await visit.Page.EvaluateAsync<string>("() => document.activeElement.closest('tr').dataset.row")).Should().StartWith(first);
        await visit.Page.Keyboard.PressAsync("x");
        (await Row(visit, first).GetByRole(AriaRole.Checkbox).IsCheckedAsync()).Should().BeTrue();
        await visit.Page.Keyboard.PressAsync("x");
        await visit.Page.Keyboard.PressAsync("a");
        await visit.Page.Locator("#pesan", new() { HasText = $"{first} diambil" }).WaitForAsync();
        await Row(visit, first).GetByText("Saya kerjakan").WaitForAsync();
        await visit.Page.Keyboard.PressAsync("e");
        await visit.Page.Locator("#pesan", new() { HasText = $"{first} selesai" }).WaitForAsync();

        // The key of the next row needs no J: what is done is passed over.
        await visit.Page.Keyboard.PressAsync("k");
        await visit.Page.Keyboard.PressAsync("j");
        (await visit.Page.EvaluateAsync<string>("() => document.activeElement.closest('tr').dataset.row")).Should().StartWith(second);
        await visit.Page.Keyboard.PressAsync("?");
        (await visit.Page.Locator("dialog[open]").InnerTextAsync()).Should().Contain("berpindah baris").And.Contain("mengambil").And.Contain("menyelesaikan");
        await visit.ShouldBeCleanAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        (await visit.Page.Locator("dialog[open]").CountAsync()).Should().Be(0);
    }

    [Fact]
    public async Task News_changes_no_row_under_the_pointer_until_the_pointer_has_left_it()
    {
        var (rested, other) = (await SubmitAsync("Bak sampah di Kraton"), await SubmitAsync("Bak sampah di Kraton"));
        await using var visit = await chrome.SitDownAsync(server, OnlineClerk);
        await visit.GoAsync("/kerja?daftar=peran&q=kraton");
        await Row(visit, rested).HoverAsync();
        var (box, words) = (await Row(visit, rested).BoundingBoxAsync(), await Row(visit, rested).InnerTextAsync());
        var colleague = await server.At(Desks.Pasuruan).WithRoleAsync(OnlineClerk);
        (await colleague.PostAsync($"cases/{rested}/tasks/1/claim")).Succeeded();
        (await colleague.PostAsync($"cases/{other}/tasks/1/claim")).Succeeded();
        var arrived = await SubmitAsync("Bak sampah di Kraton utara");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "1 baru, tampilkan" }).WaitForAsync();
        await Row(visit, other).GetByText($"Dikerjakan Petugas {OnlineClerk}").WaitForAsync();
        (await Row(visit, rested).InnerTextAsync()).Should().Be(words);
        (await Row(visit, rested).BoundingBoxAsync()).Should().BeEquivalentTo(box);
        (await Row(visit, arrived).CountAsync()).Should().Be(0);
        await visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).HoverAsync();
        await Row(visit, rested).GetByText($"Dikerjakan Petugas {OnlineClerk}").WaitForAsync();
        await visit.ShouldBeCleanAsync();
    }

    [Fact]
    public async Task Where_the_stream_is_cut_the_page_asks_by_itself()
    {
        var known = await SubmitAsync("Kabel menjuntai di Lekok");
        await using var visit = await chrome.SitDownAsync(server, OnlineClerk);
        await visit.Page.Clock.InstallAsync();
        await visit.Page.RouteAsync("**/aliran", route => route.FulfillAsync(new() { Status = 503 }));
        var asked = visit.Page.WaitForResponseAsync("**/aliran/cacah");
        await visit.GoAsync("/kerja?daftar=bebas&q=lekok");
        await Row(visit, known).WaitForAsync();
        await asked;
        await SubmitAsync("Kabel menjuntai di Lekok timur");
        var changed = visit.Page.WaitForResponseAsync("**/aliran/cacah");
        await visit.Page.Clock.FastForwardAsync("00:31");
        await changed;
        await visit.Page.EvaluateAsync("() => new Promise(done => queueMicrotask(done))");
        await visit.Page.Clock.RunForAsync("00:02");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "1 baru, tampilkan" }).WaitForAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_that_the_applicant_has_sent_back_is_found_by_its_state_and_says_so(bool javaScript)
    {
        var (returned, fresh) = (await LetterAsync("Terminal Purwosari", checkedBefore: false), await LetterAsync("Terminal Purwosari", checkedBefore: false));
        var office = server.At(Desks.Pasuruan);
        var officer = await office.WithRoleAsync(Counter);
        (await officer.PostAsync($"cases/{returned}/tasks/1/return", new { reason = "Belum ditandatangani", missing = Array.Empty<string>() })).Succeeded();
        (await officer.PostAsync($"cases/{returned}/resubmit", new { fields = new { } })).Succeeded();
        await using var visit = await chrome.SitDownAsync(server, Counter, javaScript: javaScript);
        await visit.GoAsync("/kerja?daftar=peran&q=purwosari");
        await visit.Page.GetByLabel("Keadaan", new() { Exact = true }).SelectOptionAsync("kembali");
        if (!javaScript)
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Saring" }).ClickAsync();
        await visit.Page.WaitForURLAsync(address => address.Contains("keadaan=kembali", StringComparison.Ordinal));

        await visit.Page.Locator(".applied", new() { HasText = "kembali dari pemohon" }).First.WaitForAsync();
        (await Row(visit, returned).InnerTextAsync()).Should().Contain("Kembali dari pemohon");
        (await Row(visit, fresh).CountAsync()).Should().Be(0);
        await visit.ShouldBeCleanAsync();
    }

    [Fact]
    public async Task One_goes_from_a_case_to_the_next_work_and_is_told_when_there_is_none()
    {
        await LetterAsync("Gapura Sukorejo", checkedBefore: true);
        await using var idle = await chrome.SitDownAsync(server, "pimpinan", javaScript: false);
        await idle.GoAsync("/kerja/berikutnya");
        (await idle.Page.Locator("#pesan").InnerTextAsync()).Should().Contain("Tidak ada pekerjaan lagi");

        await using var clerk = await chrome.SitDownAsync(server, Counter);
        await clerk.GoAsync("/kerja/berikutnya");
        clerk.Page.Url.Should().MatchRegex(@"/perkara/[A-Z]+-2026-\d{6}\?tugas=\d+$");
        (await clerk.Page.Locator("main form button.primary").CountAsync()).Should().BePositive();
    }

    [Fact]
    public async Task Work_of_other_roles_is_listed_and_not_offered()
    {
        var number = await LetterAsync("Talud Kejayan", checkedBefore: true);
        await using var stranger = await chrome.SitDownAsync(server, "kabag-umum", javaScript: false);
        await stranger.GoAsync("/kerja?daftar=semua&q=kejayan");
        (await Row(stranger, number).CountAsync()).Should().Be(1);
        (await Row(stranger, number).GetByRole(AriaRole.Button).CountAsync()).Should().Be(0);
        await using var clerk = await chrome.SitDownAsync(server, Counter, javaScript: false);
        await clerk.GoAsync("/kerja?daftar=semua&q=kejayan");
        (await Row(clerk, number).GetByRole(AriaRole.Button, new() { Name = "Ambil" }).CountAsync()).Should().Be(1);
    }

    [Fact]
    public async Task A_file_that_waits_for_its_applicant_says_that_its_time_stands_still()
    {
        var number = await LetterAsync("Plengsengan Lekok", checkedBefore: false);
        var officer = await server.At(Desks.Pasuruan).WithRoleAsync(Counter);
        (await officer.PostAsync($"cases/{number}/tasks/1/return", new { reason = "Belum ditandatangani", missing = Array.Empty<string>() })).Succeeded();
        await using var clerk = await chrome.SitDownAsync(server, Counter, javaScript: false);
        await clerk.GoAsync("/kerja?daftar=menunggu&q=lekok");
        (await Row(clerk, number).InnerTextAsync()).Should().Contain("berhenti, sisa").And.NotContain("tanpa tenggat");
    }

    private static ILocator Row(Visit visit, string number) => visit.Page.Locator($"tr[data-row^='{number}~'], tr[data-row='{number}']");

    /// <summary>Where a row lies on the page, however far it is scrolled.</summary>
    private static Task<double> HeightAsync(Visit visit, string number) => Row(visit, number).EvaluateAsync<double>("row => row.getBoundingClientRect().y + scrollY");

    private static async Task PickAsync(Visit visit, params string[] numbers)
    {
        foreach (var number in numbers)
            await Row(visit, number).GetByRole(AriaRole.Checkbox).CheckAsync();
    }

    private static Task BulkAsync(Visit visit, string action) =>
        visit.Page.GetByRole(AriaRole.Group, new() { Name = "Untuk yang dipilih" }).GetByRole(AriaRole.Button, new() { Name = action }).ClickAsync();

    private async Task<string> SubmitAsync(string text) => (await server.Public.PostAsync("cases", Requests.Online(text))).Succeeded().String("number");

    /// <summary>A letter at the counter; where it is checked already, what comes next asks for nothing.</summary>
    private async Task<string> LetterAsync(string subject, bool checkedBefore)
    {
        var office = server.At(Desks.Pasuruan);
        var counter = await office.WithRoleAsync(Counter);
        var letter = await CaseWalk.SubmitAsync(office, counter, await Requests.LetterAsync(counter, Desks.Pasuruan, subject));
        if (checkedBefore)
            await letter.CompleteAsync("terima-surat", "lengkap");
        return letter.Number;
    }
}

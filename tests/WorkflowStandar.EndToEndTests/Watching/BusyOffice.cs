using WorkflowStandar.EndToEndTests.Harness;
using WorkflowStandar.EndToEndTests.Procedures;

namespace WorkflowStandar.EndToEndTests.Watching;

/// <summary>Some weeks of an office, from late November into December: enough of everything that figures count.</summary>
internal sealed class BusyOffice(Office office, Func<string, Task> advance)
{
    /// <summary>Receipts in time and late, cases granted, refused, cancelled and waiting, work claimed and forgotten.</summary>
    public async Task WorkAsync()
    {
        var counter = await office.WithRoleAsync("front-office");
        var supervisor = await office.SupervisorAsync();
        var forgotten = new[] { await AskAsync(counter), await AskAsync(counter) };
        var granted = new List<CaseWalk>();
        for (var number = 0; number < 22; number++)
        {
            var walk = await AskAsync(counter);
            await advance(number % 5 == 0 ? "40 office minutes" : "5 office minutes");
            await walk.ReadAsync("front-office");
            granted.Add(await walk.CompleteAsync("tanda-terima"));
        }

        foreach (var walk in granted.Take(8))
            await walk.CompleteAsync("verifikasi", "lengkap");
        foreach (var walk in granted.Take(3))
            await GrantAsync(walk);
        await granted[4].DoAsync(supervisor, "cancel", new { reason = "Rangkap" });
        await granted[10].ReturnAsync("verifikasi", "Data yang diminta belum jelas", "data-diminta");
        await advance("10 working days");
        await granted[5].ReadAsync("front-office");
        await granted[5].DoAsync(supervisor, "cancel", new { reason = "Rangkap" });
        for (var number = 0; number < 3; number++)
            await AskAsync(counter);
        await ClaimAsync(counter, forgotten[0]);
        await advance("1 office hour");
    }

    private async Task<CaseWalk> AskAsync(Client counter) => await CaseWalk.SubmitAsync(office, counter, await Requests.DataAsync(counter, office.Agency));

    private static async Task GrantAsync(CaseWalk walk)
    {
        await walk.CompleteAsync("klasifikasi", "diterima");
        await walk.CompleteAsync("lembar-disposisi");
        await walk.CompleteAsync("disposisi-sekretaris", fields: new Dictionary<string, string> { ["disposisi-sekretaris"] = "Siapkan" });
        await walk.CompleteAsync("teruskan", fields: new Dictionary<string, string> { ["bagian"] = "kabag-umum" });
        await walk.CompleteAsync("siapkan-data", "siap");
        await walk.CompleteAsync("sampaikan-data");
    }

    private static async Task ClaimAsync(Client officer, CaseWalk walk) => (await officer.PostAsync($"{walk.Path}/tasks/1/claim")).Succeeded();
}

using System.Net;
using System.Text.RegularExpressions;
using WorkflowStandar.EndToEndTests.Harness;

namespace WorkflowStandar.EndToEndTests.Access;

/// <summary>An applicant who has lost the secret gets another at the counter, from somebody who may know whose case it is and has made sure.</summary>
public sealed partial class LostSecretTests(DemoServer server) : IClassFixture<DemoServer>
{
    private const string Pasuruan = "setwan-dprd-pasuruan";

    [Fact]
    public async Task A_clerk_who_has_checked_the_applicant_issues_a_new_secret_and_prints_it_and_the_old_one_ends()
    {
        var walk = await SubmitAsync();
        using var applicant = server.Somebody();
        (await applicant.SendAsync("/lacak", [("nomor", walk.Number), ("kode", walk.Secret)])).LeadsTo("/lacak/perkara");
        using var clerk = await server.SignedInAsync("front-office", Pasuruan);
        var page = $"/perkara/{walk.Number}/kode-baru";
        (await clerk.OpenAsync($"/perkara/{walk.Number}")).Shown().Html.Should().Contain("Beri kode rahasia baru");

        var hasty = await clerk.SendAsync(page, [("alasan", "Kode hilang")]);
        hasty.Status.Should().Be(HttpStatusCode.UnprocessableEntity);
        hasty.Html.Should().Contain("Periksa dulu identitas pemohon").And.Contain("Kode hilang", "what was typed stays");
        (await clerk.SendAsync(page, [("diperiksa", "true"), ("alasan", " ")])).Status.Should().Be(HttpStatusCode.UnprocessableEntity);
        (await applicant.OpenAsync("/lacak/perkara")).Shown();

        (string, string)[] form = [("diperiksa", "true"), ("alasan", "Kode hilang; KTP diperiksa"), ("kunci", "satu-kali")];
        var sent = (await clerk.SendAsync(page, form)).LeadsTo($"/cetak/tanda-terima/{walk.Number}");
        var receipt = (await clerk.OpenAsync(sent.Location!)).Shown().Html;
        var fresh = SecretIn(receipt);
        fresh.Should().NotBeEmpty().And.NotBe(walk.Secret);
        (await clerk.SendAsync(page, form)).LeadsTo(sent.Location!);
        SecretIn((await clerk.OpenAsync(sent.Location!)).Html).Should().Be(fresh, "a double click issues no third");

        (await applicant.OpenAsync("/lacak/perkara")).LeadsTo("/lacak?habis=ya");
        (await applicant.SendAsync("/lacak", [("nomor", walk.Number), ("kode", walk.Secret)])).Status.Should().Be(HttpStatusCode.UnprocessableEntity);
        (await applicant.SendAsync("/lacak", [("nomor", walk.Number), ("kode", fresh)])).LeadsTo("/lacak/perkara");
        (await applicant.OpenAsync("/lacak/perkara")).Shown().Html.Should().Contain("Kode rahasia diganti oleh petugas");
        (await clerk.OpenAsync($"/perkara/{walk.Number}")).Html.Should().Contain("Kode rahasia pemohon diganti: Kode hilang; KTP diperiksa");
        using var colleague = await server.SignedInAsync("tata-usaha", Pasuruan);
        (await colleague.OpenAsync(sent.Location!)).Html.Should().NotContain(fresh, "it is shown in the clerk's browser alone");
        server.Process.Output.Should().NotContain(fresh);
    }

    [Fact]
    public async Task Nobody_without_a_step_in_the_case_gets_at_its_secret()
    {
        var walk = await SubmitAsync();
        using var stranger = await server.SignedInAsync("kabag-umum", Pasuruan);
        (await stranger.OpenAsync($"/perkara/{walk.Number}")).Shown().Html.Should().NotContain("kode-baru");
        (await stranger.SendAsync("/akun", [("diperiksa", "true"), ("alasan", "x")], $"/perkara/{walk.Number}/kode-baru")).LeadsTo($"/perkara/{walk.Number}");
        using var foreign = await server.SignedInAsync("pengelola", "setwan-dprd-ketapang");
        (await foreign.SendAsync("/akun", [("diperiksa", "true"), ("alasan", "x")], $"/perkara/{walk.Number}/kode-baru")).Status.Should().Be(HttpStatusCode.NotFound);

        var office = server.At(Pasuruan);
        (await (await office.WithRoleAsync("kabag-umum")).PostAsync($"{walk.Path}/tracking-secret", new { reason = "x" })).RefusedWith(HttpStatusCode.Forbidden, "case/personal");
        (await server.WithSecret(walk.Secret).PostAsync($"{walk.Path}/tracking-secret", new { reason = "x" })).RefusedWith(HttpStatusCode.Forbidden, "case/not-officer");
        (await server.Public.PostAsync($"{walk.Path}/tracking-secret", new { reason = "x" })).Status.Should().Be(HttpStatusCode.Unauthorized);
        (await server.WithSecret(walk.Secret).GetAsync($"tracking/{walk.Number}")).Succeeded();
    }

    [Fact]
    public async Task Over_the_API_the_new_secret_is_answered_once_to_whoever_may_know_whose_case_it_is()
    {
        var walk = await SubmitAsync();
        var clerk = await server.At(Pasuruan).WithRoleAsync("front-office");
        (await clerk.PostAsync($"{walk.Path}/tracking-secret", new { reason = "" })).RefusedWith(HttpStatusCode.UnprocessableEntity, "reason/missing");
        var fresh = (await clerk.PostAsync($"{walk.Path}/tracking-secret", new { reason = "Hilang; KTP diperiksa" }, ("Idempotency-Key", "kode-1"))).Succeeded();
        var again = (await clerk.PostAsync($"{walk.Path}/tracking-secret", new { reason = "Hilang; KTP diperiksa" }, ("Idempotency-Key", "kode-1"))).Succeeded();
        again.String("tracking-secret").Should().Be(fresh.String("tracking-secret"));

        (await server.WithSecret(walk.Secret).GetAsync($"tracking/{walk.Number}")).RefusedWith(HttpStatusCode.NotFound, "case/not-found");
        (await server.WithSecret(fresh.String("tracking-secret")).GetAsync($"tracking/{walk.Number}")).Succeeded().Text.Should().NotContain("KTP diperiksa", "the reason is the office's");
        (await walk.HistoryAsync("front-office")).Should().Contain("secret-replaced");
        (await walk.VerifyAsync("front-office")).Succeeded();
    }

    private async Task<CaseWalk> SubmitAsync()
    {
        var office = server.At(Pasuruan);
        var clerk = await office.WithRoleAsync("front-office");
        return await CaseWalk.SubmitAsync(office, clerk, await Procedures.Requests.DataAsync(clerk, office.Agency));
    }

    // The sheet lets the secret break at its dashes.
    private static string SecretIn(string receipt) => NoSecret().Replace(Secret().Match(receipt).Groups[1].Value, "");

    [GeneratedRegex("class=\"mono (?:code|groups)\">(.*?)</b>", RegexOptions.Singleline)]
    private static partial Regex Secret();

    [GeneratedRegex(@"<[^>]*>|\s")]
    private static partial Regex NoSecret();
}

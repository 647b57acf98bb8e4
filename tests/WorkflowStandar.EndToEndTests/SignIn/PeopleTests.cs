using System.Net;
using System.Text.RegularExpressions;
using WorkflowStandar.EndToEndTests.Harness;

namespace WorkflowStandar.EndToEndTests.SignIn;

/// <summary>What an administrator does about people, and what it changes for them.</summary>
public sealed partial class PeopleTests(DemoServer server) : IClassFixture<DemoServer>
{
    private const string Pasuruan = "setwan-dprd-pasuruan";
    private const string Ketapang = "setwan-dprd-ketapang";

    [Fact]
    public async Task Only_administrators_know_that_there_are_pages_about_people()
    {
        using var officer = await server.SignedInAsync("ketua", Pasuruan);
        foreach (var path in (string[])["/kelola/orang", "/kelola/orang/baru", "/kelola/orang/demo-ketua"])
            (await officer.OpenAsync(path)).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Another_agency_s_people_do_not_exist()
    {
        using var administrator = await server.SignedInAsync("pengelola", Pasuruan);
        (await administrator.OpenAsync("/kelola/orang")).Shown().Html.Should().NotContain(Ketapang);
        (await administrator.OpenAsync("/kelola/orang/demo-petugas-layanan")).Status.Should().Be(HttpStatusCode.NotFound, "only Ketapang has one");
        (await administrator.SendAsync("/kelola/orang/baru", [("a", "b")], "/kelola/orang/demo-petugas-layanan?handler=Tautan")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_substitute_acts_in_the_roles_of_the_absent_until_the_absence_is_over()
    {
        using var administrator = await server.SignedInAsync("pengelola", Ketapang);
        using var substitute = await server.SignedInAsync("bidang-terkait", Ketapang);
        (await substitute.OpenAsync("/akun")).Html.Should().NotContain("pengganti");

        const string Absent = "/kelola/orang/demo-sekretaris";
        (string, string)[] dates = [("mulai", "2026-11-23"), ("selesai", "2026-11-27")];
        var turned = await administrator.SendAsync(Absent, [("mulai", "2026-11-27"), ("selesai", "2026-11-23"), ("pengganti", "demo-bidang-terkait")], Absent + "?handler=Halangan");
        turned.Status.Should().Be(HttpStatusCode.UnprocessableEntity);
        turned.Html.Should().Contain("Hari terakhir mendahului hari pertama").And.Contain("value=\"2026-11-27\"", "what was typed stays");
        (await administrator.SendAsync(Absent, [.. dates, ("pengganti", "demo-bidang-terkait")], Absent + "?handler=Halangan")).LeadsTo(Absent);
        (await substitute.OpenAsync("/akun")).Html.Should().MatchRegex("pengganti Nur Hidayati|pengganti [A-Z]");

        var away = await administrator.SendAsync("/kelola/orang/demo-pimpinan", [.. dates, ("pengganti", "demo-sekretaris")], "/kelola/orang/demo-pimpinan?handler=Halangan");
        away.Html.Should().Contain("sendiri berhalangan 23 Nov 2026 – 27 Nov 2026");
        var page = (await administrator.OpenAsync(Absent)).Html;
        (await administrator.SendAsync(Absent, [("halangan", Absence().Match(page).Groups[1].Value)], Absent + "?handler=Kembali")).LeadsTo(Absent);
        (await substitute.OpenAsync("/akun")).Html.Should().NotContain("pengganti");
    }

    [Fact]
    public async Task A_role_with_dates_is_held_on_its_days_only()
    {
        using var administrator = await server.SignedInAsync("pengelola", Ketapang);
        using var officer = await server.SignedInAsync("apip", Ketapang);
        const string Person = "/kelola/orang/demo-apip";
        (await administrator.SendAsync(Person, [("jabatan", "pimpinan"), ("sejak", "2027-01-01")], Person + "?handler=Jabatan")).LeadsTo(Person);
        (await officer.OpenAsync("/akun")).Html.Should().NotContain("Pimpinan DPRD", "it begins in January");

        (await administrator.SendAsync(Person, [("jabatan", "pimpinan"), ("sejak", "2026-11-01"), ("sampai", "2026-12-31")], Person + "?handler=Jabatan")).LeadsTo(Person);
        (await officer.OpenAsync("/akun")).Html.Should().Contain("Pimpinan DPRD");
    }

    [Fact]
    public async Task A_deactivated_person_is_out_and_an_administrator_cannot_lock_themselves_out()
    {
        using var administrator = await server.SignedInAsync("pengelola", Ketapang);
        using var officer = await server.SignedInAsync("tim-pengawas", Ketapang);
        (await administrator.SendAsync("/kelola/orang/demo-tim-pengawas", [], "/kelola/orang/demo-tim-pengawas?handler=Keadaan")).LeadsTo("/kelola/orang/demo-tim-pengawas");
        (await officer.OpenAsync("/akun")).LeadsTo("/masuk?kembali=%2Fakun");

        (await administrator.SendAsync("/kelola/orang/demo-pengelola", [], "/kelola/orang/demo-pengelola?handler=Keadaan")).Status.Should().Be(HttpStatusCode.NotFound);
        var own = (await administrator.OpenAsync("/kelola/orang/demo-pengelola")).Html;
        var versi = Version().Match(own).Groups[1].Value;
        var kept = await administrator.SendAsync("/kelola/orang/demo-pengelola", [("versi", versi), ("nama", "Lestari"), ("masuk", $"pengelola@{Ketapang}"), ("jenis", "pengelola")], "/kelola/orang/demo-pengelola?handler=Data");
        kept.Html.Should().Contain("hanya dapat dicabut administrator lain");
    }

    [Fact]
    public async Task Two_administrators_do_not_overwrite_each_other()
    {
        using var administrator = await server.SignedInAsync("pengelola", Ketapang);
        const string Person = "/kelola/orang/demo-alat-kelengkapan";
        var versi = Version().Match((await administrator.OpenAsync(Person)).Html).Groups[1].Value;
        (string, string)[] first = [("versi", versi), ("nama", "Dewi K."), ("masuk", $"alat-kelengkapan@{Ketapang}"), ("jenis", "petugas")];
        (await administrator.SendAsync(Person, first, Person + "?handler=Data")).LeadsTo(Person);

        var second = await administrator.SendAsync(Person, [("versi", versi), ("nama", "Dewi Kartika"), ("masuk", $"alat-kelengkapan@{Ketapang}"), ("jenis", "pengelola")], Person + "?handler=Data");
        second.Status.Should().Be(HttpStatusCode.UnprocessableEntity);
        second.Html.Should().Contain("baru saja diubah orang lain").And.Contain("value=\"Dewi Kartika\"");
    }

    [Fact]
    public async Task Who_is_asked_for_another_password_gets_no_further_until_it_is_chosen()
    {
        using var administrator = await server.SignedInAsync("pengelola", Ketapang);
        using var officer = await server.SignedInAsync("atasan-langsung", Ketapang);
        const string Person = "/kelola/orang/demo-atasan-langsung";
        (await administrator.SendAsync(Person, [], Person + "?handler=MintaGanti")).LeadsTo(Person);

        (await officer.OpenAsync("/lainnya")).LeadsTo("/akun");
        const string Fresh = "enam belas perahu layar";
        (await officer.SendAsync("/akun", [("lama", server.Process.DemoPassword!), ("sandi", Fresh), ("ulangi", Fresh)], "/akun?handler=Sandi")).LeadsTo("/akun");
        (await officer.OpenAsync("/lainnya")).Shown();
    }

    [GeneratedRegex("name=\"halangan\" value=\"(\\d+)\"")]
    private static partial Regex Absence();

    [GeneratedRegex("name=\"versi\" value=\"([0-9a-f]+)\"")]
    private static partial Regex Version();
}

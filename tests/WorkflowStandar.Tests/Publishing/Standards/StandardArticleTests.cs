using WorkflowStandar.Compiler.Semantics.Components;
using WorkflowStandar.Publishing.Standards;
using WorkflowStandar.Tests.Architecture;
using WorkflowStandar.Tests.Publishing.Comparisons;

namespace WorkflowStandar.Tests.Publishing.Standards;

public sealed class StandardArticleTests
{
    [Fact]
    public void The_fourteen_components_stand_in_their_statutory_order_and_names()
    {
        var page = Write(Published.Example);

        var places = ComponentKind.All.Select((kind, index) => page.IndexOf($"<b>{index + 1}</b>\n<span>{kind.Title.Id}</span>", StringComparison.Ordinal)).ToArray();

        places.Should().HaveCount(14).And.NotContain(-1).And.BeInAscendingOrder();
    }

    [Fact]
    public void A_component_that_the_text_lacks_is_told_with_the_reason()
    {
        var changed = Published.Changed("  staff: 2 orang\n", "  staff: { missing: Naskah tidak menyebutnya. }\n");

        Write(changed).Should().Contain("<p class=\"missing\">Tidak ada dalam naskah: Naskah tidak menyebutnya.</p>");
    }

    [Fact]
    public void What_the_text_says_is_never_taken_for_markup()
    {
        var changed = Published.Changed("  fee: Tidak dipungut biaya.", "  fee: <script>alert(1)</script> & \"gratis\"");

        Write(changed).Should().Contain("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;gratis&quot;").And.NotContain("<script");
    }

    [Fact]
    public void A_promise_is_told_as_it_is_counted_and_leads_to_its_clause()
    {
        var page = Write(Published.Example);

        page.Should().Contain("<td>Kartu jadi</td>\n<td>Pembuatan kartu anggota</td>\n<td>2 hari kerja</td>\n<td><a href=\"#butir-3.1\">3.1</a>");
        page.Should().Contain("<li id=\"butir-3.1\">");
    }

    [Theory]
    [MemberData(nameof(EditionComparisonTests.Standards), MemberType = typeof(EditionComparisonTests))]
    public void Every_link_within_the_page_leads_somewhere(string file)
    {
        var page = Write(Published.Of(File.ReadAllText(Repository.At(file))));

        foreach (var target in page.Split("href=\"#").Skip(1).Select(rest => rest.Split('"')[0]).Distinct())
            page.Should().Contain($"id=\"{target}\"");
    }

    [Fact]
    public void A_citation_of_a_component_is_called_by_its_name()
    {
        var changed = Published.Of(Published.Text
            .Replace("  guarantee: Kartu dicetak dengan benar.", "  guarantee: [Kartu jadi dalam 2 hari kerja., Kartu dicetak dengan benar.]", StringComparison.Ordinal)
            .Replace("        clause: 3.1\n", "        clause: [3.1, guarantee.1]\n", StringComparison.Ordinal));

        Write(changed).Should().Contain("<a href=\"#butir-guarantee.1\">Jaminan pelayanan 1</a>").And.Contain("<li id=\"butir-guarantee.1\">");
    }

    [Fact]
    public void The_text_stays_as_it_was_published_in_an_English_page() =>
        StandardArticle.Write(Published.Example.Model, Published.Example.Plan, "en").Should()
            .Contain("Service standard Membership card").And.Contain("<span>Legal basis</span>").And.Contain("Kartu selesai paling lama 2 hari kerja sejak berkas lengkap.");

    [Fact]
    public void Every_procedure_has_its_chart_for_screens_and_for_paper()
    {
        var page = Write(Published.Example);

        page.Should().Contain("<h2 id=\"bagan-kartu\">Bagan SOP: Pembuatan kartu anggota</h2>");
        page[page.IndexOf("bagan-kartu", StringComparison.Ordinal)..].Should().Contain("screen-only").And.Contain("paper-only");
    }

    [Fact]
    public void Offices_are_called_what_their_agency_files_say()
    {
        var names = OfficeNames.Read(Repository.At("definitions", "agencies"));

        names[new("setwan-dprd-pasuruan")].Id.Should().Be("Sekretariat DPRD Kabupaten Pasuruan");
        OfficeNames.Read("/tidak/ada").Should().BeEmpty();
    }

    private static string Write(Published published) => StandardArticle.Write(published.Model, published.Plan);
}

using WorkflowStandar.Server.Dashboard.Shell;

namespace WorkflowStandar.EndToEndTests.Shell;

/// <summary>What the cells of a table are called where its head is not in sight.</summary>
public sealed class CellLabelsTests
{
    [Fact]
    public void Each_cell_is_called_by_its_heading_without_the_small_print() =>
        CellLabels.Labelled("<thead><tr><th>Langkah</th><th class=\"num\">Tepat <br> waktu<span class=\"sub\">selesai</span></th></tr></thead><tbody><tr><th scope=\"row\">Agenda</th><td class=\"num\">3</td></tr></tbody>")
            .Should().EndWith("<tr><th scope=\"row\">Agenda</th><td data-label=\"Tepat waktu\" class=\"num\">3</td></tr></tbody>");

    [Fact]
    public void A_cell_across_columns_has_no_name_and_those_behind_it_keep_theirs() =>
        CellLabels.Labelled("<thead><tr><th>A</th><th>B</th><th>C &amp; D</th></tr></thead><tfoot><tr><th colspan=\"2\">Semua</th><td>1</td></tr><tr><td colspan=\"3\">tidak ada</td></tr></tfoot>")
            .Should().EndWith("<tr><th colspan=\"2\">Semua</th><td data-label=\"C &amp; D\">1</td></tr><tr><td colspan=\"3\">tidak ada</td></tr></tfoot>");

    [Fact]
    public void A_table_without_a_head_stays_as_it_is() =>
        CellLabels.Labelled("<tbody><tr><td>1</td></tr></tbody>").Should().Be("<tbody><tr><td>1</td></tr></tbody>");
}

using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Tests.Compiler.Emit;

public sealed class LetterTests
{
    private const string Documents = "documents:\n  tanda-terima: Tanda terima\n";

    [Fact]
    public void A_letter_is_words_and_values_in_the_order_of_its_text()
    {
        var letter = With("    body: Surat {pemohon} nomor {case.number} kami terima.\n    signed-by: sekretaris\n");

        letter.Body.Should().Equal(
            new LetterPart.Words("Surat "),
            new LetterPart.Value(new FieldKey("pemohon")),
            new LetterPart.Words(" nomor "),
            new LetterPart.Fact(CaseFact.Number),
            new LetterPart.Words(" kami terima."));
        letter.About.Should().BeEmpty();
        letter.SignedBy.Should().Be(new RoleKey("sekretaris"));
    }

    [Fact]
    public void A_letter_is_offered_where_its_document_is_issued_unless_it_says_where() =>
        (With("    body: Diterima.\n").Steps.Single().Value, With("    body: Diterima.\n    for: putuskan\n").Steps.Single().Value)
            .Should().Be(("terima", "putuskan"));

    [Fact]
    public void A_value_may_stand_at_both_ends_of_a_text() =>
        With("    body: \"{pemohon}{tanggal}\"\n").Body.Should().Equal(new LetterPart.Value(new FieldKey("pemohon")), new LetterPart.Value(new FieldKey("tanggal")));

    private static Letter With(string text) =>
        VisitStandard.With((Documents, Documents + "letters:\n  tanda-terima:\n" + text)).Plan!.Letters.Single();
}

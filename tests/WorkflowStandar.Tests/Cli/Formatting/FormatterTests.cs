using FsCheck;
using FsCheck.Fluent;
using WorkflowStandar.Cli.Formatting;
using WorkflowStandar.Compiler.Scenarios;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax;
using WorkflowStandar.Compiler.Syntax.Keys;

namespace WorkflowStandar.Tests.Cli.Formatting;

public class FormatterTests
{
    private static readonly ShapeDescription Scenarios = new ShapeDescription.Section(ScenarioKeys.File);

    [Fact]
    public void Formatting_keeps_every_value_and_every_comment_and_is_done_after_once() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var untidy = RandomYaml.Of(seed);
            var tidy = Format(untidy);

            SameMeaning.Same(Parse(untidy), Parse(tidy)).Should().BeTrue("seed {0}", seed);
            CommentsOf(tidy).Should().BeEquivalentTo(CommentsOf(untidy), "seed {0}", seed);
            Format(tidy).Should().Be(tidy, "seed {0}", seed);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void An_untidy_file_becomes_canonical() => Format(
        """
        # Skenario untuk loket.


        scenarios:
        -   submit: {pemohon:   Warga,channel: loket}
            # waktunya penting
            at:    2026-11-23 09:00
            scenario:   Diterima     # yang biasa
            then:
                # pertama
                -   expect:
                        due: {tanda-terima:  2026-11-23 09:30}
                        open:
                         - tanda-terima
                - {refused: task/not-your-role, complete: tanda-terima,
                   at: 2026-11-23 09:12}
                # penutup daftar
            # penutup skenario
        # penutup berkas
        """).Should().Be("""
        # Skenario untuk loket.

        scenarios:
          - scenario: Diterima       # yang biasa
            # waktunya penting
            at: 2026-11-23 09:00
            submit: { pemohon: Warga, channel: loket }
            then:
              # pertama
              - expect:
                  open:
                    - tanda-terima
                  due: { tanda-terima: 2026-11-23 09:30 }
              - { at: 2026-11-23 09:12, complete: tanda-terima, refused: task/not-your-role }
              # penutup daftar
            # penutup skenario
        # penutup berkas

        """);

    [Theory]
    [InlineData("a: |2\n    maju\n  baris\n", "a: |2\n    maju\n  baris\n")]
    [InlineData("a: >+\n     terlipat\n\n\nb: 1\n", "a: >+\n  terlipat\n\n\nb: 1\n")]
    [InlineData("a: teks\n   bersambung\nb:\n", "a: teks\n  bersambung\nb:\n")]
    [InlineData("a: \"dua\n\n   baris\"\n", "a: \"dua\n\n  baris\"\n")]
    [InlineData("\uFEFFa: 1\r\nb:   2\r\n", "a: 1\nb: 2\n")]
    [InlineData("- - a\n  - b\n-   c: 1\n    d: 2\n", "- - a\n  - b\n- c: 1\n  d: 2\n")]
    [InlineData("a: { }\nb: [ ]\n", "a: {}\nb: []\n")]
    public void Texts_keep_what_their_style_means(string untidy, string tidy)
    {
        Format(untidy).Should().Be(tidy);
        Format(tidy).Should().Be(tidy);
    }

    [Fact]
    public void A_list_in_brackets_that_is_too_long_gets_lines_of_its_own()
    {
        var names = Enumerable.Range(1, 20).Select(i => $"langkah-nomor-{i}").ToArray();

        Format($"open: [{string.Join(", ", names)}]\n").Should().Be($"open:\n{string.Concat(names.Select(name => $"  - {name}\n"))}");
    }

    [Fact]
    public void A_file_that_is_not_yaml_is_left_alone() =>
        Formatter.Format(SourceText.From("x.yaml", "a: '1, 2\nb: 3\n"), null).Should().BeOfType<Formatted.NotReadable>();

    private static string Format(string text) =>
        Formatter.Format(SourceText.From("x.yaml", text), Scenarios).Should().BeOfType<Formatted.Text>().Subject.Content;

    private static SyntaxNode? Parse(string text) => SyntaxTree.Parse(SourceText.From("x.yaml", text)).Root;

    private static IEnumerable<string> CommentsOf(string text) => Comment.AllOf(SourceText.From("x.yaml", text)).Select(comment => comment.Text);
}

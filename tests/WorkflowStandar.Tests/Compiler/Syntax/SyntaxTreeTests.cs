using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax;

namespace WorkflowStandar.Tests.Compiler.Syntax;

public sealed class SyntaxTreeTests
{
    [Theory]
    [InlineData("no")]
    [InlineData("yes")]
    [InlineData("on")]
    [InlineData("~")]
    [InlineData("null")]
    [InlineData("3.10")]
    [InlineData("060/105/Kep.Sek/424.050/2023")]
    [InlineData("2023-08-03")]
    [InlineData("09:00")]
    [InlineData("0o17")]
    [InlineData("1_000")]
    [InlineData("12:30:45")]
    [InlineData("~2 office hours")]
    [InlineData("2..10 working days")]
    public void A_plain_value_stays_the_text_that_was_written(string written)
    {
        var scalar = Value($"key: {written}\n");

        scalar.Value.Should().Be(written);
        scalar.Style.Should().Be(ScalarStyle.Plain);
        scalar.IsMissing.Should().BeFalse();
    }

    [Theory]
    [InlineData("a: x y  # catatan\n", "x y", "x y")]
    [InlineData("a: 'it''s'\n", "'it''s'", "it's")]
    [InlineData("a: \"q\\u0041\"\n", "\"q\\u0041\"", "qA")]
    [InlineData("a: |\n  satu\n  dua\n\n", "|\n  satu\n  dua", "satu\ndua\n")]
    [InlineData("a: >-\n  satu\n  dua\n", ">-\n  satu\n  dua", "satu dua")]
    [InlineData("a: 😀x\n", "😀x", "😀x")]
    [InlineData("a: x\r\nb: y\r\n", "x", "x")]
    public void A_scalar_covers_what_it_is_written_with(string text, string covered, string value)
    {
        var scalar = Value(text);

        text[scalar.Span.Start..scalar.Span.End].Should().Be(covered);
        scalar.Value.Should().Be(value);
    }

    [Fact]
    public void Mappings_and_lists_end_with_their_last_child()
    {
        const string text = "a:\n  b: 1\n  c:\n    - x\n    - { d: 2 }\n\n\n# akhir\ne: [1, 2]\n";
        var root = Root(text);

        Covered(text, root.Find("a")!.Value).Should().Be("b: 1\n  c:\n    - x\n    - { d: 2 }");
        Covered(text, ((MappingSyntax)root.Find("a")!.Value).Find("c")!.Value).Should().Be("- x\n    - { d: 2 }");
        Covered(text, root.Find("e")!.Value).Should().Be("[1, 2]");
        text[root.Find("a")!.Span.Start..root.Find("a")!.Span.End].Should().StartWith("a:").And.EndWith("{ d: 2 }");
    }

    [Fact]
    public void Keys_keep_their_order()
    {
        Root("z: 1\na: 2\nm: 3\n").Entries.Select(entry => entry.Key.Value).Should().Equal("z", "a", "m");
    }

    [Fact]
    public void Nothing_after_a_colon_is_missing_and_an_empty_text_is_not()
    {
        var root = Root("a:\nb: ''\nc: x\n");

        ((ScalarSyntax)root.Find("a")!.Value).IsMissing.Should().BeTrue();
        ((ScalarSyntax)root.Find("b")!.Value).IsMissing.Should().BeFalse();
    }

    [Theory]
    [InlineData("k: satu dua tiga\n")]
    [InlineData("k: 'satu dua tiga'\n")]
    [InlineData("k: \"sa\\u0074u dua tiga\"\n")]
    [InlineData("k: satu\n    dua\n  tiga\n")]
    [InlineData("k: >-\n  satu\n  dua\n\n  tiga\n")]
    [InlineData("k: |\n    satu\n      dua\n    tiga\n")]
    [InlineData("k: \"satu\\\n   dua\n\n   tiga\"\n")]
    [InlineData("k: 'it''s satu dua tiga'\r\n")]
    public void A_word_within_a_value_is_found_in_the_file(string text)
    {
        var scalar = Value(text);

        var span = scalar.SpanOf(scalar.Value.IndexOf("tiga", StringComparison.Ordinal), 4);

        text[span.Start..span.End].Should().Be("tiga");
    }

    [Fact]
    public void Carriage_returns_and_a_byte_order_mark_change_nothing_but_offsets()
    {
        const string unix = "a:\n  - x\n  - y\nb: |\n  satu\n  dua\n";
        var windows = SyntaxTree.Parse(SourceText.From("f", "\uFEFF" + unix.Replace("\n", "\r\n")));

        windows.Diagnostics.Should().BeEmpty();
        Written(windows.Root!).Should().Be(Written(SyntaxTree.Parse(SourceText.From("f", unix)).Root!));
    }

    private static string Written(SyntaxNode node) => node switch
    {
        ScalarSyntax scalar => $"'{scalar.Value}'",
        SequenceSyntax list => $"[{string.Join(",", list.Items.Select(Written))}]",
        MappingSyntax mapping => $"{{{string.Join(",", mapping.Entries.Select(entry => $"{entry.Key.Value}={Written(entry.Value)}"))}}}",
        _ => throw new InvalidOperationException(),
    };

    private static string Covered(string text, SyntaxNode node) => text[node.Span.Start..node.Span.End];

    private static ScalarSyntax Value(string text) => (ScalarSyntax)Root(text).Entries[0].Value;

    private static MappingSyntax Root(string text)
    {
        var tree = SyntaxTree.Parse(SourceText.From("f", text));
        tree.Diagnostics.Should().BeEmpty();
        tree.IsComplete.Should().BeTrue();
        return (MappingSyntax)tree.Root!;
    }
}

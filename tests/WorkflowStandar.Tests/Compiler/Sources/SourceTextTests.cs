using System.Text;
using WorkflowStandar.Compiler.Sources;

namespace WorkflowStandar.Tests.Compiler.Sources;

public sealed class SourceTextTests
{
    [Theory]
    [InlineData("a\nb\nc")]
    [InlineData("a\r\nb\r\nc")]
    [InlineData("a\rb\rc")]
    [InlineData("a\nb\r\nc")]
    public void Lines_end_in_any_of_the_three_ways(string content)
    {
        var source = SourceText.From("f", content);

        Enumerable.Range(1, source.LineCount).Select(line => source.Line(line)).Should().Equal("a", "b", "c");
        source.PositionOf(content.IndexOf('c')).Should().Be(new LinePosition(3, 1));
        source.LineOf(content.IndexOf('b')).Should().Be(2);
    }

    [Fact]
    public void A_column_is_one_character_as_an_editor_shows_it()
    {
        var source = SourceText.From("f", "é😀x");

        source.PositionOf("é😀".Length).Should().Be(new LinePosition(1, 3));
    }

    [Fact]
    public void A_place_past_the_end_is_just_after_the_last_character()
    {
        SourceText.From("f", "ab\n").PositionOf(99).Should().Be(new LinePosition(2, 1));
        SourceText.From("f", "").PositionOf(0).Should().Be(new LinePosition(1, 1));
    }

    [Fact]
    public void A_byte_order_mark_leaves_no_trace()
    {
        var source = SourceText.Decode("f", [0xEF, 0xBB, 0xBF, (byte)'a']);

        source.Content.Should().Be("a");
        source.Defects.Should().BeEmpty();
        SourceText.From("f", "\uFEFFa").Content.Should().Be("a");
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_marked_where_they_stand()
    {
        var source = SourceText.Decode("f", [(byte)'a', 0x93, (byte)'b', 0xC3]);

        source.Content.Should().Be("a\uFFFDb\uFFFD");
        source.Defects.Should().Equal(
            new TextDefect(TextDefectKind.InvalidBytes, new TextSpan(1, 1)),
            new TextDefect(TextDefectKind.InvalidBytes, new TextSpan(3, 1)));
    }

    [Fact]
    public void A_character_of_the_file_that_looks_like_a_mark_of_damage_is_none()
    {
        SourceText.Decode("f", Encoding.UTF8.GetBytes("a\uFFFDb")).Defects.Should().BeEmpty();
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'a', 0 })]
    [InlineData(new byte[] { 0xFE, 0xFF, 0, (byte)'a' })]
    public void UTF_16_is_recognised_and_not_read(byte[] bytes)
    {
        var source = SourceText.Decode("f", bytes);

        source.Content.Should().BeEmpty();
        source.Defects.Should().ContainSingle().Which.Kind.Should().Be(TextDefectKind.NotUtf8);
    }

    [Fact]
    public void The_largest_file_is_read_and_one_byte_more_is_not()
    {
        var largest = new byte[SourceText.MaximumBytes];
        Array.Fill(largest, (byte)'a');

        SourceText.Decode("f", largest).Content.Should().HaveLength(SourceText.MaximumBytes);
        SourceText.Decode("f", [.. largest, (byte)'a']).Defects.Should().ContainSingle().Which.Kind.Should().Be(TextDefectKind.TooLarge);
    }

    [Fact]
    public void A_stream_is_read_only_as_far_as_a_file_may_go()
    {
        using var endless = new EndlessStream();

        SourceText.Read("f", endless).Defects.Should().ContainSingle().Which.Kind.Should().Be(TextDefectKind.TooLarge);
        endless.Served.Should().BeLessThanOrEqualTo(SourceText.MaximumBytes + 1);
    }

    [Theory]
    [InlineData("a\r\nb", "\r\n")]
    [InlineData("a\nb\r\n", "\n")]
    [InlineData("a\rb", "\r")]
    [InlineData("a", "\n")]
    public void The_line_break_is_the_one_that_the_file_uses(string content, string lineBreak)
    {
        SourceText.From("f", content).LineBreak.Should().Be(lineBreak);
    }

    private sealed class EndlessStream : Stream
    {
        public long Served { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Served; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Array.Fill(buffer, (byte)'a', offset, count);
            Served += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}

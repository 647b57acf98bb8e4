using WorkflowStandar.Compiler.Diagnostics;

namespace WorkflowStandar.Tests.Compiler.Diagnostics;

public sealed class NearestTests
{
    private static readonly string[] Names = ["tata-usaha", "sekretaris", "front-office", "by", "to"];

    [Theory]
    [InlineData("tata-usha", "tata-usaha")]
    [InlineData("Tata Usaha", "tata-usaha")]
    [InlineData("tata_usaha", "tata-usaha")]
    [InlineData("sekertaris", "sekretaris")]
    [InlineData("fornt-office", "front-office")]
    [InlineData("yb", "by")]
    public void A_slip_is_recognised(string wanted, string meant)
    {
        Nearest.Name(wanted, Names).Should().Be(meant);
    }

    [Theory]
    [InlineData("kepala-bagian")]
    [InlineData("x")]
    [InlineData("")]
    public void What_is_like_nothing_gets_no_suggestion(string wanted)
    {
        Nearest.Name(wanted, Names).Should().BeNull();
    }

    [Fact]
    public void A_pasted_paragraph_is_nobodys_misspelling()
    {
        Nearest.Name(new string('a', 1_000_000), Names).Should().BeNull();
    }

    [Fact]
    public void Words_of_the_file_are_quoted_short_and_harmless()
    {
        Quote.Of("a\u001b[31mb\nc").Should().Be("'a [31mb c'");
        Quote.Of(new string('k', 1_000_000)).Should().HaveLength(63).And.EndWith("…'");
    }
}

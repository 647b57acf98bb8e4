using System.Text;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax;

namespace WorkflowStandar.Tests.Compiler.Syntax;

/// <summary>Files of the largest size, made to exhaust a reader: each is answered with a finding, within bounded memory.</summary>
public sealed class HostileFilesTests
{
    /// <summary>A few hundred bytes for each byte of the file, whatever it holds.</summary>
    private const long MostAllocated = 512L * 1024 * 1024;

    private static readonly Dictionary<string, (string Before, string Unit, string After, string Code)> Files = new()
    {
        ["lists in lists"] = ("a: ", "[", "", "WS1006"),
        ["mappings in mappings"] = ("a: ", "{a: ", "", "WS1006"),
        ["items in items"] = ("", "- ", "", "WS1006"),
        ["brackets line by line"] = ("a: ", "[\n", "", "WS1006"),
        ["closing brackets"] = ("a: ", "]", "", "WS1013"),
        ["aliases that explode"] = ("a: &a [x, x]\nb: [", "*a,", "]\n", "WS1003"),
        ["anchors"] = ("", "k: &a x\n", "", "WS1003"),
        ["tags"] = ("", "k: !t x\n", "", "WS1004"),
        ["one key of a megabyte"] = ("", "k", ": x\n", "WS1009"),
        ["one key of a megabyte in quotes"] = ("\"", "k", "\": x\n", "WS1009"),
        ["the same key again and again"] = ("", "a: 1\n", "", "WS1002"),
        ["the same key again and again in brackets"] = ("{", "a: 1, ", "}", "WS1002"),
        ["entries without end"] = ("a: [", "x,", "]", "WS1007"),
        ["tabs"] = ("", "\ta: 1\n", "", "WS0005"),
        ["every other line a tab"] = ("", "\ta: 1\nb: 2\n", "", "WS0005"),
        ["control characters"] = ("a: ", "\u0007", "", "WS0004"),
        ["non-breaking spaces"] = ("", "\u00A0a: 1\n", "", "WS0006"),
        ["quotes that do not close"] = ("", "a: \"\n", "", "WS1014"),
        ["escapes"] = ("a: \"", "\\q", "\"", "WS1018"),
        ["bullets"] = ("a:\n", "  • x: y\n", "", "WS1016"),
        ["lines without a colon"] = ("a: 1\n", "abc\n", "", "WS1011"),
        ["indentation at random"] = ("", "a:\n    b: 1\n  c: 2\n", "", "WS1012"),
        ["dividing lines"] = ("a: 1\n", "---\n", "", "WS1005"),
        ["empty lines"] = ("", "\n", "", "WS0007"),
        ["remarks"] = ("", "#\n", "", "WS0007"),
    };

    public static TheoryData<string> Names => [.. Files.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_hostile_file_is_answered_with_a_finding(string name)
    {
        var (before, unit, after, code) = Files[name];
        var room = SourceText.MaximumBytes - Encoding.UTF8.GetByteCount(before + after);
        var source = SourceText.From("f", before + string.Concat(Enumerable.Repeat(unit, room / Encoding.UTF8.GetByteCount(unit))) + after);
        var allocated = GC.GetAllocatedBytesForCurrentThread();

        var tree = SyntaxTree.Parse(source);

        tree.Diagnostics.Select(finding => finding.Code).Should().Contain(code);
        tree.Diagnostics.Should().OnlyContain(finding => finding.Message.En.Length < 1000, "a message quotes little of the file");
        tree.Diagnostics.Length.Should().BeLessThanOrEqualTo(DiagnosticBag.Limit + 2);
        (GC.GetAllocatedBytesForCurrentThread() - allocated).Should().BeLessThan(MostAllocated);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_answered_with_one_finding()
    {
        var bytes = new byte[SourceText.MaximumBytes];
        Array.Fill(bytes, (byte)0xFF, 3, bytes.Length - 3);

        SyntaxTree.Parse(SourceText.Decode("f", bytes)).Diagnostics.Should().ContainSingle(finding => finding.Code == "WS0003");
    }
}

using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Expressions;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Tests.Compiler.Diagnostics;

namespace WorkflowStandar.Tests.Compiler.Expressions;

public sealed class ConditionsTests
{
    private const string Before = "when: |-\n  ";

    private static readonly Dictionary<string, FieldType> Fields = new(ConditionForm.Fields) { ["tidak"] = new FieldType.YesNo() };

    [Theory]
    [InlineData("tingkat = berat", "tingkat=berat", true)]
    [InlineData("tingkat = berat", "tingkat=ringan", false)]
    [InlineData("tingkat = berat", "", false)]
    [InlineData("tingkat != berat", "", false)]
    [InlineData("tingkat != berat", "tingkat=ringan", true)]
    [InlineData("not (tingkat = berat)", "", true)]
    [InlineData("not tingkat = berat", "tingkat=berat", false)]
    [InlineData("tingkat = berat and not perlu-pengawasan", "tingkat=berat", true)]
    [InlineData("tingkat = berat and not perlu-pengawasan", "tingkat=berat perlu-pengawasan=true", false)]
    [InlineData("tingkat in (berat, normatif)", "tingkat=normatif", true)]
    [InlineData("tingkat not in (berat, normatif)", "tingkat=ringan", true)]
    [InlineData("tingkat not in (berat, normatif)", "", false)]
    [InlineData("jumlah > 3", "jumlah=3", false)]
    [InlineData("jumlah >= 3", "jumlah=3", true)]
    [InlineData("jumlah < 3.5", "jumlah=3.4", true)]
    [InlineData("jumlah = -2", "jumlah=-2", true)]
    [InlineData("lampiran is given", "lampiran=f1", true)]
    [InlineData("lampiran is not given", "", true)]
    [InlineData("tanggal-kunjungan >= 2026-11-23", "tanggal-kunjungan=2026-12-01", true)]
    [InlineData("pukul < 09:00", "pukul=08:59", true)]
    [InlineData("alamat = 'Jl. Raya'", "alamat=Jl._Raya", true)]
    [InlineData("penerima = humas", "penerima=[tata-usaha,humas]", true)]
    [InlineData("penerima != humas", "penerima=[tata-usaha]", true)]
    [InlineData("penerima != humas", "", false)]
    [InlineData("tidak", "tidak=true", true)]
    [InlineData("jumlah > 3 or tingkat = berat and perlu-pengawasan", "jumlah=4", true)]
    [InlineData("(jumlah > 3 or tingkat = berat) and perlu-pengawasan", "jumlah=4", false)]
    public void A_condition_says_what_it_reads_like(string condition, string given, bool holds)
    {
        var compiled = Compile(condition, out var findings);

        findings.Should().BeEmpty();
        var values = given.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('='))
            .ToDictionary(pair => new FieldKey(pair[0]), pair => ValueOf(pair[0], pair[1].Replace('_', ' ')));
        compiled!.Condition.Holds(key => values.GetValueOrDefault(key)).Should().Be(holds);
    }

    [Theory]
    [InlineData("tinkat = berat", "WS3001", "tinkat", "tingkat")]
    [InlineData("tingkat = brat", "WS3002", "brat", "berat")]
    [InlineData("jumlah = banyak", "WS3002", "banyak", null)]
    [InlineData("jumlah > '3'", "WS3002", "'3'", "3")]
    [InlineData("alamat = Pasuruan", "WS3002", "Pasuruan", "'Pasuruan'")]
    [InlineData("perlu-pengawasan = ya", "WS3002", "ya", "true")]
    [InlineData("tingkat = jumlah", "WS3002", "jumlah", null)]
    [InlineData("tingkat > ringan", "WS3003", ">", null)]
    [InlineData("jumlah", "WS3004", "jumlah", null)]
    [InlineData("lampiran = ada", "WS3002", "ada", null)]
    [InlineData("tingkat = berat and", "WS3005", "", null)]
    [InlineData("tingkat =", "WS3005", "=", null)]
    [InlineData("tingkat berat", "WS3005", "tingkat berat", null)]
    [InlineData("3 < jumlah", "WS3005", "3 < jumlah", "jumlah > 3")]
    [InlineData("lampiran is ada", "WS3005", "ada", null)]
    [InlineData("tingkat in berat", "WS3005", "berat", null)]
    [InlineData("tingkat in (berat normatif)", "WS3005", "normatif", ", ")]
    [InlineData("jumlah > 1 < 5", "WS3006", "<", null)]
    [InlineData("tingkat = berat perlu-pengawasan", "WS3006", "perlu-pengawasan", null)]
    [InlineData("tingkat = berat dan perlu-pengawasan", "WS3007", "dan", "and")]
    [InlineData("tidak perlu-pengawasan", "WS3007", "tidak", "not", "tidak")]
    [InlineData("tingkat == berat", "WS3007", "==", "=")]
    [InlineData("jumlah ≥ 3", "WS3007", "≥", ">=")]
    [InlineData("alamat = “Raya”", "WS3007", "“Raya”", "'Raya'")]
    [InlineData("alamat = 'Raya", "WS3008", "'Raya", null)]
    [InlineData("(tingkat = berat", "WS3008", "(", null)]
    [InlineData("jumlah > 3kg", "WS3009", "3kg", null)]
    [InlineData("jumlah > 3 ?", "WS3009", "?", null)]
    public void A_mistake_is_pointed_at_with_what_was_meant(string condition, string code, string at, string? fix, string? without = null)
    {
        Compile(condition, out var findings, without).Should().BeNull();

        var finding = findings.Should().ContainSingle(d => d.Code == code).Subject;
        (Before + condition).Substring(finding.Span.Start, finding.Span.Length).Should().Be(at);
        finding.Fixes.Select(f => f.NewText).Should().Equal(fix is null ? [] : [fix]);
    }

    [Fact]
    public void All_mistakes_of_a_condition_are_told_at_once()
    {
        Compile("tinkat = berat dan jumlah > banyak or lampran is given", out var findings);

        findings.Select(d => d.Code).Should().Equal("WS3001", "WS3007", "WS3002", "WS3001");
    }

    [Fact]
    public void A_mistake_in_a_folded_text_is_pointed_at_in_the_file()
    {
        const string text = "when: >-\n  tingkat = berat\n  and jumlah > banyak\n";
        var scalar = (ScalarSyntax)((MappingSyntax)SyntaxTree.Parse(SourceText.From("f", text)).Root!).Entries[0].Value;
        var findings = new DiagnosticBag();

        Conditions.Compile(scalar, Fields, findings);

        text.Substring(findings.ToImmutable().Single().Span.Start, 6).Should().Be("banyak");
    }

    [Fact]
    public void The_fields_asked_are_told_with_their_places()
    {
        Compile("tingkat = berat and jumlah > 3", out _)!.Uses.Select(use => (use.Field.Value, use.Span.Start))
            .Should().Equal(("tingkat", Before.Length), ("jumlah", Before.Length + 20));
    }

    [Theory]
    [InlineData("(")]
    [InlineData("not ")]
    public void Endless_nesting_is_a_finding_and_not_a_crash(string repeated)
    {
        Compile(string.Concat(Enumerable.Repeat(repeated, 200)) + "tingkat = berat", out var findings).Should().BeNull();
        Compile(string.Concat(Enumerable.Repeat(repeated, 200_000)), out var tooLong).Should().BeNull();

        findings.Should().Contain(d => d.Code == "WS3010");
        tooLong.Should().ContainSingle(d => d.Code == "WS3010");
    }

    private static CompiledCondition? Compile(string condition, out IReadOnlyList<Diagnostic> findings, string? without = null)
    {
        var bag = new DiagnosticBag();
        var file = SyntaxTree.Parse(SourceText.From("f", Before + condition));
        var scalar = (ScalarSyntax)((MappingSyntax)file.Root!).Entries[0].Value;
        var compiled = Conditions.Compile(scalar, Fields.Where(f => f.Key != without).ToDictionary(), bag);
        findings = bag.ToImmutable();
        return compiled;
    }

    private static FieldValue ValueOf(string field, string text) => Fields[field] switch
    {
        FieldType.Number => FieldValue.Of(decimal.Parse(text)),
        FieldType.YesNo => FieldValue.Of(bool.Parse(text)),
        FieldType.Recipients => FieldValue.Of([.. text.Trim('[', ']').Split(',')]),
        _ => FieldValue.Of(text),
    };
}

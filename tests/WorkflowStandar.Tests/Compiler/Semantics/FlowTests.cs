namespace WorkflowStandar.Tests.Compiler.Semantics;

/// <summary>What the rules about the flow let pass; what they find, the corpus shows.</summary>
public sealed class FlowTests
{
    private const string Done = "      - end: selesai\n";
    private const string Wait = "      - wait-until: hari\n        date: tanggal\n        inferred: Menunggu harinya.\n";

    [Theory]
    [InlineData("tanggal is given", "hari", "selesai")]
    [InlineData("not (tanggal is given)", "selesai", "hari")]
    [InlineData("tanggal > 2026-01-01", "hari", "selesai")]
    [InlineData("tanggal is given and pemohon is given", "hari", "selesai")]
    public void Behind_a_condition_that_implies_it_a_field_has_a_value(string condition, string then, string otherwise) =>
        Codes((Done, $"      - choose: ada-tanggal\n        inferred: Tanggal boleh kosong.\n        when: [ {{ if: {condition}, then: {then} }} ]\n        else: {otherwise}\n{Wait}{Done}"))
            .Should().NotContain("WS4011");

    [Theory]
    [InlineData("tanggal is given or pemohon is given")]
    [InlineData("not (tanggal > 2026-01-01)")]
    public void Behind_a_condition_that_does_not_imply_it_a_field_may_be_empty(string condition) =>
        Codes((Done, $"      - choose: ada-tanggal\n        inferred: Tanggal boleh kosong.\n        when: [ {{ if: {condition}, then: hari }} ]\n        else: selesai\n{Wait}{Done}"))
            .Should().Contain("WS4011");

    [Theory]
    [InlineData("all", false)]
    [InlineData("any", true)]
    public void A_field_asked_in_one_branch_has_a_value_after_all_have_joined_but_not_after_any(string join, bool mayBeEmpty) =>
        Codes((Done,
            $$"""
                  - parallel: siapkan
                    inferred: Bersamaan.
                    join: {{join}}
                    branches:
                      - steps: [ { task: satu, title: Satu, by: petugas, inferred: Perlu., asks: [tanggal!] } ]
                      - steps: [ { task: dua, title: Dua, by: petugas, inferred: Perlu. } ]

            """ + Wait + Done)).Contains("WS4011").Should().Be(mayBeEmpty);

    [Fact]
    public void A_clock_stopped_in_one_branch_is_stopped_when_all_have_joined() =>
        Codes((Done,
            """
                  - parallel: siapkan
                    inferred: Bersamaan.
                    branches:
                      - steps: [ { task: satu, title: Satu, by: petugas, inferred: Perlu. } ]
                      - steps: [ { task: dua, title: Dua, by: petugas, inferred: Perlu. } ]

            """ + Done), ("        to: terima\n", "        to: [satu, ditolak]\n")).Should().NotContain("WS4022");

    [Fact]
    public void A_loop_through_a_task_is_no_endless_loop() =>
        Codes(("          ditolak: ditolak\n", "          ditolak: ditolak\n          ulangi: terima\n")).Should().NotContain(["WS4003", "WS4004"]);

    [Fact]
    public void A_branch_may_end_the_case() =>
        Codes((Done,
            """
                  - parallel: siapkan
                    inferred: Bersamaan.
                    branches:
                      - steps: [ { task: satu, title: Satu, by: petugas, inferred: Perlu., outcomes: { bisa: join, batal: ditolak } } ]
                      - steps: [ { task: dua, title: Dua, by: petugas, inferred: Perlu. } ]

            """ + Done)).Should().NotContain(["WS4006", "WS4008"]);

    [Fact]
    public void The_small_standard_itself_has_no_finding() => Codes().Should().BeEmpty();

    private static IEnumerable<string> Codes(params (string Old, string New)[] changes) =>
        VisitStandard.With(changes).Diagnostics.Select(finding => finding.Code);
}

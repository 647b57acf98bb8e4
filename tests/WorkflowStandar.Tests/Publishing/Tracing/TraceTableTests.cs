using WorkflowStandar.Compiler.Semantics.Components;
using WorkflowStandar.Publishing.Tracing;

namespace WorkflowStandar.Tests.Publishing.Tracing;

public sealed class TraceTableTests
{
    private const string OnTime = "Kartu selesai pada waktunya";
    private const string Late = "Kartu terlambat";

    [Fact]
    public void A_clause_leads_to_its_steps_roles_and_scenarios()
    {
        var row = Row(Trace(Published.Example), "2.b");

        row.CarriedBy.Select(carrier => (carrier.Kind, carrier.Address)).Should().Equal((CarrierKind.Step, "kartu/periksa"), (CarrierKind.Step, "kartu/lengkapi"));
        row.Roles.Select(role => role.Id).Should().Equal("Petugas layanan", "Pengguna layanan");
        row.Scenarios.Should().Equal(OnTime, Late);
    }

    [Fact]
    public void A_step_is_proven_only_by_scenarios_that_go_through_it() =>
        Row(Trace(Published.Example), "2.d").Scenarios.Should().Equal(OnTime);

    [Fact]
    public void A_clause_on_time_leads_to_the_clock_that_keeps_it_with_its_term()
    {
        Row(Trace(Published.Example), "3.1").CarriedBy.Should().ContainSingle().Which.Title.Id.Should().Be("Kartu jadi: 2 hari kerja");
        Row(Trace(Published.Example), "3.2").CarriedBy.Select(carrier => carrier.Kind).Should().Equal(CarrierKind.Step, CarrierKind.Clock);
    }

    [Fact]
    public void A_requirement_leads_to_the_field_that_asks_for_it()
    {
        var row = Row(Trace(Published.Example), "1.3");

        row.CarriedBy.Should().ContainSingle().Which.Should().Match<Carrier>(carrier => carrier.Kind == CarrierKind.Field && carrier.Title.Id == "Foto KTP");
        row.Scenarios.Should().Equal(OnTime, Late);
    }

    [Fact]
    public void Every_clause_of_the_text_has_a_row()
    {
        var trace = Trace(Published.Example);

        trace.Rows.Select(row => row.Citation).Should().OnlyHaveUniqueItems().And.HaveCount(new ClauseIndex(Published.Example.Model).All.Count);
    }

    [Fact]
    public void A_clause_that_nothing_cites_is_a_gap()
    {
        var changed = Published.Changed("    2.d: Petugas menyerahkan kartu.\n", "    2.d: Petugas menyerahkan kartu.\n    2.e: Kartu dilaminasi.\n");

        Trace(changed).Gaps.Where(gap => gap.Kind == TraceGapKind.Uncarried).Should().ContainSingle()
            .Which.Said.Id.Should().Be("Butir 2.e tidak dirujuk oleh kanal, isian, langkah, atau jangka waktu mana pun.");
    }

    [Fact]
    public void What_the_text_does_not_say_is_a_gap_with_its_reason() =>
        Trace(Published.Example).Gaps.Where(gap => gap.Kind == TraceGapKind.Inferred).Should().ContainSingle()
            .Which.Said.Id.Should().Be("Isian 'Jenis kartu' disimpulkan: Peneliti dapat meminjam lebih lama.");

    [Fact]
    public void A_step_in_no_scenario_is_a_gap() =>
        Trace(Published.Example).Gaps.Where(gap => gap.Kind == TraceGapKind.Unproven).Select(gap => gap.Subject)
            .Should().Contain("kartu/lengkapi").And.Contain("kartu/periksa.belum-lengkap").And.NotContain("kartu/serahkan");

    [Fact]
    public void A_failing_scenario_proves_nothing()
    {
        var results = Published.Example.Run("""
            scenarios:
              - scenario: Keliru
                at: 2026-11-23 09:00
                submit: { channel: situs, pemohon: Warga, telepon: 081234567890, ktp: ktp.jpg, jenis: biasa }
                then:
                  - expect: { open: [serahkan] }
            """);

        var trace = TraceTable.Of(Published.Example.Model, Published.Example.Plan, results);

        trace.Rows.Should().OnlyContain(row => row.Scenarios.IsEmpty);
        trace.Gaps.Should().Contain(gap => gap.Kind == TraceGapKind.Failing && gap.Subject == "Keliru");
    }

    [Fact]
    public void A_spreadsheet_takes_no_cell_for_a_formula_and_every_quote_for_one()
    {
        var changed = Published.Changed("2.c: Kepala menandatangani kartu.", "2.c: '=cmd(\"x\"), katanya'");

        TraceWriting.Csv(Trace(changed), "id").Should().Contain("procedure,2.c,\"'=cmd(\"\"x\"\"), katanya\",");
    }

    private static TraceTable Trace(Published published) => TraceTable.Of(published.Model, published.Plan, published.Run());

    private static TraceRow Row(TraceTable trace, string citation) => trace.Rows.Single(row => row.Citation == citation);
}

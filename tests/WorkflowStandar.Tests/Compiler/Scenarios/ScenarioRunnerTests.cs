using WorkflowStandar.Compiler.Scenarios;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Core.Cases;

namespace WorkflowStandar.Tests.Compiler.Scenarios;

public class ScenarioRunnerTests
{
    [Fact]
    public void A_complaint_runs_from_submission_to_close()
    {
        var result = Run("""
            - expect: { open: [terima], due: { tanda-terima: 2026-11-23 09:30 }, clocks: { tanda-terima: running } }
            - at: 2026-11-23 09:12
              complete: terima
            - expect: { open: [periksa], clocks: { tanda-terima: met }, issued: [tanda-terima], registered: [buku-agenda], ended: no }
            - complete: periksa
              outcome: lengkap
            - complete: teliti
            - expect: { open: [setujui], notified: [kepala] }
            - complete: setujui
            - expect: { open: [], ended: selesai, notified: [applicant], issued: [tanda-terima, surat-jawaban] }
            """);

        result.Failures.Should().BeEmpty();
        result.NotRun.Should().Be(0);
    }

    [Fact]
    public void Alarms_ring_in_order_while_time_passes()
    {
        var result = Run("""
            - wait: 20 office minutes
            - expect: { fired: [tanda-terima/warn-1], clocks: { tanda-terima: running }, marks: [], notified: [front-office] }
            - wait-until: 2026-11-23 09:30
            - expect: { fired: [tanda-terima/warn-1], clocks: { tanda-terima: running } }
            - wait-until: 2026-11-23 09:31
            - expect:
                fired: [tanda-terima/warn-1, tanda-terima/miss]
                clocks: { tanda-terima: missed }
                marks: [lewat]
                shared: { terima: [kepala] }
                work-of: { terima: front-office }
                notified: [petugas, kepala]
            - complete: terima
              by: kepala
            - expect: { clocks: { tanda-terima: met-late } }
            """);

        result.Failures.Should().BeEmpty();
        result.History.Select(happened => happened.Event).OfType<CaseEvent.RungFired>().Select(rung => rung.Rung).Should().Equal("warn-1", "miss");
    }

    [Fact]
    public void A_return_pauses_its_clock_and_lapses_when_nobody_comes()
    {
        var result = Run("""
            - complete: terima
            - return: periksa
              reason: KTP belum ada
              missing: [bukti]
            - expect: { open: [], returned: [lengkapi], clocks: { penyelesaian: paused }, notified: [applicant] }
            - wait: 3 working days
            - expect: { ended: no, returned: [lengkapi] }
            - wait: 1 office minute
            - expect: { ended: kedaluwarsa, clocks: { penyelesaian: met } }
            """);

        result.Failures.Should().BeEmpty();
        result.Covered.Should().Contain(item => item.Kind == CoverageKind.Lapsed && item.Name == "lengkapi");
    }

    [Fact]
    public void Each_recipient_of_a_distribution_does_their_own()
    {
        var result = Run("""
            - complete: terima
            - complete: periksa
              outcome: lengkap
              fields: { tingkat: berat }
            - expect: { fields: { tingkat: berat }, due: { penyelesaian: 2026-11-30 16:00 } }
            - complete: teliti
              fields: { penerima: [petugas, kepala] }
            - expect: { open: [bagikan, bagikan] }
            - complete: bagikan
              by: kepala
            - expect: { open: [bagikan], work-of: { bagikan: petugas } }
            - complete: bagikan
            - expect: { open: [setujui] }
            """);

        result.Failures.Should().BeEmpty();
    }

    [Fact]
    public void A_refusal_that_is_expected_changes_nothing()
    {
        var result = Run("""
            - complete: terima
              by: kepala
              refused: task/not-your-role
            - expect: { open: [terima] }
            - complete: terima
            - complete: terima
              refused: task/already-completed
            - expect: { open: [periksa] }
            """);

        result.Failures.Should().BeEmpty();
    }

    [Fact]
    public void A_failure_says_what_was_expected_what_is_and_when()
    {
        var result = Run("""
            - expect: { open: [periksa], due: { tanda-terima: 2026-11-23 10:00 } }
            - at: 2026-11-23 09:31
              complete: terima
            - expect: { clocks: { tanda-terima: met }, ended: selesai }
            """);

        result.Failures.SelectMany(failure => failure.Differences).Should().Equal(
            new Difference("open", "periksa", null),
            new Difference("open", null, "terima"),
            new Difference("due tanda-terima", "2026-11-23 10:00", "2026-11-23 09:30"),
            new Difference("clocks tanda-terima", "met", "met-late"),
            new Difference("ended", "selesai", "no"));
        ScenarioTime.Format(SmallOffice.Subject.Calendar, result.Failures[^1].At).Should().Be("2026-11-23 09:31");
    }

    [Fact]
    public void What_builds_on_an_unexpected_refusal_is_not_run()
    {
        var result = Run("""
            - complete: setujui
            - expect: { ended: selesai }
            - expect: { open: [] }
            """);

        result.Failures.Should().ContainSingle().Which.What.En.Should().Be("the step 'setujui' has no open task");
        result.NotRun.Should().Be(2);
    }

    [Fact]
    public void A_submission_that_must_be_refused_is()
    {
        var file = ScenarioFile.Read(SourceText.From("x.scenarios.yaml", """
            scenarios:
              - scenario: Tanpa nama
                procedure: pengaduan
                at: 2026-11-23 09:00
                submit: { channel: situs }
                refused: fields/invalid
            """));

        ScenarioRunner.Run(file.Bind(SmallOffice.Standards).Scenarios.Single()).Failures.Should().BeEmpty();
    }

    [Fact]
    public void Coverage_names_what_no_scenario_goes_through()
    {
        var coverage = Coverage.Of(SmallOffice.Subject.Plan, [Run("""
            - complete: terima
            - complete: periksa
              outcome: lengkap
            - complete: teliti
            - complete: setujui
            - expect: { ended: selesai }
            """)]);

        coverage.Untested.Select(item => $"{item.Kind} {item.Name}").Should().BeEquivalentTo(
            "Step lengkapi", "Outcome periksa.tidak-lengkap", "Step bagikan", "Step kedaluwarsa", "Step undang", "Step rapat-selesai");
        coverage.Missing.Except(coverage.Untested).Select(item => $"{item.Kind} {item.Name}").Should().BeEquivalentTo(
            "Channel situs", "Resubmitted lengkapi", "Lapsed lengkapi", "Branch pilah → bagikan", "Missed tanda-terima", "Missed penyelesaian",
            "Tier penyelesaian ringan", "Tier penyelesaian berat");
    }

    private static ScenarioResult Run(string then)
    {
        var text = $$"""
            scenarios:
              - scenario: Uji
                procedure: pengaduan
                at: 2026-11-23 09:00
                submit: { channel: loket, pemohon: Warga }
                then:
            {{string.Join('\n', then.Split('\n').Select(line => "      " + line))}}
            """;
        var bound = ScenarioFile.Read(SourceText.From("uji.scenarios.yaml", text)).Bind(SmallOffice.Standards);
        bound.Diagnostics.Should().BeEmpty();
        return ScenarioRunner.Run(bound.Scenarios.Single());
    }
}

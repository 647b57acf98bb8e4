using System.Security.Cryptography;
using System.Text;
using NodaTime;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Tests.Compiler.Emit;

public sealed class PlanTests
{
    private const string Issues = "        issues: tanda-terima\n";
    private const string Decide = "      - task: putuskan\n";
    private const string Clause = "        clause: time\n";

    [Fact]
    public void A_plan_is_named_by_the_hash_of_its_source() =>
        VisitStandard.With().Plan!.ContentHash.Should()
            .Be(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(VisitStandard.Text))));

    [Fact]
    public void The_head_of_the_plan_is_that_of_the_file()
    {
        var plan = VisitStandard.With().Plan!;

        plan.Standard.Should().Be(StandardKey.Of("kantor-contoh/kunjungan"));
        plan.Edition.Should().Be("2026");
        plan.ServiceCode.Should().Be("KJG");
        plan.CalendarId.Should().Be("kabupaten-pasuruan");
        plan.InForce.Should().Be(new LocalDate(2026, 1, 2));
        plan.Roles[new RoleKey("petugas")].Id.Should().Be("Petugas loket");
        plan.Fields[new FieldKey("pemohon")].Personal.Should().BeTrue();
    }

    [Fact]
    public void Steps_follow_each_other_unless_they_say_otherwise()
    {
        var procedure = VisitStandard.Procedure();

        procedure.First.Should().Be(Target.To(new StepKey("terima")));
        Work(procedure, "terima").Outcomes.Should().ContainSingle().Which.Should()
            .Match<Outcome>(outcome => outcome.Key == OutcomeKey.Done && outcome.Next == Target.To(new StepKey("putuskan")));
        Work(procedure, "putuskan").Outcomes.Select(outcome => (outcome.Key.Value, outcome.Next.Step!.Value.Value))
            .Should().Equal(("disetujui", "selesai"), ("ditolak", "ditolak"));
        ((Step.End)procedure[new StepKey("ditolak")]).Ending.Should().Be(Ending.Rejected);
    }

    [Fact]
    public void A_step_cites_its_clauses_and_says_why_it_is_there()
    {
        var procedure = VisitStandard.Procedure(("        clause: 2.c\n", "        clause: [2.b, 2.c]\n        inferred: Sudah lazim.\n"));

        Work(procedure, "putuskan").Clause.Should().Be("2.b, 2.c");
        Work(procedure, "putuskan").Inferred.Should().Be("Sudah lazim.");
    }

    [Fact]
    public void What_has_no_title_is_called_by_its_name() =>
        Work(VisitStandard.Procedure(("        title: Menyerahkan tanda terima\n", "")), "terima").Title.Id.Should().Be("Terima");

    [Fact]
    public void Branches_lie_behind_their_parallel_and_end_at_its_join()
    {
        var procedure = VisitStandard.Procedure((Decide,
            """
                  - parallel: siapkan
                    inferred: Bersamaan.
                    join: any
                    branches:
                      - title: Ruang
                        steps: [ { task: ruang, by: petugas, inferred: Perlu. }, { task: kunci, by: petugas, inferred: Perlu. } ]
                      - steps: [ { task: materi, title: Materi, by: petugas, inferred: Perlu. } ]

            """ + Decide));

        var parallel = (Step.Parallel)procedure[new StepKey("siapkan")];
        procedure.Steps.Select(step => step.Key.Value).Should().Equal("terima", "siapkan", "ruang", "kunci", "materi", "putuskan", "selesai", "ditolak");
        parallel.Branches.Select(branch => (branch.Title.Id, branch.First.Step!.Value.Value)).Should().Equal(("Ruang", "ruang"), ("Materi", "materi"));
        parallel.Join.Should().Be(new JoinRule.Any());
        parallel.Next.Should().Be(Target.To(new StepKey("putuskan")));
        Work(procedure, "kunci").Outcomes[0].Next.Should().Be(Target.Join);
        Work(procedure, "kunci").Within.Should().Be(new StepKey("siapkan"));
    }

    [Fact]
    public void Within_makes_a_clock_for_each_opening_of_its_step()
    {
        var procedure = VisitStandard.Procedure((Issues, Issues + "        within: 2 office hours\n        on-miss: { escalate: sekretaris, mark: lewat }\n"));

        var clock = procedure.Clock(new ClockKey("terima"))!;
        clock.PerOpening.Should().Be(new StepKey("terima"));
        clock.Starts.Should().Be(new ClockTrigger.StepOpened(new StepKey("terima")));
        clock.Stops.Should().Equal(new ClockTrigger.StepCompleted(new StepKey("terima")));
        clock.Terms.Otherwise!.Term.Should().Be(new Term.OfficeTime(Duration.FromHours(2)));
        clock.Rungs.Should().ContainSingle().Which.Actions.Should()
            .Equal(new RungAction.ShareWith(new RoleKey("sekretaris")), new RungAction.Mark("lewat"));
    }

    [Fact]
    public void A_ladder_has_stable_keys_in_the_order_of_the_file()
    {
        var procedure = VisitStandard.Procedure((Clause, Clause
            + "        warn: [10 office minutes before, 5 office minutes before]\n        on-miss: { notify: [applicant, sekretaris] }\n"
            + "        then: [ { after: 1 working day, reassign: sekretaris } ]\n        extension: { by: 7 working days, times: 2, roles: sekretaris }\n"));

        var clock = procedure.Clocks[0];
        clock.Rungs.Select(rung => rung.Key).Should().Equal("warn-1", "warn-2", "miss", "after-1");
        clock.Rungs[2].Actions.Should().Equal(new RungAction.Notify(Addressee.Applicant), new RungAction.Notify(Addressee.Of(new RoleKey("sekretaris"))));
        clock.Extension!.Times.Should().Be(2);
    }

    [Fact]
    public void A_stop_at_the_name_of_an_end_is_that_end() =>
        VisitStandard.Procedure(("        to: terima\n", "        to: [terima, ditolak, end]\n")).Clocks[0].Stops.Should().Equal(
            new ClockTrigger.StepCompleted(new StepKey("terima")), new ClockTrigger.Ended(new StepKey("ditolak")), new ClockTrigger.Ended());

    [Fact]
    public void A_variant_replaces_only_the_keys_that_it_writes()
    {
        var change = (Clause, Clause + "variants:\n  lama:\n    clocks: { permohonan: { tanda-terima: { term: 30 office minutes } } }\n");

        var (own, old) = (VisitStandard.Compile(null, change).Plan!, VisitStandard.Compile("lama", change).Plan!);

        own.Procedures[0].Clocks[0].Terms.Otherwise!.Term.Should().Be(new Term.OfficeTime(Duration.FromMinutes(15)));
        old.Procedures[0].Clocks[0].Terms.Otherwise!.Term.Should().Be(new Term.OfficeTime(Duration.FromMinutes(30)));
        old.Procedures[0].Clocks[0].Clause.Should().Be("time");
        old.Edition.Should().Be("2026/lama");
    }

    [Fact]
    public void A_variant_with_a_table_puts_the_single_term_out_of_force()
    {
        var plan = VisitStandard.Compile("bertingkat",
            ("    tanggal: {", "    jenis: { type: choice, title: Jenis, required: true, options: { studi: Studi, kerja: Kerja } }\n    tanggal: {"),
            (Clause, Clause + "variants:\n  bertingkat:\n    clocks:\n      permohonan:\n        tanda-terima: { by: jenis, terms: { studi: 5 working days, kerja: 1 calendar day }, roll: next-working-day, inferred: Contoh. }\n")).Plan!;

        var terms = plan.Procedures[0].Clocks[0].Terms;
        terms.Otherwise.Should().BeNull();
        terms.Tiers["studi"].Term.Should().Be(new Term.WorkingDays(5));
        terms.Tiers["kerja"].Term.Should().Be(new Term.CalendarDays(1, RollToWorkingDay: true));
    }

    [Fact]
    public void A_channel_asks_for_the_intake_without_what_it_cannot_carry()
    {
        var plan = VisitStandard.With(("    loket: { title: Loket }", "    loket: { title: Loket, self-service: true, requires: tanggal }\n    sms: { title: SMS, without: [tanggal] }"),
            ("starts: [loket]", "starts: [loket, sms]")).Plan!;

        plan.Channels[new ChannelKey("loket")].Requires.Should().Equal(new FieldKey("tanggal"));
        plan.Channels[new ChannelKey("loket")].SelfService.Should().BeTrue();
        plan.Channels[new ChannelKey("sms")].Asks.Select(field => field.Value).Should().Equal("pemohon", "telepon");
    }

    [Fact]
    public void A_field_asked_for_by_name_is_required_where_either_says_so()
    {
        var procedure = VisitStandard.Procedure(("        by: sekretaris\n", "        by: sekretaris\n        asks: [tanggal!, catatan, nomor]\n"),
            ("documents:", "fields:\n  catatan: { title: Catatan }\n  nomor: { title: Nomor, required: true }\ndocuments:"));

        Work(procedure, "putuskan").Asks.Should().Equal(
            new Ask(new FieldKey("tanggal"), true), new Ask(new FieldKey("catatan"), false), new Ask(new FieldKey("nomor"), true));
    }

    private static Step.Work Work(Procedure procedure, string step) => (Step.Work)procedure[new StepKey(step)];
}

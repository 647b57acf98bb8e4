using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Tests.Core.Calendars;
using static WorkflowStandar.Tests.Core.Cases.Desk;

namespace WorkflowStandar.Tests.Core.Cases;

public class ClockTests
{
    private static Desk Submitted(PlanText plan) => new Desk(plan).Submitted();

    private static PlanText Two => Given.A.Plan.Task("verifikasi", outcomes: ["lengkap", "ulang → verifikasi"]).Task("telaah").End();

    [Fact]
    public void A_clock_runs_from_submission_to_the_completion_of_its_step()
    {
        var desk = Submitted(Two.Clock("janji", "30 office minutes", to: "verifikasi"));
        desk.Due("janji").Should().Be("2026-11-23 09:30");

        desk.At("2026-11-23 09:10").Completed("verifikasi", "lengkap");

        desk.Clock("janji").Status.Should().Be(ClockStatus.Met);
        desk.Clock("janji").StoppedAt.Should().Be(desk.Now);
        desk.Alarms.Should().BeEmpty();
    }

    [Fact]
    public void Finishing_at_the_due_instant_is_on_time() =>
        Submitted(Two.Clock("janji", "30 office minutes", to: "verifikasi", rungs: [PlanText.Miss()]))
            .At("2026-11-23 09:30").Completed("verifikasi", "lengkap")
            .Clock("janji").Status.Should().Be(ClockStatus.Met);

    [Fact]
    public void Finishing_a_tick_later_is_late()
    {
        var desk = Submitted(Two.Clock("janji", "30 office minutes", to: "verifikasi"));

        desk.At(desk.Clock("janji").Due!.Value.PlusTicks(1)).Completed("verifikasi", "lengkap").Clock("janji").Status.Should().Be(ClockStatus.MetLate);
    }

    [Theory]
    [InlineData("verifikasi", null)]
    [InlineData("verifikasi done", "ulang")]
    [InlineData("verifikasi.lengkap", "lengkap")]
    public void A_clock_starts_at_an_opening_a_completion_or_one_outcome(string from, string? outcome)
    {
        var desk = Submitted(Two.Clock("janji", "1 working day", from: from, to: "telaah"));
        desk.State.Clocks.Length.Should().Be(outcome is null ? 1 : 0);

        if (outcome is not null)
            desk.At("2026-11-24 09:00").Completed("verifikasi", outcome).Due("janji").Should().Be("2026-11-25 16:00");
    }

    [Fact]
    public void Another_outcome_does_not_start_it() =>
        Submitted(Two.Clock("janji", "1 working day", from: "verifikasi.lengkap", to: "telaah")).Completed("verifikasi", "ulang").State.Clocks.Should().BeEmpty();

    [Fact]
    public void A_clock_under_way_is_not_started_again()
    {
        var desk = Submitted(Two.Clock("janji", "5 working days", from: "verifikasi"));

        desk.Completed("verifikasi", "ulang").Completed("verifikasi", "ulang").State.Clocks.Should().ContainSingle();
    }

    [Fact]
    public void A_clock_that_was_met_runs_again_when_its_start_comes_again()
    {
        var desk = Submitted(Two.Clock("janji", "1 working day", from: "verifikasi", to: "verifikasi")).Completed("verifikasi", "ulang");

        desk.State.Clocks.Select(run => (run.Run, run.Status)).Should().Equal((1, ClockStatus.Met), (2, ClockStatus.Running));
    }

    [Fact]
    public void Each_opening_of_a_step_has_a_clock_of_its_own()
    {
        var desk = Submitted(Two.Clock("verifikasi-paling-lama", "1 working day", perOpening: "verifikasi")).At("2026-11-24 09:00").Completed("verifikasi", "ulang");

        desk.State.Clocks.Select(run => (run.Token, run.Status)).Should().Equal((1, ClockStatus.Met), (2, ClockStatus.Running));
        desk.Due("verifikasi-paling-lama").Should().Be("2026-11-25 16:00");
    }

    [Fact]
    public void Whichever_of_several_stops_comes_first_stops_it() =>
        Submitted(Two.Clock("janji", "5 working days", to: "telaah, verifikasi.lengkap")).Completed("verifikasi", "lengkap")
            .Clock("janji").Status.Should().Be(ClockStatus.Met);

    [Fact]
    public void The_end_of_the_case_stops_the_clocks_that_run_to_it_and_voids_the_others()
    {
        var desk = Submitted(Two
            .End("ditolak", Ending.Rejected)
            .Clock("seluruhnya", "5 working days")
            .Clock("sampai-selesai", "5 working days", to: "selesai")
            .Clock("sampai-ditolak", "5 working days", to: "ditolak")
            .Clock("lain", "5 working days", to: "verifikasi.ulang"));

        desk.Completed("verifikasi", "lengkap").Completed("telaah");

        desk.State.Clocks.Select(run => $"{run.Clock} {run.Status}").Should().Equal("seluruhnya Met", "sampai-selesai Met", "sampai-ditolak Void", "lain Void");
    }

    [Fact]
    public void A_field_given_for_the_first_time_starts_a_clock()
    {
        var desk = Submitted(Given.A.Plan
            .LaterField("nomor", new FieldType.Text())
            .Task("catat", asks: ["nomor"], outcomes: ["lagi → catat", "cukup"]).Task("arsip").End()
            .Clock("janji", "1 working day", from: "nomor given"));
        desk.Completed("catat", "lagi").State.Clocks.Should().BeEmpty();

        desk.Completed("catat", "lagi", null, null, ("nomor", "1")).State.Clocks.Should().ContainSingle();
        desk.Completed("catat", "cukup", null, null, ("nomor", "2")).State.Clocks.Should().ContainSingle();
    }

    [Fact]
    public void Only_the_first_value_of_a_field_starts_and_stops_clocks()
    {
        var desk = Submitted(Given.A.Plan
            .LaterField("nomor", new FieldType.Text())
            .Task("catat", asks: ["nomor"], outcomes: ["lagi → catat", "cukup"]).Task("arsip").End()
            .Clock("sesudah", "1 working day", from: "nomor given", to: "catat")
            .Clock("sebelum", "1 working day", to: "nomor given")
            .Clock("berikutnya", "1 working day", from: "catat.lagi", to: "nomor given"));
        desk.Completed("catat", "lagi", null, null, ("nomor", "1")).Clock("sebelum").Status.Should().Be(ClockStatus.Met);

        desk.Completed("catat", "lagi", null, null, ("nomor", "2"));

        desk.State.Clocks.Count(run => run.Clock.Value == "sesudah").Should().Be(1);
        desk.Clock("berikutnya").Status.Should().Be(ClockStatus.Void, "a first value that has been given does not come again");
    }

    [Fact]
    public void A_clock_stands_still_during_the_steps_that_pause_it()
    {
        var desk = Submitted(Given.A.Plan.Task("terima").Task("pihak-lain").Task("pihak-lain-lagi").Task("tutup").End()
            .Clock("janji", "60 office minutes", pausesDuring: "pihak-lain, pihak-lain-lagi"));

        desk.At("2026-11-23 09:20").Completed("terima").Clock("janji").Status.Should().Be(ClockStatus.Paused);
        desk.At("2026-11-23 14:00").Completed("pihak-lain").Added.Should().NotContain(happened => happened is CaseEvent.ClockResumed, "from one pausing step to the next is one pause");
        desk.At("2026-11-24 10:00").Completed("pihak-lain-lagi").Due("janji").Should().Be("2026-11-24 10:40");

        desk.Clock("janji").History.Pauses.Should().ContainSingle();
    }

    [Fact]
    public void A_clock_that_starts_in_a_pausing_step_stands_still_at_once() =>
        Submitted(Given.A.Plan.Task("pihak-lain").Task("tutup").End().Clock("janji", "60 office minutes", pausesDuring: "pihak-lain"))
            .Clock("janji").Status.Should().Be(ClockStatus.Paused);

    [Fact]
    public void A_clock_that_is_stopped_while_it_stands_still_is_on_time() =>
        Submitted(Given.A.Plan.Task("pihak-lain").End().Clock("janji", "5 office minutes", pausesDuring: "pihak-lain", rungs: [PlanText.Miss()]))
            .At("2026-12-01 09:00").Completed("pihak-lain").Clock("janji").Status.Should().Be(ClockStatus.Met);

    [Fact]
    public void A_parallel_may_pause_a_clock_as_a_whole()
    {
        var desk = Submitted(Given.A.Plan
            .Task("terima")
            .Parallel("bersama", "all", branch => branch.Task("a"), branch => branch.Task("b"))
            .Task("tutup").End()
            .Clock("janji", "60 office minutes", pausesDuring: "bersama"));

        desk.Completed("terima").Completed("a").Clock("janji").Status.Should().Be(ClockStatus.Paused);
        desk.Completed("b").Clock("janji").Status.Should().Be(ClockStatus.Running);
    }

    [Fact]
    public void A_clock_to_a_parallel_stops_when_it_joins()
    {
        var desk = Submitted(Given.A.Plan
            .Parallel("bersama", "all", branch => branch.Task("a"), branch => branch.Task("b"))
            .Task("tutup").End()
            .Clock("janji", "60 office minutes", from: "bersama", to: "bersama"));

        desk.Completed("a").Clock("janji").Status.Should().Be(ClockStatus.Running);
        desk.Completed("b").Clock("janji").Status.Should().Be(ClockStatus.Met);
    }

    [Fact]
    public void A_wait_ends_by_itself_at_the_start_of_its_day()
    {
        var desk = Submitted(Given.A.Plan
            .LaterField("tanggal", new FieldType.Date())
            .Task("jadwalkan", asks: ["tanggal!"])
            .WaitUntil("kunjungan", "tanggal")
            .Task("laporan").End()
            .Clock("laporan", "1 working day", from: "kunjungan done", to: "laporan"));

        desk.Completed("jadwalkan", null, null, null, ("tanggal", "2026-12-02"));
        desk.Alarms.Should().ContainSingle().Which.Key.ToString().Should().Be("wait-2");
        desk.NextAlarm.Should().Be("2026-12-01 24:00");

        desk.At("2026-12-02 00:00").Rung().OpenSteps.Should().Equal("laporan");
        desk.Due("laporan").Should().Be("2026-12-03 16:00");
    }

    [Fact]
    public void A_wait_may_name_the_time_of_day_and_a_date_that_is_past_does_not_wait()
    {
        var plan = Given.A.Plan
            .LaterField("tanggal", new FieldType.Date()).LaterField("jam", new FieldType.Time())
            .Task("jadwalkan", asks: ["tanggal!", "jam"])
            .WaitUntil("kunjungan", "tanggal", "jam")
            .Task("laporan").End();

        Submitted(plan).Completed("jadwalkan", null, null, null, ("tanggal", "2026-12-02"), ("jam", "10:30")).NextAlarm.Should().Be("2026-12-02 10:30");
        Submitted(plan).Completed("jadwalkan", null, null, null, ("tanggal", "2026-11-20")).OpenSteps.Should().Equal("laporan");
    }

    [Fact]
    public void A_wait_without_a_date_is_refused_at_the_completion_that_leads_to_it() =>
        Submitted(Given.A.Plan.LaterField("tanggal", new FieldType.Date()).Task("jadwalkan", asks: ["tanggal"]).WaitUntil("kunjungan", "tanggal").Task("laporan").End())
            .Refused(Completion(1), Officer("tata-usaha")).Fields.Should().ContainSingle().Which.Field.Should().Be(new FieldKey("tanggal"));

    [Fact]
    public void A_wait_that_is_over_but_cannot_go_on_stays_tells_why_and_goes_on_once_it_can()
    {
        Plan plan = Given.A.Plan
            .Field("tanggal", new FieldType.Date()).LaterField("kepada", new FieldType.Recipients([new RoleKey("umum")]))
            .Parallel(
                "sisi",
                "all",
                branch => branch.WaitUntil("hari-h", "tanggal").Distribute("bagi", "kepada"),
                branch => branch.Task("tunjuk", outcomes: ["lagi → tunjuk", "cukup → join"], asks: ["kepada"]))
            .Task("arsip").End();
        var desk = new Desk(plan).Submitted("loket", null, ("tanggal", "2026-11-24")).At("2026-11-24 09:00");

        var refusal = desk.Refused(new CaseCommand.Ring(), Actor.System);
        refusal.Code.Should().Be("fields/invalid");
        refusal.Fields.Should().ContainSingle().Which.Message.Id.Should().Be("kepada wajib diisi karena langkah \"bagi\" memerlukannya.");
        desk.Decide(new CaseCommand.Comment("Siapa?", false), Officer("umum")).Should().BeOfType<Decision.Accepted>("people can go on with the rest");

        desk.Completed("tunjuk", "lagi", null, null, ("kepada", "umum")).OpenSteps.Should().Equal("tunjuk", "bagi");
    }

    [Fact]
    public void Downtime_moves_no_deadline()
    {
        var plan = Given.A.Plan
            .LaterField("tanggal", new FieldType.Date())
            .Task("jadwalkan", asks: ["tanggal!"])
            .WaitUntil("kunjungan", "tanggal")
            .Task("laporan").End()
            .Clock("laporan", "1 working day", from: "kunjungan done", to: "laporan")
            .Clock("janji", "10 working days", pausesDuring: "kunjungan");
        var watched = Submitted(plan).Completed("jadwalkan", null, null, null, ("tanggal", "2026-12-02")).At("2026-12-02 00:00").Rung();

        var asleep = Submitted(plan).Completed("jadwalkan", null, null, null, ("tanggal", "2026-12-02")).At("2026-12-04 11:00").Rung();

        asleep.State.Clocks.Where(run => run.Clock.Value == "janji").Select(run => run.Due).Should().Equal(watched.Clock("janji").Due);
        asleep.Due("laporan").Should().Be(watched.Due("laporan")).And.Be("2026-12-03 16:00");
        asleep.All<CaseEvent.ClockStarted>().Last().Since.Should().Be(asleep.Calendar.At("2026-12-02 00:00"));
    }
}

using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Tests.Core.Cases;

public class AnchoredClockTests
{
    private static PlanText Visit => Given.A.Plan
        .Field("tanggal-kunjungan", new FieldType.Date())
        .Task("usulan", outcomes: ["ubah → usulan", "setuju"], asks: ["tanggal-kunjungan"])
        .Task("surat-tugas")
        .Task("laporan")
        .End()
        .Clock("usulan", "3 working days before tanggal-kunjungan", to: "usulan.setuju", rungs: [PlanText.Warn("1 working day"), PlanText.Miss()])
        .Clock("laporan", "1 working day after tanggal-kunjungan", to: "laporan", rungs: [PlanText.Miss()]);

    private static Desk On(string date) => new Desk(Visit).Submitted("loket", null, ("tanggal-kunjungan", date));

    [Fact]
    public void A_term_before_or_after_a_date_is_measured_from_the_field()
    {
        var desk = On("2026-12-10");

        desk.Due("usulan").Should().Be("2026-12-07 16:00");
        desk.Due("laporan").Should().Be("2026-12-11 16:30");
    }

    [Fact]
    public void When_the_field_changes_the_clocks_move_and_say_why()
    {
        var desk = On("2026-12-10").Completed("usulan", "ubah", null, null, ("tanggal-kunjungan", "2026-12-17"));

        desk.Due("usulan").Should().Be("2026-12-14 16:00");
        var moved = desk.Added.OfType<CaseEvent.ClockMoved>().ToArray();
        moved.Select(move => move.Clock.Value).Should().Equal("usulan", "laporan");
        moved.Should().OnlyContain(move => move.Cause == "field/tanggal-kunjungan" && move.From < move.To);
    }

    [Fact]
    public void A_field_that_stays_the_same_moves_nothing() =>
        On("2026-12-10").Completed("usulan", "ubah", null, null, ("tanggal-kunjungan", "2026-12-10")).Added.Should().NotContain(happened => happened is CaseEvent.ClockMoved);

    [Fact]
    public void Without_a_date_the_clock_waits_for_it()
    {
        var desk = new Desk(Visit).Submitted();
        desk.Clock("usulan").Status.Should().Be(ClockStatus.Waiting);

        desk.Completed("usulan", "ubah", null, null, ("tanggal-kunjungan", "2026-12-10")).Due("usulan").Should().Be("2026-12-07 16:00");
    }

    [Fact]
    public void A_date_that_comes_too_soon_is_missed_from_the_start()
    {
        var desk = On("2026-11-24");

        desk.Clock("usulan").Fired.Should().Contain("miss");
        desk.Completed("usulan", "setuju").Clock("usulan").Status.Should().Be(ClockStatus.MetLate);
    }

    [Fact]
    public void A_wait_for_the_date_moves_with_it()
    {
        Plan plan = Given.A.Plan
            .Field("tanggal", new FieldType.Date())
            .Parallel("sisi", "all", branch => branch.WaitUntil("hari-h", "tanggal"), branch => branch.Task("persiapan", outcomes: ["tunda → persiapan", "siap → join"], asks: ["tanggal"]))
            .Task("laporan").End();
        var desk = new Desk(plan).Submitted("loket", null, ("tanggal", "2026-12-10"));

        desk.Completed("persiapan", "tunda", null, null, ("tanggal", "2026-12-17"));

        desk.Only<CaseEvent.WaitMoved>().Cause.Should().Be("field/tanggal");
        desk.NextAlarm.Should().Be("2026-12-16 24:00");
        desk.At("2026-12-10 00:00").Rung().Added.Should().BeEmpty();
    }

    [Fact]
    public void A_visit_that_was_brought_forward_to_today_waits_no_longer()
    {
        Plan plan = Given.A.Plan
            .Field("tanggal", new FieldType.Date())
            .Parallel("sisi", "any", branch => branch.WaitUntil("hari-h", "tanggal"), branch => branch.Task("persiapan", outcomes: ["ubah → persiapan", "siap → join"], asks: ["tanggal"]))
            .Task("laporan").End();
        var desk = new Desk(plan).Submitted("loket", null, ("tanggal", "2026-12-10"));

        desk.Completed("persiapan", "ubah", null, null, ("tanggal", "2026-11-23")).OpenSteps.Should().Equal("laporan");
    }

    [Fact]
    public void The_date_does_not_wait_for_a_pause_and_neither_do_its_rungs()
    {
        var desk = new Desk(Given.A.Plan
            .Field("tanggal", new FieldType.Date())
            .Task("pihak-lain").End()
            .Clock("usulan", "3 working days before tanggal", pausesDuring: "pihak-lain", rungs: [PlanText.Warn("1 working day"), PlanText.Miss()])).Submitted("loket", null, ("tanggal", "2026-12-10"));
        desk.Clock("usulan").Status.Should().Be(ClockStatus.Paused);
        desk.Due("usulan").Should().Be("2026-12-07 16:00");
        desk.NextAlarm.Should().Be("2026-12-04 16:30");

        desk.At("2026-12-08 08:00").Rung().Clock("usulan").Fired.Should().Equal("warn-1-working-day", "miss");
    }
}

using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Server.Dashboard.Cases;

namespace WorkflowStandar.EndToEndTests.Cases;

/// <summary>Which changes let a form go on, and which somebody has to weigh.</summary>
public sealed class LostUpdateTests
{
    private static readonly Instant Nine = Instant.FromUtc(2026, 11, 23, 2, 0);

    [Fact]
    public void A_warning_that_went_off_meanwhile_sends_nobody_back() =>
        LostUpdate.IsHarmless([Recorded(new CaseEvent.RungFired(Nine, 1, new ClockKey("jawaban"), "warn-1", RungKind.Warning, Nine, []))]).Should().BeTrue();

    [Fact]
    public void A_note_that_was_written_meanwhile_is_read_before_the_form_goes_on() =>
        LostUpdate.IsHarmless([Recorded(new CaseEvent.Commented(Nine, "Tunggu dulu", false))]).Should().BeFalse();

    [Fact]
    public void One_change_to_be_weighed_among_harmless_ones_is_enough() =>
        LostUpdate.IsHarmless([
            Recorded(new CaseEvent.Marked(Nine, "terlambat")),
            Recorded(new CaseEvent.StepCompleted(Nine, 1, new StepKey("agenda"), OutcomeKey.Done, new ActorId("eko"), null, null)),
        ]).Should().BeFalse();

    private static RecordedEvent Recorded(CaseEvent @event) => new(new CaseId("1"), 1, ActorId.System, @event, []);
}

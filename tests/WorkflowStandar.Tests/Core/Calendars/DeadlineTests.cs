using System.Collections.Immutable;
using WorkflowStandar.Core.Calendars;

namespace WorkflowStandar.Tests.Core.Calendars;

public class DeadlineTests
{
    private static readonly Calendar Office = Offices.Pasuruan;

    [Fact]
    public void A_working_day_counts_when_the_clock_runs_at_its_close()
    {
        // 14 working days from 10 December, waiting for the applicant from Tuesday 15 to Thursday 17: 15 and 16 do not count, 17 does.
        var history = History("2026-12-10 09:05", ("2026-12-15 10:40", "2026-12-17 08:15"));

        var due = Deadline.Due(Office, new Term.WorkingDays(14), history);

        Office.Local(due!.At).Should().Be("2027-01-07 16:00");
        due.Provisional.Should().BeTrue("7 January lies past the decree, and 5 January is a forecast");
    }

    [Theory]
    [InlineData("2026-11-24 10:00", "2026-11-24 15:59", "2026-11-24 16:00")] // runs again before the close: the day counts
    [InlineData("2026-11-24 10:00", "2026-11-24 16:00", "2026-11-24 16:00")] // runs again at the close: the day counts
    [InlineData("2026-11-24 10:00", "2026-11-24 16:01", "2026-11-25 16:00")]
    [InlineData("2026-11-24 16:00", "2026-11-24 17:00", "2026-11-25 16:00")] // stood still at the close
    [InlineData("2026-11-24 16:01", "2026-11-26 10:00", "2026-11-24 16:00")] // after the due instant: nothing changes
    public void What_matters_of_a_pause_is_the_close_of_the_day(string from, string to, string due) =>
        Office.Local(Deadline.Due(Office, new Term.WorkingDays(1), History("2026-11-23 09:00", (from, to)))!.At).Should().Be(due);

    [Fact]
    public void Office_time_does_not_pass_while_paused()
    {
        var history = History("2026-11-23 09:00", ("2026-11-23 09:10", "2026-11-23 13:30"), ("2026-11-23 13:40", "2026-11-24 08:00"));

        Office.Local(Deadline.Due(Office, Offices.Term("30 office minutes"), history)!.At).Should().Be("2026-11-24 08:10");
    }

    [Fact]
    public void A_calendar_day_counts_when_the_clock_runs_at_its_end()
    {
        Office.Local(Deadline.Due(Office, Offices.Term("1 calendar day"), History("2026-11-23 09:00", ("2026-11-24 20:00", "2026-11-25 00:00")))!.At)
            .Should().Be("2026-11-24 24:00", "it runs again at 24.00 exactly");
        Office.Local(Deadline.Due(Office, Offices.Term("1 calendar day"), History("2026-11-23 09:00", ("2026-11-24 20:00", "2026-11-25 00:01")))!.At)
            .Should().Be("2026-11-25 24:00");
        Office.Local(Deadline.Due(Office, Offices.Term("1 month"), History("2026-11-23 09:00", ("2026-11-24 20:00", "2026-11-27 08:00")))!.At)
            .Should().Be("2026-12-26 24:00", "three dates ended in the pause");
        Office.Local(Deadline.Due(Office, Offices.Term("24 elapsed hours"), History("2026-11-23 09:00", ("2026-11-23 20:00", "2026-11-23 22:30")))!.At)
            .Should().Be("2026-11-24 11:30");
    }

    [Fact]
    public void While_a_pause_is_open_no_due_instant_can_be_told()
    {
        var open = new ClockHistory(Office.At("2026-11-23 09:00"), [new Pause(Office.At("2026-11-24 10:00"), null)], []);

        Deadline.Due(Office, new Term.WorkingDays(3), open).Should().BeNull();
    }

    [Fact]
    public void A_clock_that_was_missed_before_it_paused_keeps_its_due_instant()
    {
        var open = new ClockHistory(Office.At("2026-11-23 09:00"), [new Pause(Office.At("2026-11-25 10:00"), null)], []);

        Office.Local(Deadline.Due(Office, new Term.WorkingDays(1), open)!.At).Should().Be("2026-11-24 16:00");
        Office.Local(Deadline.Due(Office, Offices.Term("15 office minutes"), open with { Pauses = [new Pause(Office.At("2026-11-23 09:15"), null)] })!.At)
            .Should().Be("2026-11-23 09:15", "the term was used up at the very instant of the pause");
    }

    [Fact]
    public void A_rolled_deadline_does_not_fall_into_a_pause()
    {
        // Saturday 28 November ends running; the office is closed, so Monday's close would do, but the clock stands still at it.
        var history = History("2026-11-27 09:00", ("2026-11-30 10:00", "2026-12-01 09:00"));

        Office.Local(Deadline.Due(Office, new Term.CalendarDays(1, RollToWorkingDay: true), history)!.At).Should().Be("2026-12-01 16:00");
    }

    [Fact]
    public void A_rolled_deadline_waits_for_the_end_of_a_day_on_which_the_clock_runs_again_after_the_close()
    {
        var history = History("2026-11-27 09:00", ("2026-11-30 10:00", "2026-11-30 18:00"));

        Office.Local(Deadline.Due(Office, new Term.CalendarDays(1, RollToWorkingDay: true), history)!.At).Should().Be("2026-11-30 24:00");
    }

    [Fact]
    public void Pauses_may_come_in_any_order_overlap_or_lie_before_the_start()
    {
        var tidy = History("2026-11-23 09:00", ("2026-11-24 10:00", "2026-11-26 10:00"));
        var untidy = History(
            "2026-11-23 09:00",
            ("2026-11-25 08:00", "2026-11-26 10:00"), ("2026-11-20 08:00", "2026-11-23 08:00"),
            ("2026-11-24 10:00", "2026-11-25 12:00"), ("2026-11-24 11:00", "2026-11-24 11:00"));

        Deadline.Due(Office, new Term.WorkingDays(5), untidy).Should().Be(Deadline.Due(Office, new Term.WorkingDays(5), tidy));
    }

    [Theory]
    [InlineData("10 working days", "7 working days", "2026-12-16 16:00")] // UU 14/2008: ten and seven
    [InlineData("10 working days", "3 office hours", "2026-12-08 10:30")] // runs on from the close of day 10, Monday 7 December
    [InlineData("10 working days", "2 calendar days", "2026-12-09 24:00")]
    [InlineData("1 month", "1 month", "2027-01-23 24:00")]
    [InlineData("1 calendar day", "1 working day", "2026-11-25 16:00")]
    public void An_extension_adds_to_the_term(string term, string more, string due)
    {
        var history = ClockHistory.From(Office.At("2026-11-23 09:00")) with { Extensions = [new Extension(Offices.Term(more), Office.At("2026-11-24 09:00"))] };

        Office.Local(Deadline.Due(Office, Offices.Term(term), history)!.At).Should().Be(due);
    }

    [Theory]
    [InlineData("3 working days before visit-date", "2026-12-29", "2026-12-22 16:00")] // 28, 23, 22
    [InlineData("3 working days before visit-date", "2026-12-26", "2026-12-21 16:00")] // a Saturday: 23, 22, 21
    [InlineData("1 working day before visit-date", "2026-11-24", "2026-11-23 16:00")]
    [InlineData("3 calendar days before visit-date", "2026-12-29", "2026-12-26 24:00")]
    [InlineData("1 calendar day after visit-date", "2026-12-29", "2026-12-30 24:00")]
    [InlineData("1 working day after visit-date", "2026-12-26", "2026-12-28 16:00")]
    [InlineData("72 elapsed hours before visit-date", "2026-12-29", "2026-12-25 24:00")]
    [InlineData("3 office hours before visit-date", "2026-11-24", "2026-11-23 13:00")]
    [InlineData("2 office hours after visit-date", "2026-11-24", "2026-11-25 09:30")]
    [InlineData("1 month before visit-date", "2026-12-31", "2026-11-30 24:00")]
    public void A_term_may_be_measured_from_a_date_in_both_directions(string promise, string date, string due) =>
        Office.Local(Anchored(promise, date).At).Should().Be(due);

    [Fact]
    public void A_closed_last_day_before_a_date_moves_to_the_working_day_before_it()
    {
        var promise = new TermPromise(new Term.CalendarDays(3, RollToWorkingDay: true), Anchor: new TermAnchor("visit-date", AnchorDirection.Before));

        Office.Local(Deadline.Due(Office, promise, Offices.Date("2026-12-29"), ClockHistory.From(Office.At("2026-12-01 09:00"))).At).Should().Be("2026-12-23 16:00");
    }

    [Fact]
    public void A_date_does_not_wait_for_a_paused_clock_but_an_extension_moves_its_deadline_later()
    {
        var promise = Offices.Promise("3 working days before visit-date");
        var paused = new ClockHistory(Office.At("2026-12-01 09:00"), [new Pause(Office.At("2026-12-02 09:00"), null)], []);
        var extended = paused with { Extensions = [new Extension(new Term.WorkingDays(1), Office.At("2026-12-02 09:00"))] };

        Office.Local(Deadline.Due(Office, promise, Offices.Date("2026-12-29"), paused).At).Should().Be("2026-12-22 16:00");
        Office.Local(Deadline.Due(Office, promise, Offices.Date("2026-12-29"), extended).At).Should().Be("2026-12-23 16:00");
    }

    [Theory]
    [InlineData("2026-12-21 10:20", "6 working days", false)] // due 31 December, the last day that is covered
    [InlineData("2026-12-21 10:20", "7 working days", true)]
    [InlineData("2026-12-21 10:20", "60 office hours", true)]
    [InlineData("2026-12-21 10:20", "30 calendar days", false)] // no holiday moves it
    [InlineData("2026-12-21 10:20", "100 elapsed hours", false)]
    [InlineData("2026-12-21 10:20", "1 year", false)]
    public void A_deadline_is_provisional_when_it_depends_on_days_that_no_decree_covers(string start, string term, bool provisional) =>
        Deadline.Due(Office, Offices.Term(term), ClockHistory.From(Office.At(start)))!.Provisional.Should().Be(provisional);

    [Theory]
    [InlineData("2026-12-31 09:00", 1, false)] // Monday 4 January
    [InlineData("2026-12-31 09:00", 2, true)] // Wednesday 6: it leaves out the 5th, which is a forecast
    [InlineData("2027-01-06 09:00", 3, false)]
    public void Within_the_decrees_a_deadline_is_provisional_when_it_rests_on_a_forecast(string start, int days, bool provisional)
    {
        var covered = Calendar.Compile(Offices.Definition("tertutup", "Asia/Jakarta") with { CoveredUntil = Offices.Date("2027-12-31") }, [Offices.Indonesia]);

        Deadline.Due(covered, new Term.WorkingDays(days), ClockHistory.From(covered.At(start)))!.Provisional.Should().Be(provisional);
    }

    [Fact]
    public void Estimated_hours_make_office_time_provisional_and_days_only_when_they_end_in_them()
    {
        var definition = Offices.Definition("perkiraan", "Asia/Jakarta");
        var calendar = Calendar.Compile(definition with { Exceptions = [definition.Exceptions[0] with { Estimated = true }] }, [Offices.Indonesia]);
        bool Provisional(Term term, string start) => Deadline.Due(calendar, term, ClockHistory.From(calendar.At(start)))!.Provisional;

        Provisional(Offices.Term("3 office hours"), "2026-02-20 09:00").Should().BeTrue();
        Provisional(Offices.Term("3 office hours"), "2026-02-18 09:00").Should().BeFalse();
        Provisional(Offices.Term("5 working days"), "2026-02-20 09:00").Should().BeTrue();
        Provisional(Offices.Term("20 working days"), "2026-02-20 09:00").Should().BeFalse("it ends after Ramadan, whose days are working days all the same");
    }

    [Theory]
    [InlineData("2026-11-23 09:30", "10 office minutes", AnchorDirection.Before, "2026-11-23 09:20")]
    [InlineData("2026-11-23 07:35", "10 office minutes", AnchorDirection.Before, "2026-11-20 16:25")]
    [InlineData("2026-11-23 07:40", "10 office minutes", AnchorDirection.Before, "2026-11-23 07:30")] // at the opening, not at Friday's close
    [InlineData("2026-11-24 16:00", "1 working day", AnchorDirection.Before, "2026-11-23 16:00")]
    [InlineData("2026-11-24 16:00", "1 working day", AnchorDirection.After, "2026-11-25 16:00")]
    [InlineData("2026-11-24 24:00", "1 working day", AnchorDirection.Before, "2026-11-23 16:00")] // midnight belongs to the 24th
    [InlineData("2026-11-24 24:00", "1 working day", AnchorDirection.After, "2026-11-25 16:00")]
    [InlineData("2026-11-24 24:00", "1 calendar day", AnchorDirection.After, "2026-11-25 24:00")]
    [InlineData("2026-11-24 16:00", "1 office hour", AnchorDirection.After, "2026-11-25 08:30")]
    [InlineData("2026-11-24 16:00", "3 elapsed hours", AnchorDirection.After, "2026-11-24 19:00")]
    public void Rungs_stand_before_and_after_the_due_instant(string due, string offset, AnchorDirection direction, string at) =>
        Office.Local(Deadline.RungAt(Office, Office.At(due), Offices.Term(offset), direction, [])!.Value).Should().Be(at);

    [Fact]
    public void A_warning_skips_what_was_paused()
    {
        // 15 office minutes from 09:00, paused 09:10 to 09:25, due 09:30: ten minutes are left at 09:05.
        ImmutableArray<Pause> pauses = [new Pause(Office.At("2026-11-23 09:10"), Office.At("2026-11-23 09:25"))];

        Office.Local(Deadline.RungAt(Office, Office.At("2026-11-23 09:30"), Offices.Term("10 office minutes"), AnchorDirection.Before, pauses)!.Value)
            .Should().Be("2026-11-23 09:05");
    }

    [Fact]
    public void A_warning_in_working_days_skips_those_that_did_not_count()
    {
        ImmutableArray<Pause> pauses = [new Pause(Office.At("2026-11-25 10:00"), Office.At("2026-11-26 17:00"))];

        Office.Local(Deadline.RungAt(Office, Office.At("2026-11-27 16:30"), new Term.WorkingDays(1), AnchorDirection.Before, pauses)!.Value)
            .Should().Be("2026-11-24 16:00", "the clock stood still at the close of the 25th and of the 26th");
    }

    [Fact]
    public void An_escalation_waits_while_a_missed_clock_stands_still()
    {
        var due = Office.At("2026-11-23 16:00");
        var paused = new Pause(Office.At("2026-11-24 10:00"), null);

        Deadline.RungAt(Office, due, new Term.WorkingDays(1), AnchorDirection.After, [paused]).Should().BeNull();
        Office.Local(Deadline.RungAt(Office, due, new Term.WorkingDays(1), AnchorDirection.After, [paused with { To = Office.At("2026-11-25 09:00") }])!.Value)
            .Should().Be("2026-11-25 16:00");
    }

    [Fact]
    public void A_balance_tells_used_left_and_overrun_in_the_unit_of_the_promise()
    {
        var history = History("2026-12-10 09:05", ("2026-12-15 10:40", "2026-12-17 08:15"));
        var balance = Deadline.Balance(Office, new Term.WorkingDays(14), history, Office.At("2026-12-21 10:20"));

        balance.Used.Days.Should().Be(4, "11, 14, 17 and 18 have closed");
        balance.Left.Days.Should().Be(9, "those after today");
        balance.IsOver.Should().BeFalse();
    }

    [Fact]
    public void A_balance_at_an_earlier_instant_knows_only_what_was_known_then()
    {
        var history = History("2026-12-10 09:05", ("2026-12-15 10:40", "2026-12-17 08:15"));

        var paused = Deadline.Balance(Office, new Term.WorkingDays(14), history, Office.At("2026-12-16 09:00"));
        var before = Deadline.Balance(Office, new Term.WorkingDays(14), history, Office.At("2026-12-14 09:00"));

        paused.StandsStill.Should().BeTrue();
        paused.Left.Days.Should().Be(12);
        before.StandsStill.Should().BeFalse();
        before.Left.Days.Should().Be(12);
    }

    [Fact]
    public void Lateness_leaves_out_what_was_paused_after_the_miss()
    {
        var history = History("2026-11-23 09:00", ("2026-11-25 10:00", "2026-11-27 10:00"));

        var balance = Deadline.Balance(Office, new Term.WorkingDays(1), history, Office.At("2026-11-30 10:00"));

        balance.IsOver.Should().BeTrue();
        balance.Over.Days.Should().Be(2, "27 and 30 November; 25 and 26 were spent waiting");
    }

    [Fact]
    public void A_new_tier_keeps_what_has_elapsed()
    {
        var history = History("2026-11-23 09:00", ("2026-11-24 10:00", "2026-11-26 10:00"));

        Office.Local(Deadline.Due(Office, new Term.WorkingDays(5), history)!.At).Should().Be("2026-12-02 16:00");
        Office.Local(Deadline.Due(Office, new Term.WorkingDays(14), history)!.At).Should().Be("2026-12-15 16:00");
    }

    private static DueInstant Anchored(string text, string date) =>
        Deadline.Due(Office, Offices.Promise(text), Offices.Date(date), ClockHistory.From(Office.At("2026-11-01 09:00")));

    private static ClockHistory History(string start, params (string From, string To)[] pauses) =>
        new(Office.At(start), [.. pauses.Select(pause => new Pause(Office.At(pause.From), Office.At(pause.To)))], []);
}

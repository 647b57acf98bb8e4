using WorkflowStandar.Core.Calendars;

namespace WorkflowStandar.Tests.Core.Calendars;

/// <summary>The table of words for deadlines; it is Monday 21 December 2026, 10.20, unless a test says otherwise.</summary>
public class DeadlineWordsTests
{
    private static readonly Calendar Office = Offices.Pasuruan;

    [Theory]
    [InlineData("30 office minutes", "2026-12-21 10:12", "sisa 22 menit jam kerja", "hari ini, 10.42")]
    [InlineData("15 office minutes", "2026-12-21 10:12", "sisa 7 menit jam kerja", "hari ini, 10.27")]
    [InlineData("3 office hours", "2026-12-21 09:30", "sisa 2 jam 10 menit jam kerja", "hari ini, 13.30")]
    [InlineData("6 office hours", "2026-12-21 09:30", "sisa 5 jam 10 menit jam kerja", "besok, 08.00")]
    [InlineData("1 working day", "2026-12-21 08:10", "besok, 16.00", "Sel 22 Des, 16.00")]
    [InlineData("1 working day", "2026-12-18 08:10", "hari ini, 16.00", "Sen 21 Des, 16.00")]
    [InlineData("6 working days", "2026-12-21 08:10", "6 hari kerja lagi", "Kam 31 Des, 16.00")]
    [InlineData("9 working days", "2026-12-21 08:10", "9 hari kerja lagi", "Kam 7 Jan 2027, 16.00")]
    [InlineData("1 calendar day", "2026-12-20 09:00", "hari ini, sebelum 24.00", "kantor tutup 16.00")]
    [InlineData("1 calendar day", "2026-12-21 09:00", "besok, sebelum 24.00", "Sel 22 Des, 24.00")]
    [InlineData("7 calendar days", "2026-12-21 09:00", "7 hari lagi", "Sen 28 Des, 24.00")]
    [InlineData("5 calendar days", "2026-12-21 09:00", "kerjakan sampai Rab 23 Des", "batas Sab 26 Des, kantor tutup 24–27")]
    [InlineData("15 office minutes", "2026-12-21 09:25", "terlambat 40 menit jam kerja", "batas hari ini, 09.40")]
    [InlineData("15 office minutes", "2026-12-18 15:00", "terlambat 4 jam 5 menit jam kerja", "batas Jum 18 Des, 15.15")]
    [InlineData("15 office minutes", "2026-12-17 15:00", "terlambat 2 hari kerja", "batas Kam 17 Des, 15.15")]
    [InlineData("~2 office hours", "2026-12-16 09:00", "target: lewat 3 hari kerja", "target Rab 16 Des, 11.00")]
    [InlineData("5 working days", "2026-12-11 09:00", "terlambat 1 hari kerja", "batas Jum 18 Des, 16.30")]
    [InlineData("3 calendar days", "2026-12-15 09:00", "terlambat 3 hari", "batas Jum 18 Des, 24.00")]
    [InlineData("~2 office hours", "2026-12-21 10:00", "target: sisa 1 jam 40 menit", "hari ini, 12.00")]
    [InlineData("~1 working day", "2026-12-21 10:00", "target: besok, 16.00", "Sel 22 Des, 16.00")]
    [InlineData("~2 office hours", "2026-12-21 07:40", "target: lewat 40 menit", "target hari ini, 09.40")]
    [InlineData("72 elapsed hours", "2026-12-21 09:20", "kerjakan sampai Rab 23 Des", "batas Kam 24 Des, kantor tutup 24–27")]
    [InlineData("24 elapsed hours", "2026-12-21 09:20", "sisa 23 jam", "besok, 09.20")]
    [InlineData("1 month", "2026-12-21 09:20", "31 hari lagi", "Kam 21 Jan 2027, 24.00")]
    public void An_open_clock_is_told_in_the_unit_of_its_promise(string term, string start, string first, string second)
    {
        var phrase = Describe(term, ClockHistory.From(Office.At(start)));

        phrase.First.Id.Should().Be(first);
        phrase.Second!.Id.Should().Be(second);
    }

    [Theory]
    [InlineData("30 office minutes", "2026-12-21 10:12", "22 office minutes left", "today, 10:42")]
    [InlineData("6 working days", "2026-12-21 08:10", "6 working days left", "Thu 31 Dec, 16:00")]
    [InlineData("1 working day", "2026-12-21 08:10", "tomorrow, 16:00", "Tue 22 Dec, 16:00")]
    [InlineData("1 calendar day", "2026-12-20 09:00", "today, before 24:00", "office closes 16:00")]
    [InlineData("5 calendar days", "2026-12-21 09:00", "do it by Wed 23 Dec", "due Sat 26 Dec, office closed 24–27")]
    [InlineData("5 working days", "2026-12-11 09:00", "late by 1 working day", "due Fri 18 Dec, 16:30")]
    public void English_says_the_same(string term, string start, string first, string second)
    {
        var phrase = Describe(term, ClockHistory.From(Office.At(start)));

        phrase.First.En.Should().Be(first);
        phrase.Second!.En.Should().Be(second);
    }

    [Fact]
    public void A_paused_clock_says_what_remains_and_since_when()
    {
        var history = new ClockHistory(Office.At("2026-12-11 09:00"), [new Pause(Office.At("2026-12-17 09:30"), null)], []);

        var phrase = Describe("9 working days", history);

        phrase.First.Id.Should().Be("berhenti, sisa 6 hari kerja");
        phrase.Second!.Id.Should().Be("sejak Kam 17 Des");
        phrase.Tone.Should().Be(DeadlineTone.Paused);
        phrase.Due.Should().BeNull();
    }

    [Theory]
    [InlineData("15 office minutes", "2026-12-10 09:05", "2026-12-10 09:14", "tepat waktu, 9 menit jam kerja", DeadlineTone.OnTime)]
    [InlineData("15 office minutes", "2026-12-10 09:05", "2026-12-10 09:20", "tepat waktu, 15 menit jam kerja", DeadlineTone.OnTime)]
    [InlineData("15 office minutes", "2026-12-10 09:05", "2026-12-10 09:30", "terlambat 10 menit jam kerja", DeadlineTone.FinishedLate)]
    [InlineData("15 office minutes", "2026-12-10 09:05", "2026-12-16 09:30", "terlambat 4 hari kerja", DeadlineTone.FinishedLate)]
    [InlineData("5 working days", "2026-12-11 09:00", "2026-12-21 09:00", "terlambat 1 hari kerja", DeadlineTone.FinishedLate)]
    [InlineData("5 working days", "2026-12-11 09:00", "2026-12-18 17:00", "terlambat kurang dari 1 hari kerja", DeadlineTone.FinishedLate)]
    [InlineData("5 working days", "2026-12-11 09:00", "2026-12-16 09:00", "tepat waktu, 3 hari kerja", DeadlineTone.OnTime)]
    [InlineData("5 working days", "2026-12-11 09:00", "2026-12-11 15:00", "tepat waktu, pada hari yang sama", DeadlineTone.OnTime)]
    [InlineData("~2 office hours", "2026-12-10 09:00", "2026-12-10 11:30", "lewat target 30 menit", DeadlineTone.PastTarget)]
    [InlineData("~2 office hours", "2026-12-10 09:00", "2026-12-10 10:30", "sesuai target, 1 jam 30 menit", DeadlineTone.OnTime)]
    public void A_finished_clock_says_how_it_went(string term, string start, string finished, string first, DeadlineTone tone)
    {
        var reading = new ClockReading(Offices.Promise(term), ClockHistory.From(Office.At(start)), FinishedAt: Office.At(finished));

        var phrase = DeadlineWords.Describe(Office, reading, Office.At("2026-12-21 10:20"));

        phrase.First.Id.Should().Be(first);
        phrase.Tone.Should().Be(tone);
    }

    [Theory]
    [InlineData("2026-12-16 08:00", "3 hari kerja di langkah ini")]
    [InlineData("2026-12-21 08:00", "di langkah ini sejak hari kerja ini")]
    public void Without_a_deadline_the_time_in_the_step_is_told(string opened, string second)
    {
        var phrase = DeadlineWords.WithoutDeadline(Office, Office.At(opened), Office.At("2026-12-21 10:20"));

        phrase.First.Id.Should().Be("tanpa tenggat");
        phrase.Second!.Id.Should().Be(second);
        phrase.Tone.Should().Be(DeadlineTone.None);
    }

    [Theory]
    [InlineData("6 working days", "2026-12-21 08:10", false, DeadlineTone.Ahead)]
    [InlineData("6 working days", "2026-12-21 08:10", true, DeadlineTone.Soon)] // a warning has rung
    [InlineData("1 working day", "2026-12-18 08:10", false, DeadlineTone.Soon)] // due today
    [InlineData("6 office hours", "2026-12-18 15:50", false, DeadlineTone.Soon)] // due today
    [InlineData("~2 office hours", "2026-12-21 07:40", false, DeadlineTone.PastTarget)]
    public void Soon_means_less_than_an_hour_or_warned_or_today(string term, string start, bool warned, DeadlineTone tone) =>
        DeadlineWords.Describe(Office, new ClockReading(Offices.Promise(term), ClockHistory.From(Office.At(start)), Warned: warned), Office.At("2026-12-21 10:20"))
            .Tone.Should().Be(tone);

    [Fact]
    public void Less_than_an_office_hour_is_soon_even_when_it_is_due_tomorrow()
    {
        var reading = new ClockReading(Offices.Promise("1 office hour"), ClockHistory.From(Office.At("2026-12-21 15:30")));

        DeadlineWords.Describe(Office, reading, Office.At("2026-12-21 15:45")).Tone.Should().Be(DeadlineTone.Soon);
    }

    [Fact]
    public void A_calendar_day_that_ends_on_a_closed_day_is_plainly_due_once_the_last_working_day_is_over()
    {
        var reading = new ClockReading(Offices.Promise("5 calendar days"), ClockHistory.From(Office.At("2026-12-21 09:00")));

        var phrase = DeadlineWords.Describe(Office, reading, Office.At("2026-12-25 10:00"));

        phrase.First.Id.Should().Be("besok, sebelum 24.00");
        phrase.Second!.Id.Should().Be("Sab 26 Des, 24.00");
    }

    [Fact]
    public void A_date_past_the_decrees_is_provisional()
    {
        Describe("9 working days", ClockHistory.From(Office.At("2026-12-21 08:10"))).Provisional.Should().BeTrue();
        Describe("6 working days", ClockHistory.From(Office.At("2026-12-21 08:10"))).Provisional.Should().BeFalse();
        Describe("1 month", ClockHistory.From(Office.At("2026-12-21 08:10"))).Provisional.Should().BeFalse("no holiday can move it");
    }

    [Fact]
    public void The_applicant_reads_the_whole_date_first_and_how_far_it_moved()
    {
        var history = new ClockHistory(
            Office.At("2026-12-07 09:12"), [new Pause(Office.At("2026-12-15 10:05"), Office.At("2026-12-17 10:05"))], []);

        var phrase = DeadlineWords.ForApplicant(Office, new ClockReading(Offices.Promise("10 working days"), history), Office.At("2026-12-21 10:20"));

        phrase.First.Id.Should().Be("Rabu, 23 Desember 2026, pukul 16.00");
        phrase.Second!.Id.Should().Be("2 hari kerja lagi. Semula Senin, 21 Desember 2026, bergeser 2 hari kerja.");
        phrase.First.En.Should().Be("Wednesday, 23 December 2026, 16:00");
    }

    [Theory]
    [InlineData("2027-01-21 00:00", "Rabu, 20 Januari 2027, pukul 24.00", "Wednesday, 20 January 2027, 24:00")]
    [InlineData("2027-01-20 16:00", "Rabu, 20 Januari 2027, pukul 16.00", "Wednesday, 20 January 2027, 16:00")]
    public void A_bound_at_midnight_is_told_to_the_applicant_as_the_end_of_the_day_before(string bound, string id, string en) =>
        DeadlineWords.ForApplicant(Office, Office.At(bound)).Should().Be(new Words(id, en));

    [Fact]
    public void The_applicant_of_a_paused_clock_is_told_no_date()
    {
        var history = new ClockHistory(Office.At("2026-12-07 09:12"), [new Pause(Office.At("2026-12-15 10:05"), null)], []);

        var phrase = DeadlineWords.ForApplicant(Office, new ClockReading(Offices.Promise("10 working days"), history), Office.At("2026-12-21 10:20"));

        phrase.First.Id.Should().Be("Belum dapat ditentukan");
        phrase.Second!.Id.Should().Be("Hitungan berhenti sejak Selasa, 15 Desember 2026. Setelah berjalan lagi tersisa 5 hari kerja.");
    }

    [Theory]
    [InlineData("2 working days before visit-date", "2026-12-24", "besok, 16.00", "Sel 22 Des, 16.00")]
    [InlineData("1 calendar day after visit-date", "2026-12-19", "terlambat 1 hari", "batas Min 20 Des, 24.00")]
    public void A_deadline_measured_from_a_date_is_told_in_the_same_words(string term, string date, string first, string second)
    {
        var reading = new ClockReading(Offices.Promise(term), ClockHistory.From(Office.At("2026-12-01 08:00")), AnchorDate: Offices.Date(date));

        var phrase = DeadlineWords.Describe(Office, reading, Office.At("2026-12-21 10:20"));

        phrase.First.Id.Should().Be(first);
        phrase.Second!.Id.Should().Be(second);
    }

    private static DeadlinePhrase Describe(string term, ClockHistory history) =>
        DeadlineWords.Describe(Office, new ClockReading(Offices.Promise(term), history), Office.At("2026-12-21 10:20"));
}

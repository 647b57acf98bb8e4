using NodaTime;
using WorkflowStandar.Core.Calendars;

namespace WorkflowStandar.Tests.Core.Calendars;

public class ExplanationTests
{
    private static readonly Calendar Office = Offices.Pasuruan;

    [Fact]
    public void Days_are_listed_as_an_official_counts_them()
    {
        var history = new ClockHistory(
            Office.At("2026-12-10 09:05"), [new Pause(Office.At("2026-12-15 10:40"), Office.At("2026-12-17 08:15"))], []);

        Lines(Deadline.Explain(Office, new Term.WorkingDays(14), history), "2026-12-21 10:20").Should().Equal(
            "Kam 10 Des | 07.30–12.00, 13.00–16.00 | Mulai 09.05. Hari mulai tidak dihitung. | 0",
            "Jum 11 Des | 07.30–11.30, 13.00–16.30 | Dihitung. | 1",
            "Sab–Min 12–13 Des | tutup | Akhir pekan. | ",
            "Sen 14 Des | 07.30–12.00, 13.00–16.00 | Dihitung. | 2",
            "Sel 15 Des | 07.30–12.00, 13.00–16.00 | Berhenti 10.40. Tidak dihitung. | 2",
            "Rab 16 Des | 07.30–12.00, 13.00–16.00 | Berhenti. Tidak dihitung. | 2",
            "Kam 17 Des | 07.30–12.00, 13.00–16.00 | Berjalan lagi 08.15. Dihitung. | 3",
            "Jum 18 Des | 07.30–11.30, 13.00–16.30 | Dihitung. | 4",
            "Sab–Min 19–20 Des | tutup | Akhir pekan. | ",
            "Sen 21 Des | 07.30–12.00, 13.00–16.00 | Hari ini, dihitung saat kantor tutup. | 5",
            "Sel–Rab 22–23 Des | 07.30–12.00, 13.00–16.00 | Akan dihitung. | 6–7",
            "Kam 24 Des | tutup | Cuti Bersama Natal (SKB 1497/2025). | ",
            "Jum 25 Des | tutup | Kelahiran Yesus Kristus (SKB 1497/2025). | ",
            "Sab–Min 26–27 Des | tutup | Akhir pekan. | ",
            "Sen–Kam 28–31 Des | 07.30–12.00, 13.00–16.00 | Akan dihitung. | 8–11",
            "Jum 1 Jan 2027 | tutup | Tahun Baru 2027 Masehi. | *",
            "Sab–Min 2–3 Jan 2027 | tutup | Akhir pekan. | *",
            "Sen 4 Jan 2027 | 07.30–12.00, 13.00–16.00 | Akan dihitung. | 12*",
            "Sel 5 Jan 2027 | tutup | Isra Mikraj (perkiraan). | *",
            "Rab 6 Jan 2027 | 07.30–12.00, 13.00–16.00 | Akan dihitung. | 13*",
            "Kam 7 Jan 2027 | 07.30–12.00, 13.00–16.00 | Akan dihitung. Batas: saat kantor tutup, 16.00. | 14*");
    }

    [Fact]
    public void Office_time_tells_how_much_each_day_added()
    {
        var history = new ClockHistory(
            Office.At("2026-11-26 15:00"), [new Pause(Office.At("2026-11-27 08:00"), Office.At("2026-11-27 10:00"))], []);

        Lines(Deadline.Explain(Office, Offices.Term("3 office hours"), history)).Should().Equal(
            "Kam 26 Nov | 07.30–12.00, 13.00–16.00 | Mulai 15.00. Dihitung 1 jam kerja. | 1 jam kerja",
            "Jum 27 Nov | 07.30–11.30, 13.00–16.30 | Berhenti 08.00 sampai 10.00. Dihitung 2 jam kerja. Batas: 11.30. | 3 jam kerja");
    }

    [Fact]
    public void A_start_after_the_close_counts_nothing_on_its_day()
    {
        Lines(Deadline.Explain(Office, Offices.Term("15 office minutes"), ClockHistory.From(Office.At("2026-11-23 17:00")))).Should().Equal(
            "Sen 23 Nov | 07.30–12.00, 13.00–16.00 | Mulai 17.00. Kantor sudah tutup. | ",
            "Sel 24 Nov | 07.30–12.00, 13.00–16.00 | Dihitung 15 menit jam kerja. Batas: 07.45. | 15 menit jam kerja");
    }

    [Fact]
    public void A_deadline_before_a_date_is_counted_back_from_it()
    {
        var explanation = Deadline.Explain(Office, Offices.Promise("3 working days before visit-date"), Offices.Date("2026-12-29"), ClockHistory.From(Office.At("2026-12-01 09:00")));

        Lines(explanation).Should().Equal(
            "Sel 29 Des | 07.30–12.00, 13.00–16.00 | Tanggal acuan, tidak dihitung. | 0",
            "Sen 28 Des | 07.30–12.00, 13.00–16.00 | Dihitung. | 1",
            "Sab–Min 26–27 Des | tutup | Akhir pekan. | ",
            "Jum 25 Des | tutup | Kelahiran Yesus Kristus (SKB 1497/2025). | ",
            "Kam 24 Des | tutup | Cuti Bersama Natal (SKB 1497/2025). | ",
            "Rab 23 Des | 07.30–12.00, 13.00–16.00 | Dihitung. | 2",
            "Sel 22 Des | 07.30–12.00, 13.00–16.00 | Dihitung. Batas: saat kantor tutup, 16.00. | 3");
        explanation.Due!.At.Should().Be(explanation.Rows[^1].DueAt!.Value);
    }

    [Fact]
    public void A_closed_last_day_shows_why_the_deadline_moved()
    {
        var explanation = Deadline.Explain(Office, new Term.CalendarDays(2, RollToWorkingDay: true), ClockHistory.From(Office.At("2026-11-26 09:00")));

        Lines(explanation).Should().Equal(
            "Kam 26 Nov | 07.30–12.00, 13.00–16.00 | Mulai 09.00. Hari mulai tidak dihitung. | 0",
            "Jum 27 Nov | 07.30–11.30, 13.00–16.30 | Dihitung. | 1",
            "Sab 28 Nov | tutup | Dihitung. | 2",
            "Min 29 Nov | tutup | Akhir pekan. Batas bergeser ke hari kerja berikutnya. | ",
            "Sen 30 Nov | 07.30–12.00, 13.00–16.00 | Hari kerja berikutnya. Batas: saat kantor tutup, 16.00. | ");
    }

    [Fact]
    public void Ramadan_hours_and_extensions_are_named()
    {
        var history = ClockHistory.From(Office.At("2026-02-20 09:00")) with
        {
            Extensions = [new Extension(new Term.WorkingDays(1), Office.At("2026-02-23 09:00"))],
        };

        Lines(Deadline.Explain(Office, new Term.WorkingDays(1), history)).Should().Equal(
            "Jum 20 Feb | 08.00–11.30, 12.30–15.30 | Mulai 09.00. Hari mulai tidak dihitung. Jam kerja Ramadan 1447 H. | 0",
            "Sab–Min 21–22 Feb | tutup | Akhir pekan. | ",
            "Sen 23 Feb | 08.00–12.00, 12.30–15.00 | Dihitung. Diperpanjang 1 hari kerja. Jam kerja Ramadan 1447 H. | 1",
            "Sel 24 Feb | 08.00–12.00, 12.30–15.00 | Dihitung. Jam kerja Ramadan 1447 H. Batas: saat kantor tutup, 15.00. | 2");
    }

    [Fact]
    public void An_extension_of_another_unit_is_counted_after_the_term()
    {
        var history = ClockHistory.From(Office.At("2026-11-23 09:00")) with
        {
            Extensions = [new Extension(Offices.Term("3 office hours"), Office.At("2026-11-24 09:00"))],
        };

        var explanation = Deadline.Explain(Office, new Term.WorkingDays(1), history);

        explanation.Totals.Should().Equal(new TermAmount(TermUnit.WorkingDays, Duration.Zero, 1), new TermAmount(TermUnit.OfficeTime, Duration.FromHours(3), 0));
        explanation.Rows.Select(row => row.Date.Day).Should().Equal(23, 24, 24, 25);
        Office.Local(explanation.Rows[^1].DueAt!.Value).Should().Be("2026-11-25 10:30");
    }

    [Fact]
    public void While_the_clock_stands_still_the_rows_end_where_it_stopped()
    {
        var history = new ClockHistory(Office.At("2026-12-10 09:05"), [new Pause(Office.At("2026-12-15 10:40"), null)], []);

        var explanation = Deadline.Explain(Office, new Term.WorkingDays(14), history);

        explanation.Due.Should().BeNull();
        explanation.Rows[^1].Should().BeEquivalentTo(new { Date = Offices.Date("2026-12-15"), Counting = DayCounting.Paused, DueAt = (Instant?)null });
        explanation.Rows[^1].RunningTotal.Days.Should().Be(2);
    }

    private static IEnumerable<string> Lines(Explanation explanation, string? now = null) =>
        ExplanationWords.Lines(Office, explanation, now is null ? null : Office.At(now))
            .Select(line => $"{line.Dates.Id} | {line.Hours.Id} | {line.Note.Id} | {line.Count.Id}{(line.Provisional ? "*" : "")}");
}

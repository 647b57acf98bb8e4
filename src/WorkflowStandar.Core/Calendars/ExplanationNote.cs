using NodaTime;

namespace WorkflowStandar.Core.Calendars;

/// <summary>What one row of an explanation says about its day.</summary>
internal readonly struct ExplanationNote(Calendar calendar, LocalDate? today)
{
    private readonly Calendar _calendar = calendar;
    private readonly LocalDate? _today = today;

    public Words Of(ExplanationRow row)
    {
        var sentences = new List<Words>();
        if (row.StartsAt is { } start)
            sentences.Add(At("Mulai {0}.", "Starts {0}.", start));
        AddPauses(row, sentences);
        if (Counting(row) is { } counting)
            sentences.Add(counting);
        foreach (var extension in row.Extensions)
        {
            var amount = TermText.Describe(extension.Amount);
            sentences.Add(new Words($"Diperpanjang {amount.Id}.", $"Extended by {amount.En}."));
        }

        if (row.Day is DayStatus.Open { Exception: { } special })
            sentences.Add(new Words($"{special.Name.Id}.", $"{special.Name.En}."));
        if (row.DueAt is { } due)
            sentences.Add(Due(row, due));
        return new Words(string.Join(' ', sentences.Select(words => words.Id)), string.Join(' ', sentences.Select(words => words.En)));
    }

    private static Words? Closed(DayStatus day) => day switch
    {
        DayStatus.OnHoliday holiday => new Words(
            string.Join(", ", holiday.Holidays.Select(one => one.Name.Id + Basis(one, "perkiraan"))) + ".",
            string.Join(", ", holiday.Holidays.Select(one => one.Name.En + Basis(one, "estimated"))) + "."),
        DayStatus.ClosedSpecially { Exception: var special } => new Words(
            $"{special.Name.Id}{Basis(special.Decree)}.",
            $"{special.Name.En}{Basis(special.Decree)}."),
        DayStatus.Weekend => new Words("Akhir pekan.", "Weekend."),
        _ => null,
    };

    private static string Basis(Holiday holiday, string estimated) =>
        holiday.Status == HolidayStatus.Estimated ? $" ({estimated})" : Basis(holiday.Decree);

    private static string Basis(string? decree) => decree is null ? "" : $" ({decree})";

    private Words? Counting(ExplanationRow row) => row.Counting switch
    {
        DayCounting.DayZero when row.StartsAt is null => new Words("Tanggal acuan, tidak dihitung.", "The date measured from, not counted."),
        DayCounting.DayZero => new Words("Hari mulai tidak dihitung.", "The day of the start is not counted."),
        DayCounting.Paused => new Words("Tidak dihitung.", "Not counted."),
        DayCounting.OutsideHours when row.StartsAt is not null => new Words("Kantor sudah tutup.", "The office had closed."),
        DayCounting.OutsideHours => null,
        DayCounting.Moved => Closed(row.Day) is { } closed
            ? new Words($"{closed.Id} Batas bergeser ke hari kerja berikutnya.", $"{closed.En} The deadline moves to the next working day.")
            : new Words("Hari kerja berikutnya.", "The next working day."),
        DayCounting.Closed => Closed(row.Day),
        _ => Counted(row),
    };

    private Words Counted(ExplanationRow row)
    {
        if (row.Counted.Unit is TermUnit.OfficeTime or TermUnit.ElapsedTime)
        {
            var amount = AmountWords.Of(row.Counted);
            return new Words($"Dihitung {amount.Id}.", $"{Capital(amount.En)} counted.");
        }

        if (_today is not { } today || row.Date < today)
            return new Words("Dihitung.", "Counted.");
        if (row.Date > today)
            return new Words("Akan dihitung.", "Will be counted.");
        return row.Counted.Unit == TermUnit.WorkingDays
            ? new Words("Hari ini, dihitung saat kantor tutup.", "Today, counted when the office closes.")
            : new Words("Hari ini, dihitung pada akhir hari.", "Today, counted at the end of the day.");
    }

    private void AddPauses(ExplanationRow row, List<Words> sentences)
    {
        foreach (var pause in row.Pauses)
        {
            var (begins, ends) = (_calendar.DateOf(pause.From) == row.Date, pause.To is { } to && _calendar.DateOf(to) == row.Date);
            sentences.Add((begins, ends) switch
            {
                (true, true) => Between(pause),
                (true, false) => At("Berhenti {0}.", "Stops {0}.", pause.From),
                (false, true) => At("Berjalan lagi {0}.", "Goes on {0}.", pause.To!.Value),
                _ => new Words("Berhenti.", "Stands still."),
            });
        }
    }

    private Words Between(Pause pause)
    {
        var (from, to) = (Time(pause.From), Time(pause.To!.Value));
        return new Words($"Berhenti {from.Id} sampai {to.Id}.", $"Stands still from {from.En} to {to.En}.");
    }

    private Words Due(ExplanationRow row, Instant due)
    {
        var time = DateWords.Time(DeadlineMoment.Of(_calendar, due).Time);
        return _calendar.CloseOf(row.Date) == due && row.Counted.Unit is TermUnit.WorkingDays or TermUnit.CalendarDays
            ? new Words($"Batas: saat kantor tutup, {time.Id}.", $"Due when the office closes, {time.En}.")
            : new Words($"Batas: {time.Id}.", $"Due {time.En}.");
    }

    private Words At(string id, string en, Instant instant)
    {
        var time = Time(instant);
        return new Words(string.Format(id, time.Id), string.Format(en, time.En));
    }

    private Words Time(Instant instant) => DateWords.Time(instant.InZone(_calendar.Zone).TimeOfDay);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}

using NodaTime;

namespace WorkflowStandar.Core.Calendars;

/// <summary>A deadline as the applicant is told it: the whole date first, then what is left, then how far it moved.</summary>
internal static class ApplicantWords
{
    public static DeadlinePhrase Of(DeadlinePhrase official, DeadlineView view)
    {
        if (view.Reading.FinishedAt is not null)
            return official;
        return view.Due is { } due ? WithDate(official, view, due) : StandingStill(official, view);
    }

    private static DeadlinePhrase WithDate(DeadlinePhrase official, DeadlineView view, DeadlineMoment due)
    {
        var left = view.Balance.IsOver || view.Unit is TermUnit.OfficeTime or TermUnit.ElapsedTime ? official.First : view.DaysLeft(due);
        var second = new Words($"{Sentence(left.Id)}.", $"{Sentence(left.En)}.");
        if (Moved(view) is { } moved)
            second = new Words($"{second.Id} {moved.Id}", $"{second.En} {moved.En}");
        return official with
        {
            First = WholeDate(due),
            Second = second,
        };
    }

    public static Words WholeDate(DeadlineMoment due)
    {
        var (date, time) = (DateWords.Long(due.Date), DateWords.Time(due.Time));
        return new Words($"{date.Id}, pukul {time.Id}", $"{date.En}, {time.En}");
    }

    private static DeadlinePhrase StandingStill(DeadlinePhrase official, DeadlineView view)
    {
        var left = view.Amount(view.Balance.Left);
        var since = DateWords.Long(DeadlineMoment.Of(view.Calendar, view.PausedSince!.Value).Date);
        return official with
        {
            First = new Words("Belum dapat ditentukan", "Cannot be told yet"),
            Second = new Words(
                $"Hitungan berhenti sejak {since.Id}. Setelah berjalan lagi tersisa {left.Id}.",
                $"The clock has stood still since {since.En}. When it goes on, {left.En} will be left."),
        };
    }

    private static Words? Moved(DeadlineView view)
    {
        var bare = view.Reading with { History = ClockHistory.From(view.Reading.History.Start) };
        var before = new DeadlineView(view.Calendar, bare, view.Reading.History.Start);
        if (before.DueInstant is not { } from || before.Due is not { } moment || view.DueInstant is not { } to || from.At == to.At)
            return null;
        var (date, by) = (DateWords.Long(moment.Date), view.Amount(Between(view, from.At, to.At)));
        return new Words($"Semula {date.Id}, bergeser {by.Id}.", $"It was {date.En} and moved by {by.En}.");
    }

    private static TermAmount Between(DeadlineView view, Instant from, Instant to) => view.Unit switch
    {
        TermUnit.OfficeTime => TermScale.OfficeTime.Amount(view.Calendar.OfficeTimeBetween(from, to).ToInt64Nanoseconds()),
        TermUnit.ElapsedTime => TermScale.ElapsedTime.Amount((to - from).ToInt64Nanoseconds()),
        TermUnit.WorkingDays => TermScale.WorkingDays.Amount(view.Calendar.WorkingDaysBetween(DateOf(view, from), DateOf(view, to))),
        _ => TermScale.CalendarDays.Amount(Period.DaysBetween(DateOf(view, from), DateOf(view, to))),
    };

    private static LocalDate DateOf(DeadlineView view, Instant instant) => DeadlineMoment.Of(view.Calendar, instant).Date;

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}

using NodaTime;

namespace WorkflowStandar.Core.Calendars;

/// <summary>The one place that puts a deadline into words, for pages, API, mail and command line.</summary>
/// <remarks>What is left is told in the unit of the promise and rounded down to minutes, so that nobody is told more time than there is. What is days too late is told in days.</remarks>
public static class DeadlineWords
{
    private static readonly Duration SoonBelow = Duration.FromHours(1);

    /// <summary>The two lines for a clock as it stands at <paramref name="now"/>, for officials.</summary>
    public static DeadlinePhrase Describe(Calendar calendar, ClockReading reading, Instant now)
    {
        var view = new DeadlineView(calendar, reading, reading.FinishedAt ?? now);
        if (reading.FinishedAt is not null)
            return Finished(view);
        if (view.Due is not { } due)
            return StandingStill(view);
        return view.Balance.IsOver ? Overdue(view, due) : Running(view, due);
    }

    /// <summary>"tanpa tenggat", with how long the step has been open.</summary>
    public static DeadlinePhrase WithoutDeadline(Calendar calendar, Instant openedAt, Instant now)
    {
        var days = calendar.WorkingDaysBetween(calendar.DateOf(openedAt), calendar.DateOf(now));
        var since = AmountWords.WorkingDays(days);
        return new DeadlinePhrase(
            new Words("tanpa tenggat", "no deadline"),
            days > 0
                ? new Words($"{since.Id} di langkah ini", $"{since.En} in this step")
                : new Words("di langkah ini sejak hari kerja ini", "in this step since this working day"),
            DeadlineTone.None,
            IsTarget: false,
            Provisional: false,
            Due: null);
    }

    /// <summary>A bound as applicants are told it: "Rabu, 20 Januari 2027, pukul 24.00".</summary>
    public static Words ForApplicant(Calendar calendar, Instant bound) => ApplicantWords.WholeDate(DeadlineMoment.Of(calendar, bound));

    /// <summary>For the applicant: the whole date first, then how it moved. Why it moved is for the page to add.</summary>
    public static DeadlinePhrase ForApplicant(Calendar calendar, ClockReading reading, Instant now) =>
        ApplicantWords.Of(Describe(calendar, reading, now), new DeadlineView(calendar, reading, reading.FinishedAt ?? now));

    private static DeadlinePhrase Finished(DeadlineView view)
    {
        var late = view.Balance.IsOver;
        var amount = late ? view.Over() : view.Taken();
        var words = (late, view.IsTarget) switch
        {
            (false, false) => new Words($"tepat waktu, {amount.Id}", $"on time, {amount.En}"),
            (true, false) => new Words($"terlambat {amount.Id}", $"late by {amount.En}"),
            (false, true) => new Words($"sesuai target, {amount.Id}", $"within target, {amount.En}"),
            (true, true) => new Words($"lewat target {amount.Id}", $"past target by {amount.En}"),
        };
        var tone = !late ? DeadlineTone.OnTime : view.IsTarget ? DeadlineTone.PastTarget : DeadlineTone.FinishedLate;
        return view.Phrase(words, null, tone);
    }

    private static DeadlinePhrase StandingStill(DeadlineView view)
    {
        var left = view.Amount(view.Balance.Left);
        var since = view.PausedSince is { } from ? DeadlineMoment.Of(view.Calendar, from) : default;
        var day = since.Date == view.Today ? since.Near(view.Today) : DateWords.Short(since.Date, view.Today.Year);
        return view.Phrase(
            new Words($"berhenti, sisa {left.Id}", $"stopped, {left.En} left"),
            new Words($"sejak {day.Id}", $"since {day.En}"),
            DeadlineTone.Paused);
    }

    private static DeadlinePhrase Overdue(DeadlineView view, DeadlineMoment due)
    {
        var over = view.Over();
        var limit = due.Date == view.Today ? due.Near(view.Today) : due.Absolute(view.Today);
        return view.IsTarget
            ? view.Phrase(
                new Words($"target: lewat {over.Id}", $"target: past by {over.En}"),
                new Words($"target {limit.Id}", $"target {limit.En}"),
                DeadlineTone.PastTarget)
            : view.Phrase(
                new Words($"terlambat {over.Id}", $"late by {over.En}"),
                new Words($"batas {limit.Id}", $"due {limit.En}"),
                DeadlineTone.Late);
    }

    private static DeadlinePhrase Running(DeadlineView view, DeadlineMoment due)
    {
        var (first, second) = view.Unit switch
        {
            TermUnit.OfficeTime => (view.TimeLeft(), due.Near(view.Today)),
            TermUnit.WorkingDays => (view.DaysLeft(due), due.Absolute(view.Today)),
            _ when view.DoBefore(due) is { } closed => closed,
            TermUnit.ElapsedTime => (view.TimeLeft(), due.Near(view.Today)),
            _ when due is { Time: null } && due.Date == view.Today && view.ClosesLaterToday() is { } closes => (view.DaysLeft(due), closes),
            _ => (view.DaysLeft(due), due.Absolute(view.Today)),
        };
        if (view.IsTarget)
            first = new Words($"target: {first.Id}", $"target: {first.En}");
        var soon = view.Warned || due.Date == view.Today || view.OfficeTimeLeft < SoonBelow;
        return view.Phrase(first, second, soon ? DeadlineTone.Soon : DeadlineTone.Ahead);
    }
}

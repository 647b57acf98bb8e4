using System.Diagnostics.CodeAnalysis;

namespace WorkflowStandar.Core.Calendars;

/// <summary>Terms as they are written in definitions: a whole number, the unit with its kind, and around them what time.md's table allows.</summary>
/// <remarks>
/// <c>15 office minutes</c>, <c>3 office hours</c>, <c>5 working days</c>, <c>1 calendar day</c>, <c>72 elapsed hours</c>, <c>6 months</c>,
/// <c>2 years</c>; <c>2..10 working days</c>; <c>~2 office hours</c>; <c>3 working days before visit-date</c>. Small letters, singular or
/// plural. Rolling a closed last day is a key of its own in a definition, not part of this text.
/// </remarks>
public static class TermText
{
    public static bool TryParse(string text, [NotNullWhen(true)] out TermPromise? promise, [NotNullWhen(false)] out TermProblem? problem)
    {
        var reader = new TermReader(text);
        promise = reader.ReadPromise();
        problem = reader.Problem;
        return problem is null;
    }

    /// <summary>A length with or without a direction, as rungs and extensions write it: "10 office minutes before", "1 working day".</summary>
    public static bool TryParseOffset(
        string text,
        [NotNullWhen(true)] out Term? term,
        out AnchorDirection? direction,
        [NotNullWhen(false)] out TermProblem? problem)
    {
        var reader = new TermReader(text);
        (term, direction) = reader.ReadOffset();
        problem = reader.Problem;
        return problem is null;
    }

    /// <summary>The written form, which <see cref="TryParse"/> reads back to the same promise, rolling left aside.</summary>
    public static string Format(TermPromise promise)
    {
        var unit = TermUnitName.Of(promise.Term, promise.AtLeast);
        var range = promise.AtLeast is { } least ? $"{unit.CountOf(least)}.." : "";
        var anchor = promise.Anchor is { } from ? $" {(from.Direction == AnchorDirection.Before ? "before" : "after")} {from.Field}" : "";
        return $"{(promise.IsTarget ? "~" : "")}{range}{unit.Write(promise.Term)}{anchor}";
    }

    public static string Format(Term term) => TermUnitName.Of(term, null).Write(term);

    /// <summary>For pages: "15 menit jam kerja", "2 sampai 10 hari kerja", "sekitar 2 jam kerja", "3 hari kerja sebelum tanggal kunjungan".</summary>
    /// <param name="promise">The promise.</param>
    /// <param name="anchorTitle">What readers call the date field; null: its name.</param>
    public static Words Describe(TermPromise promise, Words? anchorTitle = null)
    {
        var words = Describe(promise.Term);
        if (promise.AtLeast is { } least)
        {
            var unit = TermUnitName.Of(promise.Term, least);
            words = new Words($"{unit.CountOf(least)} sampai {words.Id}", $"{unit.CountOf(least)} to {words.En}");
        }

        if (promise.IsTarget)
            words = new Words($"sekitar {words.Id}", $"about {words.En}");
        if (promise.Anchor is not { } anchor)
            return words;
        var title = anchorTitle ?? new Words(anchor.Field, anchor.Field);
        return anchor.Direction == AnchorDirection.Before
            ? new Words($"{words.Id} sebelum {title.Id}", $"{words.En} before {title.En}")
            : new Words($"{words.Id} setelah {title.Id}", $"{words.En} after {title.En}");
    }

    public static Words Describe(Term term) => term switch
    {
        Term.OfficeTime office => AmountWords.OfficeTime(office.Length),
        Term.ElapsedTime elapsed => AmountWords.Time(elapsed.Length),
        Term.WorkingDays days => AmountWords.WorkingDays(days.Count),
        Term.CalendarDays { RollToWorkingDay: false } days => new Words($"{days.Count} hari kalender", AmountWords.Count(days.Count, "calendar day")),
        Term.CalendarDays days => new Words(
            $"{days.Count} hari kalender, atau hari kerja berikutnya bila kantor tutup",
            $"{AmountWords.Count(days.Count, "calendar day")}, or the next working day when the office is closed"),
        Term.Months { Count: var count } when count % 12 == 0 => new Words($"{count / 12} tahun", AmountWords.Count(count / 12, "year")),
        Term.Months months => new Words($"{months.Count} bulan", AmountWords.Count(months.Count, "month")),
        _ => throw new ArgumentOutOfRangeException(nameof(term), "The family of terms is closed."),
    };
}

using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Syntax.Keys;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler.Calendars;

/// <summary>The keys of an exception in a calendar, and of the periods in which it holds.</summary>
internal static class CalendarExceptionKeys
{
    private static readonly Key<Text> Name = Key.Required("name", Shape.LocalText, "What it is; explanations of deadlines show it.", "Apa ini; tampil dalam penjelasan tenggat.");

    private static readonly Key<ImmutableArray<Written<OpenInterval>>> Hours = Key.Optional(
        "hours", WrittenWeek.Day, "The same hours on each day that the ordinary week has open.", "Jam yang sama pada setiap hari yang buka dalam pekan biasa.");

    private static readonly Key<WeekHours> Week = Key.Optional(
        "week", WrittenWeek.Week, "Hours by day of the week; a day that is not written is closed.", "Jam menurut hari; hari yang tidak ditulis berarti tutup.");

    private static readonly Key<bool> Closed = Key.Optional("closed", Shape.YesNo, "The office is closed.", "Kantor tutup.");

    private static readonly Key<bool> DespiteHolidays = Key.Optional(
        "despite-holidays", Shape.YesNo, "It holds on holidays too, so that the office opens on them.", "Berlaku pada hari libur juga, sehingga kantor buka.");

    private static readonly Key<string> Decree = Key.Optional("decree", Shape.PlainText, "What it rests on.", "Dasarnya.");

    private static readonly Key<string> Inferred = Key.Optional("inferred", Shape.PlainText, "What the text leaves open.", "Yang tidak diatur dalam naskah.");

    private static readonly Key<LocalDate> Date = Key.Optional("date", CalendarShapes.Date, "The one day.", "Hari itu saja.");

    private static readonly Key<LocalDate> From = Key.Optional("from", CalendarShapes.Date, "The first day.", "Hari pertama.");

    private static readonly Key<LocalDate> To = Key.Optional("to", CalendarShapes.Date, "The last day, included.", "Hari terakhir, ikut berlaku.");

    private static readonly Key<bool> Status = Key.Optional(
        "status", CalendarShapes.IsEstimated, "How sure the dates are. Absent: decided.", "Kepastian tanggalnya. Bila tidak ditulis: decided.");

    private static readonly Key<Text> PeriodName = Key.Optional("name", Shape.LocalText, "A name of its own.", "Nama tersendiri.");

    private static readonly KeyTable PeriodTable = new(
        "calendar-period", new Message("a period", "masa berlaku"), Date, From, To, Status, PeriodName, Decree, Inferred);

    private static readonly Key<ImmutableArray<Written<WrittenPeriod>>> During = Key.Required(
        "during", Shape.List(Shape.Section(PeriodTable, ReadPeriod)), "The periods in which it holds.", "Masa berlakunya.");

    private static readonly KeyTable Table = new(
        "calendar-exception", new Message("an exception", "pengecualian"), Name, Hours, Week, Closed, DespiteHolidays, Decree, Inferred, During);

    public static Shape<WrittenException> Form { get; } = Shape.Section(Table, Read);

    private static WrittenException? Read(Section section)
    {
        var (name, hours, week, closed, during) = (section.Get(Name), section.Get(Hours), section.Get(Week), section.Get(Closed), section.Get(During));
        section.Get(Inferred);
        var effects = (section.Has(Hours) ? 1 : 0) + (section.Has(Week) ? 1 : 0) + (closed is { Value: true } ? 1 : 0);
        if (effects != 1)
            section.Findings.Add(CalendarDiagnostics.NotOneEffect(section.Syntax.Entries.IsEmpty ? section.Span : section.Syntax.Entries[0].Key.Span));
        if (name is null || during is null || effects != 1)
            return null;
        return new WrittenException(
            name.Value,
            hours is null ? null : WrittenWeek.Hours(hours),
            week?.Value,
            closed is { Value: true },
            section.Get(DespiteHolidays) is { Value: true },
            section.Get(Decree)?.Value,
            during.Value);
    }

    private static WrittenPeriod? ReadPeriod(Section section)
    {
        var (date, from, to) = (section.Get(Date), section.Get(From), section.Get(To));
        var estimated = section.Get(Status) is { Value: true };
        section.Get(Inferred);
        if (section.Has(Date) ? section.Has(From) || section.Has(To) : !section.Has(From) || !section.Has(To))
        {
            section.Findings.Add(CalendarDiagnostics.NotOnePeriod(section.Span));
            return null;
        }

        var (first, last) = (date ?? from, date ?? to);
        if (first is null || last is null)
            return null;
        if (last.Value < first.Value)
        {
            section.Findings.Add(CalendarDiagnostics.PeriodEndsBeforeItBegins(last.Span, first.Value, last.Value));
            return null;
        }

        return new WrittenPeriod(first.Value, last.Value, estimated, section.Get(PeriodName)?.Value, section.Get(Decree)?.Value);
    }
}

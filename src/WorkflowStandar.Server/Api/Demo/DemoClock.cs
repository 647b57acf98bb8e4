using NodaTime;
using NodaTime.Text;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Server.Api.Identity;
using WorkflowStandar.Server.Api.Problems;
using WorkflowStandar.Server.Api.Requests;
using WorkflowStandar.Server.Hosting;

namespace WorkflowStandar.Server.Api.Demo;

/// <summary>The time machine of a demonstration server. On any other server these addresses do not exist.</summary>
public static class DemoClock
{
    /// <param name="Advance">How far: a term as in definitions (<c>3 office hours</c>, <c>5 working days</c>, <c>20 elapsed minutes</c>) or an ISO 8601 duration (<c>PT3H</c>).</param>
    /// <param name="To">Instead: until when, an instant such as 2026-11-23T02:00:00Z.</param>
    /// <param name="Calendar">On which calendar office hours and working days count; may be left out where there is one.</param>
    public sealed record Request(string? Advance = null, Instant? To = null, string? Calendar = null);

    /// <param name="Rang">How many instants at which alarms rang or duties began lay on the way.</param>
    public sealed record Document(Instant Now, string? Local, int? Rang);

    public static IResult Read(VirtualClock clock) => TypedResults.Ok(new Document(clock.GetCurrentInstant(), null, null));

    public static async Task<IResult> MoveAsync(Body<Request> body, Administrator administrator, TimeMachine machine, VirtualClock clock, DemoCalendars calendars, CancellationToken cancellation)
    {
        _ = administrator;
        var (calendar, unknown) = await calendars.FindAsync(body.Value.Calendar, cancellation);
        if (unknown is not null)
            return unknown;
        var now = clock.GetCurrentInstant();
        var (to, problem) = TargetOf(body.Value, now, calendar);
        if (to is not { } target)
            return problem!;
        if (target < now)
            return Backwards(now);
        if (target - now > TermLimits.ElapsedTime)
            return Wrong("advance", new Text("Paling jauh sepuluh tahun sekali jalan.", "Ten years at a time at most."));

        var rang = await machine.MoveToAsync(target, cancellation);
        return TypedResults.Ok(new Document(target, calendar is null ? null : LocalOf(target, calendar), rang));
    }

    private static (Instant? To, Problem? Problem) TargetOf(Request request, Instant now, Calendar? calendar)
    {
        if (request.Advance is null == request.To is null)
            return (null, Wrong("advance", new Text("Isi 'advance' atau 'to', salah satu.", "Give either 'advance' or 'to'.")));
        if (request.To is { } to)
            return (to, null);
        if (PeriodPattern.NormalizingIso.Parse(request.Advance!).TryGetValue(Period.Zero, out var period) && period is { Years: 0, Months: 0 })
            return (now + period.ToDuration(), null);
        if (!TermText.TryParse(request.Advance!, out var promise, out _) || promise is not { Anchor: null, AtLeast: null })
            return (null, Wrong("advance", new Text(
                "Tulis misalnya '3 office hours', '5 working days', '20 elapsed minutes', atau 'PT3H'.",
                "Write for instance '3 office hours', '5 working days', '20 elapsed minutes' or 'PT3H'.")));
        return calendar is null && promise.Term is not Term.ElapsedTime
            ? (null, Wrong("calendar", new Text("Sebutkan kalender yang dipakai menghitung.", "Name the calendar to count on.")))
            : (calendar?.Add(promise.Term, now) ?? now + ((Term.ElapsedTime)promise.Term).Length, null);
    }

    private static Problem Backwards(Instant now) => new(
        409,
        "demo/backwards",
        new Text("Jam hanya bergerak maju", "The clock only moves forward"),
        new Text($"Sekarang sudah {InstantPattern.General.Format(now)}.", $"It is {InstantPattern.General.Format(now)} already."));

    private static Problem Wrong(string field, Text message) => HttpProblems.BadBody([new FieldError(field, "kind", message)]);

    private static string LocalOf(Instant instant, Calendar calendar) =>
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm").Format(instant.InZone(calendar.Zone).LocalDateTime) + " " + calendar.Zone.Id;
}

/// <summary>The calendar that a move of the clock counts on.</summary>
public sealed class DemoCalendars(Engine.Editions.IEditionStore editions, IPlanSource plans)
{
    public async Task<(Calendar? Calendar, Problem? Problem)> FindAsync(string? named, CancellationToken cancellation)
    {
        var ids = (await editions.CalendarsAsync(cancellation)).Select(row => row.CalendarId).Distinct().ToList();
        var id = named ?? (ids is [var only] ? only : null);
        if (id is null)
            return (null, null);
        return ids.Contains(id)
            ? (await plans.CalendarAsync(id, cancellation), null)
            : (null, new Problem(
                404,
                "calendar/not-found",
                new Text("Kalender tidak ditemukan", "The calendar is not found"),
                new Text($"Tidak ada kalender '{id}'.", $"There is no calendar '{id}'.")).With("calendars", ids));
    }
}

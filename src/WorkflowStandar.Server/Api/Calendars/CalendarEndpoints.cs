using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Editions;
using WorkflowStandar.Server.Api.Identity;
using WorkflowStandar.Server.Api.Problems;
using WorkflowStandar.Server.Api.Requests;
using WorkflowStandar.Server.Api.Standards;
using WorkflowStandar.Server.Publication;

namespace WorkflowStandar.Server.Api.Calendars;

/// <summary>Office calendars: which are published, and publishing another edition, which moves the open clocks.</summary>
public static class CalendarEndpoints
{
    /// <param name="Current">Open clocks run on this edition.</param>
    public sealed record Item(string Calendar, string Edition, Text Title, string Hash, Instant PublishedAt, bool Current);

    /// <param name="New">False for a dry run, and where the same text had been published already.</param>
    /// <param name="Replanned">How many open cases were looked at anew.</param>
    /// <param name="Moved">Every clock whose deadline is another now.</param>
    public sealed record Published(
        string Calendar, string Edition, bool New, int Replanned, ImmutableArray<MovedClock> Moved, ImmutableArray<FindingDocument> Findings);

    public static async Task<IResult> ListAsync(IEditionStore store, CancellationToken cancellation)
    {
        var rows = await store.CalendarsAsync(cancellation);
        var seen = new HashSet<string>();
        return TypedResults.Ok(rows.Select(row => new Item(row.CalendarId, row.Edition, row.Title, row.ContentHash, row.PublishedAt, seen.Add(row.CalendarId))).ToImmutableArray());
    }

    public static async Task<IResult> SourceAsync(string calendar, IEditionStore store, CancellationToken cancellation) =>
        await store.CalendarAsync(calendar, cancellation) is { } row
            ? TypedResults.Text(await store.SourceAsync(row.ContentHash, cancellation), "application/yaml; charset=utf-8")
            : NoSuchCalendar(calendar);

    public static async Task<IResult> PublishAsync(SourceBody body, Administrator administrator, CalendarPublisher publisher, HttpContext context, CancellationToken cancellation)
    {
        var query = new Query(context.Request, "dry-run");
        var dryRun = query.YesNo("dry-run") ?? false;
        if (query.Problem is { } mistaken)
            return mistaken;
        if (!administrator.Known.IsOfInstallation)
            return HttpProblems.NotAllowed(new Text("administrator instalasi: kalender dipakai bersama", "administrators of the installation: calendars are shared"));
        var bundle = await publisher.CompleteAsync(CalendarBundle.Split(body.Source), cancellation);
        var publication = await publisher.PublishAsync(bundle, administrator.Known.Row.Id, dryRun, cancellation);
        if (publication.Calendar is not { } calendar)
            return FindingDocument.ProblemOf(FindingsOf(publication, bundle));
        return publication.Outcome == PublishOutcome.NameTaken
            ? NameTaken(calendar)
            : TypedResults.Ok(new Published(
                calendar.Id, calendar.Edition, publication.Outcome == PublishOutcome.Published, publication.Replanned, publication.Moved,
                [.. FindingsOf(publication, bundle)]));
    }

    public static Problem NoSuchCalendar(string calendar) => new(
        404,
        "calendar/not-found",
        new Text("Kalender tidak ditemukan", "The calendar is not found"),
        new Text($"Tidak ada kalender '{calendar}'. Daftarnya di /api/v1/calendars.", $"There is no calendar '{calendar}'. They are listed at /api/v1/calendars."));

    private static IEnumerable<FindingDocument> FindingsOf(CalendarPublication publication, CalendarBundle bundle) =>
        publication.Findings.Select(pair => FindingDocument.Of(pair.Finding, pair.Source, bundle.Lists.IndexOf(pair.Source) + 2));

    private static Problem NameTaken(Core.Calendars.Calendar calendar) => new(
        409,
        "edition/name-taken",
        new Text("Edisi itu sudah diterbitkan dengan hari lain", "That edition is published with other days"),
        new Text(
            $"Kalender '{calendar.Id}' edisi '{calendar.Edition}' tidak dapat diubah lagi. Beri edisi ini nama lain.",
            $"Edition '{calendar.Edition}' of the calendar '{calendar.Id}' cannot be changed any more. Give this edition another name."));
}

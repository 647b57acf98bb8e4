using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Server.Dashboard.Tracking;

namespace WorkflowStandar.Server.Dashboard.Prints;

/// <summary>What stands on a tanda terima.</summary>
/// <param name="Secret">Only right after handing in; a reprint cannot show it again.</param>
/// <param name="Promises">What was promised and by when, in words for the applicant; the earliest first, and at the end what begins later.</param>
/// <param name="Officer">Who signs; null where the applicant has handed in without one.</param>
public sealed record ReceiptSheet(
    PrintedCase Case,
    string Received,
    string Contents,
    string? Secret,
    QrDrawing Qr,
    string TrackingPage,
    ImmutableArray<PromiseLine> Promises,
    string? Officer,
    string Printed)
{
    /// <summary>What the published text says that it costs; null where it says nothing.</summary>
    public Text? Fee { get; init; }

    /// <summary>The first role, after that at which requests come in, that has the paper next.</summary>
    public string? HandedTo
    {
        get
        {
            var roles = Case.Opened.Procedure.Steps.OfType<Step.Work>().Select(step => step.By).OfType<Performer.Role>().Select(by => by.Key).Distinct().ToList();
            return roles.Count > 1 ? Case.Plan.Roles.GetValueOrDefault(roles[1])?.Id : null;
        }
    }

    public static ReceiptSheet Of(PrintedCase printed, string? secret, string? officer, HttpRequest request, Instant now)
    {
        var zone = printed.Calendar.Zone;
        return new ReceiptSheet(
            printed,
            PaperWords.Moment(printed.State.SubmittedAt, zone),
            ContentsOf(printed),
            secret,
            QrDrawing.Of(TrackingAddress.Of(request, printed.Row.Number, secret)),
            $"{request.Host}{TrackingAddress.Page}",
            PromisesOf(printed, now),
            officer,
            PaperWords.Moment(now, zone));
    }

    public static ImmutableArray<PromiseLine> PromisesOf(PrintedCase printed, Instant now) =>
    [
        .. from clock in ApplicantPromises.Running(printed, now)
           where clock.Due is not null
           orderby clock.Due
           let said = new Words($"paling lambat {clock.Says!.First.Id}", $"by {clock.Says.First.En}")
           select new PromiseLine(clock.Title, clock.Provisional ? new Words($"{said.Id} (sementara)", $"{said.En} (provisional)") : said, clock.Says!.Second, clock.Clause, IsDated: true),
        .. from later in ApplicantPromises.ToCome(printed)
           select new PromiseLine(later.Title, later.Term, later.Since, later.Clause, IsDated: false),
    ];

    private static string ContentsOf(PrintedCase printed)
    {
        var first = printed.State.SubmittedAt;
        var files = printed.Events.Select(recorded => recorded.Event).OfType<CaseEvent.Attached>().Count(file => file.At == first);
        return files == 0 ? "isian formulir, tanpa berkas" : $"isian formulir dan {files} berkas";
    }
}

/// <summary>A promise and its date, or its term where it begins later.</summary>
/// <param name="Says">"paling lambat Rabu, 23 Desember 2026, 16.00", or "60 hari".</param>
/// <param name="More">How much is left, or from when the term counts.</param>
public sealed record PromiseLine(Text Title, Words Says, Words? More, string? Clause, bool IsDated);

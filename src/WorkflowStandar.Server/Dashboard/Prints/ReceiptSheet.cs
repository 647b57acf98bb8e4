using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Server.Api.Cases;
using WorkflowStandar.Server.Dashboard.Tracking;

namespace WorkflowStandar.Server.Dashboard.Prints;

/// <summary>What stands on a tanda terima.</summary>
/// <param name="Secret">Only right after handing in; a reprint cannot show it again.</param>
/// <param name="Promises">What was promised and by when, in words for the applicant; the earliest first.</param>
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

    /// <summary>Open promises; targets promise nothing.</summary>
    public static ImmutableArray<PromiseLine> PromisesOf(PrintedCase printed, Instant now) =>
    [
        .. from clock in ReadClocks.Of(printed.Opened, printed.Calendar, now, forApplicant: true)
           where clock is { IsTarget: false, StoppedAt: null, Due: not null, Says: not null }
           orderby clock.Due
           select new PromiseLine(clock.Title, clock.Says!.First, clock.Says.Second, clock.Clause, clock.Provisional),
    ];

    private static string ContentsOf(PrintedCase printed)
    {
        var first = printed.State.SubmittedAt;
        var files = printed.Events.Select(recorded => recorded.Event).OfType<CaseEvent.Attached>().Count(file => file.At == first);
        return files == 0 ? "isian formulir, tanpa berkas" : $"isian formulir dan {files} berkas";
    }
}

/// <summary>A promise and its date.</summary>
public sealed record PromiseLine(Text Title, Words Due, Words? Left, string? Clause, bool Provisional);

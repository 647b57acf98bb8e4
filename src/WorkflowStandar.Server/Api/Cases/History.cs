using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Worklists;
using WorkflowStandar.Server.Api.Identity;
using WorkflowStandar.Server.Api.Problems;
using WorkflowStandar.Server.Api.Requests;
using WorkflowStandar.Server.Dashboard.Identity;

namespace WorkflowStandar.Server.Api.Cases;

/// <summary>All that ever happened to a case, and the proof that nobody has changed it since.</summary>
public static class History
{
    /// <param name="Hash">SHA-256 over the hash before it and this event, hexadecimal.</param>
    /// <param name="Masked">Personal fields that were taken out of the event for this reader.</param>
    public sealed record Entry(int Sequence, Instant At, ActorId By, CaseEvent Event, string Hash, ImmutableArray<FieldKey> Masked);

    public sealed record Verification(string Number, bool Intact, int Events, string? Part, int? Sequence, string? Problem);

    public static async Task<IResult> ListAsync(string number, Caller caller, CaseDoor door, IWorklists worklists, PersonalLooks looks, HttpContext context, CancellationToken cancellation)
    {
        var query = new Query(context.Request, CaseAddress.Agency, PageQuery.Cursor, PageQuery.Limit);
        var agency = query.Key<AgencyKey>(CaseAddress.Agency);
        var after = query.Number(PageQuery.Cursor, 0, int.MaxValue) ?? 0;
        var limit = query.Number(PageQuery.Limit, 1, 1000) ?? 200;
        if (query.Problem is { } mistaken)
            return mistaken;
        if (caller is not Caller.Known)
            return HttpProblems.NeedsKey;
        var (opened, problem) = await door.OpenAsync(caller, number, agency, cancellation);
        if (opened is null)
            return problem!;

        var events = await worklists.HistoryAsync(opened.Key, after, limit, cancellation);
        var shown = PersonalData.IsShownTo(opened);
        await looks.RecordAsync(opened, "API: riwayat", cancellation);
        CaseAnswers.SetVersion(context, opened.State.Version);
        return TypedResults.Ok(new PageDocument<Entry>(
            [.. events.Select(recorded => EntryOf(opened.Plan, recorded, shown))],
            events.Length == limit ? events[^1].Sequence.ToString() : null));
    }

    public static async Task<IResult> VerifyAsync(string number, KeyHolder holder, CaseDesk desk, CaseVerifier verifier, HttpContext context, CancellationToken cancellation)
    {
        _ = holder;
        var (opened, problem) = await desk.OpenAsync(context, number);
        if (opened is null)
            return problem!;
        var verified = await verifier.VerifyAsync(opened.Key, cancellation);
        return verified is null
            ? CaseProblems.NoSuchCase(number)
            : TypedResults.Ok(new Verification(
                number, verified.Problem is null, verified.Events, verified.Problem?.Part, verified.Problem?.Sequence, verified.Problem?.Description));
    }

    private static Entry EntryOf(Plan plan, RecordedEvent recorded, bool shown)
    {
        var (@event, masked) = recorded.Event switch
        {
            CaseEvent.Submitted submitted => Mask(plan, submitted.Fields, shown, fields => submitted with { Fields = fields }),
            CaseEvent.FieldsGiven given => Mask(plan, given.Fields, shown, fields => given with { Fields = fields }),
            // Files are often named after people.
            CaseEvent.Attached attached when !shown => (attached with { Name = Path.GetExtension(attached.Name) }, []),
            var other => (other, []),
        };
        return new Entry(recorded.Sequence, @event.At, recorded.By, @event, Convert.ToHexStringLower(recorded.Hash.AsSpan()), masked);
    }

    private static (CaseEvent Event, ImmutableArray<FieldKey> Masked) Mask(
        Plan plan, ImmutableDictionary<FieldKey, FieldValue> fields, bool shown, Func<ImmutableDictionary<FieldKey, FieldValue>, CaseEvent> with)
    {
        var (visible, masked) = PersonalData.Split(plan, fields, shown);
        return (with(visible), masked);
    }
}

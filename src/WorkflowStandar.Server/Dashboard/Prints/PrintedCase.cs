using System.Collections.Immutable;
using WorkflowStandar.Core.Agencies;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Worklists;
using WorkflowStandar.Server.Api.Cases;
using WorkflowStandar.Server.Api.Identity;
using WorkflowStandar.Server.Dashboard.Identity;
using WorkflowStandar.Server.Dashboard.Requests;
using WorkflowStandar.Server.Publication;

namespace WorkflowStandar.Server.Dashboard.Prints;

/// <summary>A case laid open for a sheet of paper.</summary>
/// <param name="ShowsPersonal">Whoever prints may read the personal fields; otherwise they are left blank.</param>
/// <param name="Events">The history, oldest first.</param>
public sealed record PrintedCase(OpenedCase Opened, Calendar Calendar, Agency? Office, bool ShowsPersonal, ImmutableArray<RecordedEvent> Events)
{
    public CaseState State => Opened.State;

    public Plan Plan => Opened.Plan;

    public CaseRow Row => Opened.View.Row;

    public Text OfficeName => Office?.Name ?? new Text(Opened.Key.Agency.Value);

    /// <summary>Files by their ids.</summary>
    public ImmutableDictionary<string, string> FileNames => Events.Select(recorded => recorded.Event).OfType<CaseEvent.Attached>()
        .ToImmutableDictionary(file => file.Attachment.Value, file => file.Name);

    public FieldText Words => new(Plan, Office, FileNames);

    public Text? ChannelTitle => Row.Channel is { } channel ? Plan.Channels.GetValueOrDefault(channel)?.Title : null;

    /// <summary>Null where it has none, and where it may not be read by whoever prints.</summary>
    public Text? Value(FieldKey key) =>
        Plan.Fields.TryGetValue(key, out var field) && (!field.Personal || (ShowsPersonal && !State.IsConfidential())) && State.Value(key) is { } value ? Words.Of(key, value) : null;

    /// <summary>What the case is about, in full: what lists show of it is cut to one line.</summary>
    public string? Subject => CaseDecider.Intake(Plan, Opened.Procedure, State.Channel)
        .Where(ask => Plan.Fields.TryGetValue(ask.Field, out var known) && known is { Personal: false, Type: FieldType.Text })
        .Select(ask => State.Value(ask.Field)).OfType<FieldValue.Text>().FirstOrDefault(text => text.Value.Length > 0)?.Value ?? Row.Subject;

    /// <summary>Paper goes from desk to desk: a confidential complainant is on none of it.</summary>
    public string? From => ShowsPersonal && !State.IsConfidential() ? Row.ApplicantName : null;

    /// <summary>Who handed the case in.</summary>
    public ActorId? Sender => Events.IsEmpty ? null : Events[0].By;
}

/// <summary>Opens cases for printing, and writes down whose personal data went onto paper.</summary>
public sealed class PrintDesk(IWorklists worklists, IPlanSource plans, AgencyDirectory agencies, PersonalLooks looks)
{
    private const int LongestHistory = 2000;

    /// <summary>Null when there is no such case for this person.</summary>
    /// <param name="what">What is printed, for the list of looks at personal data.</param>
    public async Task<PrintedCase?> OpenAsync(StaffMember staff, string number, string what, CancellationToken cancellation)
    {
        if (await worklists.CaseAsync(staff.Agency, number, cancellation) is not { } view || await plans.FindAsync(view.Row.Standard, view.Row.Edition, cancellation) is not { } plan)
            return null;
        var caller = new Caller.Known(staff.Row, "", staff.Held);
        var printed = await OpenAsync(new OpenedCase(view, plan, caller, staff.Actor), cancellation);
        var shown = PersonalData.IsShownTo(printed.Opened) || printed.Sender == staff.Actor.Id;
        if (shown)
            await looks.RecordAsync(staff, view.Case, what, cancellation);
        return printed with { ShowsPersonal = shown };
    }

    public async Task<PrintedCase> OpenAsync(OpenedCase opened, CancellationToken cancellation) => new(
        opened,
        await plans.CalendarAsync(opened.Plan.CalendarId, cancellation),
        agencies.Find(opened.Key.Agency),
        ShowsPersonal: true,
        await worklists.HistoryAsync(opened.Key, 0, LongestHistory, cancellation));
}

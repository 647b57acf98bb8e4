using System.Collections.Immutable;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Accounts;
using WorkflowStandar.Engine.Actors;
using WorkflowStandar.Engine.Attachments;
using WorkflowStandar.Server.Dashboard.Intake;
using WorkflowStandar.Server.Dashboard.Requests;

namespace WorkflowStandar.Server.Dashboard.Cases;

/// <summary>All that the case page tells about a case, besides the forms.</summary>
/// <param name="Decree">The number of the decree that it runs under; null where the published text names none.</param>
public sealed record CaseSheet(
    StaffCase Case,
    PersonalSight Sight,
    ImmutableArray<RecordedEvent> History,
    Names Names,
    ImmutableArray<PathStop> Path,
    ImmutableArray<ClockCard> Clocks,
    ImmutableArray<Moment> Timeline,
    IReadOnlyDictionary<string, string> People,
    string? Decree)
{
    public string Subject => Case.View.Row.Subject ?? Case.Plan.Title.Id;

    /// <summary>The fields of the intake form that have a value, in its order.</summary>
    public IEnumerable<(Field Field, FieldValue Value)> Given => FieldsAt(Case.IntakeFields);

    /// <summary>What the steps have added.</summary>
    public IEnumerable<(Field Field, FieldValue Value)> Added => FieldsAt(
        Case.Procedure.Steps.SelectMany(step => step switch
        {
            Step.Work work => work.Asks,
            Step.Distribute distribute => distribute.Each.Asks,
            _ => [],
        }).Select(ask => ask.Field).Distinct().Except(Case.IntakeFields));

    /// <summary>Where the file is with the applicant: since when, and why.</summary>
    public ImmutableArray<FileAway> Away => FileAway.Of(Case, History);

    public IEnumerable<CaseEvent.Attached> Files => History.Select(recorded => recorded.Event).OfType<CaseEvent.Attached>();

    public IEnumerable<(CaseEvent.Commented Comment, ActorId By)> Comments =>
        History.Where(recorded => recorded.Event is CaseEvent.Commented).Select(recorded => ((CaseEvent.Commented)recorded.Event, recorded.By)).Reverse();

    /// <summary>What steps have issued, each document once, as it was issued last.</summary>
    public IEnumerable<CaseEvent.DocumentIssued> Documents =>
        History.Select(recorded => recorded.Event).OfType<CaseEvent.DocumentIssued>().GroupBy(issued => issued.Document).Select(group => group.Last());

    /// <summary>Who has done something in this case, in the order in which they first did.</summary>
    public IEnumerable<(Words Name, Words? Roles)> Officers =>
        from completed in History.Select(recorded => recorded.Event).OfType<CaseEvent.StepCompleted>()
        group completed by (completed.By, completed.InsteadOf) into acts
        let name = Names.Of(acts.Key.By, acts.Key.InsteadOf, null, Case.State)
        where name is not null
        select (name, (Words?)Standing.Joined(acts.Select(act => RoleOf(act.Token)).OfType<RoleKey>().Distinct().Select(Case.TitleOf)));

    private IEnumerable<(Field Field, FieldValue Value)> FieldsAt(IEnumerable<FieldKey> keys)
    {
        foreach (var key in keys)
        {
            if (Case.Plan.Fields.TryGetValue(key, out var known) && Case.State.Value(key) is { } value)
                yield return (known, value);
        }
    }

    private RoleKey? RoleOf(int token)
    {
        RoleKey? role = null;
        foreach (var recorded in History)
        {
            if (recorded.Event is CaseEvent.StepOpened opened && opened.Token == token)
                role = opened.Role;
            else if (recorded.Event is CaseEvent.StepAssigned assigned && assigned.Token == token)
                role = assigned.Role;
        }

        return role;
    }
}

/// <summary>Gathers what the case page shows.</summary>
public sealed class CaseSheets(StaffCases cases, IActorStore actors, IStaffingStore staffing, TakenFiles files, StandardTexts texts)
{
    public async Task<CaseSheet> OfAsync(StaffCase opened, bool uncover, CancellationToken cancellation)
    {
        var history = await cases.HistoryAsync(opened, cancellation);
        var names = await Names.OfAsync(opened, history, actors, cancellation);
        var sight = PersonalSight.Of(opened, uncover);
        var people = await PeopleAsync(opened, cancellation);
        return new CaseSheet(
            opened, sight, history, names, CasePath.Of(opened, history), ClockCard.Of(opened), Cases.Timeline.Of(opened, history, names, sight, people), people,
            (await texts.OfAsync(opened.Plan, cancellation)).Decree);
    }

    /// <summary>The inputs of a form, with the people that may be chosen and the files that were sent in before.</summary>
    public async Task<ImmutableArray<FormField>> InputsAsync(
        StaffCase opened, string form, IEnumerable<Field> fields, Func<Field, bool> isRequired, Typed typed, Shell.FormFaults faults, CancellationToken cancellation)
    {
        var inputs = ImmutableArray.CreateBuilder<FormField>();
        foreach (var asked in fields)
        {
            var attached = asked.Type is FieldType.File && typed.One(asked.Key) is { Length: > 0 } file
                ? await AttachedAsync(opened, file, cancellation)
                : null;
            var roles = asked.Type switch
            {
                FieldType.Role role => [.. role.Among.Select(key => new RoleChoice(key, opened.TitleOf(key), []))],
                FieldType.Recipients recipients => await HoldersAsync(opened, recipients.Among, cancellation),
                _ => ImmutableArray<RoleChoice>.Empty,
            };
            var id = FormField.IdOf(form, asked.Key);
            inputs.Add(new FormField(asked, id, Typed.InputOf(asked.Key), isRequired(asked), typed.Entries.GetValueOrDefault(asked.Key, []), faults.Of(id))
            {
                Roles = roles,
                Sent = attached is null ? null : new HeldFile(id, attached.Id.Value, attached.Name, attached.Bytes),
            });
        }

        return inputs.ToImmutable();
    }

    // Of the case, or sent in by whoever fills the form in: an id that somebody made up tells nothing about files of others.
    private async Task<AttachmentRow?> AttachedAsync(StaffCase opened, string id, CancellationToken cancellation) =>
        opened.State.Attachments.Contains(new AttachmentId(id))
            ? await files.FindAsync(opened.Key.Agency, new AttachmentId(id), cancellation)
            : await files.FindAsync(opened.Key.Agency, id, opened.Staff.Row.Id, cancellation);

    private async Task<ImmutableArray<RoleChoice>> HoldersAsync(StaffCase opened, ImmutableArray<RoleKey> among, CancellationToken cancellation)
    {
        var staff = await staffing.ReadAsync(opened.Key.Agency, cancellation);
        return
        [
            .. among.Select(role => new RoleChoice(role, opened.TitleOf(role), staff.Holders(role, opened.Today).ToImmutableArray() is { Length: > 1 } several ? several : [])),
        ];
    }

    private async Task<IReadOnlyDictionary<string, string>> PeopleAsync(StaffCase opened, CancellationToken cancellation)
    {
        var people = new Dictionary<string, string>();
        foreach (var id in ValueWords.PeopleIn(opened))
        {
            if (await actors.FindAsync(opened.Key.Agency, new ActorId(id), cancellation) is { } row)
                people[id] = row.Name;
        }

        return people;
    }
}

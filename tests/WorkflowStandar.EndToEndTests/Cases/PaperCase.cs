using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Compiler;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.EndToEndTests.Harness;
using WorkflowStandar.Engine.Actors;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Worklists;
using WorkflowStandar.Server.Dashboard.Cases;
using WorkflowStandar.Server.Dashboard.Identity;
using WorkflowStandar.Server.Publication;

namespace WorkflowStandar.EndToEndTests.Cases;

/// <summary>A case of the secretariat that exists in memory only: decided by the state machine, read by the page's own classes.</summary>
internal sealed class PaperCase
{
    public static readonly Instant Monday = Instant.FromUtc(2026, 11, 23, 2, 0);

    private static readonly AgencyKey Agency = new("setwan-dprd-pasuruan");
    private static readonly INavigator Navigator = new FlowNavigator();
    private static readonly Lazy<Calendar> Office = new(ReadCalendar);

    private readonly List<RecordedEvent> history = [];
    private readonly Plan plan;
    private CaseState? state;

    private PaperCase(Plan plan) => this.plan = plan;

    public Instant Now { get; set; } = Monday;

    public ImmutableArray<RecordedEvent> History => [.. history];

    public static Calendar Calendar => Office.Value;

    public static PaperCase OfDataRequest()
    {
        var paper = new PaperCase(Compile("data-informasi"));
        paper.Do("front-office", new CaseCommand.Submit(new CaseId("00000000000070008000000000000001"), "PDI-2026-000001", new ProcedureKey("permohonan"), new ChannelKey("loket"), new ActorId("pemohon-1"), new Dictionary<FieldKey, FieldValue>
        {
            [new("pemohon")] = FieldValue.Of("Siti Aminah"),
            [new("kontak")] = FieldValue.Of("0812 3456 7890"),
            [new("surel")] = FieldValue.Of("siti@contoh.id"),
            [new("data-diminta")] = FieldValue.Of("Realisasi APBD 2025"),
            [new("maksud-tujuan")] = FieldValue.Of("Penelitian"),
            [new("mencantumkan-sumber")] = FieldValue.Of(true),
            [new("surat-permohonan")] = FieldValue.Of("berkas-1"),
        }.ToImmutableDictionary())
        {
            Attachments = [new CaseCommand.Attach(new AttachmentId("berkas-1"), "surat Siti Aminah.pdf", "application/pdf", 51, new string('a', 64))],
        });
        return paper;
    }

    /// <summary>Completes the one open task, by an officer of its role.</summary>
    public PaperCase Complete(string? outcome = null, params (string Field, string Value)[] fields)
    {
        var task = state!.Tasks.Single();
        return Do(task.Role.Value, new CaseCommand.Complete(task.Token, outcome is null ? null : new OutcomeKey(outcome), fields.ToImmutableDictionary(pair => new FieldKey(pair.Field), pair => FieldValue.Of(pair.Value))));
    }

    public PaperCase Return(string reason, params string[] missing)
    {
        var task = state!.Tasks.Single();
        return Do(task.Role.Value, new CaseCommand.Return(task.Token, reason, [.. missing.Select(FieldKey.Of)]));
    }

    /// <param name="insteadOf">Whose absence gives the right to it.</param>
    public PaperCase Do(string role, CaseCommand command, string? insteadOf = null)
    {
        var by = Somebody(role).Actor with { InsteadOf = insteadOf is null ? null : new ActorId(insteadOf) };
        var decision = CaseDecider.Decide(
            new CaseContext(plan, Calendar, Navigator, _ => "1/2026"), state, new CaseRequest(command, by, Now));
        var accepted = decision.Should().BeOfType<Decision.Accepted>("{0}", (decision as Decision.Refused)?.Refusal.Message.Id).Subject;
        foreach (var @event in accepted.Events)
            history.Add(new RecordedEvent(accepted.State.Id, history.Count + 1, new ActorId(role), @event, []));
        state = accepted.State;
        return this;
    }

    /// <summary>As somebody of a role has it before them.</summary>
    public StaffCase Before(string role, ActorKind kind = ActorKind.Staff)
    {
        var row = new CaseRow(
            state!.Number, state.Standard, state.Edition, state.Procedure, state.Channel, state.Applicant, null, state.SubmittedAt, plan.CalendarId, state.CalendarEdition,
            state.Marks, state.Ending, state.End, null, default);
        return new StaffCase(new CaseView(new CaseKey(Agency, state.Id), row, state, Participants()), plan, Calendar, Somebody(role, kind), Now);
    }

    public Trial Trial(string role, ActorKind kind = ActorKind.Staff) => new(Before(role, kind), Navigator);

    private ImmutableArray<Participant> Participants() =>
    [
        .. history.Select(recorded => recorded.Event).OfType<CaseEvent.StepOpened>().Select(opened => new Participant(Part.Role, opened.Role.Value)).Distinct(),
    ];

    private static StaffMember Somebody(string role, ActorKind kind = ActorKind.Staff)
    {
        var id = new ActorId(role);
        ImmutableArray<RoleKey> roles = kind == ActorKind.Staff ? [new RoleKey(role)] : [];
        return new StaffMember(
            new ActorRow(Agency, id, $"Petugas {role}", kind, roles, IsAdministrator: false, IsActive: true), new Actor(id, $"Petugas {role}", kind, roles.ToHashSet()), [])
        {
            Held = new Core.Agencies.RolesHeld([.. roles], []),
        };
    }

    private static Plan Compile(string standard)
    {
        var path = Path.Combine(Repository.Definitions, "standards", Agency.Value, standard + ".yaml");
        return StandardCompiler.Compile(SourceText.From(path, File.ReadAllText(path)), CompilationContext.Unknown).Plan!;
    }

    private static Calendar ReadCalendar()
    {
        SourceText Read(params string[] parts) => SourceText.From(parts[^1], File.ReadAllText(Path.Combine([Repository.Definitions, .. parts])));
        return CalendarReading.Of(new CalendarBundle(Read("calendars", "kabupaten-pasuruan.yaml"), [Read("holidays", "indonesia.yaml")])).Calendar!;
    }
}

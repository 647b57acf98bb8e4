using System.Collections.Immutable;
using WorkflowStandar.Core.Agencies;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Server.Api.Attachments;
using WorkflowStandar.Server.Dashboard.Shell;

namespace WorkflowStandar.Server.Dashboard.Requests;

/// <summary>A form whose fields a definition asks for: what was typed into it, what is attached, and what is wrong with it.</summary>
public sealed class CaseForm
{
    /// <summary>The id of the form itself, for what is wrong with no single field.</summary>
    public const string Whole = "formulir";

    /// <summary>The engine's code for a key that was used with other contents.</summary>
    public const string AlreadySent = "idempotency/mismatch";

    private readonly Plan plan;
    private readonly ImmutableArray<Ask> asks;
    private readonly ImmutableDictionary<FieldKey, ImmutableArray<string>> typed;
    private readonly ImmutableArray<AttachedFile> files;
    private readonly Agency? office;

    private CaseForm(Plan plan, ImmutableArray<Ask> asks, ImmutableDictionary<FieldKey, ImmutableArray<string>> typed, ImmutableArray<AttachedFile> files, Agency? office, FormFaults faults)
    {
        (this.plan, this.asks, this.typed, this.files, this.office) = (plan, asks, typed, files, office);
        Faults = faults;
    }

    public FormFaults Faults { get; }

    /// <summary>Scans that no field asks for.</summary>
    public IEnumerable<HeldFile> OtherFiles => files.Where(file => file.Slot == HeldFile.Other).Select(file => file.Shown);

    /// <summary>The page asks for the matter before it asks who asks: errors are told in the order of the page.</summary>
    public bool MatterFirst { get; set; }

    public ImmutableArray<FormField> Fields =>
    [
        .. from ask in asks
           where plan.Fields.ContainsKey(ask.Field)
           select FieldOf(ask),
    ];

    public IEnumerable<FormField> PersonalFields => Fields.Where(shown => shown.Field.Personal);

    /// <summary>What the request is about. Papers come last, where the scanner is reached for.</summary>
    public IEnumerable<FormField> MatterFields => Fields.Where(shown => !shown.Field.Personal).OrderBy(shown => shown.Field.Type switch
    {
        FieldType.Undertaking => 2,
        FieldType.File => 1,
        _ => 0,
    });

    /// <summary>All that a page must carry along to have the same form again.</summary>
    public IEnumerable<(string Name, string Value)> Carried =>
        typed.SelectMany(pair => pair.Value.Select(text => (FormField.IdOf(pair.Key), text)))
            .Concat(files.Select(file => (SentFiles.Held, file.Shown.Token)));

    public IReadOnlyDictionary<string, string> FileNames => files.ToDictionary(file => file.Row.Id.Value, file => file.Row.Name);

    public ImmutableArray<CaseCommand.Attach> Attachments => [.. files.Select(file => UploadedFiles.AttachmentOf(file.Row))];

    /// <summary>What was typed and attached, as the engine takes it. What cannot be read stays text, and is refused with its field.</summary>
    public ImmutableDictionary<FieldKey, FieldValue> Values
    {
        get
        {
            var values = ImmutableDictionary.CreateBuilder<FieldKey, FieldValue>();
            foreach (var ask in asks)
            {
                if (plan.Fields.TryGetValue(ask.Field, out var known) && ValueOf(known) is { } value)
                    values[known.Key] = value;
            }

            return values.ToImmutable();
        }
    }

    /// <param name="known">What the fields stand at before anybody types.</param>
    public static CaseForm Empty(Plan plan, ImmutableArray<Ask> asks, Agency? office, ImmutableDictionary<FieldKey, FieldValue>? known = null)
    {
        var typed = (known ?? ImmutableDictionary<FieldKey, FieldValue>.Empty).ToImmutableDictionary(pair => pair.Key, pair => TypedValue.Of(pair.Value));
        return new CaseForm(plan, asks, typed, [], office, new FormFaults());
    }

    public static async Task<CaseForm> ReadAsync(
        Plan plan, ImmutableArray<Ask> asks, Agency? office, IFormCollection form, SentFiles files, UploadSender by, Reader reader, CancellationToken cancellation)
    {
        var faults = new FormFaults();
        var typed = asks.ToImmutableDictionary(ask => ask.Field, ask => form[FormField.IdOf(ask.Field)].OfType<string>().ToImmutableArray());
        var slots = asks.Select(ask => FormField.IdOf(ask.Field)).Append(HeldFile.Other).ToHashSet();
        var taken = await files.TakeAsync(plan.Standard.Agency, form, slots, by, faults, reader, cancellation);
        return new CaseForm(plan, asks, typed, taken, office, faults);
    }

    /// <summary>Adds what the definition finds wrong with the values.</summary>
    public void Check(Func<FieldKey, FieldValue?> existing, Reader reader)
    {
        var attached = files.Select(file => file.Row.Id).ToHashSet();
        Refuse(FieldRules.Check(plan, asks, Values, existing, attached.Contains).Problems, reader);
    }

    /// <summary>Adds why the engine did not take it.</summary>
    public void Refuse(Refusal refusal, Reader reader)
    {
        if (!refusal.Fields.IsEmpty)
            Refuse(refusal.Fields, reader);
        else if (refusal.Code == AlreadySent)
            Faults.Add(Whole, reader.Say(
                "Formulir ini sudah pernah terkirim dengan isi lain. Kirim sekali lagi hanya bila ini memang permohonan baru.",
                "This form was sent before with other contents. Send it once more only if this is really a new request."));
        else
            Faults.Add(Whole, reader.Say(refusal.Message));
    }

    private void Refuse(IEnumerable<FieldProblem> problems, Reader reader)
    {
        var page = (MatterFirst ? MatterFields.Concat(PersonalFields) : PersonalFields.Concat(MatterFields)).Select(shown => shown.Field.Key).ToList();
        var inOrder = problems.OrderBy(problem => page.IndexOf(problem.Field));
        foreach (var problem in inOrder)
        {
            // A file that was refused is missing, too; it need not be told twice.
            if (Faults.Of(FormField.IdOf(problem.Field)) is null)
                Faults.Add(FormField.IdOf(problem.Field), reader.Say(problem.Message));
        }
    }

    private FormField FieldOf(Ask ask)
    {
        var field = plan.Fields[ask.Field];
        var id = FormField.IdOf(field.Key);
        return new FormField(field, id, id, ask.Required, typed.GetValueOrDefault(field.Key, []), Faults.Of(id))
        {
            Held = [.. files.Where(file => file.Slot == id).Select(file => file.Shown)],
            Roles = field.Type switch
            {
                FieldType.Role role => [.. role.Among.Select(Choice)],
                FieldType.Recipients recipients => [.. recipients.Among.Select(Choice)],
                _ => [],
            },
        };
    }

    private RoleChoice Choice(RoleKey role) =>
        new(role, plan.Roles.GetValueOrDefault(role) ?? office?.Roles.GetValueOrDefault(role)?.Title ?? new Text(role.Value), []);

    private FieldValue? ValueOf(Field field)
    {
        if (field.Type is FieldType.File)
            return files.LastOrDefault(file => file.Slot == FormField.IdOf(field.Key)) is { } file ? FieldValue.Of(file.Row.Id.Value) : null;
        return TypedValue.Read(field.Type, typed.GetValueOrDefault(field.Key, []));
    }
}

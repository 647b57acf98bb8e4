using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Server.Api.Attachments;
using WorkflowStandar.Server.Dashboard.Requests;
using WorkflowStandar.Server.Dashboard.Shell;
using WorkflowStandar.Server.Dashboard.Tracking;

namespace WorkflowStandar.Server.Dashboard.Cases;

/// <summary>What is out of the ordinary has a page that says what it does and asks for the reason: return, recall, hand over, extend, reclassify, transfer, withdraw, cancel, attach, complete.</summary>
[RequestSizeLimit(CaseForms.LargestBody)]
[RequestFormLimits(MultipartBodyLengthLimit = CaseForms.LargestBody)]
public sealed class TindakanModel(StaffCases cases, CaseSheets sheets, FormReading reading, TakenFiles files, UploadedFiles uploads, Assignees assignees, TrackingPasses passes) : StaffPage
{
    public StaffCase Case { get; private set; } = null!;

    public OfferedAction Action { get; private set; } = null!;

    public ActionWords Words { get; private set; } = null!;

    public FormFaults Faults { get; } = new();

    public ActionForm Sent { get; private set; } = new();

    public string Key { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));

    /// <summary>Who may be given the task.</summary>
    public ImmutableArray<Assignee> People { get; private set; } = [];

    /// <summary>The other values of the field that chooses the tier.</summary>
    public ImmutableArray<Option> Tiers { get; private set; } = [];

    /// <summary>The form by which a returned file is completed.</summary>
    public ImmutableArray<FormField> Inputs { get; private set; } = [];

    /// <summary>What the applicant may be told to complete.</summary>
    public IEnumerable<FieldKey> Intake => Case.IntakeFields;

    /// <summary>What the action will bring about.</summary>
    public ImmutableArray<Words> Follows { get; private set; } = [];

    public bool IsFinal { get; private set; }

    /// <summary>The clock that is extended, by how much, and to when.</summary>
    public (ClockPlan Plan, Words By, Words? Due)? Extension { get; private set; }

    public async Task<IActionResult> OnGetAsync(string nomor, string tindakan, ActionForm form, CancellationToken cancellation) =>
        await OpenAsync(nomor, tindakan, form, cancellation) ?? await ShowAsync(null, cancellation);

    public async Task<IActionResult> OnPostAsync(string nomor, string tindakan, ActionForm form, CancellationToken cancellation)
    {
        if (await OpenAsync(nomor, tindakan, form, cancellation) is { } elsewhere)
            return elsewhere;
        var typed = Action.Slug == OfferedAction.Resubmit
            ? await reading.ReadAsync(Case, "lengkapi", Asks(), await Request.ReadFormAsync(cancellation), Faults, Reader, cancellation)
            : null;
        if (await CommandAsync(typed, cancellation) is not { } command || Faults.Any)
            return await RefusedAsync(typed, cancellation);
        var (answer, meanwhile) = await cases.SendAsync(Case, command, Case.ActorFor(command), form.Versi, form.Kunci, cancellation);
        if (answer is CaseAnswer.Accepted { TrackingSecret: { } secret })
        {
            passes.Keep(HttpContext, TrackingPasses.Receipt, new TrackingPass(Case.Key.Agency.Value, Case.Number, secret));
            Told = Say(Words.Done);
            return LocalRedirect($"/cetak/tanda-terima/{Uri.EscapeDataString(Case.Number)}");
        }

        if (answer is CaseAnswer.Accepted accepted)
        {
            var after = Case with { View = Case.View with { State = accepted.State } };
            Told = after.State.IsOpen ? $"{Say(Words.Done)} {Say(Standing.After(after, CaseForms.Mine(cases, after)))}" : Say(Words.Done);
            return LocalRedirect(Case.Path);
        }

        Place(((CaseAnswer.Refused)answer).Refusal, !meanwhile.IsEmpty);
        Case = await cases.OpenAsync(Staff, nomor, Now, cancellation) ?? Case;
        return await RefusedAsync(typed, cancellation);
    }

    private OpenTask? Task => Sent.Tugas is { } token ? Case.State.Task(token) : null;

    private ClockRun? Run => Sent.Hitungan is { } run ? Case.State.Run(run) : null;

    /// <summary>Null where the action is there; else where to go instead.</summary>
    private async Task<IActionResult?> OpenAsync(string nomor, string tindakan, ActionForm form, CancellationToken cancellation)
    {
        if (await cases.OpenAsync(Staff, nomor, Now, cancellation) is not { } opened)
            return NotFound();
        (Case, Sent) = (opened, form);
        var offered = OfferedAction.Of(opened, cases.Try(opened)).Where(action => action.Slug == tindakan).ToList();
        if (offered.Find(action => action.Query.Length == 0 || action.Query == QueryOf(form)) is not { } chosen)
        {
            // An address without the task or clock that is meant, where there is but one.
            if (offered is [{ Query: { Length: > 0 } query }] && QueryOf(form).Length == 0)
                return LocalRedirect($"{opened.Path}/{tindakan}{query}");
            Told = Say("Tindakan itu tidak tersedia pada keadaan perkara sekarang, atau bukan wewenang Anda.", "That cannot be done as the case stands now, or is not for you to do.");
            return LocalRedirect(opened.Path);
        }

        (Action, Words) = (chosen, ActionWords.Of(chosen.Slug));
        return null;
    }

    private static string QueryOf(ActionForm form) => form switch
    {
        { Tugas: { } task } => string.Create(CultureInfo.InvariantCulture, $"?tugas={task}"),
        { Pengembalian: { } back } => string.Create(CultureInfo.InvariantCulture, $"?pengembalian={back}"),
        { Hitungan: { } run } => string.Create(CultureInfo.InvariantCulture, $"?hitungan={run}"),
        { Isian: { } tier } => $"?isian={tier}",
        _ => "",
    };

    /// <summary>Null where the form lacks something, which is then among the faults.</summary>
    private async Task<CaseCommand?> CommandAsync(Typed? typed, CancellationToken cancellation)
    {
        var reason = (Sent.Alasan ?? "").ReplaceLineEndings("\n").Trim();
        switch (Action.Slug)
        {
            case OfferedAction.Return:
                return new CaseCommand.Return(Task!.Token, reason, [.. Sent.Kurang.Select(FieldKey.Of)]);
            case OfferedAction.Resubmit:
                var fields = typed!.Values(Case.Plan);
                return new CaseCommand.Resubmit(fields) { Attachments = await uploads.NamedInAsync(Case.Plan, fields, Case.Key.Agency, Staff.Row.Id, cancellation) };
            case OfferedAction.Recall:
                return new CaseCommand.Recall(reason, Sent.Pengembalian);
            case OfferedAction.Assign:
                if ((await assignees.OfAsync(Case, Task!, cancellation)).FirstOrDefault(one => one.Id.Value == Sent.Orang) is not { } person)
                {
                    Faults.Add("orang", Say("Pilih kepada siapa tugas ini diserahkan.", "Choose who is to do the task."));
                    return null;
                }

                return new CaseCommand.Assign(Task!.Token, person.Id, person.Roles, reason, person.Name);
            case OfferedAction.Extend:
                return new CaseCommand.Extend(Run!.Clock, reason, Run.Token);
            case OfferedAction.Reclassify:
                if (string.IsNullOrEmpty(Sent.Nilai))
                {
                    Faults.Add("nilai", Say("Pilih yang baru.", "Choose the new one."));
                    return null;
                }

                return new CaseCommand.Reclassify(new FieldKey(Sent.Isian!), Sent.Nilai, reason);
            case OfferedAction.Attach:
                return await AttachAsync(cancellation);
            case OfferedAction.Transfer:
                return new CaseCommand.Transfer((Sent.Kepada ?? "").Trim(), reason);
            case OfferedAction.ReplaceSecret:
                if (!Sent.Diperiksa)
                    Faults.Add("diperiksa", Say("Periksa dulu identitas pemohon, lalu centang ini.", "First make sure who the applicant is, then tick this."));
                return new CaseCommand.ReplaceSecret(reason);
            case OfferedAction.Withdraw:
                return new CaseCommand.Withdraw(reason);
            default:
                return new CaseCommand.Cancel(reason);
        }
    }

    private async Task<CaseCommand?> AttachAsync(CancellationToken cancellation)
    {
        var sent = await Request.ReadFormAsync(cancellation);
        if (sent.Files.GetFile("berkas") is not { FileName.Length: > 0 } file)
        {
            Faults.Add("berkas", Say("Pilih berkasnya.", "Choose the file."));
            return null;
        }

        var (row, problem) = await files.TakeAsync(Case.Key.Agency, file, Staff.Row.Id, cancellation);
        if (row is null)
        {
            Faults.Add("berkas", Say(problem?.Detail ?? problem!.Title));
            return null;
        }

        var attach = UploadedFiles.AttachmentOf(row);
        return Case.Plan.Documents.TryGetValue(new DocumentKey(Sent.Dokumen ?? ""), out var document)
            ? attach with { Name = $"{document.Id}, bertanda tangan{System.IO.Path.GetExtension(row.Name).ToLowerInvariant()}" }
            : attach;
    }

    private void Place(Refusal refusal, bool changed)
    {
        foreach (var problem in refusal.Fields)
            Faults.Add(FormField.IdOf("lengkapi", problem.Field), Say(problem.Message));
        if (!refusal.Fields.IsEmpty)
            return;
        if (changed)
            Faults.Add("tindakan", Say("Perkara ini berubah sejak Anda membukanya. Periksa riwayatnya; bila masih sesuai, kirim lagi.", "The case has changed since you opened it. See its history; if it still fits, send again."));
        else
            Faults.Add(refusal.Code is "reason/missing" or "text/too-long" or "text/not-printable" ? Action.Slug == OfferedAction.Transfer && string.IsNullOrWhiteSpace(Sent.Kepada) ? "kepada" : "alasan" : "tindakan", Say(refusal.Message));
    }

    private async Task<IActionResult> RefusedAsync(Typed? typed, CancellationToken cancellation)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await ShowAsync(typed, cancellation);
    }

    /// <summary>When the clocks would be due by another tier.</summary>
    public Words? DueBy(Option tier) =>
        cases.Try(Case).Accepted(new CaseCommand.Reclassify(new FieldKey(Sent.Isian!), tier.Value, Trial.Reason)) is { } trial ? new Consequences(Case).DueBy(trial) : null;

    private void Foresee()
    {
        CaseCommand? command = Action.Slug switch
        {
            OfferedAction.Return when Task is { } task => new CaseCommand.Return(task.Token, Trial.Reason, []),
            OfferedAction.Recall => new CaseCommand.Recall(Trial.Reason, Sent.Pengembalian),
            OfferedAction.Transfer => new CaseCommand.Transfer(Trial.Reason, Trial.Reason),
            OfferedAction.Withdraw => new CaseCommand.Withdraw(Trial.Reason),
            OfferedAction.Cancel => new CaseCommand.Cancel(Trial.Reason),
            _ => null,
        };
        var trial = command is null ? null : cases.Try(Case).Accepted(command);
        Follows = trial is null ? [] : new Consequences(Case).Of(trial);
        IsFinal = Words.IsFinal || trial?.Events.Any(@event => @event is CaseEvent.Returned { Sent: null }) == true;
    }

    private async Task<IActionResult> ShowAsync(Typed? typed, CancellationToken cancellation)
    {
        Foresee();
        switch (Action.Slug)
        {
            case OfferedAction.Assign when Task is { } task:
                People = await assignees.OfAsync(Case, task, cancellation);
                break;
            case OfferedAction.Reclassify:
                Tiers = OfferedAction.Tiers(Case, cases.Try(Case)).Where(tier => tier.Field.Key.Value == Sent.Isian).Select(tier => tier.Options).FirstOrDefault([]);
                break;
            case OfferedAction.Extend when Run is { } run:
                Extension = ExtensionOf(run);
                break;
            case OfferedAction.Resubmit:
                var asks = Asks();
                var required = asks.Where(ask => ask.Required).Select(ask => ask.Field).ToHashSet();
                Inputs = await sheets.InputsAsync(
                    Case, "lengkapi", asks.Select(ask => Case.Plan.Fields.GetValueOrDefault(ask.Field)).OfType<Field>(), asked => required.Contains(asked.Key), typed ?? Typed.Nothing, Faults, cancellation);
                break;
        }

        return Page();
    }

    /// <summary>What was missing must come now; the rest of the intake form may.</summary>
    private ImmutableArray<Ask> Asks()
    {
        var missing = Case.State.Position.Tokens.Where(token => token.State == TokenState.Returned).SelectMany(token => token.Missing).ToHashSet();
        return [.. missing.Select(key => new Ask(key, true)), .. Case.IntakeFields.Where(key => !missing.Contains(key)).Select(key => new Ask(key, false))];
    }

    private (ClockPlan Plan, Words By, Words? Due)? ExtensionOf(ClockRun run)
    {
        var reader = Case.Clocks;
        var plan = reader.Plan(run);
        if (plan.Extension is not { } rule)
            return null;
        var longer = run with { History = run.History with { Extensions = run.History.Extensions.Add(new Extension(rule.By, Now)) } };
        return (plan, TermText.Describe(rule.By), reader.Explain(longer)?.Due is { } due ? Moments.Short(Case, due.At) : null);
    }
}

using System.Collections.Immutable;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Server.Api.Attachments;
using WorkflowStandar.Server.Dashboard.Identity;
using WorkflowStandar.Server.Dashboard.Shell;

namespace WorkflowStandar.Server.Dashboard.Cases;

/// <summary>One case: what it is, where it stands, what this person can do now, and all that has happened.</summary>
[RequestSizeLimit(CaseForms.LargestBody)]
[RequestFormLimits(MultipartBodyLengthLimit = CaseForms.LargestBody)]
public sealed class PerkaraModel(
    StaffCases cases, CaseSheets sheets, FormReading reading, TaskDrafts drafts, TaskPresence presence, UploadedFiles uploads, PersonalLooks looks) : StaffPage
{
    private readonly FormFaults faults = new();
    private TaskForm? sent;

    public CaseSheet Sheet { get; private set; } = null!;

    public StaffCase Case => Sheet.Case;

    /// <summary>What this person can do now, the most pressing first.</summary>
    public ImmutableArray<TaskPanel> Panels { get; private set; } = [];

    public ImmutableArray<OfferedAction> Actions { get; private set; } = [];

    /// <summary>What others did to the case while this person filled in the form.</summary>
    public ImmutableArray<Moment> Meanwhile { get; private set; } = [];

    /// <summary>What was typed for a task that is open no longer.</summary>
    public TaskForm? Stranded { get; private set; }

    public FormFaults Faults => faults;

    public bool MayComment { get; private set; }

    public bool ShowsAll { get; private set; }

    /// <summary>What the person was writing as a note when it was refused.</summary>
    public string? Unsaved { get; private set; }

    /// <summary>Of the forms on this page: whatever is sent twice is done once.</summary>
    public string Key { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));

    public async Task<IActionResult> OnGetAsync(string nomor, string? lihat, string? riwayat, CancellationToken cancellation)
    {
        ShowsAll = riwayat == "semua";
        return await cases.OpenAsync(Staff, nomor, Now, cancellation) is { } opened
            ? await ShowAsync(opened, lihat == "data", cancellation)
            : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(string nomor, CaseForms.Sent form, CancellationToken cancellation)
    {
        if (await cases.OpenAsync(Staff, nomor, Now, cancellation) is not { } opened)
            return NotFound();
        return form.Perintah switch
        {
            "catat" => await CommentAsync(opened, form, cancellation),
            "ambil" => await MoveAsync(opened, new CaseCommand.Claim(form.Tugas), Say("Tugas ini kini Anda pegang.", "You hold this task now."), form, cancellation),
            "lepas" => await MoveAsync(opened, new CaseCommand.Release(form.Tugas), Say("Tugas dilepas; siapa pun di jabatannya dapat mengambilnya.", "The task is free; anybody in its role can take it."), form, cancellation),
            "buang" => await DiscardAsync(opened, form, cancellation),
            "simpan" => await KeepAsync(opened, form, cancellation),
            _ => await CompleteAsync(opened, form, cancellation),
        };
    }

    private async Task<IActionResult> CompleteAsync(StaffCase opened, CaseForms.Sent form, CancellationToken cancellation)
    {
        if (await CaseForms.TaskAsync(cases, opened, form.Tugas, cancellation) is not { } task)
            return NotFound();
        sent = await reading.ReadAsync(opened, TaskForm.Of(opened, task), await Request.ReadFormAsync(cancellation), faults, Reader, cancellation);
        var command = sent.Command(opened.Plan);
        command = command with { Attachments = await uploads.NamedInAsync(opened.Plan, command.Fields, opened.Key.Agency, Staff.Row.Id, cancellation) };
        if (faults.Any)
        {
            // All that is wrong is told at once.
            if (cases.Try(opened).Refusal(command, opened.ActorFor(command)) is { } also)
                TaskPanel.Place(sent, also, faults, Reader);
            return await RefusedAsync(opened, cancellation);
        }

        var (answer, changed) = await cases.SendAsync(opened, command, opened.ActorFor(command), form.Versi, form.Kunci, cancellation);
        if (answer is CaseAnswer.Accepted accepted)
        {
            presence.Leave(opened.Key, task.Token, Staff.Row.Id);
            return Done(opened, accepted, Say("Tersimpan: ", "Saved: ") + Say(opened.TitleOf(task.Step)));
        }

        var refusal = ((CaseAnswer.Refused)answer).Refusal;
        if (!changed.IsEmpty)
            return await ChangedAsync(opened, changed, cancellation);
        TaskPanel.Place(sent, refusal, faults, Reader);
        return await RefusedAsync(opened, cancellation);
    }

    private async Task<IActionResult> ChangedAsync(StaffCase opened, ImmutableArray<RecordedEvent> since, CancellationToken cancellation)
    {
        opened = await cases.OpenAsync(Staff, opened.Number, Now, cancellation) ?? opened;
        var sheet = await sheets.OfAsync(opened, false, cancellation);
        var first = since[0].Sequence;
        Meanwhile = [.. sheet.Timeline.Where(moment => moment.Sequence >= first)];
        await StayAsync(opened, cancellation);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return await ShowAsync(opened, false, cancellation);
    }

    private async Task<IActionResult> RefusedAsync(StaffCase opened, CancellationToken cancellation)
    {
        opened = await cases.OpenAsync(Staff, opened.Number, Now, cancellation) ?? opened;
        await StayAsync(opened, cancellation);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await ShowAsync(opened, false, cancellation);
    }

    /// <summary>What was refused stays: in the form, and as a draft should the page be left.</summary>
    private async Task StayAsync(StaffCase opened, CancellationToken cancellation)
    {
        if (!await drafts.KeepAsync(opened, sent!, cancellation) && opened.State.Task(sent!.Task.Token) is null)
            Stranded = sent;
    }

    private async Task<IActionResult> MoveAsync(StaffCase opened, CaseCommand command, string told, CaseForms.Sent form, CancellationToken cancellation)
    {
        var answer = await cases.CarryOutAsync(opened, command, opened.ActorFor(command), null, form.Kunci, cancellation);
        Told = answer is CaseAnswer.Refused { Refusal: var refusal } ? Say(refusal.Message) : told;
        return LocalRedirect(opened.Path);
    }

    private async Task<IActionResult> CommentAsync(StaffCase opened, CaseForms.Sent form, CancellationToken cancellation)
    {
        var text = (form.Isi ?? "").ReplaceLineEndings("\n").Trim();
        var comment = new CaseCommand.Comment(text, form.KePemohon == "ya");
        var answer = await cases.CarryOutAsync(opened, comment, opened.ActorFor(comment), null, form.Kunci, cancellation);
        if (answer is CaseAnswer.Refused { Refusal: var refusal })
        {
            faults.Add("catatan-baru", Say(refusal.Message));
            Unsaved = form.Isi;
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await ShowAsync(opened, false, cancellation);
        }

        Told = form.KePemohon == "ya" ? Say("Pesan tersimpan; pemohon membacanya di halaman lacak.", "The message is saved; the applicant reads it on the tracking page.") : Say("Catatan tersimpan.", "The note is saved.");
        return LocalRedirect($"{opened.Path}#catatan-intern");
    }

    private async Task<IActionResult> KeepAsync(StaffCase opened, CaseForms.Sent form, CancellationToken cancellation)
    {
        if (opened.State.Task(form.Tugas) is not { } task)
            return await CompleteAsync(opened, form, cancellation);
        sent = await reading.ReadAsync(opened, TaskForm.Of(opened, task), await Request.ReadFormAsync(cancellation), faults, Reader, cancellation);
        if (faults.Any || !await drafts.KeepAsync(opened, sent, cancellation))
            return await RefusedAsync(opened, cancellation);
        Told = Say("Isian disimpan sebagai draf. Hanya Anda yang melihatnya.", "What you typed is kept as a draft. Nobody but you sees it.");
        return LocalRedirect(opened.Path);
    }

    private async Task<IActionResult> DiscardAsync(StaffCase opened, CaseForms.Sent form, CancellationToken cancellation)
    {
        await drafts.DiscardAsync(opened, form.Tugas, cancellation);
        Told = Say("Draf dibuang.", "The draft is gone.");
        return LocalRedirect(opened.Path);
    }

    private LocalRedirectResult Done(StaffCase before, CaseAnswer.Accepted accepted, string what)
    {
        var after = before with { View = before.View with { State = accepted.State } };
        Told = $"{what}. {Say(Standing.After(after, CaseForms.Mine(cases, after)))}";
        return LocalRedirect(before.Path);
    }

    private async Task<IActionResult> ShowAsync(StaffCase opened, bool uncover, CancellationToken cancellation)
    {
        Sheet = await sheets.OfAsync(opened, uncover, cancellation);
        var trial = cases.Try(opened);
        var panels = ImmutableArray.CreateBuilder<TaskPanel>();
        foreach (var task in CaseForms.Mine(cases, opened))
            panels.Add(await PanelAsync(opened, task, trial, cancellation));
        Panels = panels.ToImmutable();
        Actions = OfferedAction.Of(opened, trial);
        MayComment = trial.MayComment();
        if (Sheet.Sight.IsALook)
            await looks.RecordAsync(Staff, opened.Key, uncover ? "halaman perkara, data pribadi dibuka" : "halaman perkara", cancellation);
        return Page();
    }

    private async Task<TaskPanel> PanelAsync(StaffCase opened, OpenTask task, Trial trial, CancellationToken cancellation)
    {
        var (form, own) = (TaskForm.Of(opened, task), faults);
        NodaTime.Instant? draftAt = null;
        if (sent?.Task.Token == task.Token)
            form = form.With(sent.Typed, sent.Chosen, sent.Note, sent.Ticked);
        else
        {
            own = new FormFaults();
            if (await drafts.FindAsync(opened, form, cancellation) is var (kept, at))
                (form, draftAt) = (kept, at);
        }

        var others = presence.Others(opened.Key, task.Token, Staff.Row.Id, Now);
        presence.Come(opened.Key, task.Token, Staff.Row.Id, Staff.Name, Now);
        var next = Onward.NextStop(opened, task.Step) is { } stop and not Step.End ? Standing.Doer(opened, stop) : null;
        return new TaskPanel(
            form, own, await sheets.InputsAsync(opened, TaskPanel.FormOf(task), form.Fields, form.Requires, form.Typed, own, cancellation), others, draftAt, trial.MayRelease(task), next);
    }
}

using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using WorkflowStandar.Core.Agencies;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Server.Api.Attachments;
using WorkflowStandar.Server.Api.Cases;
using WorkflowStandar.Server.Dashboard.Prints;
using WorkflowStandar.Server.Dashboard.Requests;
using WorkflowStandar.Server.Dashboard.Shell;
using WorkflowStandar.Server.Publication;

namespace WorkflowStandar.Server.Dashboard.Tracking;

/// <summary>A case as its applicant sees it, and what they can do: complete it, add to it, withdraw it.</summary>
[RequestSizeLimit(RequestBody.Largest)]
[RequestFormLimits(MultipartBodyLengthLimit = RequestBody.Largest)]
public sealed class PerkaraModel(TrackedCases cases, TrackingPasses passes, PrintDesk desk, SentFiles files, CaseEngine engine, AgencyDirectory agencies, IClock clock) : DashboardPage
{
    private const string Completed = "lengkap";
    private const string Added = "tambah";
    private const string Withdrawn = "cabut";

    private OpenedCase opened = null!;

    public StatusPage Status { get; private set; } = null!;

    public Agency? Office => agencies.Find(opened.Key.Agency);

    public DateTimeZone Zone => Status.Case.Calendar.Zone;

    public Instant Now { get; private set; }

    /// <summary>What is missing, where the file lies with the applicant; null otherwise.</summary>
    public CaseForm? Completion { get; private set; }

    public CaseForm Addition { get; private set; } = null!;

    public FormFaults Faults { get; private set; } = new();

    public string? Pesan { get; private set; }

    public string? Alasan { get; private set; }

    public string Key { get; } = FormKey.New();

    /// <summary>What was just done.</summary>
    public string? Done { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? sudah, CancellationToken cancellation)
    {
        Done = sudah switch
        {
            Completed => Say("Terima kasih. Berkas Anda sudah lengkap dan hitungan waktu berjalan lagi.", "Thank you. Your file is complete, and the clock runs again."),
            Added => Say("Keterangan Anda sudah kami terima.", "We have received what you added."),
            Withdrawn => Say("Permohonan Anda sudah dicabut.", "Your request has been withdrawn."),
            _ => null,
        };
        return await OpenAsync(cancellation) ? Show(null) : Closed();
    }

    public async Task<IActionResult> OnPostLengkapiAsync(CancellationToken cancellation)
    {
        if (!await OpenAsync(cancellation))
            return Closed();
        var (form, sent) = await ReadAsync(AsksNow(), cancellation);
        var changed = form.Values.RemoveRange(form.Values.Where(pair => opened.State.Value(pair.Key) == pair.Value && !IsMissing(pair.Key)).Select(pair => pair.Key));
        if (!form.Faults.Any)
        {
            var answer = await engine.ExecuteAsync(opened.Key, new CaseCommand.Resubmit(changed) { Attachments = form.Attachments }, opened.Actor, null, FormKey.Of(sent), cancellation);
            if (answer is CaseAnswer.Accepted)
                return Redirect($"/lacak/perkara?sudah={Completed}");
            form.Refuse(((CaseAnswer.Refused)answer).Refusal, Reader);
        }

        Faults = form.Faults;
        return Show(form);
    }

    public async Task<IActionResult> OnPostTambahAsync(string? pesan, CancellationToken cancellation)
    {
        if (!await OpenAsync(cancellation))
            return Closed();
        var (form, sent) = await ReadAsync([], cancellation);
        Pesan = pesan;
        if (string.IsNullOrWhiteSpace(pesan) && form.Attachments.IsEmpty && !form.Faults.Any)
            form.Faults.Add("pesan", Say("Tulis keterangan atau pilih berkas.", "Write something or choose a file."));
        if (!form.Faults.Any && await AddAsync(form, FormKey.Of(sent), pesan, cancellation) is { } refusal)
            form.Refuse(refusal, Reader);
        if (!form.Faults.Any)
            return Redirect($"/lacak/perkara?sudah={Added}");
        (Addition, Faults) = (form, form.Faults);
        return Show(null);
    }

    public async Task<IActionResult> OnPostCabutAsync(string? alasan, CancellationToken cancellation)
    {
        if (!await OpenAsync(cancellation))
            return Closed();
        Alasan = alasan;
        if (string.IsNullOrWhiteSpace(alasan))
        {
            Faults.Add("alasan", Say("Tulis alasannya, satu kalimat cukup.", "Say why, a sentence will do."));
            return Show(null);
        }

        var form = await Request.ReadFormAsync(cancellation);
        var answer = await engine.ExecuteAsync(opened.Key, new CaseCommand.Withdraw(alasan.Trim()), opened.Actor, null, FormKey.Of(form), cancellation);
        if (answer is CaseAnswer.Accepted)
            return Redirect($"/lacak/perkara?sudah={Withdrawn}");
        Faults.Add("alasan", Say(((CaseAnswer.Refused)answer).Refusal.Message));
        return Show(null);
    }

    public IActionResult OnPostTutup()
    {
        // The next person at this browser finds neither the case nor its receipt.
        TrackingPasses.Drop(HttpContext, TrackingPasses.Visit);
        TrackingPasses.Drop(HttpContext, TrackingPasses.Receipt);
        return Redirect("/lacak");
    }

    private async Task<Refusal?> AddAsync(CaseForm form, string key, string? message, CancellationToken cancellation)
    {
        var commands = form.Attachments.Select(CaseCommand (file) => file).ToList();
        if (!string.IsNullOrWhiteSpace(message))
            commands.Add(new CaseCommand.Comment(message.ReplaceLineEndings("\n").Trim(), ToApplicant: false));
        for (var index = 0; index < commands.Count; index++)
        {
            // A file that is sent a second time has another id, but is in the case already.
            if (commands[index] is CaseCommand.Attach file && Status.Case.Events.Any(recorded => recorded.Event is CaseEvent.Attached there && there.Sha256 == file.Sha256 && there.Name == file.Name))
                continue;
            if (await engine.ExecuteAsync(opened.Key, commands[index], opened.Actor, null, $"{key}-{index}", cancellation) is CaseAnswer.Refused refused)
                return refused.Refusal;
        }

        return null;
    }

    private async Task<(CaseForm Form, IFormCollection Sent)> ReadAsync(ImmutableArray<Ask> asks, CancellationToken cancellation)
    {
        var sent = await Request.ReadFormAsync(cancellation);
        return (await CaseForm.ReadAsync(opened.Plan, asks, Office, sent, files, UploadSender.Public(opened.Actor.Id, HttpContext), Reader, cancellation), sent);
    }

    private bool IsMissing(FieldKey field) =>
        opened.State.Position.Tokens.Any(token => token.State == TokenState.Returned && token.Missing.Contains(field));

    private async Task<bool> OpenAsync(CancellationToken cancellation)
    {
        if (passes.Open(HttpContext, TrackingPasses.Visit) is not { } pass || await cases.OpenAsync(pass, cancellation) is not { } found)
            return false;
        passes.Keep(HttpContext, TrackingPasses.Visit, pass);
        (opened, Now) = (found, clock.GetCurrentInstant());
        Status = StatusPage.Of(await desk.OpenAsync(opened, cancellation), Now);
        return true;
    }

    private PageResult Show(CaseForm? completion)
    {
        Addition ??= CaseForm.Empty(opened.Plan, [], Office);
        if (TrackedCases.WaitsForApplicant(opened.State))
            Completion = completion ?? CaseForm.Empty(opened.Plan, AsksNow(), Office, opened.State.Fields);
        if (Faults.Any)
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    // What was named as missing; where nothing was named, the whole form with what it holds.
    private ImmutableArray<Ask> AsksNow()
    {
        var all = CaseDecider.Completion(opened.Plan, opened.Procedure, opened.State);
        var missing = all.Where(ask => IsMissing(ask.Field)).ToImmutableArray();
        return missing.IsEmpty ? all : missing;
    }

    private RedirectResult Closed() => Redirect("/lacak?habis=ya");
}

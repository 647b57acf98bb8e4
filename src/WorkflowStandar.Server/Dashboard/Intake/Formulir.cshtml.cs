using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Server.Api.Attachments;
using WorkflowStandar.Server.Api.Cases;
using WorkflowStandar.Server.Dashboard.Requests;
using WorkflowStandar.Server.Dashboard.Shell;
using WorkflowStandar.Server.Dashboard.Tracking;

namespace WorkflowStandar.Server.Dashboard.Intake;

/// <summary>A request is entered at the counter: one page, from the paper to the receipt.</summary>
[RequestSizeLimit(RequestBody.Largest)]
[RequestFormLimits(MultipartBodyLengthLimit = RequestBody.Largest)]
public sealed class FormulirModel(OpenServices services, StandardTexts texts, SentFiles files, Lookalikes lookalikes, CaseEngine engine, TrackingPasses passes) : StaffPage
{
    private const string RememberedWay = "wfs-cara";

    public WayIn Way { get; private set; } = null!;

    /// <summary>Every way of the service that this person may use.</summary>
    public ImmutableArray<WayIn> Ways { get; private set; } = [];

    public StandardText Published { get; private set; } = null!;

    public CaseForm Form { get; private set; } = null!;

    public string Key { get; private set; } = "";

    public ImmutableArray<CaseRow> Similar { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string standar, string? cara, CancellationToken cancellation)
    {
        if (!await FindAsync(standar, cara, cancellation))
            return NotFound();
        // Whoever takes the next paper has put the last receipt away.
        TrackingPasses.Drop(HttpContext, TrackingPasses.Receipt);
        Form = CaseForm.Empty(Way.Plan, Way.Asks, Office);
        Key = FormKey.New();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string standar, CancellationToken cancellation)
    {
        var sent = await Request.ReadFormAsync(cancellation);
        var change = sent["ganti"].ToString();
        if (!await FindAsync(standar, change.Length > 0 ? change : sent["cara"].ToString(), cancellation))
            return NotFound();
        Key = FormKey.Of(sent);
        Form = await CaseForm.ReadAsync(Way.Plan, Way.Asks, Office, sent, files, UploadSender.Of(Staff), Reader, cancellation);
        if (change.Length > 0)
        {
            Remember();
            return Page();
        }

        Form.Check(_ => null, Reader);
        return Form.Faults.Any ? await AgainAsync(cancellation) : await HandInAsync(cancellation);
    }

    /// <summary>What may be the same request already, while it is being typed.</summary>
    public async Task<IActionResult> OnPostSerupaAsync(string standar, CancellationToken cancellation)
    {
        var sent = await Request.ReadFormAsync(cancellation);
        if (!await FindAsync(standar, sent["cara"], cancellation))
            return NotFound();
        Form = await CaseForm.ReadAsync(Way.Plan, Way.Asks, Office, sent, files, UploadSender.Of(Staff), Reader, cancellation);
        return Partial("_Serupa", await lookalikes.OfAsync(Form, Staff, cancellation));
    }

    private async Task<IActionResult> HandInAsync(CancellationToken cancellation)
    {
        var applicant = Way.Channel is null ? (ActorId?)null : SubmitCase.FreshApplicant(Key);
        var submission = new Submission(Way.Plan.Standard, Way.Procedure.Key, Way.Channel?.Key, applicant, Form.Values) { Attachments = Form.Attachments };
        switch (await engine.SubmitAsync(submission, Staff.Actor, Key, cancellation))
        {
            case CaseAnswer.Accepted accepted:
                return Done(accepted);
            case CaseAnswer.Refused { Refusal: var refusal }:
                Form.Refuse(refusal, Reader);
                if (refusal.Code == CaseForm.AlreadySent)
                    Key = FormKey.New();
                break;
        }

        return await AgainAsync(cancellation);
    }

    private RedirectResult Done(CaseAnswer.Accepted accepted)
    {
        Remember();
        if (accepted.TrackingSecret is { } secret && Way.Channel is not null)
            passes.Keep(HttpContext, TrackingPasses.Receipt, new TrackingPass(Staff.Agency.Value, accepted.State.Number, secret));
        return Redirect($"/terima/selesai/{Uri.EscapeDataString(accepted.State.Number)}");
    }

    private async Task<IActionResult> AgainAsync(CancellationToken cancellation)
    {
        Similar = await lookalikes.OfAsync(Form, Staff, cancellation);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task<bool> FindAsync(string standard, string? wanted, CancellationToken cancellation)
    {
        if (await services.FindAsync(new StandardKey(Staff.Agency, standard), cancellation) is not { } plan)
            return false;
        Ways = [.. WayIn.Of(plan).Where(way => way.Procedure.Start is not ProcedureStart.Internal start || start.By.Any(Staff.Actor.Holds))];
        if (Ways.IsEmpty)
            return false;
        var remembered = Request.Cookies[RememberedWay];
        Way = Ways.FirstOrDefault(way => way.Key == wanted)
            ?? Ways.FirstOrDefault(way => way.Channel?.Key.Value == remembered)
            ?? Ways[0];
        Published = await texts.OfAsync(plan, cancellation);
        return true;
    }

    // Whoever opens the post all morning opens the post all morning.
    private void Remember()
    {
        if (Way.Channel is { } channel)
            Response.Cookies.Append(RememberedWay, channel.Key.Value, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = Request.IsHttps, MaxAge = TimeSpan.FromDays(30), IsEssential = true });
    }
}

using Microsoft.AspNetCore.Mvc;
using WorkflowStandar.Core.Agencies;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Server.Api.Attachments;
using WorkflowStandar.Server.Api.Cases;
using WorkflowStandar.Server.Api.Identity;
using WorkflowStandar.Server.Dashboard.Intake;
using WorkflowStandar.Server.Dashboard.Shell;
using WorkflowStandar.Server.Dashboard.Tracking;
using WorkflowStandar.Server.Publication;

namespace WorkflowStandar.Server.Dashboard.Requests;

/// <summary>A citizen hands in without an officer: fills in, looks it over, and gets a number and a secret.</summary>
[RequestSizeLimit(RequestBody.Largest)]
[RequestFormLimits(MultipartBodyLengthLimit = RequestBody.Largest)]
public sealed class PengajuanModel(OpenServices services, StandardTexts texts, SentFiles files, PromiseAhead ahead, CaseEngine engine, TrackingPasses passes, AgencyDirectory agencies) : DashboardPage
{
    public WayIn Way { get; private set; } = null!;

    public StandardText Published { get; private set; } = null!;

    public CaseForm Form { get; private set; } = null!;

    public string Key { get; private set; } = "";

    public (ClockPlan Clock, DeadlinePhrase Words, TermPromise Term)? Promise { get; private set; }

    /// <summary>What was filled in can stand, and is shown to be looked over.</summary>
    public bool IsReview { get; private set; }

    public Agency? Office => agencies.Find(Way.Plan.Standard.Agency);

    public FieldText Words => new(Way.Plan, Office, Form.FileNames);

    public async Task<IActionResult> OnGetAsync(string agency, string standar, string? cara, CancellationToken cancellation)
    {
        if (!await FindAsync(agency, standar, cara, cancellation))
            return NotFound();
        TrackingPasses.Drop(HttpContext, TrackingPasses.Receipt);
        Form = CaseForm.Empty(Way.Plan, Way.Asks, Office);
        Key = FormKey.New();
        return Page();
    }

    /// <param name="lanjut"><c>kirim</c> hands in, <c>ubah</c> goes back to the form; anything else looks it over.</param>
    public async Task<IActionResult> OnPostAsync(string agency, string standar, string? cara, string? lanjut, CancellationToken cancellation)
    {
        if (!await FindAsync(agency, standar, cara, cancellation))
            return NotFound();
        var sent = await Request.ReadFormAsync(cancellation);
        Key = FormKey.Of(sent);
        // Whose files these are, only the form's own key tells.
        Form = await CaseForm.ReadAsync(Way.Plan, Way.Asks, Office, sent, files, UploadSender.Public(SubmitCase.FreshApplicant(Key), HttpContext), Reader, cancellation);
        Form.MatterFirst = true;
        if (lanjut == "ubah")
            return Page();
        Form.Check(_ => null, Reader);
        if (!Form.Faults.Any && lanjut == "kirim" && await HandInAsync(cancellation))
            return Redirect("/lacak/tanda-terima");
        IsReview = !Form.Faults.Any;
        if (Form.Faults.Any)
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task<bool> HandInAsync(CancellationToken cancellation)
    {
        var applicant = SubmitCase.FreshApplicant(Key);
        var submission = new Submission(Way.Plan.Standard, Way.Procedure.Key, Way.Channel!.Key, applicant, Form.Values) { Attachments = Form.Attachments };
        var answer = await engine.SubmitAsync(submission, Caller.Public.As(applicant), Key, cancellation);
        if (answer is CaseAnswer.Accepted { TrackingSecret: { } secret } accepted)
        {
            passes.Keep(HttpContext, TrackingPasses.Receipt, new TrackingPass(Way.Plan.Standard.Agency.Value, accepted.State.Number, secret));
            return true;
        }

        if (answer is CaseAnswer.Refused { Refusal.Code: CaseForm.AlreadySent })
            Form.Faults.Add(CaseForm.Whole, Say(
                "Formulir ini sudah pernah terkirim dengan isi lain. Buka formulir baru bila ini memang permohonan lain.",
                "This form was sent before with other contents. Open a new form if this is really another request."));
        else if (answer is CaseAnswer.Refused refused)
            Form.Refuse(refused.Refusal, Reader);

        return false;
    }

    private async Task<bool> FindAsync(string agency, string standard, string? wanted, CancellationToken cancellation)
    {
        if (await services.FindAsync(new StandardKey(new AgencyKey(agency), standard), cancellation) is not { } plan)
            return false;
        var open = WayIn.Of(plan).Where(way => way.Channel is { SelfService: true }).ToList();
        if (open.Count == 0)
            return false;
        Way = open.Find(way => way.Key == wanted) ?? open[0];
        Published = await texts.OfAsync(plan, cancellation);
        Promise = await ahead.OfAsync(Way, cancellation);
        return true;
    }
}

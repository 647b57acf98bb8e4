using Microsoft.AspNetCore.Mvc;
using WorkflowStandar.Server.Api.Cases;
using WorkflowStandar.Server.Dashboard.Shell;

namespace WorkflowStandar.Server.Dashboard.Tracking;

/// <summary>Where an applicant enters number and secret. Both travel in the body of a form, and nowhere else.</summary>
public sealed class LacakModel(TrackedCases cases, TrackingPasses passes) : DashboardPage
{
    public FormFaults Faults { get; } = new();

    public string? Nomor { get; private set; }

    public string? Kode { get; private set; }

    public bool IsOver { get; private set; }

    public void OnGet(string? habis) => IsOver = habis is not null;

    public async Task<IActionResult> OnPostAsync(string? nomor, string? kode, CancellationToken cancellation)
    {
        if (await cases.FindAsync(nomor, kode, cancellation) is { } pass)
        {
            passes.Keep(HttpContext, TrackingPasses.Visit, pass);
            return Redirect("/lacak/perkara");
        }

        (Nomor, Kode) = (nomor, kode);
        if (string.IsNullOrWhiteSpace(nomor))
            Faults.Add("nomor", Say("Isi nomor permohonan.", "Fill in the number."));
        if (string.IsNullOrWhiteSpace(kode))
            Faults.Add("kode", Say("Isi kode rahasia.", "Fill in the secret."));
        if (!Faults.Any)
            Faults.Add("nomor", Say(CaseProblems.WrongSecret.Detail));
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}

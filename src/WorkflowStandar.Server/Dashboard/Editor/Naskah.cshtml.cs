using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using WorkflowStandar.Compiler.Syntax.Keys;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Editions;
using WorkflowStandar.Server.Dashboard.Shell;

namespace WorkflowStandar.Server.Dashboard.Editor;

/// <summary>The standards of the agency, to be written on, and a new one to be begun.</summary>
public sealed class NaskahModel(ManuscriptDesk desk) : StaffPage
{
    private const int LongestTitle = 200;

    public FormFaults Faults { get; } = new();

    public ImmutableArray<ShelvedStandard> Standards { get; private set; } = [];

    public ImmutableArray<CalendarRow> Calendars { get; private set; } = [];

    public string Judul { get; private set; } = "";

    public string Kalender { get; private set; } = "";

    public Task OnGetAsync(CancellationToken cancellation) => ReadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(string? judul, string? kalender, CancellationToken cancellation)
    {
        await ReadAsync(cancellation);
        (Judul, Kalender) = (judul?.Trim() ?? "", kalender ?? "");
        var name = NameRule.Suggest(Judul);
        if (Judul.Length == 0)
            Faults.Add("judul", Say("Tulis nama layanan seperti yang akan diterbitkan.", "Write the name of the service as it will be published."));
        else if (Judul.Length > LongestTitle || name is null)
            Faults.Add("judul", Say($"Nama layanan memuat huruf, dimulai dengan huruf, dan paling panjang {LongestTitle} huruf.", $"The name of a service begins with a letter and has at most {LongestTitle} characters."));
        if (Calendars.All(calendar => calendar.CalendarId != Kalender))
            Faults.Add("kalender", Say("Pilih kalender jam kerja.", "Choose a calendar of office hours."));
        if (!Faults.Any && !await desk.BeginAsync(new StandardKey(Staff.Agency, name!), Judul, Kalender, Staff.Row.Id, cancellation))
            Faults.Add("judul", Say($"Standar '{name}' sudah ada. Buka dari daftar, atau pilih nama lain.", $"There is a standard '{name}' already. Open it from the list, or choose another name."));
        if (!Faults.Any)
            return LocalRedirect($"/naskah/{name}");
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    protected override bool MayEnter() => Writers.Includes(Staff);

    private async Task ReadAsync(CancellationToken cancellation)
    {
        Standards = await desk.ListAsync(Staff.Agency, cancellation);
        Calendars = await desk.CalendarsAsync(Staff.Agency, cancellation);
    }
}

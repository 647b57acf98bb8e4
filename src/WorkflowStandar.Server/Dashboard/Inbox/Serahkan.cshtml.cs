using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using WorkflowStandar.Server.Dashboard.Identity;
using WorkflowStandar.Server.Dashboard.Shell;

namespace WorkflowStandar.Server.Dashboard.Inbox;

/// <summary>Hands picked tasks to somebody who can do every one of them, with a reason.</summary>
public sealed class SerahkanModel(WorkDesk work, StaffRoles roles) : StaffPage
{
    public ImmutableArray<PickedTask> Picked { get; private set; } = [];

    public ImmutableArray<AbleActor> Able { get; private set; } = [];

    public FormFaults Faults { get; } = new();

    public string? To { get; private set; }

    public string? Reason { get; private set; }

    public string Back { get; private set; } = WorkQuery.Path;

    protected override bool MayEnter() => Staff.IsSupervisor;

    public IActionResult OnGet() => Redirect(WorkQuery.Path);

    /// <param name="lanjut">Absent where the list sends here; present where this form is sent.</param>
    public async Task<IActionResult> OnPostAsync(string[]? tugas, string? kembali, string? orang, string? alasan, bool lanjut, CancellationToken cancellation)
    {
        Back = DashboardHost.IsOurs(kembali) ? kembali! : WorkQuery.Path;
        Picked = await work.PickedAsync(Staff, tugas ?? [], cancellation);
        if (Picked.IsEmpty)
        {
            Told = Say("Belum ada yang dipilih, atau tugasnya sudah selesai.", "Nothing is picked, or the tasks are done already.");
            return Redirect(Back);
        }

        Able = await work.WhoCanAsync(Staff.Agency, Picked, roles.DayAt(Staff.Agency, Now), cancellation);
        (To, Reason) = (orang, alasan?.Trim());
        if (!lanjut)
            return Page();
        var person = Able.FirstOrDefault(one => one.Actor.Id.Value == orang);
        if (person is null)
            Faults.Add("orang", Say("Pilih kepada siapa pekerjaan ini diserahkan.", "Choose to whom the work is handed."));
        if (string.IsNullOrEmpty(Reason))
            Faults.Add("alasan", Say("Tulis alasannya; ia masuk riwayat perkara.", "Write the reason; it goes into the history of the case."));
        return Faults.Any ? Page() : await HandOverAsync(person!, cancellation);
    }

    private async Task<IActionResult> HandOverAsync(AbleActor person, CancellationToken cancellation)
    {
        var result = await work.AssignAsync(Staff, Picked.Select(task => task.Name), person, Reason!, cancellation);
        if (result.Refused.IsEmpty)
        {
            Told = Say($"{result.Done.Length} pekerjaan diserahkan kepada {person.Actor.Name}.", $"{result.Done.Length} tasks handed to {person.Actor.Name}.");
            TempData[KerjaModel.PicksAreDone] = true;
            return Redirect(Back);
        }

        foreach (var (task, why) in result.Refused)
            Faults.Add("orang", $"{TaskName.Read(task)?.Number}: {Say(why)}");
        Picked = [.. Picked.Where(task => result.Refused.Any(refused => refused.Task == task.Name))];
        return Page();
    }
}

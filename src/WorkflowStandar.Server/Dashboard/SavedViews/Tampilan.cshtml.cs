using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Engine.Accounts;
using WorkflowStandar.Engine.Worklists;
using WorkflowStandar.Server.Dashboard.Search;
using WorkflowStandar.Server.Dashboard.Shell;

namespace WorkflowStandar.Server.Dashboard.SavedViews;

/// <summary>Every view that a person has saved, of whatever list, and those that colleagues share. Lists send here what is to be saved.</summary>
public sealed class TampilanModel(IDeskStore desk, IStaffingStore staffing) : StaffPage
{
    public const int LongestName = 60;

    private ImmutableDictionary<ActorId, string> names = ImmutableDictionary<ActorId, string>.Empty;

    public ImmutableArray<SavedView> Own { get; private set; } = [];

    public ImmutableArray<SavedView> Shared { get; private set; } = [];

    public FormFaults Faults { get; } = new();

    /// <summary>What was typed for a view and could not be kept.</summary>
    public (long View, string? Name, bool IsShared)? Typed { get; private set; }

    public string OwnerOf(SavedView view) => names.GetValueOrDefault(view.Owner) ?? view.Owner.Value;

    public string ListOf(SavedView view) => ViewShelf.ListOf(view.Query) == SearchQuery.Path ? Say("Perkara", "Cases") : Say("Pekerjaan", "Work");

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(string? alamat, string? nama, bool bersama, CancellationToken cancellation)
    {
        if (ViewShelf.Canonical(alamat) is not { } address)
            return BadRequest();
        if (Name(nama) is { } name)
        {
            await desk.SaveViewAsync(Staff.Agency, Staff.Actor.Id, name, address, bersama, Now, cancellation);
            Told = Say($"Tampilan “{name}” disimpan.", $"The view “{name}” is saved.");
        }
        else
        {
            Told = Say("Beri tampilan ini nama, misalnya “Pengaduan minggu ini”.", "Give this view a name, for example “Complaints this week”.");
        }

        return Redirect(address);
    }

    public async Task<IActionResult> OnPostUbahAsync(long tampilan, string? nama, bool bersama, CancellationToken cancellation)
    {
        var name = Name(nama);
        if (name is not null && await desk.ChangeViewAsync(Staff.Agency, tampilan, Staff.Actor.Id, name, bersama, cancellation))
        {
            Told = Say($"Tampilan “{name}” disimpan.", $"The view “{name}” is saved.");
            return RedirectToPage();
        }

        await LoadAsync(cancellation);
        if (Own.All(view => view.Id != tampilan))
            return NotFound();
        Typed = (tampilan, nama, bersama);
        Faults.Add($"nama-{tampilan}", name is null
            ? Say("Beri tampilan ini nama.", "Give this view a name.")
            : Say($"Tampilan lain milik Anda sudah bernama “{name}”. Pilih nama lain.", $"Another view of yours is called “{name}”. Choose another name."));
        return Page();
    }

    public async Task<IActionResult> OnPostHapusAsync(long tampilan, CancellationToken cancellation)
    {
        if (await desk.RemoveViewAsync(Staff.Agency, tampilan, Staff.Actor.Id, cancellation))
            Told = Say("Tampilan dihapus.", "The view is removed.");
        return RedirectToPage();
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        var views = await desk.ViewsAsync(Staff.Agency, Staff.Actor.Id, cancellation);
        Own = [.. views.Where(view => view.Owner == Staff.Actor.Id)];
        Shared = [.. views.Where(view => view.Owner != Staff.Actor.Id)];
        if (!Shared.IsEmpty)
            names = (await staffing.ReadAsync(Staff.Agency, cancellation)).Actors.ToImmutableDictionary(actor => actor.Id, actor => actor.Name);
    }

    private static string? Name(string? typed) =>
        typed?.Trim() is { Length: > 0 } name ? name[..Math.Min(name.Length, LongestName)] : null;
}

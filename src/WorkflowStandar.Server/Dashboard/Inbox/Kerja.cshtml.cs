using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine;
using WorkflowStandar.Engine.Worklists;
using WorkflowStandar.Server.Dashboard.Identity;
using WorkflowStandar.Server.Dashboard.SavedViews;
using WorkflowStandar.Server.Dashboard.Shell;
using WorkflowStandar.Server.Publication;
using ListReader = WorkflowStandar.Engine.Worklists.Reader;

namespace WorkflowStandar.Server.Dashboard.Inbox;

/// <summary>The work of one person: what to do first, for whom, and how long is left.</summary>
public sealed class KerjaModel(IWorklists worklists, IDeskStore desk, AgencyStandards standards, WorkRows rows, WorkDesk work, AppliedFilters filters, PersonalLooks looks) : StaffPage
{
    private const int PageSize = 50;
    private const int CountedTo = 1000;
    private const int UndoneAtMost = 20;

    /// <summary>Said by whatever was done to the picked ones, on the page that it leads back to.</summary>
    public const string PicksAreDone = "terpilih-selesai";


    public WorkQuery Query { get; private set; } = null!;

    public ImmutableArray<WorkRow> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public IReadOnlyDictionary<WorkList, int> Counts { get; private set; } = new Dictionary<WorkList, int>();

    public ImmutableArray<Plan> Services { get; private set; } = [];

    public ViewShelf Shelf { get; private set; } = ViewShelf.None;

    /// <summary>By what the list is narrowed, each with the list that is not.</summary>
    public ImmutableArray<AppliedFilter> Applied { get; private set; } = [];

    public Calendar? Calendar { get; private set; }

    /// <summary>What was picked and could not be done: it stays picked.</summary>
    public ImmutableHashSet<string> Picked { get; private set; } = [];

    public ImmutableArray<(string Task, Text Why)> Refused { get; private set; } = [];

    /// <summary>What was just claimed, and can be let go of with one click.</summary>
    [TempData(Key = "diambil")]
    public string? Claimed { get; set; }

    /// <summary>What was picked is done with: no page need remember it.</summary>
    [TempData(Key = PicksAreDone)]
    public bool LetsGo { get; set; }

    /// <summary>Of the forms on this page: sent twice, they do nothing twice.</summary>
    public string Key { get; } = Guid.NewGuid().ToString("N");

    /// <summary>Without a script nothing claims that the list is all there is.</summary>
    public bool IsWhole => Next is null && Query.After is null;

    private ListReader ListReader => ListReader.Of(Staff.Actor, Staff.Held, Staff.IsAdministrator);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Query = WorkQuery.Of(Request.Query);
        try
        {
            await LoadAsync(cancellation);
        }
        catch (CursorException)
        {
            return Redirect((Query with { After = null }).Address());
        }

        return Page();
    }

    /// <param name="satu">The one task whose own button was pressed; the picked ones do not matter then.</param>
    public async Task<IActionResult> OnPostAsync(string? tindakan, string? satu, string[]? tugas, string? kunci, CancellationToken cancellation)
    {
        Query = WorkQuery.Of(Request.Query);
        var (act, one) = satu?.Split(':', 2) is [var verb, var name] ? (verb, name) : (tindakan, null);
        var names = one is null ? tugas ?? [] : [one];
        if (names.Length == 0)
        {
            Told = Say("Belum ada yang dipilih. Beri tanda pada pekerjaan yang dimaksud, lalu ulangi.", "Nothing is picked. Tick the work that you mean, then try again.");
            return Redirect(Query.Address());
        }

        var result = act switch
        {
            "ambil" => await work.ClaimAsync(Staff, names, cancellation),
            "lepas" => await work.ReleaseAsync(Staff, names, cancellation),
            "selesai" => await work.CompleteAsync(Staff, names, kunci, cancellation),
            "bangun" => await WakeAsync(names, cancellation),
            _ => null,
        };
        if (result is null)
            return BadRequest();
        if (result.Refused.IsEmpty)
        {
            Told = DoneWords(act!, result.Done);
            // What travels in a cookie stays small.
            LetsGo = one is null;
            Claimed = act == "ambil" && names.Length <= UndoneAtMost ? string.Join(',', names) : null;
            return Redirect(Query.Address());
        }

        // What was refused stays picked, and its reason stands above the list.
        Picked = [.. result.Refused.Select(refused => refused.Task)];
        Refused = result.Refused;
        Told = result.Done.IsEmpty ? null : DoneWords(act!, result.Done);
        try
        {
            await LoadAsync(cancellation);
        }
        catch (CursorException)
        {
            // What was done is done, and its reasons are told, wherever the list goes on from.
            Query = Query with { After = null };
            await LoadAsync(cancellation);
        }

        return Page();
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        Services = await standards.InForceAsync(Staff.Agency, Now, cancellation);
        Calendar = await standards.CalendarAsync(Staff.Agency, Services, cancellation);
        if (Calendar is null)
            return;
        var filter = Query.Filter(Staff.Agency, Calendar, Now);
        var page = new PageRequest(Query.After, PageSize);
        (Rows, Next) = Query.List switch
        {
            WorkList.Waiting => await ShownAsync(await worklists.WaitingAsync(Staff.Agency, ListReader, withRoles: true, filter, Now, page, cancellation), items => rows.OfAsync(items, Now, cancellation)),
            WorkList.Done => await ShownAsync(await worklists.DoneByAsync(Staff.Agency, Staff.Actor.Id, filter, page, cancellation), items => rows.OfAsync(items, Now, cancellation)),
            _ => await ShownAsync(await worklists.ListAsync(Staff.Agency, Query.List.Tab()!.Value, ListReader, filter, Now, page, cancellation), items => rows.OfAsync(items, Staff, Now, cancellation)),
        };
        if (Rows.Any(row => row.Applicant is not null))
            await looks.RecordAsync(Staff, "nama pemohon di daftar pekerjaan", cancellation);
        Shelf = await ViewShelf.OfAsync(desk, Staff, (Query with { After = null }).Address(), cancellation);
        Applied = await filters.OfAsync(Query, this, Services, cancellation);
        var counts = await worklists.CountsAsync(Staff.Agency, ListReader, TaskFilter.None, Now, CountedTo, cancellation);
        Counts = new Dictionary<WorkList, int>
        {
            [WorkList.Mine] = counts.Mine,
            [WorkList.Roles] = counts.Roles,
            [WorkList.Unassigned] = counts.Unassigned,
            [WorkList.Snoozed] = counts.Snoozed,
        };
    }

    private static async Task<(ImmutableArray<WorkRow> Rows, string? Next)> ShownAsync<TItem>(Page<TItem> page, Func<IEnumerable<TItem>, Task<ImmutableArray<WorkRow>>> show) =>
        (await show(page.Items), page.Next);

    private async Task<WorkResult> WakeAsync(IEnumerable<string> names, CancellationToken cancellation)
    {
        var picked = await work.PickedAsync(Staff, names, cancellation);
        foreach (var task in picked)
            await desk.WakeAsync(task.View.Case, task.Task.Token, Staff.Actor.Id, cancellation);
        return new WorkResult([.. picked.Select(task => task.View.Row.Number)], []);
    }

    /// <summary>"999+" where counting stopped.</summary>
    public static string Counted(int count) => count >= CountedTo ? "999+" : count.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private string DoneWords(string act, ImmutableArray<string> numbers)
    {
        var which = numbers.Length == 1 ? numbers[0] : Say($"{numbers.Length} pekerjaan", $"{numbers.Length} tasks");
        return act switch
        {
            "ambil" => Say($"{which} diambil; sekarang ada di “Saya”.", $"{which} claimed; it is under “Mine” now."),
            "lepas" => Say($"{which} dilepas; rekan sejabatan dapat mengambilnya.", $"{which} released; a colleague of the role can claim it."),
            "selesai" => Say($"{which} selesai dan diteruskan.", $"{which} completed and passed on."),
            _ => Say($"{which} kembali ke daftar.", $"{which} is back on the list."),
        };
    }
}

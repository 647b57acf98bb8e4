using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using NodaTime.Text;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Worklists;
using WorkflowStandar.Server.Dashboard.Shell;

namespace WorkflowStandar.Server.Dashboard.Inbox;

/// <summary>Puts picked tasks off until a day. Deadlines do not move: what is due before that day is said.</summary>
public sealed class TundaModel(WorkDesk work, IDeskStore desk, IPlanSource plans) : StaffPage
{
    private const int LongestDays = 180;

    public ImmutableArray<PickedTask> Picked { get; private set; } = [];

    public FormFaults Faults { get; } = new();

    public string Until { get; private set; } = "";

    public string Back { get; private set; } = WorkQuery.Path;

    /// <summary>The next working days, one click each.</summary>
    public ImmutableArray<LocalDate> Near { get; private set; } = [];

    public IActionResult OnGet() => Redirect(WorkQuery.Path);

    public async Task<IActionResult> OnPostAsync(string[]? tugas, string? kembali, string? sampai, bool lanjut, CancellationToken cancellation)
    {
        Back = DashboardHost.IsOurs(kembali) ? kembali! : WorkQuery.Path;
        Picked = await work.PickedAsync(Staff, tugas ?? [], cancellation);
        if (Picked.IsEmpty)
        {
            Told = Say("Belum ada yang dipilih, atau tugasnya sudah selesai.", "Nothing is picked, or the tasks are done already.");
            return Redirect(Back);
        }

        var calendar = await plans.CalendarAsync(Picked[0].View.Row.CalendarId, cancellation);
        var today = calendar.DateOf(Now);
        Near = NextWorkingDays(calendar, today);
        Until = sampai ?? LocalDatePattern.Iso.Format(Near[0]);
        if (!lanjut)
            return Page();
        if (!LocalDatePattern.Iso.Parse(Until).TryGetValue(default, out var day) || day <= today || day > today.PlusDays(LongestDays))
        {
            Faults.Add("sampai", Say($"Pilih tanggal sesudah hari ini, paling lama {LongestDays} hari lagi.", $"Choose a date after today, at most {LongestDays} days ahead."));
            return Page();
        }

        // Back on the list when the office opens on that day.
        var until = calendar.NextOpening(calendar.EndOf(day.PlusDays(-1)));
        foreach (var task in Picked)
            await desk.SnoozeAsync(task.View.Case, task.Task.Token, Staff.Actor.Id, until, cancellation);
        var words = DateWords.Short(day, today.Year);
        Told = Say($"{Picked.Length} pekerjaan ditunda sampai {words.Id}. Tenggatnya tidak bergeser.", $"{Picked.Length} tasks put off until {words.En}. Their deadlines do not move.");
        TempData[KerjaModel.PicksAreDone] = true;
        return Redirect(Back);
    }

    private static ImmutableArray<LocalDate> NextWorkingDays(Calendar calendar, LocalDate today)
    {
        var first = calendar.NextWorkingDay(today);
        var second = calendar.NextWorkingDay(first);
        var week = calendar.NextWorkingDay(today.PlusDays(6));
        return [.. new[] { first, second, week }.Distinct()];
    }
}

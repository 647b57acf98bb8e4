using Microsoft.AspNetCore.Mvc;
using WorkflowStandar.Engine;
using WorkflowStandar.Engine.Administration;
using WorkflowStandar.Engine.Alarms;
using WorkflowStandar.Engine.Outbox;
using WorkflowStandar.Engine.Reports;
using WorkflowStandar.Engine.Worklists;

namespace WorkflowStandar.Server.Dashboard.Administration;

/// <summary>What works unseen: deadlines that ring, notices that leave the house, and what of it is stuck.</summary>
public sealed class LayananLatarModel(
    IReports reports, IAlarmStore alarms, IOutboxStore outbox, IWorklists worklists, AlarmLoop alarmLoop, OutboxLoop outboxLoop, IAdministrationStore administration) : AdministrationPage
{
    public Backlog Backlog { get; private set; } = null!;

    public Page<WaitingAlarm> Alarms { get; private set; } = new([], null);

    public Page<ParkedNotice> Notices { get; private set; } = new([], null);

    public bool IsClear => Alarms.Items.IsEmpty && Notices.Items.IsEmpty;

    public async Task<IActionResult> OnGetAsync(string? tenggat, string? kabar, CancellationToken cancellation)
    {
        Backlog = await reports.BacklogAsync(Now, cancellation);
        if (IsWithoutOffice)
            return Page();
        try
        {
            Alarms = await alarms.ParkedAsync(Agency, new PageRequest(tenggat), cancellation);
            Notices = await outbox.ParkedAsync(Agency, new PageRequest(kabar), cancellation);
        }
        catch (CursorException)
        {
            return LocalRedirect("/kelola/layanan-latar");
        }

        return Page();
    }

    public async Task<IActionResult> OnPostBunyikanAsync(string? perkara, CancellationToken cancellation)
    {
        if (perkara is null || await worklists.CaseAsync(Agency, perkara, cancellation) is not { } view)
            return NotFound();
        var count = await alarms.RetryAsync(view.Case, Now, cancellation);
        alarmLoop.Wake();
        await administration.RecordAsync(Agency, Now, Me, "alarm/retried", perkara, cancellation);
        Told = count == 0
            ? Say($"Tidak ada lagi tenggat {perkara} yang macet.", $"No deadline of {perkara} is stuck any more.")
            : Say($"Tenggat perkara {perkara} dibunyikan lagi. Bila gagal lagi, ia muncul kembali di sini.", $"The deadlines of case {perkara} ring again. If that fails, they come back here.");
        return LocalRedirect("/kelola/layanan-latar");
    }

    public async Task<IActionResult> OnPostKirimAsync(long? nomor, CancellationToken cancellation)
    {
        if (nomor is not { } id || !await outbox.ReplayAsync(Agency, id, Now, cancellation))
            return NotFound();
        outboxLoop.Wake();
        await administration.RecordAsync(Agency, Now, Me, "notice/retried", $"{id}", cancellation);
        Told = Say("Pemberitahuan dikirim lagi. Bila gagal lagi, ia muncul kembali di sini.", "The notice is sent again. If that fails, it comes back here.");
        return LocalRedirect("/kelola/layanan-latar");
    }

    public string KindOf(ParkedNotice notice) => notice.Notice.Kind switch
    {
        "informed" => Say("tembusan", "for information"),
        "clock" => Say("peringatan tenggat", "deadline warning"),
        "assigned" => Say("penugasan", "assignment"),
        "returned" => Say("berkas dikembalikan", "file returned"),
        "recalled" => Say("pengembalian ditarik", "return recalled"),
        "comment" => Say("catatan", "comment"),
        "ended" => Say("perkara selesai", "case ended"),
        var other => other,
    };

    public string AddresseeOf(ParkedNotice notice) => notice.Notice.To.Role is { } role
        ? Shell.Navigation.Title(role, Office, Reader)
        : Say("pemohon", "the applicant");
}

using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Server.Api.Tracking;

/// <summary>Tells an applicant the history of a case: what concerns them, without names of officers and without what officers write to each other.</summary>
public sealed class Timeline(Plan plan, Procedure procedure)
{
    /// <summary>Null for events that are the office's own affair.</summary>
    public TrackCase.Moment? MomentOf(CaseEvent @event) => WordsOf(@event) is { } words ? new TrackCase.Moment(@event.At, words) : null;

    public Text TitleOf(StepKey step) => procedure.Find(step) switch
    {
        Step.Distribute distribute => distribute.Each.Title,
        { } known => known.Title,
        null => new Text(step.Value),
    };

    private Text? WordsOf(CaseEvent @event) => @event switch
    {
        CaseEvent.Submitted => new Text("Diajukan", "Submitted"),
        CaseEvent.StepCompleted done => Both("Selesai: ", "Done: ", TitleOf(done.Step)),
        CaseEvent.DocumentIssued issued => Both("Terbit: ", "Issued: ", plan.Documents.GetValueOrDefault(issued.Document) ?? new Text(issued.Document.Value)),
        CaseEvent.Returned returned => Both("Dikembalikan untuk dilengkapi: ", "Returned to be completed: ", new Text(returned.Reason)),
        CaseEvent.Resubmitted => new Text("Berkas dilengkapi", "File completed"),
        CaseEvent.Recalled recalled => Both("Pengembalian ditarik; Anda tidak perlu melengkapi apa pun: ", "The return was taken back; you need not complete anything: ", new Text(recalled.Reason)),
        CaseEvent.SecretReplaced => new Text("Kode rahasia diganti oleh petugas di loket; kode yang lama tidak berlaku lagi", "The secret was replaced by an officer at the counter; the old one has ended"),
        CaseEvent.Commented { ToApplicant: true } comment => Both("Pesan: ", "Message: ", new Text(comment.Text)),
        CaseEvent.ClockExtended extended => Both("Waktu diperpanjang: ", "Time extended: ", new Text(extended.Reason)),
        CaseEvent.Ended { Step: { } end } => Both("Berakhir: ", "Ended: ", TitleOf(end)),
        CaseEvent.Ended ended => EndingWords(ended),
        _ => null,
    };

    private static Text EndingWords(CaseEvent.Ended ended) => ended.Ending switch
    {
        Ending.Withdrawn => new Text("Dicabut oleh pemohon", "Withdrawn by the applicant"),
        Ending.Transferred => new Text($"Dialihkan kepada {ended.To}: {ended.Reason}", $"Transferred to {ended.To}: {ended.Reason}"),
        Ending.Cancelled => new Text($"Dibatalkan: {ended.Reason}", $"Cancelled: {ended.Reason}"),
        _ => new Text("Berakhir", "Ended"),
    };

    private static Text Both(string id, string en, Text text) => new(id + text.Id, en + text.In("en"));
}

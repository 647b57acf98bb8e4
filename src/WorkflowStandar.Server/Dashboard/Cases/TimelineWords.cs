using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Server.Dashboard.Cases;

/// <summary>The one place that tells officers what an event was.</summary>
public sealed class TimelineWords(StaffCase opened, PersonalSight sight, IReadOnlyDictionary<string, string> people)
{
    /// <summary>The step of each task that has been opened so far.</summary>
    public Dictionary<int, StepKey> Tasks { get; } = [];

    // The whole of it stands among the fields of the case.
    private const int LongestValue = 300;

    /// <summary>Null for what is of interest to technicians only.</summary>
    public Words? Of(CaseEvent @event) => @event switch
    {
        CaseEvent.Submitted submitted => Submitted(submitted),
        CaseEvent.StepCompleted done => Completed(done),
        CaseEvent.StepClaimed claimed => Task("Diambil: {0}.", "Taken on: {0}.", claimed.Token),
        CaseEvent.StepReleased released => Task("Dilepas: {0}.", "Left: {0}.", released.Token),
        CaseEvent.StepAssigned assigned => Assigned(assigned),
        CaseEvent.StepShared shared => Put("Eskalasi: tugas ini kini juga pekerjaan {0}.", "Escalated: the task is now also the work of {0}.", opened.TitleOf(shared.With)),
        CaseEvent.Informed informed => Put("Diberitahukan kepada {0}.", "Told to {0}.", To(informed.To)),
        CaseEvent.Returned returned => new Words($"Dikembalikan kepada pemohon: {returned.Reason}", $"Returned to the applicant: {returned.Reason}"),
        CaseEvent.Resubmitted => new Words("Pemohon melengkapi berkas.", "The applicant completed the file."),
        CaseEvent.Recalled recalled => new Words($"Pengembalian ditarik kembali: {recalled.Reason}", $"The return was taken back: {recalled.Reason}"),
        CaseEvent.WaitStarted wait => When("Menunggu sampai {0}.", "Waiting until {0}.", wait.Until),
        CaseEvent.WaitMoved wait => When("Waktu tunggu berubah menjadi {0}.", "The wait now ends on {0}.", wait.To),
        CaseEvent.WaitOver over => Put("Waktunya tiba: {0}.", "Its time has come: {0}.", opened.TitleOf(over.Step)),
        CaseEvent.DocumentIssued issued => Put("Terbit: {0}.", "Issued: {0}.", opened.Plan.Documents.GetValueOrDefault(issued.Document) ?? new Text(issued.Document.Value)),
        CaseEvent.Registered registered => Registered(registered),
        CaseEvent.Reclassified changed => Reclassified(changed),
        CaseEvent.SecretReplaced replaced => new Words($"Kode rahasia pemohon diganti: {replaced.Reason}", $"The applicant's secret was replaced: {replaced.Reason}"),
        CaseEvent.Commented { ToApplicant: true } comment => new Words($"Pesan kepada pemohon: {comment.Text}", $"Message to the applicant: {comment.Text}"),
        CaseEvent.Commented comment => new Words($"Catatan: {comment.Text}", $"Note: {comment.Text}"),
        CaseEvent.Attached attached => new Words($"Berkas dilampirkan: {FileName(attached)}.", $"File attached: {FileName(attached)}."),
        CaseEvent.Migrated migrated => new Words($"Dipindahkan dari edisi {migrated.FromEdition} ke edisi {migrated.ToEdition}.", $"Moved from edition {migrated.FromEdition} to edition {migrated.ToEdition}."),
        CaseEvent.Ended ended => Ended(ended),
        _ => OfClock(@event),
    };

    /// <summary>What was written down with it.</summary>
    public IEnumerable<Words> DetailsOf(CaseEvent @event)
    {
        if (@event is CaseEvent.StepCompleted { Note: { Length: > 0 } note })
            yield return new Words(note, note);
        if (@event is CaseEvent.StepAssigned { Reason: { Length: > 0 } reason })
            yield return new Words(reason, reason);
        if (@event is CaseEvent.Returned { Missing: { IsDefaultOrEmpty: false } missing })
        {
            var lacking = Standing.Joined(missing.Select(opened.TitleOf));
            yield return new Words($"Yang kurang: {lacking.Id}.", $"Missing: {lacking.En}.");
        }

        if (@event is CaseEvent.Returned { LapsesAt: { } lapses })
            yield return When("Gugur bila tidak kembali sampai {0}.", "Lapses if it is not back by {0}.", lapses);
    }

    /// <summary>What was filled in, personal data and files left out.</summary>
    public IEnumerable<Words> Filled(ImmutableDictionary<FieldKey, FieldValue>? fields)
    {
        foreach (var (key, value) in (fields ?? ImmutableDictionary<FieldKey, FieldValue>.Empty).OrderBy(pair => pair.Key.Value, StringComparer.Ordinal))
        {
            if (opened.Plan.Fields.GetValueOrDefault(key) is not { Personal: false, Type: not FieldType.File } known)
                continue;
            var said = ValueWords.Of(opened, known, value, people);
            yield return new Words($"{known.Title.Id}: {Short(said.Id)}", $"{known.Title.In("en")}: {Short(said.En)}");
        }
    }

    /// <summary>Files are often named after people.</summary>
    public string FileName(CaseEvent.Attached attached) => sight.MayUncover ? attached.Name : $"berkas{Path.GetExtension(attached.Name)}";

    private Words? Task(string id, string en, int token) => Tasks.TryGetValue(token, out var step) ? Put(id, en, opened.TitleOf(step)) : null;

    private Words? OfClock(CaseEvent @event) => @event switch
    {
        CaseEvent.ClockPaused paused => Clock("{0} berhenti.", "{0} stands still.", paused.Clock),
        CaseEvent.ClockResumed { Due: { } due } resumed => Clock("{0} berjalan lagi, batas {1}.", "{0} goes on, due {1}.", resumed.Clock, due),
        CaseEvent.ClockReopened { Due: { } due } again => Clock("{0} berjalan lagi, batas {1}.", "{0} goes on, due {1}.", again.Clock, due),
        CaseEvent.ClockReset { Due: { } due } reset => Clock("{0} dihitung lagi dari awal, batas {1}.", "{0} begins anew, due {1}.", reset.Clock, due),
        CaseEvent.ClockExtended extended => Extended(extended),
        CaseEvent.ClockMoved { To: { } to } moved => Clock("Batas {0} bergeser menjadi {1}.", "{0} is now due {1}.", moved.Clock, to),
        CaseEvent.RungFired { Kind: RungKind.Warning } fired => Clock("Peringatan: {0} hampir jatuh tempo.", "Warning: {0} is nearly due.", fired.Clock),
        CaseEvent.RungFired { Kind: RungKind.Miss } fired => Clock("Tenggat {0} terlewati, {1}.", "{0} was missed, {1}.", fired.Clock, fired.Due),
        CaseEvent.RungFired fired => Clock("Eskalasi: {0} masih terlambat.", "Escalated: {0} is still late.", fired.Clock),
        CaseEvent.ClockStopped { OnTime: false } stopped => Clock("{0} selesai terlambat.", "{0} was finished late.", stopped.Clock),
        _ => null,
    };

    private Words Submitted(CaseEvent.Submitted submitted) => submitted.Channel is { } channel && opened.Plan.Channels.TryGetValue(channel, out var way)
        ? Put("Diterima. Kanal: {0}.", "Received. Channel: {0}.", way.Title)
        : new Words("Dimulai.", "Begun.");

    private Words Registered(CaseEvent.Registered registered)
    {
        var register = opened.Plan.Registers.GetValueOrDefault(registered.Register) ?? new Text(registered.Register.Value);
        return new Words($"Dicatat pada {register.Id} nomor {registered.Number}.", $"Entered in {register.In("en")} as {registered.Number}.");
    }

    private Words Completed(CaseEvent.StepCompleted done)
    {
        var title = opened.TitleOf(done.Step);
        var outcomes = opened.Procedure.Find(done.Step) switch
        {
            Step.Work work => work.Outcomes,
            Step.Distribute distribute => distribute.Each.Outcomes,
            _ => [],
        };
        return outcomes.Length > 1 && outcomes.FirstOrDefault(outcome => outcome.Key == done.Outcome) is { } result
            ? new Words($"{title.Id}: {result.Title.Id}.", $"{title.In("en")}: {result.Title.In("en")}.")
            : new Words($"{title.Id}.", $"{title.In("en")}.");
    }

    private Words Assigned(CaseEvent.StepAssigned assigned) => assigned.To is { } to
        ? new Words($"Ditugaskan kepada {assigned.Name ?? to.Value}.", $"Assigned to {assigned.Name ?? to.Value}.")
        : Put("Tugas dialihkan ke {0}.", "The task was given to {0}.", opened.TitleOf(assigned.Role));

    private Words Reclassified(CaseEvent.Reclassified changed)
    {
        var title = opened.TitleOf(changed.Field);
        var value = opened.Plan.Fields.GetValueOrDefault(changed.Field)?.Type is FieldType.Choice choice
            && choice.Options.FirstOrDefault(option => option.Value == changed.Value) is { } option ? option.Title : new Text(changed.Value);
        return new Words($"{title.Id} diubah menjadi {value.Id}: {changed.Reason}", $"{title.In("en")} changed to {value.In("en")}: {changed.Reason}");
    }

    private Words Extended(CaseEvent.ClockExtended extended)
    {
        var by = TermText.Describe(extended.By);
        var title = ClockTitle(extended.Clock);
        return new Words($"{title.Id} diperpanjang {by.Id}: {extended.Reason}", $"{title.In("en")} extended by {by.En}: {extended.Reason}");
    }

    private Words Ended(CaseEvent.Ended ended)
    {
        var how = ended.Step is { } step ? Standing.Both(opened.TitleOf(step)) : Standing.EndingWords(ended.Ending);
        var (to, reason) = (ended.To is { } whom ? $" ({whom})" : "", ended.Reason is { Length: > 0 } why ? $": {why}" : "");
        return new Words($"Perkara berakhir: {how.Id}{to}{reason}", $"The case ended: {how.En}{to}{reason}");
    }

    private Text To(IEnumerable<Addressee> told)
    {
        var names = Standing.Joined(told.Select(one => one.Role is { } role ? opened.TitleOf(role) : new Text("pemohon", "the applicant")));
        return new Text(names.Id, names.En);
    }

    private Text ClockTitle(ClockKey clock) => opened.Procedure.Clock(clock)?.Title ?? new Text(clock.Value);

    private Words Clock(string id, string en, ClockKey clock, Instant? at = null)
    {
        var (title, when) = (ClockTitle(clock), at is { } instant ? Moments.Short(opened, instant) : new Words("", ""));
        return new Words(string.Format(id, title.Id, when.Id), string.Format(en, title.In("en"), when.En));
    }

    private Words When(string id, string en, Instant at)
    {
        var when = Moments.Short(opened, at);
        return new Words(string.Format(id, when.Id), string.Format(en, when.En));
    }

    private static string Short(string text) => text.Length <= LongestValue ? text : string.Concat(text.AsSpan(0, LongestValue - 1).TrimEnd(), "…");

    private static Words Put(string id, string en, Text what) => new(string.Format(id, what.Id), string.Format(en, what.In("en")));
}

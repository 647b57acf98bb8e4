using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Server.Dashboard.Cases;

/// <summary>What a command would bring about, told before it is given: read from a decision that is not carried out, so that it says what will happen and nothing else.</summary>
public sealed class Consequences(StaffCase opened)
{
    public ImmutableArray<Words> Of(Decision.Accepted trial)
    {
        var (first, _) = trial.OfCommand.GetOffsetAndLength(trial.Events.Length);
        ImmutableArray<CaseEvent> events = [.. trial.Events.Skip(first)];
        var mine = events.OfType<CaseEvent.StepClaimed>().Select(claimed => claimed.Token).ToHashSet();
        var told = Standing.Joined(CaseNotifications.Of(events).Where(one => one.Kind != NotificationKind.Clock && one.Person is null).Select(one => NameOf(one.To)));
        return
        [
            .. events.Select(@event => Of(@event, mine)).OfType<Words>().Distinct(),
            .. told.Id.Length == 0 ? [] : new[] { new Words($"Diberi tahu: {told.Id}.", $"Told of it: {told.En}.") },
        ];
    }

    /// <summary>When the clocks would be due that another tier changes.</summary>
    public Words? DueBy(Decision.Accepted trial)
    {
        var dues = trial.Events
            .Select(@event => @event switch
            {
                CaseEvent.ClockReclassified changed => changed.Due,
                CaseEvent.ClockStarted started => started.Due,
                _ => null,
            })
            .OfType<Instant>().Distinct().Select(due => Moments.Short(opened, due)).ToList();
        return dues.Count == 0 ? null : new Words($"batas {string.Join("; ", dues.Select(due => due.Id))}", $"due {string.Join("; ", dues.Select(due => due.En))}");
    }

    private Words? Of(CaseEvent @event, HashSet<int> mine) => @event switch
    {
        CaseEvent.StepOpened { Token: var token, Step: var step } when mine.Contains(token) => Task("“{0}” kembali menjadi tugas Anda.", "“{0}” is your task again.", step),
        CaseEvent.StepOpened { Step: var step, Role: var role } => new Words(
            $"“{opened.TitleOf(step).Id}” kembali menjadi tugas {opened.TitleOf(role).Id}.", $"“{opened.TitleOf(step).In("en")}” is again the task of {opened.TitleOf(role).In("en")}."),
        CaseEvent.StepSkipped { Step: var step } => Task("“{0}” ditutup tanpa diselesaikan.", "“{0}” is closed undone.", step),
        CaseEvent.Returned { LapsesAt: { } lapses } => At("Berkas menunggu pemohon. Perkara gugur bila tidak kembali sampai {0}.", "The file waits for the applicant. The case lapses if it is not back by {0}.", lapses),
        CaseEvent.Returned => new Words("Berkas menunggu pemohon, tanpa batas waktu.", "The file waits for the applicant, however long it takes."),
        CaseEvent.ClockPaused paused => Clock("Hitungan “{0}” berhenti.", "The clock “{0}” stands still.", paused.Clock),
        CaseEvent.ClockResumed { Due: { } due } resumed => Clock("Hitungan “{0}” berjalan lagi, batas {1}.", "The clock “{0}” goes on, due {1}.", resumed.Clock, due),
        CaseEvent.ClockReopened { Due: { } due } again => Clock("Hitungan “{0}” berjalan lagi, batas {1}.", "The clock “{0}” goes on, due {1}.", again.Clock, due),
        CaseEvent.ClockStopped { OnTime: true } stopped => Clock("Hitungan “{0}” dicatat tepat waktu.", "The clock “{0}” is recorded as on time.", stopped.Clock),
        CaseEvent.ClockStopped stopped => Clock("Hitungan “{0}” dicatat terlambat.", "The clock “{0}” is recorded as late.", stopped.Clock),
        CaseEvent.ClockVoided voided => Clock("Hitungan “{0}” tidak dihitung lagi.", "The clock “{0}” no longer counts.", voided.Clock),
        CaseEvent.RungFired { Kind: RungKind.Miss } missed => Clock("Tenggat “{0}” terlewati, {1}.", "The clock “{0}” was missed, {1}.", missed.Clock, missed.Due),
        _ => null,
    };

    private Text NameOf(Addressee to) => to.Role is { } role ? opened.TitleOf(role) : new Text("pemohon", "the applicant");

    private Words Task(string id, string en, StepKey step) =>
        new(string.Format(id, opened.TitleOf(step).Id), string.Format(en, opened.TitleOf(step).In("en")));

    private Words At(string id, string en, Instant at)
    {
        var when = Moments.Short(opened, at);
        return new Words(string.Format(id, when.Id), string.Format(en, when.En));
    }

    private Words Clock(string id, string en, ClockKey clock, Instant? at = null)
    {
        var title = opened.Procedure.Clock(clock)?.Title ?? new Text(clock.Value);
        var when = at is { } instant ? Moments.Short(opened, instant) : new Words("", "");
        return new Words(string.Format(id, title.Id, when.Id), string.Format(en, title.In("en"), when.En));
    }
}

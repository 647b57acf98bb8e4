using System.Collections.Immutable;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Core.Cases;

/// <summary>Who must be told what, read from the events alone, for the outbox.</summary>
public static class CaseNotifications
{
    /// <summary>In the order of the events; one for each addressee of an event.</summary>
    /// <remarks>Opened tasks are not among them: worklists show those.</remarks>
    public static ImmutableArray<Notification> Of(ImmutableArray<CaseEvent> events)
    {
        var all = ImmutableArray.CreateBuilder<Notification>();
        foreach (var @event in events)
        {
            switch (@event)
            {
                case CaseEvent.Informed e:
                    Tell(NotificationKind.Informed, e.To, e);
                    break;
                case CaseEvent.RungFired e:
                    Tell(NotificationKind.Clock, e.Notify, e);
                    foreach (var holder in e.Holders ?? [])
                        all.Add(new Notification(NotificationKind.Clock, Addressee.Of(holder.Role), holder.Person, e));
                    break;
                case CaseEvent.StepAssigned { To: { } person } e:
                    all.Add(new Notification(NotificationKind.Assigned, Addressee.Of(e.Role), person, e));
                    break;
                case CaseEvent.Returned e:
                    Tell(NotificationKind.Returned, [Addressee.Applicant], e);
                    break;
                case CaseEvent.Recalled e:
                    Tell(NotificationKind.Recalled, [Addressee.Applicant], e);
                    break;
                case CaseEvent.Commented { ToApplicant: true } e:
                    Tell(NotificationKind.Comment, [Addressee.Applicant], e);
                    break;
                case CaseEvent.Ended e:
                    Tell(NotificationKind.Ended, e.Notify, e);
                    break;
            }
        }

        return all.DrainToImmutable();

        void Tell(NotificationKind kind, ImmutableArray<Addressee> to, CaseEvent about)
        {
            foreach (var addressee in to)
                all.Add(new Notification(kind, addressee, null, about));
        }
    }
}

/// <param name="Person">The one person who is told; null for all who hold the role, and for the applicant.</param>
/// <param name="About">The event that it tells of.</param>
public sealed record Notification(NotificationKind Kind, Addressee To, ActorId? Person, CaseEvent About);

public enum NotificationKind
{
    /// <summary>A step or a task has news for information.</summary>
    Informed,

    /// <summary>A clock warns, was missed, or escalates.</summary>
    Clock,

    /// <summary>A task was given to this person.</summary>
    Assigned,

    /// <summary>The file is with the applicant again.</summary>
    Returned,

    /// <summary>The office has taken a return back: the applicant need not complete anything.</summary>
    Recalled,

    /// <summary>An officer wrote to the applicant.</summary>
    Comment,

    /// <summary>The case has ended.</summary>
    Ended,
}

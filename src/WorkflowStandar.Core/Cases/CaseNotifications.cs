using System.Collections.Immutable;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Core.Cases;

/// <summary>Who must be told what, read from the events alone, for the outbox.</summary>
public static class CaseNotifications
{
    /// <summary>In the order of the events; one for each addressee of an event.</summary>
    public static ImmutableArray<Notification> Of(ImmutableArray<CaseEvent> events) => throw new NotImplementedException();
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

    /// <summary>An officer wrote to the applicant.</summary>
    Comment,

    /// <summary>The case has ended.</summary>
    Ended,
}

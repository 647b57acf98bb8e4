using System.Globalization;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Server.Dashboard.Inbox;

/// <summary>One row of a list: what to do, for whom, how long is left.</summary>
/// <param name="Group">Under which heading it stands.</param>
/// <param name="Task">Null for a case in which there is nothing for the reader to do.</param>
/// <param name="Applicant">Null where it is not for this reader.</param>
/// <param name="IsMine">The reader holds it, or it is for them.</param>
/// <param name="CanComplete">It asks for nothing but its completion.</param>
/// <param name="CameBack">The applicant has completed the file and sent it back.</param>
public sealed record WorkRow(
    RowGroup Group,
    string Number,
    int? Task,
    DeadlinePhrase? Due,
    Text Job,
    string? Subject,
    Text Service,
    Text? Channel,
    string? Applicant,
    bool IsConfidential,
    Text? State,
    string? StateTone,
    bool CanClaim,
    bool IsMine,
    bool CanComplete,
    bool CameBack = false)
{
    /// <summary>How forms name the row.</summary>
    public string Id => Task is { } task ? TaskName.Of(Number, task) : Number;

    public string Address => Task is { } task
        ? string.Create(CultureInfo.InvariantCulture, $"/perkara/{Uri.EscapeDataString(Number)}?tugas={task}")
        : $"/perkara/{Uri.EscapeDataString(Number)}";
}

/// <summary>How a form names a task: <c>PPD-2026-000001~3</c>.</summary>
public static class TaskName
{
    public static string Of(string number, int task) => string.Create(CultureInfo.InvariantCulture, $"{number}~{task}");

    public static (string Number, int Task)? Read(string? name) =>
        name?.LastIndexOf('~') is > 0 and var at && int.TryParse(name.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var task)
            ? (name[..at], task)
            : null;
}

/// <summary>The headings that break a list up by its deadlines.</summary>
public enum RowGroup
{
    Late,
    Today,
    Later,
    WithoutDeadline,

    /// <summary>A list that is not in the order of deadlines.</summary>
    Plain,
}

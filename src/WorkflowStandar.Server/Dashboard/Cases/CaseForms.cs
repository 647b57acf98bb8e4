using System.Collections.Immutable;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Server.Api.Attachments;

namespace WorkflowStandar.Server.Dashboard.Cases;

/// <summary>What the forms of a case have in common.</summary>
public static class CaseForms
{
    /// <summary>Three of the largest files, and all that can be typed.</summary>
    public const long LargestBody = 3 * UploadReader.MaximumBytes + 1024 * 1024;

    /// <summary>The fields that every form of the case page carries; those of the definition are read by their own names.</summary>
    /// <param name="Perintah">What to do.</param>
    /// <param name="Versi">The version that the person had before them.</param>
    /// <param name="Kunci">Of this one sending.</param>
    /// <param name="Isi">The text of a note.</param>
    public sealed record Sent(string? Perintah, int Tugas, int? Versi, string? Kunci, string? Isi, string? KePemohon);

    /// <summary>The open tasks that this person may do, the one in which they are called upon by name first.</summary>
    public static ImmutableArray<OpenTask> Mine(StaffCases cases, StaffCase opened)
    {
        var trial = cases.Try(opened);
        return [.. opened.State.Tasks.Where(task => trial.RefusalOf(task) is null).OrderBy(task => task.Holder is null).ThenBy(task => task.Token)];
    }

    /// <summary>A task by its number, open or not; null when the case never had it.</summary>
    public static async Task<OpenTask?> TaskAsync(StaffCases cases, StaffCase opened, int token, CancellationToken cancellation)
    {
        if (opened.State.Task(token) is { } open)
            return open;
        var history = await cases.HistoryAsync(opened, cancellation);
        return history.Select(recorded => recorded.Event).OfType<CaseEvent.StepOpened>().FirstOrDefault(step => step.Token == token && opened.Procedure.Find(step.Step) is Step.Work or Step.Distribute) is { } was
            ? new OpenTask(token, was.Step, was.Role, [], was.Person, null, was.At)
            : null;
    }
}

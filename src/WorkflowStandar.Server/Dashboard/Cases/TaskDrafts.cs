using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Worklists;

namespace WorkflowStandar.Server.Dashboard.Cases;

/// <summary>What somebody has typed into the form of a task and not sent yet, kept for them on the server: on a shared computer nothing of it may stay behind.</summary>
public sealed class TaskDrafts(IDeskStore desk)
{
    // As much as a form with several long texts can hold.
    private const int Longest = 256 * 1024;

    /// <summary>False when the task is open no longer, or there is more than a form can hold.</summary>
    public async ValueTask<bool> KeepAsync(StaffCase opened, TaskForm form, CancellationToken cancellation)
    {
        var json = JsonSerializer.Serialize(Stored.Of(form));
        return json.Length <= Longest && await desk.KeepDraftAsync(opened.Key, form.Task.Token, opened.Staff.Row.Id, json, opened.Now, cancellation);
    }

    public ValueTask DiscardAsync(StaffCase opened, int task, CancellationToken cancellation) =>
        desk.DiscardDraftAsync(opened.Key, task, opened.Staff.Row.Id, cancellation);

    /// <summary>The form with what was kept of it, and when; null where nothing was.</summary>
    public async ValueTask<(TaskForm Form, Instant At)?> FindAsync(StaffCase opened, TaskForm form, CancellationToken cancellation)
    {
        if (await desk.DraftAsync(opened.Key, form.Task.Token, opened.Staff.Row.Id, cancellation) is not { } draft
            || JsonSerializer.Deserialize<Stored>(draft.Json) is not { } stored)
            return null;
        var typed = new Typed(stored.Fields.ToImmutableDictionary(pair => new FieldKey(pair.Key), pair => pair.Value.ToImmutableArray()));
        return (form.With(typed, stored.Outcome, stored.Note, stored.Ticked), draft.At);
    }

    private sealed record Stored(Dictionary<string, string[]> Fields, string? Outcome, string Note, int[] Ticked)
    {
        public static Stored Of(TaskForm form) => new(
            form.Typed.Entries.ToDictionary(pair => pair.Key.Value, pair => pair.Value.ToArray()), form.Chosen, form.Note, [.. form.Ticked.Order()]);
    }
}

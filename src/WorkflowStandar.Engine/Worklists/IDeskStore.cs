using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;

namespace WorkflowStandar.Engine.Worklists;

/// <summary>What staff keep beside the cases: tasks that they put off, drafts of what they were typing, views that they saved. No part of any history.</summary>
/// <remarks>What belongs to a task is gone with it, in the transaction that ends it.</remarks>
public interface IDeskStore
{
    /// <summary>Puts a task off for one person; an earlier date of theirs is replaced. False when the task is not open.</summary>
    ValueTask<bool> SnoozeAsync(CaseKey key, int task, ActorId by, Instant until, CancellationToken cancellation = default);

    ValueTask WakeAsync(CaseKey key, int task, ActorId by, CancellationToken cancellation = default);

    /// <summary>Keeps what somebody has typed for a task; the draft before it is replaced. False when the task is not open.</summary>
    /// <param name="json">Whatever the form makes of it.</param>
    ValueTask<bool> KeepDraftAsync(CaseKey key, int task, ActorId by, string json, Instant at, CancellationToken cancellation = default);

    ValueTask<Draft?> DraftAsync(CaseKey key, int task, ActorId by, CancellationToken cancellation = default);

    ValueTask DiscardDraftAsync(CaseKey key, int task, ActorId by, CancellationToken cancellation = default);

    /// <summary>Forgets drafts kept before an instant. Returns how many.</summary>
    ValueTask<int> ForgetDraftsAsync(Instant before, CancellationToken cancellation = default);

    /// <summary>A person's own views and those shared at the agency, by name.</summary>
    ValueTask<ImmutableArray<SavedView>> ViewsAsync(AgencyKey agency, ActorId reader, CancellationToken cancellation = default);

    /// <summary>Saves a view; one of the same name and owner is replaced.</summary>
    ValueTask<SavedView> SaveViewAsync(AgencyKey agency, ActorId owner, string name, string query, bool isShared, Instant at, CancellationToken cancellation = default);

    /// <summary>Gives a view of that owner another name, and shares it or no longer. False when there is none, or they have one of that name.</summary>
    ValueTask<bool> ChangeViewAsync(AgencyKey agency, long view, ActorId owner, string name, bool isShared, CancellationToken cancellation = default);

    /// <summary>Removes a view of that owner; null: whoever's it is. False when there is none.</summary>
    ValueTask<bool> RemoveViewAsync(AgencyKey agency, long view, ActorId? owner, CancellationToken cancellation = default);
}

/// <param name="At">When it was kept.</param>
public sealed record Draft(string Json, Instant At);

/// <summary>A list with its filters under a name.</summary>
/// <param name="Query">The page and its query string: <c>/kerja?daftar=peran&amp;layanan=…</c>.</param>
/// <param name="IsShared">Seen by everybody of the agency; changed by its owner only.</param>
public sealed record SavedView(long Id, ActorId Owner, string Name, string Query, bool IsShared, Instant SavedAt);

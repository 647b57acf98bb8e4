using System.Collections.Immutable;
using WorkflowStandar.Core.Cases;

namespace WorkflowStandar.Engine.Cases;

/// <summary>What a command came to. Given only once what it says is on disk.</summary>
public abstract record CaseAnswer
{
    private CaseAnswer()
    {
    }

    /// <param name="State">The case right after the command.</param>
    /// <param name="Events">What the command added to the history; empty where nothing was left to do.</param>
    /// <param name="TrackingSecret">Shown once, to whoever submitted or had it replaced: with the number it opens the public tracking page. Null for everything else.</param>
    /// <param name="Replayed">The same idempotency key had been accepted before: this is that answer, nothing has changed now.</param>
    public sealed record Accepted(
        CaseKey Case,
        CaseState State,
        ImmutableArray<RecordedEvent> Events,
        string? TrackingSecret = null,
        bool Replayed = false) : CaseAnswer;

    /// <param name="Version">The case's version at the refusal, for the ETag; null where there is no such case.</param>
    public sealed record Refused(Refusal Refusal, int? Version = null) : CaseAnswer;
}

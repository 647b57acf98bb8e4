using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Core.Cases;

/// <summary>One run of a clock. Stored is its history; the due instant is derived from it, <see cref="Due"/> is what was last derived.</summary>
/// <param name="Token">The opening that it belongs to (<c>within:</c>); null for a clock of the case.</param>
/// <param name="Tier">The tier that holds; null for the term without one.</param>
/// <param name="Due">Inclusive; null while no instant can be told.</param>
/// <param name="Fired">Keys of the rungs that have fired since it began or was reset.</param>
/// <param name="Changed">The version of the case at which it last began, paused, resumed or stopped: many things happen at one instant.</param>
public sealed record ClockRun(
    int Run,
    ClockKey Clock,
    int? Token,
    string? Tier,
    ClockHistory History,
    ClockStatus Status,
    Instant? Due,
    ImmutableArray<string> Fired,
    int ExtensionsUsed,
    Instant? StoppedAt = null,
    int Changed = 0)
{
    /// <summary>Not yet stopped or voided.</summary>
    [JsonIgnore]
    public bool IsOpen => Status is ClockStatus.Waiting or ClockStatus.Running or ClockStatus.Paused;

    /// <summary>Stands still, whether its term is known already or not.</summary>
    internal bool StandsStill => History.Pauses is [.., { To: null }];

    internal ClockRun Started(string? tier, Instant? due) =>
        this with { Tier = tier, Due = due, Status = StandsStill ? ClockStatus.Paused : ClockStatus.Running };

    internal ClockHistory PausedAt(Instant instant) => History with { Pauses = History.Pauses.Add(new Pause(instant, null)) };

    /// <summary>A pause that is resumed from its very beginning was none.</summary>
    internal ClockHistory ResumedAt(Instant instant) => History with
    {
        Pauses = instant == History.Pauses[^1].From
            ? History.Pauses.RemoveAt(History.Pauses.Length - 1)
            : History.Pauses.SetItem(History.Pauses.Length - 1, History.Pauses[^1] with { To = instant }),
    };

    internal ClockRun Reopened(CaseEvent.ClockReopened e) => this with
    {
        Token = e.Token,
        Tier = e.Tier,
        Due = e.Due,
        Status = e.For is not null ? ClockStatus.Waiting : StandsStill ? ClockStatus.Paused : ClockStatus.Running,
        StoppedAt = null,
    };

    internal ClockHistory ExtendedAt(Instant instant, Term by) => History with { Extensions = History.Extensions.Add(new Extension(by, instant)) };
}

public enum ClockStatus
{
    /// <summary>Started, but its term is not known before a field has a value.</summary>
    Waiting,

    /// <summary>Counting; beyond its due instant too, until it is stopped.</summary>
    Running,

    Paused,
    Met,
    MetLate,
    Void,
}

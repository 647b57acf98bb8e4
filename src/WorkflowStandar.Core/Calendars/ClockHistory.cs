using System.Collections.Immutable;
using NodaTime;

namespace WorkflowStandar.Core.Calendars;

/// <summary>A stretch in which a clock stands still: from <paramref name="From"/> (included) to <paramref name="To"/> (excluded).</summary>
/// <param name="From">When it stopped.</param>
/// <param name="To">When it went on; null: it still stands still.</param>
public sealed record Pause(Instant From, Instant? To);

/// <summary>An amount added to the term of a running clock.</summary>
/// <param name="Amount">Of the same unit as the term: the term becomes longer. Of another unit: it runs on from where the term ends.</param>
/// <param name="At">When it was granted.</param>
public sealed record Extension(Term Amount, Instant At);

/// <summary>What happened to one run of a clock; the due instant is always derived from it, never stored.</summary>
/// <remarks>Pauses may touch or overlap and come in any order; what lies before the start is ignored. At most the last may be open.</remarks>
public sealed record ClockHistory(Instant Start, ImmutableArray<Pause> Pauses, ImmutableArray<Extension> Extensions)
{
    public static ClockHistory From(Instant start) => new(start, [], []);

    public bool Equals(ClockHistory? other) =>
        other is not null && Start == other.Start && Pauses.SequenceEqual(other.Pauses) && Extensions.SequenceEqual(other.Extensions);

    public override int GetHashCode() => HashCode.Combine(Start, Pauses.Length, Extensions.Length);
}

/// <summary>When a clock is due. Finishing at the instant is on time; missed is later than it.</summary>
/// <param name="At">The instant.</param>
/// <param name="Provisional">It depends on days that no decree covers yet or whose holiday is a forecast.</param>
public sealed record DueInstant(Instant At, bool Provisional);

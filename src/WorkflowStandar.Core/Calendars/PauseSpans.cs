using System.Collections.Immutable;

namespace WorkflowStandar.Core.Calendars;

/// <summary>Pauses put in order: sorted, apart from each other, none before a clock's start. Two that touch are one.</summary>
internal readonly struct PauseSpans
{
    private readonly Span[]? _spans;

    private PauseSpans(Span[] spans) => _spans = spans;

    public readonly record struct Span(long From, long To)
    {
        /// <summary>The end of a pause that is still open.</summary>
        public const long Never = long.MaxValue;

        public bool IsOpen => To == Never;

        public bool Holds(long instant) => From <= instant && instant < To;
    }

    public static PauseSpans None => default;

    public int Count => _spans?.Length ?? 0;

    public Span this[int index] => _spans![index];

    public static PauseSpans Of(ImmutableArray<Pause> pauses, long start)
    {
        if (pauses.IsDefaultOrEmpty)
            return None;
        var spans = new List<Span>(pauses.Length);
        foreach (var pause in pauses)
        {
            var span = new Span(
                Math.Max(start, CalendarTime.Of(pause.From)),
                pause.To is { } to ? CalendarTime.Of(to) : Span.Never);
            if (span.From < span.To)
                spans.Add(span);
        }

        spans.Sort((a, b) => a.From.CompareTo(b.From));
        return new PauseSpans(Merge(spans));
    }

    /// <summary>The same pauses as they were known at an instant: one that had not ended was still open.</summary>
    public PauseSpans KnownAt(long instant) => _spans is null
        ? this
        : new PauseSpans([.. _spans
            .Where(span => span.From <= instant)
            .Select(span => span.To > instant ? span with { To = Span.Never } : span)]);

    public Span? Holding(long instant)
    {
        for (var i = 0; i < Count; i++)
        {
            if (this[i].Holds(instant))
                return this[i];
        }

        return null;
    }

    private static Span[] Merge(List<Span> sorted)
    {
        var merged = new List<Span>(sorted.Count);
        foreach (var span in sorted)
        {
            if (merged.Count > 0 && span.From <= merged[^1].To)
                merged[^1] = merged[^1] with { To = Math.Max(merged[^1].To, span.To) };
            else
                merged.Add(span);
        }

        return [.. merged];
    }
}

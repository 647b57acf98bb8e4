using System.Collections.Immutable;

namespace WorkflowStandar.Engine;

/// <summary>A part of a list.</summary>
/// <param name="Next">Opaque; handed back, it continues right after the last item whatever was added or removed since. Null at the end.</param>
public sealed record Page<TItem>(ImmutableArray<TItem> Items, string? Next);

/// <summary>Which part of a list is wanted.</summary>
/// <param name="After">A <see cref="Page{TItem}.Next"/>; null for the beginning.</param>
/// <param name="Size">1 to <see cref="MaximumSize"/>; anything outside is taken to the nearer bound.</param>
public readonly record struct PageRequest(string? After = null, int Size = 50)
{
    public const int MaximumSize = 200;

    public int Limit => Size <= 0 ? 50 : Math.Min(Size, MaximumSize);
}

/// <summary>A cursor that no list has given out: a client's mistake.</summary>
public sealed class CursorException() : FormatException("The cursor is not one that a list has given out. Start again without one.");

using System.Buffers.Text;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Engine;
using WorkflowStandar.Engine.Cases;

namespace WorkflowStandar.Storage.Sqlite;

/// <summary>The key of the last row of a page, as the next page is asked for: opaque to clients, and stable however the list changes.</summary>
internal static class Cursor
{
    public static string Of(params ReadOnlySpan<string> parts) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Join('\n', parts)));

    /// <exception cref="CursorException">No list has given it out.</exception>
    public static string[] Parts(string cursor, int count)
    {
        try
        {
            var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split('\n');
            return parts.Length == count ? parts : throw new CursorException();
        }
        catch (FormatException)
        {
            throw new CursorException();
        }
    }

    public static long Number(string part) =>
        long.TryParse(part, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw new CursorException();

    public static CaseId Case(string part) => CaseIds.IsValid(new CaseId(part)) ? new CaseId(part) : throw new CursorException();

    /// <summary>Cuts rows, of which one more than a page was read, to a page.</summary>
    public static Page<TItem> Page<TItem>(List<TItem> rows, int limit, Func<TItem, string> cursor) =>
        rows.Count <= limit
            ? new([.. rows], null)
            : new([.. rows.Take(limit)], cursor(rows[limit - 1]));

    public static Page<TItem> Empty<TItem>() => new(ImmutableArray<TItem>.Empty, null);
}

using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine;
using WorkflowStandar.Server.Api.Problems;

namespace WorkflowStandar.Server.Api.Requests;

/// <summary>How lists are cut: <c>limit</c> items after <c>cursor</c>.</summary>
public static class PageQuery
{
    public const string Limit = "limit";
    public const string Cursor = "cursor";

    public static PageRequest Page(this Query query) =>
        new(query.Text(Cursor), query.Number(Limit, 1, PageRequest.MaximumSize) ?? 50);

    /// <summary>Runs a list; a cursor that no list has given out is the caller's mistake.</summary>
    public static async Task<IResult> ListAsync<TItem, TDocument>(Func<ValueTask<Page<TItem>>> list, Func<TItem, TDocument> document)
    {
        try
        {
            var page = await list();
            return TypedResults.Ok(new PageDocument<TDocument>([.. page.Items.Select(document)], page.Next));
        }
        catch (CursorException)
        {
            return HttpProblems.BadQuery([new FieldError(Cursor, "cursor", new Text(
                "Bukan cursor dari daftar ini. Ambil 'next' dari halaman sebelumnya, atau mulai tanpa cursor.",
                "Is not a cursor of this list. Take 'next' of the page before, or start without one."))]);
        }
    }
}

/// <summary>A part of a list.</summary>
/// <param name="Next">The <c>cursor</c> of the part behind it; absent at the end.</param>
public sealed record PageDocument<TItem>(IReadOnlyList<TItem> Items, string? Next);

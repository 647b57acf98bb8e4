using System.Collections.Immutable;
using Microsoft.AspNetCore.WebUtilities;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Engine.Worklists;
using WorkflowStandar.Server.Dashboard.Identity;
using WorkflowStandar.Server.Dashboard.Inbox;
using WorkflowStandar.Server.Dashboard.Search;

namespace WorkflowStandar.Server.Dashboard.SavedViews;

/// <summary>The saved views of one list, as they stand above it.</summary>
/// <param name="Address">Of the list as it is shown, from its beginning: what would be saved.</param>
public sealed record ViewShelf(ImmutableArray<SavedView> Views, string Address, ActorId Reader)
{
    public static ViewShelf None { get; } = new([], WorkQuery.Path, new ActorId("-"));

    public static async Task<ViewShelf> OfAsync(IDeskStore desk, StaffMember staff, string address, CancellationToken cancellation)
    {
        var views = await desk.ViewsAsync(staff.Agency, staff.Actor.Id, cancellation);
        return new ViewShelf([.. views.Where(view => ListOf(view.Query) == ListOf(address))], address, staff.Actor.Id);
    }

    /// <summary>The address of a list that can be saved, with nothing in it but what the list itself knows; null for any other.</summary>
    /// <remarks>Views are shared: no link is kept that a list would not have made.</remarks>
    public static string? Canonical(string? address)
    {
        var query = new QueryCollection(QueryHelpers.ParseQuery(address?.IndexOf('?') is > 0 and var at ? address[at..] : ""));
        return address is null ? null : ListOf(address) switch
        {
            WorkQuery.Path => (WorkQuery.Of(query) with { After = null }).Address(),
            SearchQuery.Path => (SearchQuery.Of(query) with { After = null }).Address(),
            _ => null,
        };
    }

    public static string ListOf(string address) => address.Split('?', 2)[0];
}
